import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceMeters, type Point } from '../shared/index.ts'
import { type Fix, fixRefusal, follow, type TrackState } from './fix.ts'

const HOME: Point = { lat: 31.52, lon: 74.35 }
const fix = (atMs: number, point: Point = HOME, more: Partial<Fix> = {}): Fix => ({
  atMs,
  point,
  accuracyMeters: 10,
  speedMps: null,
  mock: false,
  ...more,
})
const north = (meters: number): Point => ({ lat: HOME.lat + meters / 111_195, lon: HOME.lon })

for (const [name, bad, refusal] of [
  ['NaN', fix(1_000, { lat: Number.NaN, lon: 74 }), 'not_a_number'],
  ['beyond the pole', fix(1_000, { lat: 91, lon: 74 }), 'out_of_range'],
  ['the null island of phones without a fix', fix(1_000, { lat: 0, lon: 0 }), 'no_position'],
  ['the future', fix(200_001), 'in_the_future'],
  ['before the shift', fix(10), 'off_shift'],
  ['true', fix(120_000), null],
] as const)
  test(`a fix is judged: ${name}`, () => assert.equal(fixRefusal(bad, 140_000, 500), refusal))

test('a late fix never moves the marker back', () => {
  let state: TrackState = { marker: null, held: null }
  state = follow(state, fix(20_000, north(100)))
  state = follow(state, fix(10_000, north(40)))
  assert.equal(state.marker?.atMs, 20_000)
})

test('a jump waits for a second fix that agrees; a lone outlier is forgotten', () => {
  let state: TrackState = follow({ marker: null, held: null }, fix(0))
  state = follow(state, fix(10_000, north(1_000)))
  assert.equal(state.marker?.atMs, 0)
  const settled = follow(state, fix(20_000, north(20)))
  assert.deepEqual([settled.marker?.atMs, settled.held], [20_000, null])
  assert.equal(follow(state, fix(20_000, north(1_050))).marker?.atMs, 20_000)
})

test('the filter keeps a noisy ride with outliers near the truth', () => {
  let seed = 7
  const random = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  const noise = (meters: number) => (random() + random() + random() - 1.5) * meters
  let state: TrackState = { marker: null, held: null }
  let squares = 0
  let n = 0
  for (let s = 0; s < 6_000; s += 10) {
    const truth = north(s * 8)
    const outlier = random() < 0.02
    const off = outlier ? 150 + random() * 1_200 : 0
    const seen = { lat: truth.lat + (noise(16) + off) / 111_195, lon: truth.lon + noise(16) / 95_000 }
    state = follow(state, fix(s * 1_000, seen, { accuracyMeters: outlier && random() > 0.33 ? 120 : 12 }))
    if (state.marker?.atMs === s * 1_000) {
      squares += distanceMeters(state.marker.point, truth) ** 2
      n++
    }
  }
  assert.ok(n > 560, `${n} of 600 shown`)
  assert.ok(Math.sqrt(squares / n) <= 25, `root mean square ${Math.sqrt(squares / n)}`)
})
