import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Point } from '../shared/index.ts'
import { type Fix, follow, type TrackState } from './fix.ts'
import { POSITIONS_A_DAY_MAX, signsOf } from './signs.ts'
import { type DoubtSign, LOOK_FROM, type ToldDay, weekDoubt } from './week-doubt.ts'

const day = (more: Partial<ToldDay> = {}): ToldDay => ({
  positions: 500,
  kept: 500,
  mock: 0,
  repeated: 50,
  leaps: 0,
  evenlySure: 60,
  unsure: 40,
  stretches: 200,
  drawn: 2,
  others: 0,
  ...more,
})
const week = (more: Partial<ToldDay>): ToldDay[] => Array.from({ length: 6 }, () => day(more))

test('what is told of a week, and what it counts for', () => {
  const cases: [what: string, days: ToldDay[], reasons: [DoubtSign, number][]][] = [
    ['nothing', [], []],
    ['an ordinary week', week({}), []],
    ['a day of a phone on the table', [...week({}).slice(1), day({ repeated: 499, evenlySure: 499 })], []],
    ['made up by an app', week({ mock: 500 }), [['mock', 100]]],
    ['made up now and then', [...week({}).slice(1), day({ mock: 80 })], [['mock', 60]]],
    ['a mark or two', [...week({}).slice(1), day({ mock: 2 })], []],
    [
      'the same place, evenly sure',
      week({ repeated: 490, evenlySure: 495 }),
      [
        ['still', 40],
        ['evenly_sure', 35],
      ],
    ],
    ['a ruler', week({ drawn: 190 }), [['drawn', 60]]],
    ['never sure', week({ unsure: 480 }), [['unsure', 50]]],
    ['two leaps a day', week({ leaps: 2 }), [['leaps', 60]]],
    ['a phone that was lent for a day', [...week({}).slice(1), day({ others: 1 })], [['phone_of_two', 30]]],
    ['a phone of two', week({ others: 1 }), [['phone_of_two', 60]]],
    ['a flood', [...week({}).slice(1), day({ positions: POSITIONS_A_DAY_MAX })], [['flood', 20]]],
    ['too few to say anything', [day({ kept: 40, mock: 40, repeated: 40, stretches: 10, drawn: 10 })], []],
  ]
  for (const [what, days, reasons] of cases) {
    const found = weekDoubt(days)
    assert.deepEqual(
      found.reasons.map((one) => [one.sign, one.points]),
      reasons,
      what,
    )
    assert.equal(
      found.score,
      Math.min(
        100,
        reasons.reduce((sum, [, points]) => sum + points, 0),
      ),
      what,
    )
  }
  assert.equal(weekDoubt(week({ mock: 500, leaps: 3, others: 2 })).score, 100, 'no more than a hundred')
})

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
const gauss = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
const moved = (from: Point, north: number, east: number): Point => ({
  lat: from.lat + north / 111_195,
  lon: from.lon + east / 94_850,
})
const START: Point = { lat: 31.45, lon: 74.3 }

interface True {
  atMs: number
  point: Point
  indoors: boolean
}

/** Where somebody is on a day of rides and doors: every ten seconds on the road, each minute at a door. */
function lived(random: () => number): True[] {
  const told: True[] = []
  let [atMs, at] = [0, moved(START, gauss(random) * 3_000, gauss(random) * 3_000)]
  for (let trip = 0; trip < 6; trip++) {
    const [heading, seconds] = [random() * 2 * Math.PI, 400 + random() * 800]
    let speed = 8
    for (let s = 0; s < seconds; s += 10) {
      // Traffic: a little more and a little less, a stop, a bend.
      speed = random() < 0.06 ? 0 : Math.max(2, Math.min(14, speed + gauss(random)))
      const bend = heading + Math.sin(s / 90) * 0.4
      at = moved(at, speed * 10 * Math.cos(bend), speed * 10 * Math.sin(bend))
      atMs += 10_000
      told.push({ atMs, point: at, indoors: false })
    }
    const indoors = random() < 0.5
    for (let minute = 0; minute < 45; minute++) told.push({ atMs: (atMs += 60_000), point: at, indoors })
  }
  return told
}

