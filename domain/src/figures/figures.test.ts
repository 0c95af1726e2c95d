import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { STATES } from '../requests/index.ts'
import { breakDown, canonicalText, type Count, LEAST_SHOWN, OTHERS, OUTCOMES, tally } from './index.ts'

const count = (serviceId: string, n: number, state: Count['state'] = 'delivered'): Count => ({ serviceId, districtId: 'd', mode: 'doorstep', state, count: n })

const cases: [string, Count[], (string | number)[][]][] = [
  ['all large', [count('a', 10), count('b', 12)], [['b', 12], ['a', 10]]],
  ['small ones become one row', [count('a', 20), count('b', 9), count('c', 3)], [['a', 20], [OTHERS, 12]]],
  ['one small row is hidden with the smallest large one', [count('a', 20), count('b', 15), count('c', 3)], [['a', 20], [OTHERS, 18]]],
  ['nothing but small ones', [count('a', 9), count('b', 9)], []],
  ['too few in all', [count('a', 4), count('b', 5)], []],
  ['nothing', [], []],
]
for (const [words, counts, expected] of cases)
  test(words, () => {
    assert.deepEqual(breakDown(counts, 'serviceId').map((row) => [row.id, row.received]), expected)
  })

const counts = fc.array(fc.record({
  serviceId: fc.constantFrom('a', 'b', 'c', 'd'), districtId: fc.constantFrom('x', 'y'), mode: fc.constantFrom('doorstep', 'remote'),
  state: fc.constantFrom(...STATES.filter((s) => s !== 'draft')), count: fc.integer({ min: 1, max: 15 }),
}), { maxLength: 30 })

test('whatever the counts: outcomes add up, rows add up to the whole, no row is small', () => {
  fc.assert(fc.property(counts, (given) => {
    const total = tally(given)
    assert.equal(total.received, OUTCOMES.reduce((sum, o) => sum + total[o], 0))
    for (const by of ['serviceId', 'districtId', 'mode'] as const) {
      const rows = breakDown(given, by)
      for (const row of rows) {
        assert.ok(row.received >= LEAST_SHOWN)
        assert.equal(row.received, OUTCOMES.reduce((sum, o) => sum + row[o], 0))
      }
      if (rows.length) assert.equal(rows.reduce((sum, row) => sum + row.received, 0), total.received)
      else assert.ok(new Set(given.map((one) => one[by])).size !== 1 || total.received < LEAST_SHOWN, 'a single large row is shown')
    }
  }), { numRuns: 300 })
})

test('the signed text does not depend on the order of keys', () => {
  assert.equal(canonicalText({ b: [1, { d: null, c: 'x' }], a: 2 }), canonicalText({ a: 2, b: [1, { c: 'x', d: null }] }))
})
