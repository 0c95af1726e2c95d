import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOfAmount, reckon } from './amount.ts'
import type { Amount } from './fee.ts'
import type { Answers } from './field.ts'

const at = (amount: Amount, answers: Answers = {}) => reckon(amount, { answers, today: '2026-11-24' })
const flat = (paisa: number): Amount => ({ kind: 'flat', paisa })
const byCc: Amount = {
  kind: 'bands',
  of: 'cc',
  bands: [
    { upTo: 1000, amount: { kind: 'share', of: 'price', basisPoints: 100 } },
    { upTo: 2000, amount: { kind: 'share', of: 'price', basisPoints: 200 } },
    { upTo: null, amount: flat(7) },
  ],
}

test('amounts by rule', () => {
  const table: [Amount, Answers, number][] = [
    [flat(5), {}, 5],
    [byCc, { cc: 1000, price: 2_000_000_00 }, 20_000_00],
    [byCc, { cc: 1001, price: 2_000_000_00 }, 40_000_00],
    [byCc, { cc: 2001 }, 7],
    [{ kind: 'share', of: 'price', basisPoints: 100, minimumPaisa: 500, maximumPaisa: 900 }, { price: 10_00 }, 500],
    [
      { kind: 'share', of: 'price', basisPoints: 100, minimumPaisa: 500, maximumPaisa: 900 },
      { price: 100_000_00 },
      900,
    ],
    [{ kind: 'each', of: { countOf: 'copies' }, paisa: 30 }, { copies: ['a', 'b'] }, 60],
    [{ kind: 'table', of: 'kind', rows: { bike: flat(150) }, otherwise: flat(1200) }, { kind: 'bike' }, 150],
    [{ kind: 'table', of: 'kind', rows: { bike: flat(150) }, otherwise: flat(1200) }, { kind: 'car' }, 1200],
    [{ kind: 'sum', parts: [flat(1), flat(2)] }, {}, 3],
    [{ kind: 'stated', of: 'bill' }, { bill: 777 }, 777],
  ]
  for (const [amount, answers, paisa] of table) assert.deepEqual(at(amount, answers), { paisa })
})

test('before an answer is given the amount is what it may lie between', () => {
  assert.deepEqual(at({ kind: 'table', of: 'kind', rows: { bike: flat(150) }, otherwise: flat(1200) }), {
    low: 150,
    high: 1200,
  })
  assert.deepEqual(at({ kind: 'stated', of: 'bill' }), { low: 0, high: null })
  assert.deepEqual(at({ kind: 'sum', parts: [flat(10), { kind: 'stated', of: 'bill' }] }), { low: 10, high: null })
  assert.deepEqual(at({ kind: 'table', of: 'kind', rows: { a: flat(5) }, otherwise: flat(5) }), { paisa: 5 })
})

test('an amount tells which answers decide it', () => {
  assert.deepEqual(fieldsOfAmount(byCc), ['cc', 'price', 'price'])
})
