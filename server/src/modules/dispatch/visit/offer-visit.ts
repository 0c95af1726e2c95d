import { ignoresRatings, offerEnds } from '@app/domain/dispatch'
import { HOUR_MS, MINUTE_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { askableMs } from '../offers/ask-again.ts'
import { planVisitDay } from '../plan/days-to-plan.ts'
import { plannedPerson } from '../plan/planned-person.ts'
import { BY_THE_PLAN, consider, needsOf } from './candidates.ts'
import { type Considered, keptOf, toFiveMinutes } from './considered.ts'
import { moveVisit } from './move-visit.ts'
import * as store from '../store.ts'
import { insertDecision, standingOverride } from './store.ts'

/** The first round asks the best one; who is asked later is asked together, so that a visit does not wait for the slow. */
const FIRST_ROUND = 1
const LATER_ROUNDS = 3
const RETRY_SOON_MINUTES = 10
const RETRY_LATER_MINUTES = 60
const SOON_MINUTES = 180
/** Offers of a visit that lies hours ahead may be thought over; where one person alone can do it, nobody else waits. */
const PATIENCE = 20
const ALONE_HOURS = 4

/** Asks the next best for the visit, unless somebody is being asked already; comes back when nobody is free. */
export async function offerVisit(tx: Tx, visitId: string): Promise<void> {
  const [visit, offers, all, override] = await Promise.all([
    store.lockVisit(tx, visitId),
    store.offersOfVisit(tx, visitId),
    store.tasksOfVisit(tx, visitId),
    standingOverride(tx, visitId),
  ])
  if (!visit || (visit.state !== 'planned' && visit.state !== 'offered') || visit.ends_at <= tx.at) return
  // Whoever lets go of it has it offered.
  if (override?.kind === 'hold') return
  // Offers of one round end at the same instant: only the last of them to be closed asks the next.
  if (offers.some((offer) => offer.state === 'open')) return
  const tasks = all.filter((task) => task.state === 'open')
  if (!tasks.length) return
  const needs = await needsOf(tx, visit, tasks)
  const ids = new Map<string, string>()
  const offerIdOf = (facilitatorId: string): string => {
    const id = ids.get(facilitatorId) ?? newId()
    ids.set(facilitatorId, id)
    return id
  }
  const plan = await plannedPerson(tx, visit)
  const considered = await consider(tx, visit, needs, {
    blind: (facilitatorId) => ignoresRatings(offerIdOf(facilitatorId)),
    planned: plan?.facilitatorId ?? null,
  })
  const eligible = considered
    .filter((one) => one.against.length === 0)
    .map((one) => ({
      ...one,
      askableMs: askableMs(offers.filter((offer) => offer.facilitator_id === one.facilitatorId)),
    }))
  const fit = eligible.filter((one) => one.askableMs <= tx.at.getTime())
  const round = visit.round + 1
  const asked = fit.slice(0, round === 1 ? FIRST_ROUND : LATER_ROUNDS)
  if (!asked.length)
    return retryLater(tx, visit, eligible.length ? Math.min(...eligible.map((one) => one.askableMs)) : null)
  await insertDecision(
    tx,
    {
      id: newId(),
      visitId,
      round,
      candidates: considered.slice(0, 20).map(keptOf),
      asked: asked.map((one) => one.facilitatorId),
      planId: plan?.planId ?? null,
    },
    tx.at,
  )
  const expiresAt = expiryOf(tx, visit)
  for (const one of asked)
    await ask(tx, visit, one, { id: offerIdOf(one.facilitatorId), round, expiresAt, only: fit.length === 1 })
  await moveVisit(tx, visit, 'offer', { round })
}

async function ask(
  tx: Tx,
  visit: store.VisitRow,
  one: Considered,
  offer: { id: string; round: number; expiresAt: Date; only: boolean },
): Promise<void> {
  await store.insertOffer(tx, {
    id: offer.id,
    visit_id: visit.id,
    facilitator_id: one.facilitatorId,
    round: offer.round,
    meters: Math.round(one.meters / 100) * 100,
    score: toFiveMinutes(one.score),
    because: offer.only
      ? [
          ...new Set([
            ...one.because.filter((code) => code === BY_THE_PLAN || code === 'did_the_earlier_leg'),
            'the_only_one_free',
            ...one.because,
          ]),
        ]
      : one.because,
    offered_at: tx.at,
    expires_at: offer.expiresAt,
  })
  tx.kernel.metrics.offersBy.inc({ by: one.because.includes(BY_THE_PLAN) ? 'plan' : 'score' })
  await tx.timer('offer.expires', offer.id, offer.expiresAt)
  await tx.live(`facilitator:${one.facilitatorId}`, {
    kind: 'offer',
    data: { offerId: offer.id, visitId: visit.id, expiresAt: offer.expiresAt.toISOString() },
  })
  const tasks = await store.tasksOfVisit(tx, visit.id)
  await tx.announce('visit.offered', {
    visitId: visit.id,
    kind: visit.kind,
    facilitatorId: one.facilitatorId,
    orderId: visit.order_id,
    requestIds: [...new Set(tasks.map((task) => task.request_id))],
    offerId: offer.id,
    expiresAt: offer.expiresAt.toISOString(),
  })
}

/** How long whoever is asked may think it over. */
export function patienceMs(tx: Tx, visit: store.VisitRow, offeredAt: Date): number {
  if (visit.only_facilitator_id !== null) return ALONE_HOURS * HOUR_MS
  const ahead = visit.starts_at.getTime() - offeredAt.getTime() > SOON_MINUTES * MINUTE_MS
  return tx.kernel.territory.settings.offerSeconds * 1000 * (ahead ? PATIENCE : 1)
}

/** As long as nobody knows whether it has reached them. */
const expiryOf = (tx: Tx, visit: store.VisitRow): Date =>
  offerEnds({
    offeredAt: tx.at,
    heardAt: null,
    patienceMs: patienceMs(tx, visit, tx.at),
    visitEndsAt: visit.ends_at,
  })

/** Nobody can be asked now: again when somebody can be, or, where nobody is fit, in a while; and at once when a shift begins. */
async function retryLater(tx: Tx, visit: store.VisitRow, askableAtMs: number | null): Promise<void> {
  if (visit.state === 'offered') await moveVisit(tx, visit, 'offers_end')
  const soon = visit.starts_at > tx.at && visit.starts_at.getTime() - tx.at.getTime() < SOON_MINUTES * MINUTE_MS
  const look = tx.at.getTime() + (soon ? RETRY_SOON_MINUTES : RETRY_LATER_MINUTES) * MINUTE_MS
  // Where time runs short others may have come free before the same one can be asked again.
  const wanted = Math.max(
    tx.at.getTime() + MINUTE_MS,
    soon ? Math.min(askableAtMs ?? look, look) : (askableAtMs ?? look),
  )
  // On the whole minute: visits that wait for the same people are looked at together.
  const next = Math.ceil(wanted / MINUTE_MS) * MINUTE_MS
  if (next < visit.ends_at.getTime()) await tx.timer('visit.offer', visit.id, new Date(next))
}

/** An offer ran out, or was declined: the next best is asked when nobody else is thinking it over. */
export async function expireOffer(tx: Tx, offerId: string): Promise<void> {
  const offer = await store.findOffer(tx, offerId)
  if (!offer) return
  await store.lockVisit(tx, offer.visit_id)
  if (!(await store.closeOffer(tx, offerId, 'expired', 'no_answer', tx.at))) return
  await tx.live(`facilitator:${offer.facilitator_id}`, {
    kind: 'offer',
    data: { offerId, visitId: offer.visit_id, closed: true },
  })
  await offerVisit(tx, offer.visit_id)
  await planVisitDay(tx, { visitId: offer.visit_id })
}

/** Nobody else may take it any more. */
export async function withdrawOffers(tx: Tx, visitId: string, reason: string): Promise<void> {
  for (const offer of await store.withdrawOffers(tx, visitId, reason, tx.at)) {
    await tx.cancelTimer('offer.expires', offer.id)
    await tx.live(`facilitator:${offer.facilitator_id}`, {
      kind: 'offer',
      data: { offerId: offer.id, visitId, closed: true },
    })
  }
}
