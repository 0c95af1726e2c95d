import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  nextReminder,
  REFUND_STATES,
  type RefundAct,
  type RefundKind,
  refundNo,
  stepRefund,
  waitsTooLong,
} from './index.ts'

const ACTS: RefundAct[] = ['choose', 'send', 'payAtDoor', 'payAtCentre']
/** What is refused, in the order of {@link ACTS}, for what the citizen said. */
const OWED: [RefundKind | null, (string | null)[]][] = [
  [null, [null, 'refund_no_destination', 'refund_no_destination', null]],
  ['bank', [null, null, 'refund_goes_elsewhere', null]],
  ['wallet', [null, null, 'refund_goes_elsewhere', null]],
  ['door', [null, 'refund_goes_elsewhere', null, null]],
  ['centre', [null, 'refund_goes_elsewhere', 'refund_goes_elsewhere', null]],
]
for (const [to, expected] of OWED)
  test(`owed, to go to: ${to}`, () => {
    assert.deepEqual(
      ACTS.map((act) => refundNo(act, { duePaisa: 100, underWay: false, to })),
      expected,
    )
    for (const act of ACTS) {
      assert.equal(refundNo(act, { duePaisa: 0, underWay: false, to }), 'nothing_due')
      assert.equal(refundNo(act, { duePaisa: 0, underWay: true, to }), 'refund_under_way')
      assert.equal(
        refundNo(act, { duePaisa: 100, underWay: true, to }),
        refundNo(act, { duePaisa: 100, underWay: false, to }),
        'what came to be owed since stands for itself',
      )
    }
  })

test('what the bank says of an instruction', () => {
  const said = (word: 'confirm' | 'return') =>
    REFUND_STATES.map((state) => Object.values(stepRefund(state, word, false))[0])
  assert.deepEqual(REFUND_STATES, ['sent', 'paid', 'returned'])
  assert.deepEqual(said('confirm'), ['paid', 'already_done', 'refund_returned'])
  assert.deepEqual(said('return'), ['returned', 'returned', 'refund_returned'])
  for (const state of REFUND_STATES)
    for (const word of ['confirm', 'return'] as const)
      assert.deepEqual(stepRefund(state, word, true), { no: 'refund_was_cash' })
})

test('reminders come on their days and end; too long is too long', () => {
  const since = new Date('2026-11-24T10:00:00Z')
  assert.deepEqual(
    [0, 1, 2].map((reminded) => nextReminder(since, reminded, [2, 7])?.toISOString().slice(0, 10) ?? null),
    ['2026-11-26', '2026-12-01', null],
  )
  assert.equal(nextReminder(since, 0, []), null)
  assert.equal(waitsTooLong(since, new Date('2026-12-04T09:59:59Z'), 10), false)
  assert.equal(waitsTooLong(since, new Date('2026-12-04T10:00:00Z'), 10), true)
})
