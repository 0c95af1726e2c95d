import { distanceMeters } from '../shared/index.ts'
import { ACCURACY_MAX_METERS, type Fix, type Marker } from './fix.ts'

/** An app and a tracker that both tell a position every six seconds, all day and night. */
export const POSITIONS_A_DAY_MAX = 30_000

/** What in a day's positions looks made up, counted. */
export interface Signs {
  kept: number
  /** The phone itself says that another app made the position. */
  mock: number
  /** The same to the last digit as the one before: a receiver that lives never tells that for long. */
  repeated: number
  /** Further than anything on wheels goes in that time. */
  leaps: number
}

/** Faster than anything on a road; shorter ways than this are a receiver that finds itself. */
const LEAP_MPS = 70
const LEAP_METERS = 1_000

/** In the order of their time; `before` is where they were last known. */
export function signsOf(before: Marker | null, fixes: readonly Fix[]): Signs {
  const signs: Signs = { kept: fixes.length, mock: 0, repeated: 0, leaps: 0 }
  let last: Pick<Fix, 'atMs' | 'point' | 'accuracyMeters'> | null = before
  for (const fix of fixes) {
    if (fix.mock) signs.mock++
    if (fix.accuracyMeters > ACCURACY_MAX_METERS) continue
    if (last && fix.atMs > last.atMs) {
      if (fix.point.lat === last.point.lat && fix.point.lon === last.point.lon) signs.repeated++
      const meters = distanceMeters(last.point, fix.point)
      if (meters > LEAP_METERS && meters > ((fix.atMs - last.atMs) / 1_000) * LEAP_MPS) signs.leaps++
    }
    last = fix
  }
  return signs
}
