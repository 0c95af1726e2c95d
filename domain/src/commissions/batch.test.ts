import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankWord, leftOutAtRelease, stepByBank } from './index.ts'

const line = { accountId: 'a', commissionPaisa: 60_000, reimbursementPaisa: 500, accruedPaisa: 60_000 }

test('a line of a batch is sent as it was seen, or not at all', () => {
  const now = { ...line, held: false }
  assert.equal(leftOutAtRelease(line, now), null)
  assert.equal(leftOutAtRelease(line, { ...now, commissionPaisa: 90_000 }), null, 'what was earned since waits')
  assert.equal(leftOutAtRelease(line, { ...now, commissionPaisa: 59_999 }), 'sum_changed')
  assert.equal(leftOutAtRelease(line, { ...now, reimbursementPaisa: 0 }), 'sum_changed')
  // One leg is in dispute and another came free: the balance alone would not show it.
  assert.equal(leftOutAtRelease(line, { ...now, commissionPaisa: 80_000, accruedPaisa: 30_000 }), 'sum_changed')
  assert.equal(leftOutAtRelease(line, { ...now, accountId: 'b' }), 'account_changed')
  assert.equal(leftOutAtRelease(line, { ...now, accountId: null }), 'account_changed')
  assert.equal(leftOutAtRelease(line, { ...now, held: true, accountId: 'b' }), 'pay_held')
})

test('the bank’s codes: taken is not paid, and what came back does not arrive after all', () => {
  assert.deepEqual(['ACSC', 'ACCP', 'ACSP', 'RJCT', 'acsc', 'toString'].map(bankWord), [
    'paid',
    'under_way',
    'under_way',
    'returned',
    undefined,
    undefined,
  ])
  const states = ['sent', 'confirmed', 'returned'] as const
  assert.deepEqual(
    states.map((state) => stepByBank(state, 'paid')),
    ['confirm', 'none', 'against'],
  )
  assert.deepEqual(
    states.map((state) => stepByBank(state, 'returned')),
    ['return', 'return', 'none'],
  )
  assert.deepEqual(
    states.map((state) => stepByBank(state, 'under_way')),
    ['none', 'none', 'none'],
  )
})
