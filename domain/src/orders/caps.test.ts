import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Cap, capMet, ORDER_CAPS } from './index.ts'

const none: Record<Cap, number> = { account: 0, household: 0, device: 0, network: 0, slots: 0, number: 0 }

test('eight services of one family fit, each with its own visit', () => {
  for (let made = 0; made < 8; made++)
    assert.equal(
      capMet(ORDER_CAPS, { ...none, account: made, household: made, device: made, network: made, slots: made }, true),
      null,
    )
})

test('each cap is met at its own number and not before; a time counts only where one is taken', () => {
  for (const cap of Object.keys(ORDER_CAPS) as Cap[]) {
    const most = ORDER_CAPS[cap]
    assert.equal(capMet(ORDER_CAPS, { ...none, [cap]: most - 1 }, true), null, cap)
    assert.deepEqual(capMet(ORDER_CAPS, { ...none, [cap]: most }, true), { cap, open: most, most })
  }
  assert.equal(capMet(ORDER_CAPS, { ...none, slots: 99 }, false), null)
})
