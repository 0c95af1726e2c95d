import { distanceMeters, MINUTE_MS, type Point } from '../shared/index.ts'

/** When somebody on the way is asked whether they are safe, and how long the answer may take; zero asks about nothing. */
export interface SafeAskRules {
  stopMinutes: number
  awayMeters: number
  answerMinutes: number
}
export const SAFE_ASK_RULES: SafeAskRules = { stopMinutes: 15, awayMeters: 3_000, answerMinutes: 10 }

export const TRIP_TROUBLES = ['stopped', 'away'] as const
export type TripTrouble = (typeof TRIP_TROUBLES)[number]

/** Who moves less than this stands still, as far as a phone can tell. */
const STILL_METERS = 150
/** So near the door they wait for its hour. */
const WAITING_METERS = 500

/**
 * What the positions of a trip, in order of time, say of trouble: a long stop that is not at the door, or a way that leads away
 * from it. Whoever has not been heard says nothing here: that is another watch.
 */
export function tripTrouble(
  fixes: readonly { point: Point; atMs: number }[],
  door: Point,
  { stopMinutes, awayMeters }: SafeAskRules,
): TripTrouble | null {
  const last = fixes.at(-1)
  if (!last) return null
  const meters = fixes.map((fix) => distanceMeters(fix.point, door))
  const now = meters.at(-1) as number
  const nearest = meters.reduce((least, one) => Math.min(least, one))
  if (awayMeters > 0 && now - nearest > awayMeters) return 'away'
  if (stopMinutes === 0 || now <= WAITING_METERS) return null
  const left = fixes.findLastIndex((fix) => distanceMeters(fix.point, last.point) > STILL_METERS)
  const since = fixes[left + 1]?.atMs ?? last.atMs
  return last.atMs - since >= stopMinutes * MINUTE_MS ? 'stopped' : null
}
