import type { Module } from '../../kernel/module.ts'
import { areaEventTimers } from './area-events.ts'
import { handlers } from './routes.ts'
import { timers } from './timers.ts'

export { allowFacilitator, assertMayOrder, assertMayRead, mayRead } from './access.ts'
export { assertOwnCentre, assertSeesCentre, bringTo, centreOf, leaveCentre } from './at-centre.ts'
export { advance } from './advance.ts'
export { areaEventCovering, coveringOf } from './area-event-covering.ts'
export { cancel, cancelPreview, giveSlotBack } from './cancel.ts'
export { type Card, cardOf, cardOfRow } from './card.ts'
export { calendarOf } from './deadlines.ts'
export { get, ofOrder, order, type OrderFacts, type RequestFacts } from './facts.ts'
export { endedBefore, forgetRequests } from './forget.ts'
export { moveSlot } from './move-slot.ts'
export { meetNeed, needsOf, type NewNeed, openNeed, openNeeds } from './needs.ts'
export { noteReading, readingsOf, type ReadPart } from './readings.ts'
export { note, readyToComplete, record, saveAnswers } from './record.ts'
export { movingSaid, owedSaid, phraseIn } from './said.ts'
export { phaseView, stateWords } from './stand-view.ts'
export { openParty } from './sealed.ts'
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
export { confirmSlot, reschedule } from './slot.ts'
export { normaliseTrackingNo } from './tracking-no.ts'
export { needView } from './view-parts.ts'
export { whenIn } from './when.ts'

export const requestsModule: Module = { name: 'requests', handlers, timers: { ...timers, ...areaEventTimers } }
