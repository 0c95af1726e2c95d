import type { Output, ParsedInput } from '@app/contract'
import { SAFE_ASK_RULES, type SafeAskRules, type TripTrouble, tripTrouble } from '@app/domain/dispatch'
import { MINUTE_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as tracking from '../../tracking/index.ts'
import { pointOf } from '../visit/point-of.ts'
import { tell } from '../visit/move-visit.ts'
import { facilitatorOf } from '../visit/own-visit.ts'
import * as store from '../store.ts'
import { findAsk } from '../visit/store.ts'
import * as asks from './store.ts'

/** A trip is looked at so often, by what its phone has told until then: nothing is written while all is well. */
const LOOK_MINUTES = 5

const rulesOf = (q: Query): SafeAskRules => q.kernel.territory.settings.safeAsk ?? SAFE_ASK_RULES

/** From the departure on. */
export async function watchTrip(tx: Tx, visitId: string): Promise<void> {
  const { stopMinutes, awayMeters } = rulesOf(tx)
  if (stopMinutes || awayMeters)
    await tx.timer('visit.safe', visitId, new Date(tx.at.getTime() + LOOK_MINUTES * MINUTE_MS))
}

/** Looks at a trip that goes on: asks once where something is odd, and calls the desk where nobody answered in time. */
export async function lookAtTrip(tx: Tx, visitId: string): Promise<void> {
  const visit = await store.lockVisit(tx, visitId)
  if (visit?.state !== 'en_route' || !visit.facilitator_id || !visit.departed_at) return
  const who = visit.facilitator_id
  const ask = await findAsk(tx, visitId, who)
  if (!ask) {
    const fixes = await tracking.trackOf(tx, who, visit.departed_at, tx.at)
    const why = tripTrouble(fixes, pointOf(visit), rulesOf(tx))
    return why ? askSafe(tx, visit, who, why) : watchTrip(tx, visitId)
  }
  if (ask.answered_at || ask.alarmed_at) return
  await asks.setAlarmed(tx, visitId, who, tx.at)
  await tx.announce('trip.unanswered', { visitId, facilitatorId: who, requestIds: await requestsOf(tx, visitId) })
}

const requestsOf = async (tx: Tx, visitId: string): Promise<string[]> =>
  (await store.tasksOfVisit(tx, visitId)).map((task) => task.request_id)

async function askSafe(tx: Tx, visit: store.VisitRow, who: string, why: TripTrouble): Promise<void> {
  const until = new Date(tx.at.getTime() + rulesOf(tx).answerMinutes * MINUTE_MS)
  await asks.insertAsk(tx, { visit_id: visit.id, facilitator_id: who, why, asked_at: tx.at, until })
  await tx.announce('trip.asked', { visitId: visit.id, facilitatorId: who, until: until.toISOString() })
  await tell(tx, visit, await store.tasksOfVisit(tx, visit.id))
  await tx.timer('visit.safe', visit.id, until)
}

/**
 * They say that they are safe. Said twice, unasked, late or after the trip it does no harm; an alarm that was raised
 * meanwhile stays: only a person who has spoken with them closes it.
 */
export async function sayIAmSafe(tx: Tx, { visitId }: ParsedInput<'visits.safe'>): Promise<Output<'visits.safe'>> {
  const who = facilitatorOf(tx)
  const visit = (await store.lockVisit(tx, visitId)) ?? refuse('not_found')
  if (visit.facilitator_id !== who) refuse('not_found')
  await asks.setAnswered(tx, visitId, who, tx.at)
  return { done: true }
}
