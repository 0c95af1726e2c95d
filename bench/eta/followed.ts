import { type ArrivalRule, type ArrivalRun, followArrival } from '@app/domain/dispatch'
import { distanceMeters } from '@app/domain/shared'
import { ACCURACY_MAX_METERS, type Fix, fixRefusal, follow, keptFix, type TrackState } from '@app/domain/tracking'
import type { Phone, Ride } from './rides.ts'

/** A way to say where the marker is after a fix; the product's, and those that it is compared with. */
type Follow = (state: TrackState, fix: Fix) => TrackState
const stand = ({ point, atMs, accuracyMeters }: Fix): TrackState => ({
  marker: { point, atMs, accuracyMeters },
  held: null,
})
export const FILTERS = {
  product: follow,
  /** Whatever comes is shown. */
  raw: (_, fix) => stand(fix),
  /** What is sure of itself and newer is shown. */
  'accuracy-gate': (state, fix) =>
    fix.accuracyMeters > ACCURACY_MAX_METERS || (state.marker && fix.atMs <= state.marker.atMs) ? state : stand(fix),
} satisfies Record<string, Follow>
export type FilterName = keyof typeof FILTERS

/** How far markers were off, as sums of squares: at the time of the position shown, and at the time of looking. */
export interface Off {
  squares: number
  shown: number
  nowSquares: number
  looks: number
}
export interface RideSeen {
  phone: Phone
  off: Off
  /** Seconds after they were there in truth; null where it was never seen. */
  arrivedAfter: number | null
  /** … and when the server knew. */
  toldAfter: number | null
}

/** What recording takes from a batch: what can be, once each, in the order of its time. */
function taken(batch: readonly Fix[], nowMs: number, known: Set<number>): Fix[] {
  const fixes = batch.filter((fix) => fixRefusal(fix, nowMs, 0) === null).map(keptFix)
  return fixes
    .sort((a, b) => a.atMs - b.atMs)
    .filter(({ atMs }) => {
      const fresh = !known.has(atMs)
      known.add(atMs)
      return fresh
    })
}

/** A ride as the server hears it, call by call. */
export function seeRide(ride: Ride, filter: Follow, rule: ArrivalRule): RideSeen {
  const known = new Set<number>()
  const off: Off = { squares: 0, shown: 0, nowSquares: 0, looks: 0 }
  let state: TrackState = { marker: null, held: null }
  let run: ArrivalRun | null = null
  let arrivedAfter: number | null = null
  let toldAfter: number | null = null
  for (const { nowMs, fixes } of ride.deliveries) {
    const fresh = taken(fixes, nowMs, known)
    if (!fresh.length) continue
    const before = state.marker
    state = fresh.reduce(filter, state)
    if (state.marker) {
      off.looks++
      off.nowSquares += distanceMeters(state.marker.point, ride.truthAt(nowMs)) ** 2
      if (state.marker !== before) {
        off.shown++
        off.squares += distanceMeters(state.marker.point, ride.truthAt(state.marker.atMs)) ** 2
      }
    }
    for (const fix of arrivedAfter === null ? fresh : []) {
      const step = followArrival(run, fix, ride.door, rule)
      run = step.run
      if (step.arrivedMs === null) continue
      arrivedAfter = (step.arrivedMs - ride.arrivedMs) / 1_000
      toldAfter = (nowMs - ride.arrivedMs) / 1_000
      break
    }
  }
  return { phone: ride.phone, off, arrivedAfter, toldAfter }
}
