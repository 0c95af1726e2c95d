import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FRESH_MS, whereabouts } from './whereabouts.ts'

const NOW = 1_000_000_000
const seen = (ageMs: number) => ({ atMs: NOW - ageMs, meters: 50, eta: { fromSeconds: 300, toSeconds: 600 } })

for (const [ageMs, known] of [
  [0, 'fresh'],
  [FRESH_MS, 'fresh'],
  [FRESH_MS + 1, 'stale'],
  [3 * 3_600_000, 'stale'],
  [-30_000, 'fresh'],
] as const)
  test(`a position of ${ageMs / 1000} s is ${known}`, () => assert.equal(whereabouts(seen(ageMs), NOW).known, known))

test('of an old position neither distance nor arrival is said, only when it was', () => {
  assert.deepEqual(whereabouts(seen(3 * 3_600_000), NOW), { known: 'stale', seenAtMs: NOW - 3 * 3_600_000 })
})

test('who was never seen is not anywhere', () => assert.deepEqual(whereabouts(null, NOW), { known: 'never' }))
