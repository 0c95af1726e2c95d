import type { Module } from '../../kernel/module.ts'
import { areaEventTimers } from './life/area-events.ts'
import { handlers } from './routes.ts'
import { timers } from './timers.ts'

export { allowFacilitator, assertMayOrder, assertMayRead, mayRead } from './reading/access.ts'
export { assertOwnCentre, assertSeesCentre, bringTo, centreOf, leaveCentre } from './booking/at-centre.ts'
export { advance } from './life/advance.ts'
export { areaEventCovering, coveringOf } from './life/area-event-covering.ts'
export { cancel, cancelPreview, giveSlotBack } from './changes/cancel.ts'
export { type Card, cardOf, cardOfRow } from './reading/card.ts'
export { calendarOf } from './life/deadlines.ts'
export { getRequest, getRequestsOfOrder, getOrder, type OrderFacts, type RequestFacts } from './life/facts.ts'
export { endedBefore, forgetRequests } from './life/forget.ts'
export { moveSlot } from './life/move-slot.ts'
export { meetNeed, needsOf, type NewNeed, openNeed, openNeeds } from './life/needs.ts'
export { noteReading, readingsOf, type ReadPart } from './reading/readings.ts'
export { noteInHistory, readyToComplete, recordFacts, saveAnswers } from './life/record.ts'
export { movingSaid, owedSaid, phraseIn } from './reading/said.ts'
export { phaseView, stateWords } from './reading/stand-view.ts'
export { openParty } from './life/sealed.ts'
export type { Address, Answers, LocalText, Quote, Receiver } from './shapes.ts'
export {
  areaEvents,
  changesOf,
  countByTurn,
  findByTracking,
  findRequest,
  lockRequest,
  openAtOffice,
  openByVersion,
  openRequests,
  outcomeCounts,
  partiesOf,
  type RequestRow,
  requestsBySubject,
  requestsNamed,
  requestsOfAccount,
  requestsOfCentre,
  requestsOfOrder,
  requestsOfPhone,
  setHomeVisit,
  spansOf,
} from './store.ts'
export { confirmSlot, reschedule } from './changes/slot.ts'
export { normaliseTrackingNo } from './booking/tracking-no.ts'
export { needView } from './reading/view-parts.ts'
export { whenIn } from './reading/when.ts'

export const requestsModule: Module = { name: 'requests', handlers, timers: { ...timers, ...areaEventTimers } }
