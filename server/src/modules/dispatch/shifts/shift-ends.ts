import { isOut } from '@app/domain/dispatch'
import { localDateOf, MINUTE_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import * as tracking from '../../tracking/index.ts'
import { leaveVisit } from '../visit/leave-visit.ts'
import { offerVisit } from '../visit/offer-visit.ts'
import * as store from '../store.ts'
import { endShift, findOpenShift, lockShift } from './store.ts'

/** A visit under way is brought to its end; after it, the shift is over within this. */
const GRACE_MINUTES = 15

/**
 * The planned end of a shift has come. No offer waits for an answer any more; a visit that is under way, or whose time
 * has begun, is waited for; what was promised for later today goes to others. The facilitator is told.
 */
export async function shiftEnds(tx: Tx, shiftId: string): Promise<void> {
  const found = await findOpenShift(tx, shiftId)
  const shift = found && (await lockShift(tx, found.facilitator_id))
  if (shift?.id !== shiftId) return
  if (shift.planned_end > tx.at) return tx.timer('shift.ends', shiftId, shift.planned_end)
  const { facilitator_id: facilitatorId } = shift
  await takeOffersBack(tx, facilitatorId, 'shift_ended')
  const held = await store.heldVisits(tx, facilitatorId)
  if (held.some((visit) => isOut(visit.state) || visit.starts_at <= tx.at))
    return tx.timer('shift.ends', shiftId, new Date(tx.at.getTime() + GRACE_MINUTES * MINUTE_MS))
  const { utcOffsetMinutes } = tx.kernel.territory.calendar
  const today = localDateOf(tx.at, utcOffsetMinutes)
  for (const { id, starts_at } of held) {
    if (localDateOf(starts_at, utcOffsetMinutes) !== today) continue
    const visit = await store.lockVisit(tx, id)
    if (visit?.state === 'assigned' && visit.facilitator_id === facilitatorId)
      await leaveVisit(tx, visit, {
        how: 'taken_away',
        action: 'give_back',
        requestAction: 'give_back',
        reason: 'shift_ended',
        cause: 'facilitator',
      })
  }
  await endShift(tx, facilitatorId, tx.at)
  await tracking.end(tx, facilitatorId)
  await tx.announce('shift.ended', { shiftId, facilitatorId, startedAt: shift.started_at.toISOString() })
  await tx.live(`facilitator:${facilitatorId}`, { kind: 'shift', data: { onShift: false } })
}

/** Others are asked at once. */
export async function takeOffersBack(
  tx: Tx,
  facilitatorId: string,
  reason: string,
  which: (visit: store.VisitRow) => boolean = () => true,
): Promise<void> {
  for (const offer of await store.openOffersTo(tx, facilitatorId, tx.at)) {
    const visit = await store.lockVisit(tx, offer.visit_id)
    if (!visit || !which(visit)) continue
    if (!(await store.closeOffer(tx, offer.id, 'withdrawn', reason, tx.at))) continue
    await tx.cancelTimer('offer.expires', offer.id)
    await tx.live(`facilitator:${facilitatorId}`, {
      kind: 'offer',
      data: { offerId: offer.id, visitId: offer.visit_id, closed: true },
    })
    await offerVisit(tx, offer.visit_id)
  }
}
