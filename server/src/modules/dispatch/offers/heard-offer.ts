import type { Output, ParsedInput } from '@app/contract'
import { offerEnds } from '@app/domain/dispatch'
import type { Query, Tx } from '../../../kernel/context.ts'
import { visitNetPayPaisa } from '../visit/money-due.ts'
import { patienceMs } from '../visit/offer-visit.ts'
import { facilitatorOf } from '../visit/own-visit.ts'
import * as store from '../store.ts'

export type HeardBy = 'app' | 'push' | 'text'

/** It has reached them: their time begins, once. */
export async function offerHeard(tx: Tx, offerId: string, by: HeardBy): Promise<void> {
  const offer = await store.findOffer(tx, offerId)
  const visit = offer && (await store.findVisit(tx, offer.visit_id))
  if (!offer || !visit || offer.state !== 'open') return
  const expiresAt = offerEnds({
    offeredAt: offer.offered_at,
    heardAt: tx.at,
    patienceMs: patienceMs(tx, visit, offer.offered_at),
    visitEndsAt: visit.ends_at,
  })
  if ((await store.hearOffer(tx, offerId, by, expiresAt, tx.at)) > 0)
    await tx.timer('offer.expires', offerId, expiresAt)
}

/** Whether it still waits for an answer and has been seen by nobody; with what a message about it says. */
export async function unheardOffer(
  tx: Tx,
  offerId: string,
): Promise<{ facilitatorId: string; visitId: string; expiresAt: Date } | undefined> {
  const offer = await store.findOffer(tx, offerId)
  if (offer?.state !== 'open' || offer.heard_at !== null || offer.expires_at <= tx.at) return undefined
  return { facilitatorId: offer.facilitator_id, visitId: offer.visit_id, expiresAt: offer.expires_at }
}

/** What a message says of an offer: when, roughly where, and the pay after tax. */
export async function offerTerms(
  q: Query,
  visitId: string,
  facilitatorId: string,
): Promise<{ startsAt: Date; tehsilId: string | null; netPayPaisa: number } | undefined> {
  const visit = await store.findVisit(q, visitId)
  if (!visit) return undefined
  const tasks = (await store.tasksOfVisit(q, visitId)).filter((task) => task.state === 'open')
  return {
    startsAt: visit.starts_at,
    tehsilId: visit.tehsil_id,
    netPayPaisa: await visitNetPayPaisa(q, tasks, facilitatorId),
  }
}

/** The app has shown it. */
export async function seeOffers(tx: Tx, input: ParsedInput<'offers.seen'>): Promise<Output<'offers.seen'>> {
  const facilitatorId = facilitatorOf(tx)
  for (const offerId of input.offerIds)
    if ((await store.findOffer(tx, offerId))?.facilitator_id === facilitatorId) await offerHeard(tx, offerId, 'app')
  return { done: true }
}
