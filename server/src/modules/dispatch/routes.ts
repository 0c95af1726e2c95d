import type { Handlers } from '../../kernel/module.ts'
import { acceptOffer, declineOffer } from './offers/answer-offer.ts'
import { arrive } from './way/arrive.ts'
import { displaced } from './hours/displaced.ts'
import { enterDayOff, hoursByTehsil, hoursOf, liftDayOff } from './hours/desk.ts'
import { dropOff, dropShift, myHours, planShift, setWeek, takeOff } from './hours/own.ts'
import { badgePhoto, myBadge } from './door/badge.ts'
import { capacity } from './shifts/capacity.ts'
import { visitChoices } from './choices/visit-choices.ts'
import { passedOver } from './choices/passed-over.ts'
import { completeVisit } from './door/complete-visit.ts'
import { depart } from './way/depart.ts'
import { callAttempt, failVisit, noShow } from './door/fail-visit.ts'
import { giveBack } from './door/give-back.ts'
import { heldPapers } from './recovery/held-papers.ts'
import { seeOffers } from './offers/heard-offer.ts'
import { demoPlanner } from './plan/demo-planner.ts'
import { listOffers } from './offers/list-offers.ts'
import { ownDay } from './desk/own-day.ts'
import { listVisits } from './desk/list-visits.ts'
import { comingVisits } from './moves/coming.ts'
import { moveVisits, movesOf } from './moves/move.ts'
import { movePlan } from './moves/plan.ts'
import { officeOutcome } from './door/office-outcome.ts'
import { candidates, markLost, operationsMap } from './desk/operations.ts'
import { fetchers, fetches, papersLost, papersRecovered, recoveries, sendFetcher } from './recovery/recover-papers.ts'
import { hold } from './override/hold.ts'
import { letGo } from './override/let-go.ts'
import { pin } from './override/pin.ts'
import { reassign } from './override/reassign.ts'
import { swap } from './override/swap.ts'
import { swaps } from './desk/swaps.ts'
import { overrideOf } from './override/shown.ts'
import { operationsRoom } from './desk/room.ts'
import { reportPosition } from './way/report-position.ts'
import { endShift, getShift, startShift } from './shifts/shift.ts'
import { startByWitness, startVisit } from './door/start-visit.ts'
import { facilitatorLive, operationsLive, requestLive } from './desk/streams.ts'
import { reschedule } from './legs/reschedule.ts'
import { visitPhoto } from './desk/visits-of.ts'
import { getTrip, tripPhoto } from './trips/get.ts'
import { hearOsmAndApp, hearOwnTracksApp } from './trackers/hear.ts'
import { endTracker, giveTracker, myTracker } from './trackers/own.ts'
import { endTrip, shareTrip } from './trips/share.ts'
import { sendCodes } from './door/send-codes.ts'
import { unlockCode } from './door/code-ruling.ts'
import { sayIAmSafe } from './safe/ask-safe.ts'
import { getVisit } from './visit/visit-view.ts'

export const handlers: Handlers = {
  'demo.planner': demoPlanner,
  'shift.get': getShift,
  'shift.start': startShift,
  'shift.end': endShift,
  'hours.mine': myHours,
  'hours.setWeek': setWeek,
  'hours.takeOff': takeOff,
  'hours.dropOff': dropOff,
  'hours.planShift': planShift,
  'hours.dropShift': dropShift,
  'offers.list': listOffers,
  'offers.seen': seeOffers,
  'offers.accept': acceptOffer,
  'offers.decline': declineOffer,
  'facilitator.day': ownDay,
  'offers.passed': passedOver,
  'visits.list': listVisits,
  'visits.get': getVisit,
  'visits.depart': depart,
  'visits.giveBack': giveBack,
  'visits.arrive': arrive,
  'visits.badge': myBadge,
  'visits.badgePhoto': badgePhoto,
  'requests.sendCodes': sendCodes,
  'requests.visitPhoto': visitPhoto,
  'trips.photo': tripPhoto,
  'visits.start': startVisit,
  'visits.startByWitness': startByWitness,
  'visits.noShow': noShow,
  'visits.callAttempt': callAttempt,
  'visits.fail': failVisit,
  'visits.complete': completeVisit,
  'visits.officeOutcome': officeOutcome,
  'papers.held': heldPapers,
  'papers.fetches': fetches,
  'position.report': reportPosition,
  'visits.safe': sayIAmSafe,
  'trackers.mine': myTracker,
  'trackers.give': giveTracker,
  'trackers.end': endTracker,
  'trackers.osmand': hearOsmAndApp,
  'trackers.osmandByGet': hearOsmAndApp,
  'trackers.owntracks': hearOwnTracksApp,
  'facilitator.live': facilitatorLive,
  'requests.live': requestLive,
  'operations.map': operationsMap,
  'operations.room': operationsRoom,
  'operations.override': overrideOf,
  'operations.hold': hold,
  'operations.letGo': letGo,
  'operations.pin': pin,
  'operations.swap': swap,
  'operations.swaps': swaps,
  'operations.live': operationsLive,
  'operations.candidates': candidates,
  'operations.choices': visitChoices,
  'operations.reassign': reassign,
  'operations.markLost': markLost,
  'operations.recoveries': recoveries,
  'operations.fetchers': fetchers,
  'operations.sendFetcher': sendFetcher,
  'operations.papersRecovered': papersRecovered,
  'operations.papersLost': papersLost,
  'operations.visits': comingVisits,
  'operations.movePlan': movePlan,
  'operations.moveVisits': moveVisits,
  'operations.moves': movesOf,
  'operations.capacity': capacity,
  'operations.hours': hoursByTehsil,
  'operations.hoursOf': hoursOf,
  'operations.enterDayOff': enterDayOff,
  'operations.liftDayOff': liftDayOff,
  'operations.displaced': displaced,
  'operations.unlockCode': unlockCode,
  'requests.reschedule': reschedule,
  'requests.shareTrip': shareTrip,
  'requests.endTrip': endTrip,
  'trips.get': getTrip,
}
