import { Random } from '@app/planner'
import { distanceMeters, type Point } from '@app/domain/shared'
import type { Fix } from '@app/domain/tracking'
import { bell, between } from './chance.ts'
import type { RoutedWay } from './router.ts'

const METERS_A_DEGREE = 111_195
/** Our own app on the way and near the door; a tracker app moving and standing. */
const EVERY_SECONDS = { app: { far: 12, near: 5, standing: 5 }, tracker: { far: 15, near: 15, standing: 60 } } as const
const NEAR_METERS = 500
const STANDS_SECONDS = 600
/** At so many corners in a hundred something has to be waited for. */
const HELD_UP = 0.06

/** Of a hundred fixes: lone ones far off (a third of them claim to be sure), unsure ones, … */
const FAR_OFF = 0.02
const FAR_OFF_METERS = [150, 1_350] as const
const UNSURE = 0.03
/** … the position before once more under a new time, … */
const STALE = 0.01
/** … the same fix told twice, one that comes after its successor, and one that cannot be. */
const TWICE = 0.02
const OVERTAKEN = 0.02
const IMPOSSIBLE = 0.005
/** Of a hundred rides so many lose the network for a while, and tell everything at once afterwards. */
const OFFLINE = 0.1

export type Phone = keyof typeof EVERY_SECONDS
export const PHONES = ['app', 'tracker'] as const satisfies readonly Phone[]
/** What reaches the server in one call. */
interface Delivery {
  nowMs: number
  fixes: Fix[]
}
export interface Ride {
  phone: Phone
  door: Point
  arrivedMs: number
  deliveries: Delivery[]
  truthAt(ms: number): Point
}

const moved = ({ lat, lon }: Point, north: number, east: number): Point => ({
  lat: lat + north / METERS_A_DEGREE,
  lon: lon + east / (METERS_A_DEGREE * Math.cos((lat * Math.PI) / 180)),
})
function away(from: Point, meters: number, random: Random): Point {
  const turn = random.unit() * 2 * Math.PI
  return moved(from, meters * Math.cos(turn), meters * Math.sin(turn))
}

/** Where somebody is who goes that way with stops on it, and stands at its end. */
function truthOf(way: RoutedWay, pace: number, random: Random): { truthAt(ms: number): Point; arrivedMs: number } {
  const legs: { from: Point; to: Point; startMs: number; endMs: number }[] = []
  let nowMs = 0
  for (const [n, { point, atSeconds }] of way.corners.entries()) {
    const before = way.corners[n - 1]
    if (!before) continue
    const endMs = nowMs + (atSeconds - before.atSeconds) * pace * 1_000
    legs.push({ from: before.point, to: point, startMs: nowMs, endMs })
    const last = n === way.corners.length - 1
    nowMs = endMs + (!last && random.unit() < HELD_UP ? between(random, 10, 75) * 1_000 : 0)
  }
  const end = way.corners[way.corners.length - 1]!.point
  const truthAt = (ms: number): Point => {
    const next = legs.findIndex(({ endMs }) => endMs > ms)
    if (next < 0) return end
    const { from, to, startMs, endMs } = legs[next]!
    const share = Math.max(0, (ms - startMs) / (endMs - startMs))
    return { lat: from.lat + (to.lat - from.lat) * share, lon: from.lon + (to.lon - from.lon) * share }
  }
  return { truthAt, arrivedMs: Math.round(nowMs) }
}

/** A receiver errs slowly: what it tells now is off about as it was a moment ago. */
function receiver(random: Random): (seconds: number) => [north: number, east: number, accuracy: number] {
  const sigma = between(random, 6, 13)
  let [north, east] = [sigma * bell(random), sigma * bell(random)]
  return (seconds) => {
    const kept = Math.exp(-seconds / 25)
    const fresh = sigma * Math.sqrt(1 - kept * kept)
    north = kept * north + fresh * bell(random)
    east = kept * east + fresh * bell(random)
    return [north, east, sigma * between(random, 0.8, 1.8)]
  }
}

