import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, type Cap, capMet, ORDER_CAPS } from './index.ts'

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

test('all addresses of one IPv6 household are one, and an IPv4 address is the same however it is written', () => {
  const table: [string, string][] = [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ]
  for (const [ip, address] of table) assert.equal(addressOf(ip), address, ip)
})
