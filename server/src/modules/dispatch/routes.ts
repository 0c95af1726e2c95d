import type { Handlers } from '../../kernel/module.ts'
import { acceptOffer, declineOffer } from './answer-offer.ts'
import { arrive } from './arrive.ts'
import { badgePhoto, myBadge } from './badge.ts'
import { capacity } from './capacity.ts'
import { completeVisit } from './complete-visit.ts'
import { depart } from './depart.ts'
import { callAttempt, failVisit, noShow } from './fail-visit.ts'
import { giveBack } from './give-back.ts'
import { heldPapers } from './held-papers.ts'
import { listOffers } from './list-offers.ts'
import { listVisits } from './list-visits.ts'
import { comingVisits } from './moves/coming.ts'
import { moveVisits, movesOf } from './moves/move.ts'
import { movePlan } from './moves/plan.ts'
import { officeOutcome } from './office-outcome.ts'
import { candidates, markLost, operationsMap, reassign } from './operations.ts'
import { fetchers, fetches, papersLost, papersRecovered, recoveries, sendFetcher } from './recover-papers.ts'
import { reportPosition } from './report-position.ts'
import { endShift, getShift, startShift } from './shift.ts'
import { startByWitness, startVisit } from './start-visit.ts'
import { facilitatorLive, operationsLive, requestLive } from './streams.ts'
import { reschedule } from './reschedule.ts'
import { visitPhoto } from './visits-of.ts'
import { getTrip, tripPhoto } from './trips/get.ts'
import { endTrip, shareTrip } from './trips/share.ts'
import { unlockCode } from './code-ruling.ts'
import { getVisit } from './visit-view.ts'

export const handlers: Handlers = {
  'shift.get': getShift,
  'shift.start': startShift,
  'shift.end': endShift,
  'offers.list': listOffers,
  'offers.accept': acceptOffer,
  'offers.decline': declineOffer,
  'visits.list': listVisits,
  'visits.get': getVisit,
  'visits.depart': depart,
  'visits.giveBack': giveBack,
  'visits.arrive': arrive,
  'visits.badge': myBadge,
  'visits.badgePhoto': badgePhoto,
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
  'facilitator.live': facilitatorLive,
  'requests.live': requestLive,
  'operations.map': operationsMap,
  'operations.live': operationsLive,
  'operations.candidates': candidates,
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
  'operations.unlockCode': unlockCode,
  'requests.reschedule': reschedule,
  'requests.shareTrip': shareTrip,
  'requests.endTrip': endTrip,
  'trips.get': getTrip,
}
