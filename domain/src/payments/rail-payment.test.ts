import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  judgeRailAnswer,
  nextInquiry,
  RAIL_PAYMENT_STATES,
  type RailAnswer,
  type RailPaymentStanding,
  type RailPaymentState,
} from './index.ts'

const begun = new Date('2026-12-01T05:00:00Z')
const ours: RailPaymentStanding = {
  state: 'waiting',
  reference: 'T1',
  amountPaisa: 220_000,
  currency: 'PKR',
  expiresAt: new Date(begun.getTime() + 900_000),
}
const paid: RailAnswer = {
  status: 'paid',
  reference: 'T1',
  amountPaisa: 220_000,
  currency: 'PKR',
  transactionId: '1107',
}
const judge = (state: RailPaymentState, answer: Partial<RailAnswer>, at = begun) =>
  judgeRailAnswer({ ...ours, state }, { ...paid, ...answer }, at)
const given = (state: RailPaymentState) => ({ book: 'nothing', state })
const short = ({ book, state }: { book: string; state?: RailPaymentState }) => ({ book, ...(state && { state }) })

test('only the same sum, in our currency, of our number and with the rail’s own number is a payment', () => {
  assert.deepEqual(judge('waiting', {}), { book: 'payment', transactionId: '1107', amountPaisa: 220_000 })
  for (const amountPaisa of [1, 219_999, 220_001])
    assert.deepEqual(judge('waiting', { amountPaisa }), {
      book: 'suspense',
      transactionId: '1107',
      amountPaisa,
      why: 'amount_differs',
    })
  const unfit: Partial<RailAnswer>[] = [
    { reference: 'T2' },
    { reference: null },
    { transactionId: null },
    { transactionId: '' },
    { currency: 'USD' },
    { currency: null },
    { amountPaisa: null },
    { amountPaisa: 0 },
    { amountPaisa: -220_000 },
    { amountPaisa: 0.5 },
    { amountPaisa: Number.NaN },
    { status: 'unknown' },
  ]
  for (const answer of unfit)
    assert.deepEqual(short(judge('waiting', answer)), given('unknown'), JSON.stringify(answer))
})

test('what was given up and was paid after all is money; what is booked is booked once', () => {
  for (const state of ['asked', 'unknown', 'failed', 'cancelled', 'expired'] as const)
    assert.equal(judge(state, {}).book, 'payment', state)
  for (const state of ['paid', 'differs'] as const) {
    assert.deepEqual(short(judge(state, {})), given(state))
    assert.deepEqual(short(judge(state, { amountPaisa: 5 })), given(state))
    assert.deepEqual(short(judge(state, { status: 'failed' })), given(state))
  }
})

test('an answer moves what is under way, and nothing that has ended', () => {
  for (const state of ['asked', 'waiting', 'unknown'] as const) {
    assert.deepEqual(short(judge(state, { status: 'waiting' })), given('waiting'))
    for (const status of ['failed', 'cancelled', 'expired'] as const)
      assert.deepEqual(short(judge(state, { status })), given(status))
    const late = new Date(ours.expiresAt.getTime() + 1)
    assert.deepEqual(short(judge(state, { status: 'waiting' }, late)), given('expired'))
  }
  for (const state of ['failed', 'cancelled', 'expired'] as const)
    for (const status of ['waiting', 'failed', 'cancelled', 'expired', 'unknown'] as const)
      assert.deepEqual(short(judge(state, { status })), given(state))
})

test('it is asked ever less often, for a month where nobody knows, and there is an end', () => {
  for (const state of RAIL_PAYMENT_STATES) {
    let before = begun.getTime()
    let asked = 0
    for (let next = nextInquiry(begun, 0, state); next; next = nextInquiry(begun, ++asked, state)) {
      assert.ok(next.getTime() > before, `${state} ${asked}`)
      before = next.getTime()
    }
    const days = (before - begun.getTime()) / 86_400_000
    assert.equal(days, state === 'paid' || state === 'differs' ? 0 : state === 'unknown' ? 30 : 1, state)
  }
})
