import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterDoubt, careOf, type Doubt, inOrder, passOverSeconds } from './index.ts'

test('what nobody can know is sent again only where that cannot harm', () => {
  const TABLE: [
    Doubt['care'],
    Doubt['why'],
    keepsIds: boolean,
    sends: number,
    otherWay: boolean,
    ReturnType<typeof afterDoubt>,
  ][] = [
    ['once', 'interrupted', true, 1, true, 'same'],
    ['once', 'interrupted', true, 3, true, 'leave'],
    ['once', 'interrupted', false, 1, true, 'leave'],
    ['once', 'unreported', true, 1, true, 'leave'],
    ['once', 'unreported', false, 1, true, 'leave'],
    ['again', 'interrupted', true, 1, true, 'same'],
    ['again', 'interrupted', true, 3, true, 'other'],
    ['again', 'interrupted', false, 1, true, 'other'],
    ['again', 'interrupted', false, 1, false, 'leave'],
    ['again', 'unreported', true, 1, true, 'other'],
    ['again', 'unreported', false, 1, true, 'other'],
    ['again', 'unreported', false, 1, false, 'leave'],
  ]
  for (const [care, why, keepsIds, sends, otherWay, then] of TABLE)
    assert.equal(afterDoubt({ care, why, keepsIds, sends, otherWay }), then, `${care} ${why} ${keepsIds} ${sends}`)
  assert.deepEqual(['login_code', 'receipt', 'refund_code', 'visit_codes', 'issued', 'rating_ask'].map(careOf), [
    'once',
    'once',
    'once',
    'once',
    'again',
    'again',
  ])
})

test('a failing gateway is passed over for a growing time, and never for good', () => {
  assert.deepEqual([1, 2, 3, 4, 5, 6, 50].map(passOverSeconds), [10, 20, 40, 80, 160, 300, 300])
  const way = (name: string, refusals: number, passedOver: boolean) => ({ name, refusals, passedOver })
  const names = (...ways: ReturnType<typeof way>[]) =>
    inOrder(ways)
      .map((one) => one.name)
      .join('')
  assert.equal(names(way('a', 0, false), way('b', 0, false)), 'ab')
  assert.equal(names(way('a', 0, true), way('b', 0, false)), 'ba')
  assert.equal(names(way('a', 1, false), way('b', 0, false)), 'ba')
  assert.equal(names(way('a', 1, false), way('b', 1, true)), 'ab')
  assert.equal(names(way('a', 0, true), way('b', 0, true)), 'ab')
})
