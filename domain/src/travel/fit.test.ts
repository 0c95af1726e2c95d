import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { AREA_CLASSES, type AreaClass } from './area-class.ts'
import { fitTravel, isPlausible, judge, type Trip, TRIPS_MIN } from './fit.ts'
import { type Band, BANDS } from './hour.ts'
import { START_MODEL, type TravelModel } from './model.ts'

/** A small generator that gives the same numbers for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
const bell = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

/** Roads as no start value knows them: slow city, quick country; one trip in ten stopped for something on the way. */
const TRUE_LINE: Record<AreaClass, [door: number, perKm: number]> = {
  dense: [260, 290],
  town: [150, 120],
  rural: [120, 75],
}
const TRUE_SLOW: Record<Band, number> = { free: 1, morning: 1.5, midday: 1.1, friday: 1.3, evening: 1.8, night: 0.8 }
function trips(count: number, seed: number): Trip[] {
  const next = chance(seed)
  return Array.from({ length: count }, () => {
    const area = AREA_CLASSES[Math.floor(next() * 3)]!
    const band = BANDS[Math.floor(next() * BANDS.length)]!
    const meters = 500 + next() * 14_500
    const [door, perKm] = TRUE_LINE[area]
    const middle = door + (perKm * TRUE_SLOW[band] * meters) / 1000
    const stopped = next() < 0.1 ? 600 + next() * 1_800 : 0
    return { area, band, meters, seconds: Math.round(middle * Math.exp(0.14 * bell(next)) + stopped) }
  })
}

test('two hundred trips teach what the start values do not know', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const fitted = fitTravel(trips(200, seed), START_MODEL)
    assert.ok(fitted.ok)
    const fresh = trips(4_000, seed + 100)
    const [before, after] = [judge(START_MODEL, fresh), judge(fitted.model, fresh)]
    assert.ok(before.medianError > 0.2, `start ${before.medianError}`)
    assert.ok(after.medianError <= 0.15, `seed ${seed}: ${after.medianError}`)
  }
})

test('with more trips hours are told apart, and five in six come within what was said', () => {
  for (const seed of [11, 12, 13]) {
    const fitted = fitTravel(trips(4_000, seed), START_MODEL)
    assert.ok(fitted.ok)
    const after = judge(fitted.model, trips(4_000, seed + 100))
    assert.ok(after.medianError < 0.13, `seed ${seed}: ${after.medianError}`)
    assert.ok(after.covered >= 0.8 && after.covered <= 0.9, `seed ${seed}: ${after.covered}`)
    const { secondsPerKm } = fitted.model.areas.dense
    assert.ok(secondsPerKm.evening / secondsPerKm.free > 1.55)
    assert.ok(secondsPerKm.night < secondsPerKm.free)
  }
})

test('the same trips in any order give the same model, to the last bit', () => {
  const some = trips(300, 7)
  const model = JSON.stringify(fitTravel(some, START_MODEL))
  assert.equal(JSON.stringify(fitTravel([...some].reverse(), START_MODEL)), model)
})

test('too few trips teach nothing', () => {
  const few = trips(400, 9)
    .filter((trip) => trip.area === 'town')
    .slice(0, TRIPS_MIN - 1)
  assert.deepEqual(fitTravel(few, START_MODEL), {
    ok: false,
    why: 'too_few',
    used: TRIPS_MIN - 1,
    before: null,
    after: null,
  })
  assert.equal(fitTravel([], START_MODEL).ok, false)
})

test('a kind of area, and an hour, that nobody went stays as it was', () => {
  const town = trips(3_000, 21).filter((trip) => trip.area === 'town' && trip.band !== 'friday')
  const fitted = fitTravel(town, START_MODEL)
  assert.ok(fitted.ok)
  assert.deepEqual(fitted.model.areas.dense, START_MODEL.areas.dense)
  const ratio = ({ areas }: TravelModel) => areas.town.secondsPerKm.friday / areas.town.secondsPerKm.free
  assert.ok(Math.abs(ratio(fitted.model) - ratio(START_MODEL)) < 1e-9)
})

test('a model that knows already is not replaced by a worse one', () => {
  const knows: TravelModel = {
    version: 4,
    areas: Object.fromEntries(
      AREA_CLASSES.map((area) => {
        const [doorSeconds, perKm] = TRUE_LINE[area]
        const secondsPerKm = Object.fromEntries(BANDS.map((band) => [band, perKm * TRUE_SLOW[band]]))
        return [area, { doorSeconds, secondsPerKm, late: 1.2 }]
      }),
    ) as TravelModel['areas'],
  }
  // Of whole nights that went wrong: every trip of the teachers twice as long as those that judge.
  const sorted = trips(300, 31)
    .filter((trip) => isPlausible(trip) && isPlausible({ ...trip, seconds: trip.seconds * 2 }))
    .sort((a, b) => a.meters - b.meters)
  const spoilt = sorted.map((trip, i) => (i % 5 === 0 ? trip : { ...trip, seconds: trip.seconds * 2 }))
  const refused = fitTravel(spoilt, knows)
  assert.ok(!refused.ok && refused.why === 'no_better')
})

test('what nobody can have gone is left out', () => {
  assert.ok(isPlausible({ meters: 3_000, seconds: 700 }))
  for (const wrong of [
    { meters: Number.NaN, seconds: 700 },
    { meters: 3_000, seconds: Infinity },
    { meters: 3_000, seconds: -700 },
    { meters: 10, seconds: 700 },
    { meters: 3_000, seconds: 5 },
    { meters: 100_000, seconds: 3_000 },
    { meters: 3_000, seconds: 14_000 },
    { meters: 400_000, seconds: 14_000 },
  ])
    assert.equal(isPlausible(wrong), false, JSON.stringify(wrong))
})

test('whatever comes in, what comes out is bounded, and longer ways take longer', () => {
  const trip = fc.record({
    area: fc.constantFrom(...AREA_CLASSES),
    band: fc.constantFrom(...BANDS),
    meters: fc.oneof(fc.double(), fc.double({ min: 200, max: 150_000, noNaN: true })),
    seconds: fc.oneof(fc.double(), fc.double({ min: 60, max: 14_400, noNaN: true })),
  })
  fc.assert(
    fc.property(fc.array(trip, { maxLength: 150 }), (some) => {
      const fitted = fitTravel([...some, ...trips(40, some.length)], START_MODEL)
      if (!fitted.ok) return
      for (const { doorSeconds, secondsPerKm, late } of Object.values(fitted.model.areas)) {
        assert.ok(doorSeconds >= 0 && doorSeconds <= 900 && late >= 1.05 && late <= 2.5)
        for (const perKm of Object.values(secondsPerKm)) assert.ok(perKm >= 45 && perKm <= 900)
      }
    }),
    { numRuns: 60 },
  )
})
