import type { Output, ParsedInput } from '@app/contract'
import { maskPhone, normalisePhone, textIn } from '@app/domain/shared'
import { actorKey } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { languageOf } from '../identity/index.ts'
import * as workforce from '../workforce/index.ts'
import { nameOf, ownAgency, ownPerson } from './own.ts'

export type Agency = Output<'agency.mine'>
export type Change = Output<'agency.askShare'>
const INVITATIONS_SHOWN = 60

export async function agencyView(q: Query, row: workforce.AgencyRow): Promise<Agency> {
  const share = await workforce.agencies.shareOf(q, row.id)
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    active: row.active,
    people: row.people,
    basisPoints: share?.shareBasisPoints ?? 0,
    shares: await workforce.agencies.shares(q, row.id),
  }
}

export async function changeView(q: Query, row: workforce.AgencyChangeRow): Promise<Change> {
  return {
    id: row.id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    kind: row.kind,
    facilitatorId: row.facilitator_id,
    facilitatorName: row.facilitator_id ? ((await workforce.find(q, row.facilitator_id))?.name ?? '') : null,
    basisPoints: row.share_basis_points,
    from: row.from_day,
    accountMasked: (await workforce.agencies.accountMasks(q, [row.id])).get(row.id) ?? null,
    details: row.details,
    reason: row.reason,
    state: row.state,
    askedBy: await nameOf(q, row.asked_by),
    askedAt: row.asked_at.toISOString(),
    decidedBy: await nameOf(q, row.decided_by),
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason ?? '',
    mayDecide: row.state === 'asked' && row.asked_by !== actorKey(q.actor),
  }
}

async function active(tx: Tx): Promise<string> {
  const agencyId = ownAgency(tx)
  return (await workforce.agencies.find(tx, agencyId))?.active ? agencyId : refuse('agency_not_active')
}

export const mine = async (q: Query): Promise<Agency> =>
  agencyView(q, (await workforce.agencies.find(q, ownAgency(q))) ?? refuse('not_found'))

/** The code goes to the number and nowhere else: whoever holds the phone may come, and nobody in their place. */
export async function invite(tx: Tx, input: ParsedInput<'agency.invite'>): Promise<Output<'agency.invite'>> {
  const agencyId = await active(tx)
  const phone = normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' })
  const made =
    (await workforce.agencies.invite(tx, { invitationId: input.invitationId, agencyId, phone })) ??
    refuse('already_done')
  const agency = await workforce.agencies.find(tx, agencyId)
  const language = await languageOf(tx, phone, 'facilitator')
  await tx.enqueue('sms.send', {
    phone,
    template: 'agency_invites',
    language,
    facts: { agency: agency ? textIn(agency.name, language) : '', code: made.code },
    key: `agency_invites ${input.invitationId}`,
  })
  await tx.audit({ action: 'agency.invited', subject: `agency:${agencyId}` })
  return { sentToMasked: maskPhone(phone), expiresAt: made.expiresAt.toISOString() }
}

export async function uninvite(tx: Tx, input: ParsedInput<'agency.uninvite'>): Promise<Output<'agency.uninvite'>> {
  await workforce.agencies.uninvite(tx, { invitationId: input.invitationId, agencyId: ownAgency(tx) })
  return { done: true }
}

export async function invitations(q: Query): Promise<Output<'agency.invitations'>> {
  const rows = await workforce.agencies.invitations(q, ownAgency(q), INVITATIONS_SHOWN)
  const came = new Map(
    (
      await workforce.many(
        q,
        rows.flatMap((row) => row.used_by ?? []),
      )
    ).map((one) => [one.id, one]),
  )
  return {
    items: rows.map((row) => {
      const who = row.used_by ? came.get(row.used_by) : undefined
      return {
        id: row.id,
        phoneMasked: maskPhone(row.phone),
        at: row.made_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        usedAt: row.used_at?.toISOString() ?? null,
        name: who?.name ?? null,
        standing: who?.standing ?? null,
      }
    }),
  }
}

export async function askShare(tx: Tx, input: ParsedInput<'agency.askShare'>): Promise<Change> {
  return changeView(
    tx,
    await workforce.agencies.ask(tx, {
      kind: 'share',
      changeId: input.changeId,
      agencyId: await active(tx),
      basisPoints: input.basisPoints,
      from: input.from,
      reason: input.reason,
    }),
  )
}

export async function askRelease(tx: Tx, input: ParsedInput<'agency.askRelease'>): Promise<Change> {
  const person = await ownPerson(tx, input.facilitatorId)
  return changeView(
    tx,
    await workforce.agencies.ask(tx, {
      kind: 'release',
      changeId: input.changeId,
      agencyId: ownAgency(tx),
      facilitatorId: person.id,
      reason: input.reason,
    }),
  )
}

export async function pageOf(
  q: Query,
  f: { agencyId: string | null; state: string | null; cursor: string | undefined; limit: number },
): Promise<Output<'agency.changes'>> {
  const before = f.cursor ? new Date(f.cursor) : null
  if (before && Number.isNaN(before.getTime())) refuse('invalid_input', { field: 'cursor' })
  const rows = await workforce.agencies.changes(q, { agencyId: f.agencyId, state: f.state, before, limit: f.limit + 1 })
  const shown = rows.slice(0, f.limit)
  const items: Change[] = []
  for (const row of shown) items.push(await changeView(q, row))
  return { items, next: rows.length > f.limit ? (shown.at(-1)?.asked_at.toISOString() ?? null) : null }
}

export const ownChanges = (q: Query, input: ParsedInput<'agency.changes'>): Promise<Output<'agency.changes'>> =>
  pageOf(q, { agencyId: ownAgency(q), state: null, cursor: input.cursor, limit: input.limit })
