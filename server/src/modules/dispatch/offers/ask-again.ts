import { MINUTE_MS } from '@app/domain/shared'

/** Whoever said no, or nothing, is asked again after this if nobody else came forward; each time twice as late. */
export const ASK_AGAIN = { minutes: 30, minutesMax: 240 }

/** When somebody may be asked (again). `offers` are theirs, the newest first. */
export function askableMs(offers: readonly { offered_at: Date }[]): number {
  const [latest] = offers
  return latest
    ? latest.offered_at.getTime() +
        Math.min(ASK_AGAIN.minutes * 2 ** (offers.length - 1), ASK_AGAIN.minutesMax) * MINUTE_MS
    : 0
}
