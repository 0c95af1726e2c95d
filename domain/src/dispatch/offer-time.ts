import { MINUTE_MS, SECOND_MS } from '../shared/index.ts'

/** Whoever has not seen the push by then is sent a text. */
export const TEXT_AFTER_MS = 20 * SECOND_MS
/** Nobody else waits longer than this for an offer to reach somebody. */
export const UNHEARD_MAX_MS = MINUTE_MS

/**
 * When an offer ends. The time to think begins when it has reached them: shown, delivered, or handed to a text gateway. One
 * that reaches nobody counts from a minute after it was made, so that the visit does not wait for a phone that is off.
 */
export function offerEnds(offer: {
  offeredAt: Date
  heardAt: Date | null
  patienceMs: number
  visitEndsAt: Date
}): Date {
  const latest = offer.offeredAt.getTime() + UNHEARD_MAX_MS
  const begins = Math.min(Math.max(offer.heardAt?.getTime() ?? latest, offer.offeredAt.getTime()), latest)
  return new Date(Math.min(begins + offer.patienceMs, offer.visitEndsAt.getTime()))
}
