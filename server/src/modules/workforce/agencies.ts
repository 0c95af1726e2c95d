import { randomInt } from 'node:crypto'
import { DAY_MS, localDateOf } from '@app/domain/shared'
import { actorKey } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as store from './agency/store.ts'

const INVITED_DAYS = 14
const today = (q: Query): string => localDateOf(q.at, q.kernel.territory.calendar.utcOffsetMinutes)

export const find = (q: Query, agencyId: string) => store.findAgency(q, agencyId)
export const list = (q: Query, after: string | null, limit: number) => store.agencies(q, after, limit)
export const changes = store.changesOf
export const invitations = store.invitationsOf

export interface Share {
  agencyId: string
  active: boolean
  shareBasisPoints: number
}

/** The share of this business day. */
export async function shareOf(q: Query, agencyId: string): Promise<Share | undefined> {
  const row = await store.shareOn(q, agencyId, today(q))
  return row && { agencyId: row.id, active: row.active, shareBasisPoints: row.basis_points }
}
export const shares = async (q: Query, agencyId: string): Promise<{ from: string; basisPoints: number }[]> =>
  (await store.sharesOf(q, agencyId)).map((row) => ({ from: row.from_day, basisPoints: row.share_basis_points }))
/** Ids of the agency's people, whatever their standing. */
export const peopleOf = async (q: Query, agencyId: string, after: string | null, limit: number): Promise<string[]> =>
  (await store.peopleOf(q, agencyId, after, limit)).map((row) => row.id)

interface Asked {
  changeId: string
  agencyId: string
  reason: string
}
export type ChangeAsked = Asked &
  ({ kind: 'found' | 'share'; basisPoints: number; from: string } | { kind: 'release'; facilitatorId: string })

/** Written down for another to decide. A share begins on a day to come: what is earned keeps the share it was earned under. */
export async function ask(tx: Tx, asked: ChangeAsked): Promise<store.AgencyChangeRow> {
  if (asked.kind !== 'release' && asked.from <= today(tx)) refuse('share_not_back_dated', { field: 'from' })
  await store.insertChange(
    tx,
    {
      id: asked.changeId,
      agencyId: asked.agencyId,
      kind: asked.kind,
      reason: asked.reason,
      by: actorKey(tx.actor),
      facilitatorId: asked.kind === 'release' ? asked.facilitatorId : null,
      basisPoints: asked.kind === 'release' ? null : asked.basisPoints,
      fromDay: asked.kind === 'release' ? null : asked.from,
    },
    tx.at,
  )
  await tx.audit({ action: `agency.${asked.kind}_asked`, subject: `agency:${asked.agencyId}` })
  return (await store.findChange(tx, asked.changeId)) ?? refuse('not_found')
}

/** A firm that wants to send its people: nothing of it counts before a supervisor has said yes. */
export async function askToFound(
  tx: Tx,
  firm: {
    changeId: string
    agencyId: string
    name: { en: string; ur: string }
    basisPoints: number
    from: string
    reason: string
  },
): Promise<store.AgencyChangeRow> {
  if ((await store.insertAsked(tx, { id: firm.agencyId, name: firm.name }, tx.at)) === 0) refuse('already_done')
  return ask(tx, {
    kind: 'found',
    changeId: firm.changeId,
    agencyId: firm.agencyId,
    basisPoints: firm.basisPoints,
    from: firm.from,
    reason: firm.reason,
  })
}

/** Another says yes or no, once. A yes to a day that has meanwhile begun would move old money: it is asked anew. */
export async function decide(
  tx: Tx,
  given: { changeId: string; approve: boolean; reason: string },
): Promise<store.AgencyChangeRow> {
  const row = (await store.lockChange(tx, given.changeId)) ?? refuse('not_found')
  if (row.state !== 'asked') refuse('decided_already')
  if (row.asked_by === actorKey(tx.actor)) refuse('same_person')
  if (given.approve && row.from_day !== null && row.from_day <= today(tx)) refuse('share_not_back_dated')
  await store.decideChange(tx, row.id, given.approve ? 'approved' : 'refused', actorKey(tx.actor), given.reason, tx.at)
  if (row.kind === 'found') await store.setAgencyState(tx, row.agency_id, given.approve ? 'approved' : 'refused')
  if (given.approve) await bringAbout(tx, row)
  await tx.audit({
    action: `agency.${row.kind}_${given.approve ? 'approved' : 'refused'}`,
    subject: `agency:${row.agency_id}`,
  })
  return (await store.findChange(tx, row.id)) as store.AgencyChangeRow
}

async function bringAbout(tx: Tx, row: store.AgencyChangeRow): Promise<void> {
  if (row.facilitator_id) return void (await store.leaveAgency(tx, row.facilitator_id, row.agency_id))
  if (row.from_day === null || row.share_basis_points === null) return
  if (
    (await store.putShare(
      tx,
      { agencyId: row.agency_id, fromDay: row.from_day, basisPoints: row.share_basis_points, changeId: row.id },
      tx.at,
    )) === 0
  )
    refuse('share_day_taken', { field: 'from' })
}

const codeIndex = (q: Query, code: string): Buffer => q.kernel.vault.blindIndex('agency-invitation', code)

/** A code for one number: whoever applies with both stands under the agency's name. The code is only in the message. */
export async function invite(
  tx: Tx,
  given: { invitationId: string; agencyId: string; phone: string },
): Promise<{ code: string; expiresAt: Date } | null> {
  const code = String(randomInt(0, 100_000_000)).padStart(8, '0')
  const expiresAt = new Date(tx.at.getTime() + INVITED_DAYS * DAY_MS)
  const made = await store.insertInvitation(
    tx,
    {
      id: given.invitationId,
      agencyId: given.agencyId,
      phone: given.phone,
      code: codeIndex(tx, code),
      by: actorKey(tx.actor),
      expiresAt,
    },
    tx.at,
  )
  return made ? { code, expiresAt } : null
}

/** Its code opens nothing any more; one that somebody came with stays theirs. */
export async function uninvite(tx: Tx, given: { invitationId: string; agencyId: string }): Promise<void> {
  const row = await store.lockInvitation(tx, given.invitationId)
  if (row?.agency_id !== given.agencyId) refuse('not_found')
  if (row.used_at) refuse('invitation_used')
  if (row.expires_at <= tx.at) refuse('already_done')
  await store.endInvitation(tx, row.id, tx.at)
  await tx.audit({ action: 'agency.uninvited', subject: `agency:${given.agencyId}` })
}

/** An applicant comes under the agency's name; from then on they are its own. */
export async function joinByCode(tx: Tx, given: { facilitatorId: string; phone: string; code: string }): Promise<void> {
  const found =
    (await store.openInvitation(tx, given.phone, codeIndex(tx, given.code), tx.at)) ??
    refuse('invitation_unknown', { field: 'agencyCode' })
  if (!(await store.findAgency(tx, found.agency_id))?.active) refuse('invitation_unknown', { field: 'agencyCode' })
  await store.useInvitation(tx, found.id, given.facilitatorId, tx.at)
  await store.setAgency(tx, given.facilitatorId, found.agency_id)
  await tx.audit({
    action: 'agency.joined',
    subject: `facilitator:${given.facilitatorId}`,
    details: { agencyId: found.agency_id },
  })
}
