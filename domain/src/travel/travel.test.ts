import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bandAt, bandOf } from './hour.ts'
import { arrivalBetween, rangeOf, routedSeconds, START_MODEL, travelSeconds } from './model.ts'
import { AREA_CLASSES, AreaMap } from './area-class.ts'
import { BANDS } from './hour.ts'
import { Rivers } from './rivers.ts'
import { modelTable } from './table.ts'
import { distanceMeters } from '../shared/index.ts'

for (const [minute, weekday, band] of [
  [8 * 60, 1, 'morning'],
  [13 * 60, 1, 'midday'],
  [18 * 60, 1, 'evening'],
  [23 * 60, 1, 'night'],
  [3 * 60, 1, 'night'],
  [12 * 60 + 45, 5, 'friday'],
  [12 * 60 + 45, 4, 'free'],
  [11 * 60, 1, 'free'],
] as const)
  test(`the minute ${minute} of weekday ${weekday} is ${band}`, () =>
    assert.equal(bandOf({ minuteOfDay: minute, weekday }), band))

test('the hour is a local one', () => {
  // Friday noon and three quarters, five hours east.
  assert.equal(bandAt(new Date('2026-12-04T07:45:00Z'), 300), 'friday')
  assert.equal(bandAt(new Date('2026-12-04T07:45:00Z'), 0), 'morning')
})

test('a way grows with its length, slows with the evening, and costs its door', () => {
  const take = (meters: number, band: (typeof BANDS)[number]) => travelSeconds(START_MODEL, meters, 'dense', band)
  assert.equal(Math.round(take(8_000, 'free')), 180 + 1620)
  assert.ok(take(4_000, 'free') < take(8_000, 'free'))
  assert.ok(take(8_000, 'evening') > take(8_000, 'free') * 1.3)
  assert.equal(Math.round(routedSeconds(START_MODEL, 700, 'town', 'evening')), 180 + 1000)
})

test('a time of the clock holds the whole range, in steps of five minutes', () => {
  const at = Date.parse('2026-12-02T05:12:20Z')
  const { fromMs, toMs } = arrivalBetween(at, { fromSeconds: 600, toSeconds: 900 })
  assert.deepEqual(
    [new Date(fromMs).toISOString(), new Date(toMs).toISOString()],
    ['2026-12-02T05:20:00.000Z', '2026-12-02T05:30:00.000Z'],
  )
})

test('people see a range in steps of five minutes, never one minute', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 20_000, noNaN: true }),
      fc.double({ min: 1.05, max: 2.5, noNaN: true }),
      (middle, late) => {
        const { fromSeconds, toSeconds } = rangeOf(middle, late)
        assert.ok(toSeconds > fromSeconds && fromSeconds > 0 && toSeconds >= middle * late)
        assert.deepEqual([fromSeconds % 300, toSeconds % 300], [0, 0])
      },
    ),
  )
})

const n = (en: string) => ({ en, ur: en })
const place = (lat: number, lon: number, population: number) => ({
  id: `${lat},${lon}`,
  name: n('x'),
  aliases: [],
  point: { lat, lon },
  tehsilId: 't',
  districtId: 'd',
  population,
})
const areas = new AreaMap({
  tehsils: [{ id: 't', districtId: 'd', name: n('t'), headquarters: { lat: 31.2, lon: 74.2 } }],
  places: [place(31.55, 74.35, 6_000_000), place(31, 74.9, 9_000), place(30.9, 74.9, 0)],
})

test('a great city is dense, a small place a town, and what lies between country', () => {
  assert.equal(areas.at({ lat: 31.55, lon: 74.35 }), 'dense')
  assert.equal(areas.at({ lat: 31.62, lon: 74.35 }), 'dense')
  assert.equal(areas.at({ lat: 31, lon: 74.9 }), 'town')
  assert.equal(areas.at({ lat: 30.9, lon: 74.9 }), 'town', 'a place whose people nobody has counted')
  assert.equal(areas.at({ lat: 31.25, lon: 74.2 }), 'town', 'near a headquarters')
  assert.equal(areas.at({ lat: 31.1, lon: 74.6 }), 'rural')
  assert.equal(areas.at({ lat: 0, lon: 0 }), 'rural', 'beyond the map')
  assert.equal(areas.ofWay({ lat: 31.55, lon: 74.35 }, { lat: 31.58, lon: 74.33 }), 'dense')
  assert.equal(areas.ofWay({ lat: 31.55, lon: 74.35 }, { lat: 31, lon: 74.9 }), 'rural', 'the middle of a long way')
})

