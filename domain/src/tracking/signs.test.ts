import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fix, TrackState } from './fix.ts'
import { type Signs, signsOf } from './signs.ts'

const fix = (atMs: number, lat: number, more: Partial<Fix> = {}): Fix => ({
  atMs,
  point: { lat, lon: 73 },
  accuracyMeters: 8 + (atMs % 7_000) / 1_000,
  speedMps: null,
  mock: false,
  ...more,
})
const NOWHERE: TrackState = { marker: null, held: null }
const NONE: Omit<Signs, 'kept'> = {
  mock: 0,
  repeated: 0,
  leaps: 0,
  evenlySure: 0,
  unsure: 0,
  stretches: 0,
  drawn: 0,
}
/** A ride whose speed is now a little more and now a little less. */
const ride = Array.from({ length: 10 }, (_, i) => fix(i * 10_000, 31 + i * 0.001 + ((i * i) % 5) * 0.00005))

test('a ride has no signs; what is told by another app, again, evenly or with a ruler has', () => {
  assert.deepEqual(signsOf(NOWHERE, ride), { ...NONE, kept: 10, stretches: 8 })
  const made = ride.map((one) => ({ ...one, mock: true }))
  assert.deepEqual(signsOf(NOWHERE, made), { ...NONE, kept: 10, stretches: 8, mock: 10 })
  const still = ride.map((one) => ({ ...one, point: ride[0]!.point }))
  assert.deepEqual(signsOf(NOWHERE, still), { ...NONE, kept: 10, repeated: 9 })
  const even = ride.map((one) => ({ ...one, accuracyMeters: 5 }))
  assert.deepEqual(signsOf(NOWHERE, even), { ...NONE, kept: 10, stretches: 8, evenlySure: 9 })
  const drawn = Array.from({ length: 10 }, (_, i) => fix(i * 10_000, 31 + i * 0.001))
  assert.deepEqual(signsOf(NOWHERE, drawn), { ...NONE, kept: 10, stretches: 8, drawn: 8 })
  const unequal = [0, 10, 25, 60].map((s) => fix(s * 1_000, 31 + s * 0.0001))
  assert.equal(signsOf(NOWHERE, unequal).drawn, 2, 'however far apart in time')
})

test('a leap is one that a second position agrees with: a lone outlier is none', () => {
  const home = [fix(0, 31), fix(10_000, 31.00002)]
  assert.equal(signsOf(NOWHERE, [...home, fix(20_000, 32), fix(30_000, 31.00001)]).leaps, 0)
  assert.equal(signsOf(NOWHERE, [...home, fix(20_000, 32), fix(30_000, 32.0001)]).leaps, 1)
  const marker = { point: { lat: 31, lon: 73 }, atMs: 100_000, accuracyMeters: 8 }
  const held = { point: { lat: 32, lon: 73 }, atMs: 105_000, accuracyMeters: 8 }
  assert.equal(signsOf({ marker, held }, [fix(110_000, 32.0001)]).leaps, 1, 'the first came with the batch before')
  assert.equal(signsOf({ marker, held }, [fix(110_000, 32.0001, { accuracyMeters: 900 })]).leaps, 0)
  assert.equal(signsOf({ marker, held: null }, [fix(90_000, 31.1), fix(91_000, 31.1)]).leaps, 0, 'what comes late')
  const near = [fix(101_000, 31.008), fix(102_000, 31.008)]
  assert.equal(signsOf({ marker, held: null }, near).leaps, 0, 'a receiver that finds itself')
})

test('the last known place counts as the one before; what says nothing of how sure it is, is unsure', () => {
  const marker = { point: { lat: 31, lon: 73 }, atMs: 100_000, accuracyMeters: 8 }
  const state = { marker, held: null }
  assert.equal(signsOf(state, [fix(110_000, 31)]).repeated, 1)
  assert.equal(signsOf(state, [fix(110_000, 31.0001, { accuracyMeters: 8 })]).evenlySure, 1)
  const late = [40_000, 50_000, 60_000].map((atMs) => fix(atMs, 31.2))
  assert.equal(signsOf(state, late).repeated, 2, 'what another app on the phone has overtaken is compared with its own')
  const unsure = [0, 50, 400].map((accuracyMeters, i) => fix(110_000 + i, 31.0001, { accuracyMeters }))
  assert.equal(signsOf(state, unsure).unsure, 3)
  assert.deepEqual(signsOf(state, []), { ...NONE, kept: 0 })
})
