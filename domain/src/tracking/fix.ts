import { distanceMeters, type Point } from '../shared/index.ts'

/** One position of a device, whatever dialect it came in. */
export interface Fix {
  atMs: number
  point: Point
  accuracyMeters: number
  speedMps: number | null
  mock: boolean
}

/** A phone's clock runs a little ahead; more is a wrong clock. */
export const FUTURE_TOLERANCE_MS = 60_000

/** Why a fix is not stored at all; null when it is. */
export function fixRefusal(fix: Fix, nowMs: number, shiftFromMs: number): string | null {
  const { lat, lon } = fix.point
  if (![lat, lon, fix.accuracyMeters, fix.atMs].every(Number.isFinite)) return 'not_a_number'
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180 || fix.accuracyMeters < 0) return 'out_of_range'
  if (lat === 0 && lon === 0) return 'no_position'
  if (fix.atMs > nowMs + FUTURE_TOLERANCE_MS) return 'in_the_future'
  return fix.atMs < shiftFromMs ? 'off_shift' : null
}

/** Worse than this says no more than this. */
const ACCURACY_KEPT_METERS = 100_000
const SPEED_KEPT_MPS = 200
const toCentimeter = (meters: number): number => Math.round(meters * 100) / 100

/** As it is kept: to the centimetre, for a device may tell numbers that no store holds; a speed that nobody drives is none. */
export const keptFix = (fix: Fix): Fix => ({
  ...fix,
  accuracyMeters: toCentimeter(Math.min(fix.accuracyMeters, ACCURACY_KEPT_METERS)),
  speedMps:
    fix.speedMps !== null && fix.speedMps >= 0 && fix.speedMps <= SPEED_KEPT_MPS ? toCentimeter(fix.speedMps) : null,
})

/** Where the marker stands, and a jump that waits for a second fix to agree. */
export interface Marker {
  point: Point
  atMs: number
  accuracyMeters: number
}
export interface TrackState {
  marker: Marker | null
  held: Marker | null
}

export const ACCURACY_MAX_METERS = 50
const JUMP_BASE_METERS = 120
const JUMP_MPS = 12
const JUMP_SECONDS_MAX = 30
/** A marker this old says nothing about where its bearer may be now. */
const STALE_MS = 10 * 60_000

const jumpLimitMeters = (fromMs: number, toMs: number): number =>
  JUMP_BASE_METERS + JUMP_MPS * Math.min(Math.max(0, (toMs - fromMs) / 1000), JUMP_SECONDS_MAX)

/**
 * The jump-confirm filter: an uncertain fix is not shown, a jump is held until a second fix agrees with it, and a
 * fix that comes late never moves the marker back in time.
 */
export function follow(state: TrackState, fix: Fix): TrackState {
  const { marker, held } = state
  if (fix.accuracyMeters > ACCURACY_MAX_METERS) return state
  if (marker && fix.atMs <= marker.atMs) return state
  const next: Marker = { point: fix.point, atMs: fix.atMs, accuracyMeters: fix.accuracyMeters }
  if (!marker || fix.atMs - marker.atMs > STALE_MS) return { marker: next, held: null }
  if (distanceMeters(marker.point, fix.point) <= jumpLimitMeters(marker.atMs, fix.atMs))
    return { marker: next, held: null }
  if (held && fix.atMs > held.atMs && distanceMeters(held.point, fix.point) <= jumpLimitMeters(held.atMs, fix.atMs))
    return { marker: next, held: null }
  return { marker, held: held && held.atMs >= fix.atMs ? held : next }
}
