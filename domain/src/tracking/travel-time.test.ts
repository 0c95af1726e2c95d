import assert from 'node:assert/strict'
import { test } from 'node:test'
import { etaRange, hourFactor, travelSeconds, type TravelModel } from './travel-time.ts'

const noon: TravelModel = { area: 'dense', minuteOfDay: 11 * 60, weekday: 2, badAir: false }

test('a way grows with its length and slows with the evening', () => {
  assert.ok(travelSeconds(4_000, noon) < travelSeconds(8_000, noon))
  assert.ok(travelSeconds(8_000, { ...noon, minuteOfDay: 18 * 60 }) > travelSeconds(8_000, noon) * 1.3)
  assert.equal(Math.round(travelSeconds(8_000, noon)), 180 + 1620)
})

for (const [minute, weekday, badAir, factor] of [
  [8 * 60, 1, false, 0.8],
  [18 * 60, 1, false, 0.7],
  [23 * 60, 1, false, 1.15],
  [3 * 60, 1, false, 1.15],
  [12 * 60 + 45, 5, false, 0.8],
  [12 * 60 + 45, 4, false, 1],
  [11 * 60, 1, true, 0.8],
] as const)
  test(`the hour ${minute} on weekday ${weekday} leaves ${factor}`, () =>
    assert.equal(hourFactor({ minuteOfDay: minute, weekday, badAir }), factor))

test('people see a range in steps of five minutes, never one minute', () => {
  for (const meters of [0, 300, 2_000, 9_000, 40_000]) {
    const { fromSeconds, toSeconds } = etaRange(meters, noon)
    assert.ok(toSeconds > fromSeconds && fromSeconds > 0)
    assert.deepEqual([fromSeconds % 300, toSeconds % 300], [0, 0])
  }
})
