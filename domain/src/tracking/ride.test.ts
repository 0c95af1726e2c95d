import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArrivalRule, type ArrivalRun, followArrival } from '../dispatch/index.ts'
import { distanceMeters, type Point } from '../shared/index.ts'
import { type Fix, follow, type TrackState } from './fix.ts'

/** Rides and waits at doors, each seed another: noise, lone outliers a third of which claim to be sure. */
const SEEDS = Array.from({ length: 300 }, (_, n) => 1_000_003 * (n + 1))
const RULE: ArrivalRule = { meters: 100, fixes: 2, dwellSeconds: 45, accuracyMetersMax: 50, commandMeters: 150 }
const START: Point = { lat: 31.45, lon: 74.3 }
const SPEED_MPS = 8
const ON_THE_WAY_S = 10
const AT_THE_DOOR_S = 60

/** Mulberry32. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const moved = (from: Point, north: number, east: number): Point => ({
  lat: from.lat + north / 111_195,
  lon: from.lon + east / 94_850,
})

interface Ride {
  door: Point
  arrivedMs: number
  fixes: Fix[]
  truthAt(ms: number): Point
}

function ride(seed: number): Ride {
  const random = chance(seed)
  const rideS = 600 + Math.floor(random() * 900)
  const heading = random() * 2 * Math.PI
  const truthAt = (ms: number): Point => {
    const meters = SPEED_MPS * Math.min(ms / 1_000, rideS)
    return moved(START, meters * Math.cos(heading), meters * Math.sin(heading))
  }
  const fixes: Fix[] = []
  for (let s = Math.floor(random() * ON_THE_WAY_S); s < rideS + 600; s += s < rideS ? ON_THE_WAY_S : AT_THE_DOOR_S) {
    const outlier = random() < 0.02
    const away = outlier ? 150 + random() * 1_200 : Math.hypot(gauss(random), gauss(random)) * 12
    const whither = random() * 2 * Math.PI
    fixes.push({
      atMs: s * 1_000,
      point: moved(truthAt(s * 1_000), away * Math.cos(whither), away * Math.sin(whither)),
      accuracyMeters: outlier && random() > 1 / 3 ? 120 : 12,
      speedMps: null,
      mock: false,
    })
  }
  return { door: truthAt(rideS * 1_000), arrivedMs: rideS * 1_000, fixes, truthAt }
}

const gauss = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

test('the marker of rides with outliers is 25 m from the truth at most, root mean square, and without the filter it is not', () => {
  let [shown, raw, n, told] = [0, 0, 0, 0]
  for (const one of SEEDS.map(ride)) {
    let state: TrackState = { marker: null, held: null }
    for (const fix of one.fixes) {
      const truth = one.truthAt(fix.atMs)
      state = follow(state, fix)
      told++
      raw += distanceMeters(fix.point, truth) ** 2
      if (state.marker?.atMs !== fix.atMs) continue
      shown += distanceMeters(state.marker.point, truth) ** 2
      n++
    }
  }
  const [filtered, bare] = [Math.sqrt(shown / n), Math.sqrt(raw / told)]
  assert.ok(filtered <= 25, `${filtered} m`)
  assert.ok(bare > 2 * filtered, `raw ${bare} m, filtered ${filtered} m: the rides have no outliers`)
  assert.ok(n / told > 0.95, `${n} of ${told} shown`)
})

test('an arrival is seen within 110 s in 95 of 100 rides, and before it happened in one of 100 at most', () => {
  const lateS: number[] = []
  let early = 0
  for (const { door, arrivedMs, fixes } of SEEDS.map(ride)) {
    let run: ArrivalRun | null = null
    for (const fix of fixes) {
      const step = followArrival(run, fix, door, RULE)
      run = step.run
      if (step.arrivedMs === null) continue
      if (step.arrivedMs < arrivedMs) early++
      lateS.push((step.arrivedMs - arrivedMs) / 1_000)
      break
    }
  }
  lateS.sort((a, b) => a - b)
  assert.equal(lateS.length, SEEDS.length, 'each is seen')
  const p95 = lateS[Math.ceil(lateS.length * 0.95) - 1]!
  assert.ok(p95 <= 110, `p95 ${p95} s, median ${lateS[Math.floor(lateS.length / 2)]} s`)
  assert.ok(early / SEEDS.length <= 0.01, `${early} of ${SEEDS.length} early`)
})