test('a map of nothing is country', () =>
  assert.equal(new AreaMap({ tehsils: [], places: [] }).at({ lat: 31, lon: 74 }), 'rural'))

// A river from north to south, with a bend that doubles back, and one bridge far down.
const bridge = { lat: 30.5, lon: 74 }
const rivers = Rivers.of([
  {
    id: 'r',
    line: [
      { lat: 32, lon: 74 },
      { lat: 31.2, lon: 74 },
      { lat: 31.1, lon: 74.1 },
      { lat: 31, lon: 74 },
      { lat: 30, lon: 74 },
    ],
    bridges: [bridge],
  },
])

test('a river is crossed at its bridge, and only if it lies between', () => {
  const west = { lat: 31.5, lon: 73.9 }
  const east = { lat: 31.5, lon: 74.1 }
  assert.equal(rivers.meters(west, east), distanceMeters(west, bridge) + distanceMeters(bridge, east))
  const further = { lat: 31.4, lon: 74.2 }
  assert.equal(rivers.meters(east, further), distanceMeters(east, further))
  const bend = { lat: 31.1, lon: 74.02 }
  assert.equal(rivers.meters(west, bend), distanceMeters(west, bend), 'within the bend it is the western bank')
  const [above, below] = [
    { lat: 31.18, lon: 74.06 },
    { lat: 31.02, lon: 74.06 },
  ]
  assert.equal(rivers.meters(above, below), distanceMeters(above, below), 'met twice: there and back is the same bank')
  assert.ok(rivers.near([east, further]).none)
  assert.equal(rivers.near([west, east]).none, false)
})

const point = fc.record({
  lat: fc.double({ min: 30.1, max: 31.9, noNaN: true }),
  lon: fc.double({ min: 73.5, max: 74.9, noNaN: true }),
})

test('no way is shorter than the crow’s flight, and there and back are the same', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      const there = rivers.meters(a, b)
      assert.ok(there >= distanceMeters(a, b) - 1e-6)
      assert.ok(Math.abs(there - rivers.meters(b, a)) < 1e-6)
    }),
  )
})

test('two rivers are crossed by the best choice of bridges', () => {
  const both = Rivers.of([
    {
      id: 'a',
      line: [
        { lat: 33, lon: 74 },
        { lat: 29, lon: 74 },
      ],
      bridges: [
        { lat: 32, lon: 74 },
        { lat: 30, lon: 74 },
      ],
    },
    {
      id: 'b',
      line: [
        { lat: 33, lon: 75 },
        { lat: 29, lon: 75 },
      ],
      bridges: [{ lat: 30, lon: 75 }],
    },
  ])
  const [from, to] = [
    { lat: 31.2, lon: 73.5 },
    { lat: 30.5, lon: 75.5 },
  ]
  const via = (...stops: { lat: number; lon: number }[]) =>
    [from, ...stops, to].slice(1).reduce((sum, stop, i) => sum + distanceMeters([from, ...stops][i]!, stop), 0)
  assert.equal(both.meters(from, to), via({ lat: 30, lon: 74 }, { lat: 30, lon: 75 }))
})

test('a table says of each two what the model says of that way', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 8 }), fc.constantFrom(...BANDS), (points, band) => {
      const { seconds, metres } = modelTable(START_MODEL, { areas, rivers }, points, band)
      assert.equal(seconds.length, points.length ** 2)
      points.forEach((a, i) =>
        points.forEach((b, j) => {
          const at = i * points.length + j
          if (i === j) return assert.deepEqual([seconds[at], metres[at]], [0, 0])
          const crow = rivers.meters(a, b)
          assert.ok(Math.abs(metres[at]! - crow) <= 1 + crow * 0.005)
          const way = travelSeconds(START_MODEL, crow, areas.ofWay(a, b), band)
          assert.ok(Math.abs(seconds[at]! - way) <= 1 + way * 0.005)
          assert.equal(seconds[at], seconds[j * points.length + i])
        }),
      )
    }),
    { numRuns: 60 },
  )
  assert.equal(AREA_CLASSES.length, 3)
})