/** What an honest phone makes of it: noise that goes on from one to the next, lone outliers, and indoors what it knew before. */
function honest(random: () => number, truth: readonly True[]): Fix[] {
  let [north, east] = [0, 0]
  let known: Fix | undefined
  return truth.map(({ atMs, point, indoors }) => {
    if (indoors && known && random() < 0.6) return (known = { ...known, atMs })
    north = north * 0.7 + gauss(random) * 4
    east = east * 0.7 + gauss(random) * 4
    const out = random() < 0.02 ? 150 + random() * 1_200 : 0
    const accuracyMeters =
      indoors && random() < 0.3
        ? 60 + random() * 100
        : out && random() > 1 / 3
          ? 120
          : Math.round(40 + random() * 160) / 10
    return (known = { atMs, point: moved(point, north + out, east), accuracyMeters, speedMps: null, mock: false })
  })
}

/** As it comes: a few at a time. */
function toldIn(random: () => number, fixes: readonly Fix[], others = 0): ToldDay {
  let state: TrackState = { marker: null, held: null }
  const sum = day({
    positions: fixes.length,
    kept: 0,
    repeated: 0,
    evenlySure: 0,
    unsure: 0,
    stretches: 0,
    drawn: 0,
    others,
  })
  for (let i = 0; i < fixes.length;) {
    const batch = fixes.slice(i, (i += 2 + Math.floor(random() * 3)))
    const signs = signsOf(state, batch)
    for (const key of Object.keys(signs) as (keyof typeof signs)[]) sum[key] += signs[key]
    state = batch.reduce(follow, state)
  }
  return sum
}

type Cheat = (random: () => number, truth: readonly True[]) => Fix[]
const bare = (point: Point, atMs: number, accuracyMeters: number): Fix => ({
  atMs,
  point,
  accuracyMeters,
  speedMps: null,
  mock: false,
})
const CHEATS: Record<string, Cheat> = {
  'an app that says so': (random, truth) => honest(random, truth).map((fix) => ({ ...fix, mock: true })),
  'a place set by hand': (_, truth) => truth.map(({ atMs }) => bare(START, atMs, 5)),
  'a way drawn on a map': (random, truth) => {
    const heading = random() * Math.PI
    return truth.map(({ atMs }) =>
      bare(moved(START, atMs * 0.008 * Math.cos(heading), atMs * 0.008 * Math.sin(heading)), atMs, 4 + random() * 9),
    )
  },
  'at home, and at each door for a moment': (random, truth) =>
    honest(
      random,
      truth.map((one, i) => ({ ...one, point: i % 120 < 10 ? moved(START, 9_000, 4_000) : START })),
    ),
  'a phone that never says how sure it is': (random, truth) =>
    honest(random, truth).map((fix) => ({ ...fix, accuracyMeters: 50 })),
}

const seedOf = (): number => Number(process.env.SEED ?? Date.now() % 1_000_000_007)

test('the weeks of honest phones with all their noise stay under the line; each cheat is above it', () => {
  const first = seedOf()
  for (let n = 0; n < 40; n++) {
    const seed = first + n * 7_919
    const random = chance(seed)
    const days = Array.from({ length: 6 }, () => lived(random))
    const found = weekDoubt(days.map((one) => toldIn(random, honest(random, one))))
    assert.ok(found.score < LOOK_FROM, `SEED=${seed}: an honest phone has ${JSON.stringify(found)}`)
    for (const [name, cheat] of Object.entries(CHEATS)) {
      const caught = weekDoubt(days.map((one) => toldIn(random, cheat(random, one))))
      assert.ok(caught.score >= LOOK_FROM, `SEED=${seed}: ${name} has ${JSON.stringify(caught)}`)
    }
    const shared = weekDoubt(days.map((one) => toldIn(random, honest(random, one), 1)))
    assert.ok(shared.score >= LOOK_FROM, `SEED=${seed}: a phone of two has ${JSON.stringify(shared)}`)
  }
})
