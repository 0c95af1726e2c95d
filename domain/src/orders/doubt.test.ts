import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DOUBT_RULES, doubtOf, type OrderTrace, type OrderTraits, SIGNS, signsOf } from './index.ts'

const order = (id: string, more: Partial<OrderTrace & OrderTraits> = {}): OrderTrace & OrderTraits => ({
  id,
  accountId: `account ${id}`,
  device: `device ${id}`,
  told: null,
  cell: `cell ${id}`,
  startsAtMs: 36_000_000,
  madeAtMs: 0,
  addressBare: false,
  pinByHand: false,
  ...more,
})
const outcome = (one: OrderTrace & OrderTraits, related: OrderTrace[], failures: Parameters<typeof signsOf>[2] = []) =>
  doubtOf(signsOf(one, related, failures), DOUBT_RULES)

test('an order that stands alone has no sign, whoever makes it', () => {
  const doubt = outcome(order('a'), [order('a'), order('b'), order('c')])
  assert.deepEqual(doubt, { score: 0, reasons: [], outcome: 'none' })
})

test('a family that orders eight services at its own door is asked nothing', () => {
  const family = Array.from({ length: 8 }, (_, n) =>
    order(`f${n}`, { accountId: 'family', device: 'family', cell: 'home', madeAtMs: n * 60_000 }),
  )
  for (const one of family) assert.equal(outcome(one, family).outcome, 'none')
})

test('a parent’s number that is told is no reason to ask; one number told by three households is', () => {
  assert.equal(outcome(order('a', { told: 'mother' }), [order('a', { told: 'mother' })]).outcome, 'none')
  const all = ['a', 'b', 'c'].map((id) => order(id, { told: 'stranger' }))
  assert.equal(outcome(all[0]!, all).outcome, 'call_back')
})

test('one account with doors in several places in one hour is looked at', () => {
  const rival = Array.from({ length: 6 }, (_, n) => order(`r${n}`, { accountId: 'rival', device: 'one' }))
  assert.equal(outcome(rival[5]!, rival).outcome, 'look')
})

test('six numbers from one browser are called; a household whose visit once failed is not', () => {
  const prank = Array.from({ length: 6 }, (_, n) => order(`p${n}`, { device: 'one' }))
  assert.equal(outcome(prank[0]!, prank).outcome, 'call_back')
  const failure = { what: 'nobody' as const, device: 'device a', told: null, cell: 'cell a' }
  assert.equal(outcome(order('a'), [], [failure]).outcome, 'none')
  assert.equal(outcome(order('a'), [], [failure, failure]).outcome, 'call_back')
})

test('the points are those of the reasons, the heaviest first, and more of a sign is never less', () => {
  const none = signsOf(order('a'), [], [])
  for (const sign of SIGNS) {
    let before = 0
    for (let times = 0; times < 15; times++) {
      const { score, reasons } = doubtOf({ ...none, [sign]: times }, DOUBT_RULES)
      assert.ok(score >= before, `${sign} ${times}`)
      assert.equal(
        score,
        reasons.reduce((sum, one) => sum + one.points, 0),
      )
      before = score
    }
    assert.ok(before > 0, sign)
  }
  const all = doubtOf(Object.fromEntries(SIGNS.map((sign) => [sign, 9])) as typeof none, DOUBT_RULES)
  assert.deepEqual(
    all.reasons.map((one) => one.points),
    all.reasons.map((one) => one.points).toSorted((a, b) => b - a),
  )
})
