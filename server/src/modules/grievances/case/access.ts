import { barredBecause, type GrievanceAction, type GrievanceMove, mayOwn } from '@app/domain/grievances'
import { mayActFor } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { isProved } from '../../identity/index.ts'
import { accusedOfRow, callerAsCandidate } from './accused.ts'
import { verdictOf } from './move.ts'
import { refuseOnRecord } from './on-record.ts'
import * as store from '../store.ts'

export type Side = 'complainant' | 'accused' | 'owner'

const judges = ({ actor }: Query): boolean =>
  actor.kind === 'staff' && actor.roles.some((role) => role === 'grievances' || role === 'supervisor')

/** From which side the caller sees the case; null: not at all. A judge who is part of the matter does not see it either. */
export async function sideOf(q: Query, row: store.GrievanceRow): Promise<Side | null> {
  const { actor } = q
  if (actor.kind === 'facilitator') return row.accused_facilitator_id === actor.id ? 'accused' : null
  if (actor.kind === 'citizen')
    return row.account_id === actor.id || row.filed_by === `citizen:${actor.id}` ? 'complainant' : null
  if (actor.kind !== 'staff') return null
  const judge = judges(q) && mayActFor(actor, { districtId: row.district_id, tehsilId: row.tehsil_id })
  if (judge && barredBecause(await callerAsCandidate(q), await accusedOfRow(q, await withoutDeciders(q, row))) === null)
    return 'owner'
  // An agent speaks for the one who complains, and knows that it is them: the accused can call as well.
  return actor.roles.includes('agent') && (await isProved(q, row.account_id)) ? 'complainant' : null
}

/** Nobody without a side learns that there is a case; an agent hears what is missing. */
const noSide = (q: Query, row: store.GrievanceRow | undefined) =>
  row && q.actor.kind === 'staff' && q.actor.roles.includes('agent') ? 'caller_unproven' : 'not_found'

/** Whoever decided it before may read on, and not judge it again; whoever is part of the matter may do neither. */
async function withoutDeciders(q: Query, row: store.GrievanceRow): Promise<store.GrievanceRow> {
  const deciders = (await store.decisionsOf(q, row.id)).map((one) => one.decided_by)
  return { ...row, barred: row.barred.filter((id) => !deciders.includes(`staff:${id}`)) }
}

/** Why the caller may not judge it at its step; null when they may. */
export const mayJudge = async (q: Query, row: store.GrievanceRow): Promise<ReturnType<typeof mayOwn>> =>
  mayOwn(await callerAsCandidate(q), {
    step: row.step,
    place: { districtId: row.district_id, tehsilId: row.tehsil_id },
    accused: await accusedOfRow(q, row),
  })

export async function getForReader(q: Query, grievanceId: string): Promise<{ row: store.GrievanceRow; side: Side }> {
  const row = await store.findGrievance(q, grievanceId)
  const side = row && (await sideOf(q, row))
  return row && side ? { row, side } : refuse(noSide(q, row))
}

/** Locked, for a command; a stranger's try is on record and tells nothing. */
export async function lockFor(
  tx: Tx,
  grievanceId: string,
  sides: readonly Side[],
): Promise<{ row: store.GrievanceRow; side: Side }> {
  const row = await store.lockGrievance(tx, grievanceId)
  const side = row && (await sideOf(tx, row))
  if (row && side && sides.includes(side)) return { row, side }
  if (row && tx.actor.kind === 'staff' && judges(tx) && sides.includes('owner')) {
    const refusal = barredBecause(await callerAsCandidate(tx), await accusedOfRow(tx, row))
    if (refusal && mayActFor(tx.actor, { districtId: row.district_id, tehsilId: row.tehsil_id }))
      return refuseOnRecord(tx, refusal, `grievance:${row.id}`)
  }
  return refuseOnRecord(tx, noSide(tx, row), `grievance:${grievanceId}`)
}

/** Locked, by who may judge it at its step now; every no is on record. */
export async function lockToJudge(
  tx: Tx,
  grievanceId: string,
  action: GrievanceAction,
): Promise<{ row: store.GrievanceRow; verdict: GrievanceMove & { ok: true } }> {
  const { row } = await lockFor(tx, grievanceId, ['owner'])
  const verdict = verdictOf(tx, row, action)
  if (!verdict.ok) return refuseOnRecord(tx, verdict.refusal, `grievance:${row.id}`)
  const refusal = await mayJudge(tx, row)
  return refusal ? refuseOnRecord(tx, refusal, `grievance:${row.id}`) : { row, verdict }
}
