import type { Events } from '@app/contract/events'
import type { GrievanceKind } from '@app/domain/grievances'
import type { Tx } from '../../kernel/context.ts'
import { dispute, settleDispute } from './release.ts'

/** Complaints that put the pay for a visit in doubt; a rude word does not. */
const HOLDS: readonly GrievanceKind[] = ['overcharge', 'no_show', 'visit_reason']

/** Each step holds under a name of its own: what was let go and is held again is another journal. */
const holdOf = (event: { grievanceId: string; step: string }): string => `${event.grievanceId}:${event.step}`

/** What was earned for it: the visit's legs, or the order taken at a centre's counter, which goes by its request. */
const workOf = (event: { visitId: string | null; requestId: string }): string => event.visitId ?? event.requestId

/** Somebody complains of a visit, or comes back to it: nothing of it is paid out before that is answered. */
export async function holdForCase(
  tx: Tx,
  event: Events['grievance.opened' | 'grievance.climbed' | 'grievance.kind_changed'],
): Promise<void> {
  if (HOLDS.includes(event.kind) && event.state !== 'referred')
    await dispute(tx, { visitId: workOf(event), caseId: holdOf(event) })
}

/** It is about something else: what waited for it alone is free, what is in doubt now waits. */
export async function caseChanged(tx: Tx, event: Events['grievance.kind_changed']): Promise<void> {
  await settleDispute(tx, {
    visitId: workOf({ ...event, visitId: event.before.visitId }),
    caseId: event.grievanceId,
    upheld: false,
  })
  await holdForCase(tx, event)
}

/** Not upheld, or upheld without taking the pay back: it is free at once. What is taken back waits for the days of appeal. */
export async function caseDecided(tx: Tx, event: Events['grievance.decided']): Promise<void> {
  if (!event.clawback) await settleDispute(tx, { visitId: workOf(event), caseId: event.grievanceId, upheld: false })
  else await dispute(tx, { visitId: workOf(event), caseId: holdOf(event) })
}

/** Nothing more comes. Pay that went out in the meantime becomes a debt. */
export async function caseEnded(tx: Tx, event: Events['grievance.ended']): Promise<void> {
  if (event.clawback) await dispute(tx, { visitId: workOf(event), caseId: holdOf(event) })
  await settleDispute(tx, { visitId: workOf(event), caseId: event.grievanceId, upheld: event.clawback })
}
