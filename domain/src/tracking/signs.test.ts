import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fix } from './fix.ts'
import { signsOf } from './signs.ts'

const fix = (atMs: number, lat: number, more: Partial<Fix> = {}): Fix => ({
  atMs,
  point: { lat, lon: 73 },
  accuracyMeters: 8,
  speedMps: null,
  mock: false,
  ...more,
})

test('a ride has no signs; what is told by another app, again or from too far away has', () => {
  const ride = Array.from({ length: 10 }, (_, i) => fix(i * 10_000, 31 + i * 0.001))
  assert.deepEqual(signsOf(null, ride), { kept: 10, mock: 0, repeated: 0, leaps: 0 })
  assert.deepEqual(
    signsOf(
      null,
      ride.map((one) => ({ ...one, mock: true })),
    ),
    { kept: 10, mock: 10, repeated: 0, leaps: 0 },
  )
  assert.deepEqual(signsOf(null, [fix(0, 31), fix(10_000, 31), fix(20_000, 31), fix(30_000, 32)]), {
    kept: 4,
    mock: 0,
    repeated: 2,
    leaps: 1,
  })
})

test('the last known place counts as the one before; what is uncertain, late or near is no leap', () => {
  const before = { point: { lat: 31, lon: 73 }, atMs: 100_000, accuracyMeters: 8 }
  assert.equal(signsOf(before, [fix(110_000, 31.1)]).leaps, 1)
  assert.equal(signsOf(before, [fix(110_000, 31.1, { accuracyMeters: 900 })]).leaps, 0)
  assert.equal(signsOf(before, [fix(90_000, 31.1)]).leaps, 0)
  assert.equal(signsOf(before, [fix(101_000, 31.008)]).leaps, 0)
  assert.equal(signsOf(before, [fix(110_000, 31)]).repeated, 1)
  assert.deepEqual(signsOf(before, []), { kept: 0, mock: 0, repeated: 0, leaps: 0 })
})
