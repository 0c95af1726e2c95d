import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceMeters } from '@app/domain/shared'
import { makeCity, osmOf } from './city.ts'
import { FILTERS, seeRide } from './followed.ts'
import { arrivalOf, etaTold, faultsOf, type EtaLine } from './measure.ts'
import { makeRide } from './rides.ts'
import { readWay, type RoutedWay } from './router.ts'

test('the same seed makes the same city, another one another', () => {
  assert.equal(osmOf(makeCity(5)), osmOf(makeCity(5)))
  assert.notEqual(osmOf(makeCity(5)), osmOf(makeCity(6)))
})

const row = (lat: number, lon: number, km: number, kph: number): string =>
  [lat, lon, 1, 1, km, 0, 0, 0, kph].map(String).join('\t')

test('a way is read with the seconds at each corner', () => {
  const way = readWay(`# heading\n${row(31, 74, 0, 0)}\n${row(31.01, 74, 1, 36)}\n${row(31.02, 74, 2, 18)}\n`)
  assert.deepEqual(
    way?.corners.map(({ atSeconds }) => Math.round(atSeconds)),
    [0, 100, 500],
  )
  assert.equal(way?.meters, 3_000)
  assert.equal(readWay('# heading\n'), null)
  assert.throws(() => readWay(`${row(31, 74, 0, 0)}\nnonsense\n`), /cannot be read/)
})

const way: RoutedWay = {
  corners: Array.from({ length: 40 }, (_, n) => ({ point: { lat: 31 + n * 0.001, lon: 74 }, atSeconds: n * 20 })),
  seconds: 780,
  meters: 4_337,
}
const RULE = { meters: 100, fixes: 3, dwellSeconds: 45, accuracyMetersMax: 50, commandMeters: 300 }

test('a ride ends at the door, is the same for its seed, and is seen to arrive after it came', () => {
  const ride = makeRide(way, 1, 'app', 3)
  assert.deepEqual(makeRide(way, 1, 'app', 3).deliveries, ride.deliveries)
  assert.ok(ride.arrivedMs >= 780_000)
  assert.ok(distanceMeters(ride.truthAt(ride.arrivedMs), ride.door) < 80)
  const seen = seeRide(ride, FILTERS.product, RULE)
  assert.ok(seen.arrivedAfter !== null && seen.arrivedAfter < 200, `${seen.arrivedAfter}`)
  const off = ({ squares, shown }: typeof seen.off): number => squares / shown
  assert.ok(off(seen.off) < off(seeRide(ride, FILTERS.raw, RULE).off))
})

test('each goal that is missed is named, also where a figure is not a number', () => {
  const told = etaTold('product', [
    { seconds: 100, told: 100, late: 1.5, crowMeters: 500 },
    { seconds: 200, told: 100, late: 1.5, crowMeters: 500 },
  ])
  assert.deepEqual([told.medianError, told.covered], [0, 0.5])
  const late = arrivalOf('all', [
    { phone: 'app', off: { squares: 0, shown: 1, nowSquares: 0, looks: 1 }, arrivedAfter: -5, toldAfter: null },
  ])
  assert.deepEqual([late.early, late.unseen], [1, 0])
  const good = { name: 'x', rmse: 10, rmseNow: 10, shown: 1 }
  const line: EtaLine = {
    bench: 'eta',
    seed: 1,
    cities: 1,
    taughtTrips: 1,
    freshTrips: 2,
    eta: { cold: told, taught: { ...told, covered: 0.85 }, baselines: [], each: [] },
    filter: { product: good, baselines: [] },
    arrival: [{ ...late, early: 0, p95Seconds: 100 }],
  }
  assert.deepEqual(faultsOf(line), [])
  const bad: EtaLine = {
    ...line,
    eta: { ...line.eta, taught: { ...told, medianError: Number.NaN } },
    filter: { product: { ...good, rmse: Number.NaN }, baselines: [] },
    arrival: [{ ...late, p95Seconds: Number.NaN }],
  }
  assert.deepEqual(
    faultsOf(bad).map((fault) => fault.split(':')[0]),
    ['blind-refit', 'no-late', 'no-filter', 'late-arrival', 'early-arrival'],
  )
})
