import { ignoresRatings } from '@app/domain/dispatch'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { carriedBy } from '../../documents/index.ts'
import { assignTo } from '../offers/assign.ts'
import { lockShift } from '../shifts/store.ts'
import * as dispatch from '../store.ts'
import { consider, needsOf } from '../visit/candidates.ts'
import { leaveVisit } from '../visit/leave-visit.ts'

/** One order of locks: everybody's shift, then the visits. */
export async function lockShifts(tx: Tx, facilitatorIds: readonly (string | null)[]): Promise<void> {
  const ids = new Set(facilitatorIds.flatMap((id) => id ?? []))
  for (const id of [...ids].toSorted()) await lockShift(tx, id)
}

/** Whoever has promised it does not come. Not from somebody who carries its papers: those would have to be handed over first. */
export async function takeAway(
  tx: Tx,
  visit: dispatch.VisitRow,
  reason: string,
  hour: { keepHour?: true } = {},
): Promise<dispatch.VisitRow> {
  if (await carries(tx, visit)) refuse('originals_held')
  return leaveVisit(tx, visit, {
    how: 'taken_away',
    action: 'give_back',
    requestAction: 'give_back',
    reason,
    cause: 'platform',
    ...(hour.keepHour && { timeIsChosen: true }),
  })
}

async function carries(tx: Tx, visit: dispatch.VisitRow): Promise<boolean> {
  const requests = (await openTasks(tx, visit.id)).map((task) => task.request_id)
  return (await carriedBy(tx, visit.facilitator_id as string)).some((paper) => requests.includes(paper.requestId))
}

const openTasks = async (tx: Tx, visitId: string): Promise<dispatch.TaskRow[]> =>
  (await dispatch.tasksOfVisit(tx, visitId)).filter((task) => task.state === 'open')

/** What speaks against their doing a visit that nobody holds now: nothing, where it is empty. */
export async function barsOf(tx: Tx, visit: dispatch.VisitRow, facilitatorId: string): Promise<readonly string[]> {
  const needs = await needsOf(tx, visit, await openTasks(tx, visit.id))
  const considered = await consider(tx, visit, needs, {
    blind: (id) => ignoresRatings(`${visit.id}${id}`),
    also: [facilitatorId],
  })
  return considered.find((one) => one.facilitatorId === facilitatorId)?.against ?? ['not_found']
}

/** Promised to them by the desk, so far as no rule speaks against it but those that may be overruled. */
export async function giveTo(
  tx: Tx,
  visitId: string,
  facilitatorId: string,
  mayBeOverruled: readonly string[] = [],
): Promise<void> {
  const visit = (await dispatch.findVisit(tx, visitId)) as dispatch.VisitRow
  const against = (await barsOf(tx, visit, facilitatorId)).filter((code) => !mayBeOverruled.includes(code))
  if (against.length) refuse('facilitator_barred', { against })
  await assignTo(tx, visit, facilitatorId, 'assign')
}
