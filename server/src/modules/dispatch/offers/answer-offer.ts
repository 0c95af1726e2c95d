import type { Output, ParsedInput } from '@app/contract'
import { mayWork } from '@app/domain/dispatch'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as workforce from '../../workforce/index.ts'
import { planVisitDay } from '../plan/days-to-plan.ts'
import { assignTo } from './assign.ts'
import { facilitatorOf } from '../visit/own-visit.ts'
import { offerVisit } from '../visit/offer-visit.ts'
import * as store from '../store.ts'
import { lockShift } from '../shifts/store.ts'
import { visitView } from '../visit/visit-view.ts'

/** Locks in one order everywhere (the facilitator's shift, then the visit), and reads the offer as it then is. */
async function lockOffer(
  tx: Tx,
  offerId: string,
  facilitatorId: string,
): Promise<{ offer: store.OfferRow; visit: store.VisitRow; onShift: boolean }> {
  const found = await store.findOffer(tx, offerId)
  if (!found || found.facilitator_id !== facilitatorId) return refuse('not_found')
  const shift = await lockShift(tx, facilitatorId)
  const visit = (await store.lockVisit(tx, found.visit_id)) ?? refuse('not_found')
  const offer = (await store.findOffer(tx, offerId)) ?? refuse('not_found')
  // Somebody took it, be it this same person a moment ago, is another answer than "too late".
  if (offer.state === 'accepted' || (offer.state !== 'open' && visit.facilitator_id !== null)) refuse('offer_taken')
  if (offer.state !== 'open' || offer.expires_at <= tx.at) refuse('offer_expired')
  return { offer, visit, onShift: shift !== undefined && shift.planned_end > tx.at }
}

/** Takes the visit. Of many at once exactly one wins; a cash cap fits exactly those that fit. */
export async function acceptOffer(tx: Tx, input: ParsedInput<'offers.accept'>): Promise<Output<'offers.accept'>> {
  const facilitatorId = facilitatorOf(tx)
  const { offer, visit, onShift } = await lockOffer(tx, input.offerId, facilitatorId)
  if (!onShift) refuse('not_on_shift')
  if (!mayWork((await workforce.getFacilitator(tx, facilitatorId)).standing)) refuse('standing_not_active')
  await store.closeOffer(tx, offer.id, 'accepted', '', tx.at)
  await tx.cancelTimer('offer.expires', offer.id)
  return visitView(tx, await assignTo(tx, visit, facilitatorId, 'accept'))
}

/** Without harm to whoever declines. */
export async function declineOffer(tx: Tx, input: ParsedInput<'offers.decline'>): Promise<Output<'offers.decline'>> {
  const { offer, visit } = await lockOffer(tx, input.offerId, facilitatorOf(tx))
  await store.closeOffer(tx, offer.id, 'declined', input.reason, tx.at)
  await tx.cancelTimer('offer.expires', offer.id)
  await offerVisit(tx, visit.id)
  await planVisitDay(tx, { visitId: visit.id })
  return { done: true }
}
