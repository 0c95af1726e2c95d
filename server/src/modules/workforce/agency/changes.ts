import { localDateOf } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { putAccount } from './accounts.ts'
import * as store from './store.ts'

const today = (q: Query): string => localDateOf(q.at, q.kernel.territory.calendar.utcOffsetMinutes)

interface Asked {
  changeId: string
  agencyId: string
  reason: string
}
export type ChangeAsked = Asked &
  (
    | { kind: 'found'; basisPoints: number; from: string; iban: string | null }
    | { kind: 'share'; basisPoints: number; from: string }
    | { kind: 'release'; facilitatorId: string }
    | { kind: 'account'; iban: string }
    | { kind: 'details'; details: store.AgencyDetails }
    | { kind: 'close' }
  )

/** Written down for another to decide. A share begins on a day to come: what is earned keeps the share it was earned under. */
export async function ask(tx: Tx, asked: ChangeAsked): Promise<store.AgencyChangeRow> {
  const share = asked.kind === 'found' || asked.kind === 'share' ? asked : null
  if (share && share.from <= today(tx)) refuse('share_not_back_dated', { field: 'from' })
  if (asked.kind === 'close') await assertNobodyThere(tx, asked.agencyId)
  const made = await store.insertChange(
    tx,
    {
      id: asked.changeId,
      agencyId: asked.agencyId,
      kind: asked.kind,
      reason: asked.reason,
      by: actorKey(tx.actor),
      facilitatorId: asked.kind === 'release' ? asked.facilitatorId : null,
      basisPoints: share?.basisPoints ?? null,
      fromDay: share?.from ?? null,
      details: asked.kind === 'details' ? asked.details : null,
    },
    tx.at,
  )
  if (made === 0) return waiting(tx, asked)
  if ('iban' in asked && asked.iban !== null) await putAccount(tx, asked.changeId, asked.agencyId, asked.iban)
  await tx.audit({ action: `agency.${asked.kind}_asked`, subject: `agency:${asked.agencyId}` })
  return (await store.findChange(tx, asked.changeId)) ?? refuse('not_found')
}

/**
 * Why it was not written down. Asked again it is the same; a change that is another's is neither shown nor given
 * another account; of two who ask at once the second finds that one of the kind waits.
 */
async function waiting(tx: Tx, asked: ChangeAsked): Promise<store.AgencyChangeRow> {
  const known = (await store.findChange(tx, asked.changeId)) ?? refuse('change_waiting')
  const same = known.agency_id === asked.agencyId && known.kind === asked.kind && known.asked_by === actorKey(tx.actor)
  return same ? known : refuse('command_reused', { field: 'changeId' })
}

export interface Firm {
  changeId: string
  agencyId: string
  details: store.AgencyDetails
  iban: string | null
  basisPoints: number
  from: string
  reason: string
}

/** A firm that wants to send its people: nothing of it counts before another has said yes. */
export async function askToFound(tx: Tx, firm: Firm): Promise<store.AgencyChangeRow> {
  if ((await store.insertAsked(tx, { id: firm.agencyId, ...firm.details }, tx.at)) === 0) refuse('already_done')
  const { changeId, agencyId, iban, basisPoints, from, reason } = firm
  return ask(tx, { kind: 'found', changeId, agencyId, iban, basisPoints, from, reason })
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
  if (given.approve && row.kind !== 'found' && row.kind !== 'release') await assertActive(tx, row.agency_id)
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
  switch (row.kind) {
    case 'release':
      if (row.facilitator_id) await store.leaveAgency(tx, row.facilitator_id, row.agency_id)
      return
    case 'details':
      if (row.details) await store.describeAgency(tx, row.agency_id, row.details)
      return
    case 'close':
      await assertNobodyThere(tx, row.agency_id)
      await store.closeAgency(tx, row.agency_id, tx.at)
      await store.endInvitationsOf(tx, row.agency_id, tx.at)
      return
    // Which account holds follows from the decision itself.
    case 'account':
      return
    case 'found':
    case 'share':
      await beginShare(tx, row)
  }
}

async function beginShare(tx: Tx, row: store.AgencyChangeRow): Promise<void> {
  if (row.from_day === null || row.share_basis_points === null) return
  const version = { agencyId: row.agency_id, fromDay: row.from_day, basisPoints: row.share_basis_points }
  if ((await store.putShare(tx, { ...version, changeId: row.id }, tx.at)) === 0)
    refuse('share_day_taken', { field: 'from' })
}

export async function assertActive(q: Query, agencyId: string): Promise<store.AgencyRow> {
  const row = (await store.findAgency(q, agencyId)) ?? refuse('not_found')
  return row.active ? row : refuse('agency_not_active')
}

/** People who would belong to a firm that is no more: they are released first, each with a reason of their own. */
async function assertNobodyThere(tx: Tx, agencyId: string): Promise<void> {
  await store.lockAgency(tx, agencyId)
  const { people } = await assertActive(tx, agencyId)
  if (people > 0) refuse('agency_still_open', { people })
}
