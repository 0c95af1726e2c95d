import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  allocate,
  basisPointsOf,
  formatRupees,
  isAmountPaisa,
  roundToRupees,
  rupees,
  splitInclusiveTax,
} from './money.ts'

const paisa = fc.integer({ min: 0, max: 1_000_000_000_00 })

test('the charge of Rs 1,200 holds Rs 165.52 of sales tax', () => {
  assert.deepEqual(splitInclusiveTax(120_000, 1600), { netPaisa: 103_448, taxPaisa: 16_552 })
})

test('net and tax always add up, and the tax is right to the paisa', () => {
  fc.assert(
    fc.property(paisa, fc.integer({ min: 0, max: 10_000 }), (gross, rate) => {
      const { netPaisa, taxPaisa } = splitInclusiveTax(gross, rate)
      assert.equal(netPaisa + taxPaisa, gross)
      assert.ok(Math.abs(netPaisa - (gross * 10_000) / (10_000 + rate)) <= 0.5 + 1e-6 * gross)
    }),
  )
})

test('an allocation loses nothing and is fair to within one paisa', () => {
  fc.assert(
    fc.property(
      paisa,
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }),
      (amount, weights) => {
        const parts = allocate(amount, weights)
        const sum = weights.reduce((a, b) => a + b, 0)
        assert.equal(
          parts.reduce((a, b) => a + b, 0),
          amount,
        )
        if (sum > 0) parts.forEach((part, i) => assert.ok(Math.abs(part - (amount * weights[i]!) / sum) < 1))
      },
    ),
  )
})

test('the odd paisa goes to the earlier part', () => {
  assert.deepEqual(allocate(100, [1, 1, 1]), [34, 33, 33])
  assert.deepEqual(allocate(5, []), [])
  assert.deepEqual(allocate(5, [0, 0]), [5, 0])
})

test('basis points stay exact beyond the safe integers of a product', () => {
  assert.equal(basisPointsOf(900_000_000_000_01, 9999), 899_910_000_000_01)
  assert.equal(basisPointsOf(60_000, 1200), 7_200)
})

test('amounts are printed as people write them', () => {
  const table: [number, string][] = [
    [0, 'Rs 0'],
    [5, 'Rs 0.05'],
    [120_000, 'Rs 1,200'],
    [103_448, 'Rs 1,034.48'],
    [1_234_567_800, 'Rs 12,345,678'],
    [-30_000, '-Rs 300'],
  ]
  for (const [amount, words] of table) assert.equal(formatRupees(amount), words)
  assert.equal(rupees(1200), 120_000)
  assert.equal(roundToRupees(149), 100)
  assert.equal(roundToRupees(150), 200)
})

test('an amount is a whole, safe, non-negative number of paisa', () => {
  for (const wrong of [-1, 1.5, Number.NaN, Infinity, '5', null, 1e17]) assert.equal(isAmountPaisa(wrong), false)
  assert.ok(isAmountPaisa(0))
})
