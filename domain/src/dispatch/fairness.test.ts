import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giniOf } from './fairness.ts'

for (const [name, amounts, gini] of [
  ['nobody', [], null],
  ['nobody earned anything', [0, 0], null],
  ['one alone', [500], 0],
  ['all the same', [300, 300, 300], 0],
  ['one has all of it', [0, 0, 0, 900], 0.75],
  ['one, two, three, four', [4, 2, 3, 1], 0.25],
] as const)
  test(`how even: ${name}`, () => {
    const found = giniOf(amounts)
    if (gini === null) assert.equal(found, null)
    else assert.ok(Math.abs(found! - gini) < 1e-12, String(found))
  })

test('how even: the unit of the amounts and their order say nothing', () => {
  const amounts = [5, 0, 17, 3, 9]
  const found = giniOf(amounts)!
  assert.ok(found > 0 && found < 1)
  assert.ok(Math.abs(found - giniOf(amounts.map((one) => one * 100).toReversed())!) < 1e-12)
})
