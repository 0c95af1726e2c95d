import type { Events } from '@app/contract/events'
import { mayWork, type Standing } from '@app/domain/dispatch'
import type { Module } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/context.ts'
import * as workforce from '../workforce/index.ts'
import * as tracking from '../tracking/index.ts'
import { leaveVisit } from './visit/leave-visit.ts'
import { openRecoveries, settleRecoveries } from './visit/open-recovery.ts'
import { followHours } from './hours/follow-hours.ts'
import * as legs from './legs/plan-legs.ts'
import { waitItOut } from './legs/wait-it-out.ts'
import { publishCapacity } from './shifts/shift.ts'
import { takeOffersBack } from './shifts/shift-ends.ts'
import { planDaysOf, planVisitDay } from './plan/days-to-plan.ts'
import * as store from './store.ts'
import { endShift, lockShift } from './shifts/store.ts'
import { settleRecoveriesWith } from './recovery/store.ts'

/** Suspended, paused or gone: no more offers, and what was promised but not begun goes to others. */
async function followStanding(tx: Tx, event: Events['facilitator.standing']): Promise<void> {
  const person = await workforce.getFacilitator(tx, event.facilitatorId)
  await lockShift(tx, person.id)
  await publishCapacity(tx, person.tehsilIds)
  if (mayWork(event.standing as Standing)) return void (await settleRecoveriesWith(tx, person.id, tx.at))
  await takeOffersBack(tx, person.id, event.standing)
  for (const held of await store.heldVisits(tx, person.id)) {
    if (held.state !== 'assigned') continue
    await leaveVisit(tx, held, {
      how: 'taken_away',
      action: 'give_back',
      requestAction: 'give_back',
      reason: `standing_${event.standing}`,
      cause: 'facilitator',
    })
  }
  // Who is on a visit brings it to its end; what is still in their bag then is fetched back all the same.
  await openRecoveries(tx, person.id, `standing_${event.standing}`)
  if (await store.outVisitOf(tx, person.id)) return
  await endShift(tx, person.id, tx.at)
  await tracking.end(tx, person.id)
}

/** Another skill or tehsil: the slots count them where they now are, and no longer where they were. */
async function followFact(tx: Tx, event: Events['facilitator.fact']): Promise<void> {
  if (!event.effects.includes('slots')) return
  const person = await workforce.getFacilitator(tx, event.facilitatorId)
  await publishCapacity(tx, [...new Set([...person.tehsilIds, ...event.left])])
}

/** What was taken at the door, for the facilitator's screen and the household's message. */
async function notePayment(tx: Tx, event: Events['payment.received']): Promise<void> {
  if (event.visitId && event.rail === 'cash')
    await store.notePaid(tx, event.visitId, event.requestId, event.amountPaisa, event.receiptNo)
}

export const reactions: NonNullable<Module['reactions']> = {
  'request.scheduled': { 'plan-collection': legs.planCollection },
  'order.cleared': { 'plan-cleared': legs.planCleared },
  'request.booked': { 'drop-collection': legs.dropCollection },
  'request.ready': { 'plan-filing': legs.planFiling, 'step-back': legs.stepBack },
  'request.submitted': { 'step-back': legs.stepBack },
  'request.in_process': { 'bring-cured-papers': legs.bringCuredPapers, 'step-back': legs.stepBack },
  'request.objected': { 'step-back': legs.stepBack },
  'request.approved': { 'step-back': legs.stepBack },
  'request.issued': { 'plan-pick-up': legs.planPickUp },
  'request.delivering': { 'plan-delivery': legs.planDelivery },
  'request.at_office': { 'keep-at-office': legs.keepAtOffice },
  'request.delivered': { 'after-delivery': legs.afterDelivery },
  'request.closed': { 'wind-up': legs.windUp },
  'request.rejected': { 'wind-up': legs.windUp },
  'request.withdrawn': { 'wind-up': legs.windUp },
  'request.cancelled': { 'wind-up': legs.windUp },
  'request.failed': { 'wind-up': legs.windUp },
  'paper.moved': {
    'bring-home': (tx, event: Events['paper.moved']) => legs.bringHome(tx, event.requestId),
    'settle-recovery': (tx, event: Events['paper.moved']) => settleRecoveries(tx, event.requestId),
  },
  'office.reported': { 'retry-at-counter': legs.retryAtCounter, 'plan-day': planVisitDay },
  'visit.planned': { 'plan-day': planVisitDay },
  'visit.assigned': { 'plan-day': planVisitDay },
  'visit.departed': { 'plan-day': planVisitDay },
  'visit.arrived': { 'plan-day': planVisitDay },
  'visit.started': { 'plan-day': planVisitDay },
  'visit.completed': { 'plan-day': planVisitDay },
  'visit.failed': { 'retry-failed': legs.retryFailed, 'plan-day': planVisitDay },
  'visit.cancelled': { 'plan-day': planVisitDay },
  'shift.ended': { 'plan-days': planDaysOf },
  'payment.received': { 'note-payment': notePayment },
  'area_event.declared': { 'wait-it-out': waitItOut },
  'facilitator.hours': { 'follow-hours': followHours, 'plan-days': planDaysOf },
  'facilitator.fact': { 'follow-fact': followFact, 'plan-days': planDaysOf },
  'facilitator.standing': { 'follow-standing': followStanding, 'plan-days': planDaysOf },
}