export function makeRide(way: RoutedWay, pace: number, phone: Phone, seed: number): Ride {
  const random = new Random(seed)
  const { truthAt, arrivedMs } = truthOf(way, pace, random)
  // The pin lies a little beside where one stands.
  const door = away(truthAt(arrivedMs), Math.abs(15 * bell(random)), random)
  const err = receiver(random)
  const fixes: Fix[] = []
  for (let ms = between(random, 0, 10_000); ms < arrivedMs + STANDS_SECONDS * 1_000;) {
    const atMs = Math.round(ms)
    const [north, east, accuracyMeters] = err(fixes.length ? (atMs - fixes.at(-1)!.atMs) / 1_000 : 1_000)
    const honest = { atMs, point: moved(truthAt(atMs), north, east), accuracyMeters, speedMps: null, mock: false }
    fixes.push(spoilt(honest, fixes.at(-1), random))
    const every = EVERY_SECONDS[phone]
    const near = distanceMeters(truthAt(atMs), door) <= NEAR_METERS
    ms += 1_000 * (atMs >= arrivedMs ? every.standing : near ? every.near : every.far) * between(random, 0.95, 1.05)
  }
  return { phone, door, arrivedMs, truthAt, deliveries: delivered(fixes, arrivedMs, random) }
}

function spoilt(fix: Fix, before: Fix | undefined, random: Random): Fix {
  const draw = random.unit()
  if (draw < FAR_OFF) {
    const claimsSure = random.unit() < 1 / 3
    const point = away(fix.point, between(random, ...FAR_OFF_METERS), random)
    return { ...fix, point, accuracyMeters: claimsSure ? fix.accuracyMeters : between(random, 60, 200) }
  }
  if (draw < FAR_OFF + UNSURE) {
    const point = moved(fix.point, 60 * bell(random), 60 * bell(random))
    return { ...fix, point, accuracyMeters: between(random, 55, 160) }
  }
  if (before && draw < FAR_OFF + UNSURE + STALE) return { ...fix, point: before.point }
  return fix
}

/** A call for each, but for those that come twice, too late, together, or not as a position. */
function delivered(fixes: readonly Fix[], arrivedMs: number, random: Random): Delivery[] {
  const deliveries: Delivery[] = []
  const offlineMs = random.unit() < OFFLINE ? between(random, 0, arrivedMs) : Infinity
  const backMs = offlineMs + between(random, 60, 180) * 1_000
  for (const fix of fixes) {
    const inTunnel = fix.atMs >= offlineMs && fix.atMs < backMs
    const delayMs = between(random, 200, 1_500) + (random.unit() < OVERTAKEN ? 20_000 : 0)
    const nowMs = (inTunnel ? backMs : fix.atMs) + (inTunnel ? 0 : delayMs)
    const last = deliveries.at(-1)
    if (inTunnel && last?.nowMs === nowMs) last.fixes.push(fix)
    else deliveries.push({ nowMs, fixes: [fix] })
    if (random.unit() < TWICE) deliveries.push({ nowMs: nowMs + 3_000, fixes: [fix] })
    if (random.unit() < IMPOSSIBLE) deliveries.push({ nowMs: nowMs + 10, fixes: [impossible(fix, random)] })
  }
  return deliveries.sort((a, b) => a.nowMs - b.nowMs)
}

function impossible(fix: Fix, random: Random): Fix {
  const kinds: Fix[] = [
    { ...fix, atMs: fix.atMs + 2 * 3_600_000 },
    { ...fix, atMs: fix.atMs - 365 * 86_400_000 },
    { ...fix, point: { lat: 0, lon: 0 } },
    { ...fix, point: { lat: Number.NaN, lon: fix.point.lon } },
  ]
  return kinds[random.below(kinds.length)]!
}
