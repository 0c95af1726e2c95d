import type { Events } from '@app/contract/events'
import { leftOut } from '@app/domain/availability'
import { DAY_MS, type TimeWindow } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import * as workforce from '../../workforce/index.ts'
import { shiftEnds, takeOffersBack } from '../shifts/shift-ends.ts'
import { lockShift, waitingVisits } from '../shifts/store.ts'
import { leaveVisit } from '../visit/leave-visit.ts'
import { moveWindow } from '../visit/move-window.ts'
import { timesOf } from '../visit/times.ts'
import * as store from '../store.ts'
import { noteDisplaced } from './displaced.ts'
import { giveUpShortHours } from './short-hours.ts'
import { endShiftAt } from './store.ts'

/** Visits are not promised further ahead. */
const AHEAD_DAYS = 60
const WAITING_ASKED = 100

/**
 * Somebody's hours are others than they were. What they can no longer keep is found at once: offers and visits go to
 * others, and where nobody works who could carry a visit, its household is told to choose again.
 */
export async function followHours(tx: Tx, event: Events['facilitator.hours']): Promise<void> {
  const person = await workforce.getFacilitator(tx, event.facilitatorId)
  const shift = await lockShift(tx, person.id)
  const ahead = { from: tx.at, to: new Date(tx.at.getTime() + AHEAD_DAYS * DAY_MS) }
  const affected = { from: new Date(event.from), to: event.to === null ? ahead.to : new Date(event.to) }
  const times = (await timesOf(tx, [person.id], ahead)).get(person.id) ?? []
  await takeOffersBack(
    tx,
    person.id,
    'off_duty',
    (visit) => touches(visit, affected) && !times.some((one) => one.from < visit.ends_at && visit.starts_at < one.to),
  )
  const left = await leaveVisits(tx, person.id, affected, times)
  if (shift && shift.planned_end > tx.at && (await wentOff(tx, person.id, shift.started_at))) {
    await endShiftAt(tx, shift.id, tx.at)
    await tx.cancelTimer('shift.ends', shift.id)
    await shiftEnds(tx, shift.id)
  }
  const givenUp = await giveUpShortHours(
    tx,
    { facilitatorId: person.id, tehsilIds: person.tehsilIds },
    { from: affected.from > tx.at ? affected.from : tx.at, to: affected.to },
  )
  for (const visit of left) if (!givenUp.has(visit.id)) await noteDisplaced(tx, visit, person.id)
  // More hours are somebody to ask.
  if (!shift) return
  for (const { id } of await waitingVisits(tx, person.tehsilIds, tx.at, WAITING_ASKED))
    await tx.enqueue('dispatch.offer', { visitId: id }, { key: `offer ${id}` })
}

const touches = (visit: Pick<store.VisitRow, 'starts_at' | 'ends_at'>, when: TimeWindow): boolean =>
  visit.starts_at < when.to && when.from < visit.ends_at

/** A day off that was taken on shift, and has begun. */
async function wentOff(tx: Tx, facilitatorId: string, since: Date): Promise<boolean> {
  const { daysOff } = await workforce.hours.hoursOf(tx, facilitatorId)
  return daysOff.some((off) => off.starts_at <= tx.at && off.ends_at > tx.at && off.made_at > since)
}

/**
 * Whatever begins outside their times, and has not begun, goes to others; who carries its papers does it when they are
 * back. Answers them as they were.
 */
async function leaveVisits(
  tx: Tx,
  facilitatorId: string,
  affected: TimeWindow,
  times: readonly TimeWindow[],
): Promise<store.VisitRow[]> {
  const gone: store.VisitRow[] = []
  const held = (await store.heldVisits(tx, facilitatorId))
    .filter((visit) => visit.state === 'assigned' && touches(visit, affected))
    .map((visit) => ({ id: visit.id, startsAt: visit.block_from ?? visit.starts_at }))
  for (const { id } of leftOut(held, times)) {
    const visit = await store.lockVisit(tx, id)
    if (visit?.state !== 'assigned' || visit.facilitator_id !== facilitatorId) continue
    const left = await leaveVisit(tx, visit, {
      how: 'taken_away',
      action: 'give_back',
      requestAction: 'give_back',
      reason: 'off_duty',
      cause: 'facilitator',
      ...(visit.only_facilitator_id === facilitatorId && { timeIsChosen: true }),
    })
    const back = times.find((one) => one.to > visit.ends_at)?.from
    if (visit.only_facilitator_id === facilitatorId) await moveWindow(tx, left, ...(back && back > tx.at ? [back] : []))
    gone.push(visit)
  }
  return gone
}
