import type { Module } from '../../kernel/module.ts'
import { areaEventTimers } from './life/area-events.ts'
import { startGathering } from './life/gather-tally.ts'
import { handlers } from './routes.ts'
import { followNumber, knowsHolder } from './reading/holder.ts'
import { lookAgain } from './doubts/look-at.ts'
import { followFailed } from './doubts/settle.ts'
import { timers } from './timers.ts'

export * as doubts from './doubts/settle.ts'
export * as cancelling from './changes/cancel.ts'
export * as centre from './booking/at-centre.ts'
export * as areas from './life/area-event-covering.ts'
export * as needs from './life/needs.ts'
export * as history from './reading/history.ts'
export { liftInForce } from './limits/lift.ts'
export * as lists from './reading/lists.ts'
export * as words from './reading/words.ts'

export { normaliseTrackingNo } from './booking/tracking-no.ts'
export { confirmSlot, reschedule } from './changes/slot.ts'
export { withdraw } from './changes/withdraw.ts'
export { advance } from './life/advance.ts'
export { calendarOf } from './life/deadlines.ts'
export { doorDuesOf } from './life/door-dues.ts'
export {
  getLockedRequest,
  getOrder,
  getRequest,
  getRequestsOfOrder,
  type OrderFacts,
  type RequestFacts,
} from './life/facts.ts'
export { forgetRequests } from './life/forget.ts'
export { moveSlot } from './life/move-slot.ts'
export { noteRefundWay, refundWayOf } from './life/refund-way.ts'
export { lockRequest, noteInHistory, readyToComplete, recordFacts, saveAnswers, tellHomeVisit } from './life/record.ts'
export {
  actForOrderer,
  allowFacilitator,
  assertMayHear,
  assertMayOrder,
  assertMayRead,
  isAgent,
  mayRead,
  readable,
} from './reading/access.ts'
export { type Card, cardOf, cardOfRow, cardsOfRows } from './reading/card.ts'
export type { ListedRow, RequestRow } from './reading/lists.ts'
export { openParties } from './reading/parties.ts'
export { doorPhoneOf, isReceiverProved, othersPhoneOf } from './reading/receiver.ts'
export { lookedAtLately, looksSince, noteReading } from './reading/readings.ts'

export const requestsModule: Module = {
  name: 'requests',
  handlers,
  parted: [
    { table: 'requests.reading', step: 'month', clock: 'business', keptDays: (k) => k.config.keptDays.readings },
  ],
  jobs: { 'requests.look_again': lookAgain },
  timers: { ...timers, ...areaEventTimers },
  reactions: {
    'citizen.number_moved': { 'requests.contact': followNumber },
    'visit.failed': { 'requests.false_visit': followFailed },
  },
  knowsHolder,
  work: startGathering,
}
