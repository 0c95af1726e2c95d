import type { Output, ParsedInput } from '@app/contract'
import { maskPhone, normalisePhone, textIn } from '@app/domain/shared'
import { actorKey } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { languageOf } from '../identity/index.ts'
import * as workforce from '../workforce/index.ts'
import { nameOf, ownAgency, ownPerson } from './own.ts'
import { dropAllOf } from './shifts.ts'

type Agency = Output<'agency.mine'>
type Change = Output<'agency.askShare'>
const INVITATIONS_SHOWN = 60

async function agencyView(q: Query, row: workforce.AgencyRow): Promise<Agency> {
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

async function changeView(q: Query, row: workforce.AgencyChangeRow): Promise<Change> {
  return {
    id: row.id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    kind: row.kind,
    facilitatorId: row.facilitator_id,
    facilitatorName: row.facilitator_id ? ((await workforce.find(q, row.facilitator_id))?.name ?? '') : null,
    basisPoints: row.share_basis_points,
    from: row.from_day,
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

async function pageOf(
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

/** An agency works in many districts: whoever decides of it answers for the whole province. */
function assertProvince(q: Query): void {
  if (q.actor.kind !== 'staff' || !q.actor.jurisdiction.province) refuse('not_yours')
}

export async function list(q: Query, input: ParsedInput<'agencies.list'>): Promise<Output<'agencies.list'>> {
  assertProvince(q)
  const rows = await workforce.agencies.list(q, input.cursor ?? null, input.limit + 1)
  const shown = rows.slice(0, input.limit)
  const items: Agency[] = []
  for (const row of shown) items.push(await agencyView(q, row))
  return { items, next: rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null }
}

export async function changes(q: Query, input: ParsedInput<'agencies.changes'>): Promise<Output<'agencies.changes'>> {
  assertProvince(q)
  return pageOf(q, { agencyId: null, state: input.state, cursor: input.cursor, limit: input.limit })
}

export async function found(tx: Tx, input: ParsedInput<'agencies.found'>): Promise<Change> {
  assertProvince(tx)
  return changeView(
    tx,
    await workforce.agencies.askToFound(tx, {
      changeId: input.changeId,
      agencyId: input.agencyId,
      name: input.name,
      basisPoints: input.basisPoints,
      from: input.from,
      reason: input.reason,
    }),
  )
}

export async function decide(tx: Tx, input: ParsedInput<'agencies.decide'>): Promise<Change> {
  assertProvince(tx)
  const row = await workforce.agencies.decide(tx, {
    changeId: input.changeId,
    approve: input.approve,
    reason: input.reason,
  })
  if (row.kind === 'release' && row.facilitator_id && row.state === 'approved')
    await dropAllOf(tx, row.agency_id, row.facilitator_id)
  return changeView(tx, row)
}
