import { distanceMeters } from '../shared/index.ts'
import { ACCURACY_MAX_METERS, type Fix, follow, type Marker, type TrackState } from './fix.ts'

/** An app and a tracker that both tell a position every six seconds, all day and night. */
export const POSITIONS_A_DAY_MAX = 30_000

/** What in a day's positions looks made up, counted. */
export interface Signs {
  kept: number
  /** The phone itself says that another app made the position. */
  mock: number
  /** The same to the last digit as the one before: a receiver that lives never tells that for long. */
  repeated: number
  /** The marker went further than anything on wheels goes in that time. A lone outlier moves no marker. */
  leaps: number
  /** As sure as the one before to the centimetre: a receiver that lives is sometimes surer and sometimes less. */
  evenlySure: number
  /** Said nothing of how sure it is, or was too unsure to be followed. */
  unsure: number
  /** Stretches of a way that three positions in a row tell, both halves of some length, … */
  stretches: number
  /** … and those of them that are as straight and as even as if they were drawn. */
  drawn: number
}

/** Faster than anything on a road; shorter ways than this are a receiver that finds itself. */
const LEAP_MPS = 70
const LEAP_METERS = 1_000

/** So far both halves of a stretch go, and so near to the exact line its end lies when no receiver had a part in it. */
const HALF_METERS = 20
const DRAWN_METERS = 0.5

type Told = Pick<Fix, 'atMs' | 'point' | 'accuracyMeters'>

/** In the order of their time; `before` is where they were last known, with a jump that waits for a second fix. */
export function signsOf(before: TrackState, fixes: readonly Fix[]): Signs {
  const signs: Signs = {
    kept: fixes.length,
    mock: 0,
    repeated: 0,
    leaps: 0,
    evenlySure: 0,
    unsure: 0,
    stretches: 0,
    drawn: 0,
  }
  let state = before
  let [last, former]: [Told | null, Told | null] = [before.marker, null]
  for (const fix of fixes) {
    if (fix.mock) signs.mock++
    if (fix.accuracyMeters >= ACCURACY_MAX_METERS || fix.accuracyMeters === 0) signs.unsure++
    if (fix.accuracyMeters > ACCURACY_MAX_METERS) continue
    const next = follow(state, fix)
    if (isLeap(state.marker, next.marker)) signs.leaps++
    state = next
    // What is older than the marker was kept on the phone while another app told newer ones: it goes on from its own.
    const goesOn: boolean = last !== null && fix.atMs > last.atMs
    if (last && goesOn) {
      if (fix.point.lat === last.point.lat && fix.point.lon === last.point.lon) signs.repeated++
      if (fix.accuracyMeters === last.accuracyMeters) signs.evenlySure++
      const off = former && metersOffTheLine(former, last, fix)
      if (off !== null) signs.stretches++
      if (off !== null && off < DRAWN_METERS) signs.drawn++
    }
    former = goesOn ? last : null
    last = fix
  }
  return signs
}

function isLeap(from: Marker | null, to: Marker | null): boolean {
  if (!from || !to || to.atMs <= from.atMs) return false
  const meters = distanceMeters(from.point, to.point)
  return meters > LEAP_METERS && meters > ((to.atMs - from.atMs) / 1_000) * LEAP_MPS
}

/** How far the third lies from where the first two lead, at the same speed; null where they tell of no way. */
function metersOffTheLine(one: Told, two: Told, three: Told): number | null {
  if (distanceMeters(one.point, two.point) < HALF_METERS || distanceMeters(two.point, three.point) < HALF_METERS)
    return null
  const share = (three.atMs - two.atMs) / (two.atMs - one.atMs)
  const led = {
    lat: two.point.lat + (two.point.lat - one.point.lat) * share,
    lon: two.point.lon + (two.point.lon - one.point.lon) * share,
  }
  return distanceMeters(led, three.point)
}
