import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ibanDigitsHold } from '../shared/index.ts'
import { lastFour, readRefundTo, refundBound, type RefundTo } from './index.ts'

const GOOD = 'PK36SCBL0000001123456702'
const here = {
  country: 'PK',
  wallets: [
    {
      id: 'purse',
      name: { en: 'Purse', ur: 'بٹوا' },
      pattern: '03\\d{9}',
      example: '0300 1234567',
      evidence: { status: 'unverified' as const },
    },
  ],
  centreIds: new Set(['centre-1']),
}
const bank = (iban: string): RefundTo => ({ kind: 'bank', iban, holder: 'Test Holder' })
const wallet = (number: string, id = 'purse'): RefundTo => ({ kind: 'wallet', wallet: id, number, holder: 'Test' })

const READ: [string, RefundTo, string][] = [
  ['an account of this country', bank(GOOD), GOOD],
  ['with blanks and small letters', bank('pk36 scbl 0000 0011 2345 6702'), GOOD],
  ['with dashes', bank('PK36-SCBL-0000-0011-2345-6702'), GOOD],
  ['in Urdu digits', bank('PK۳۶SCBL۰۰۰۰۰۰۱۱۲۳۴۵۶۷۰۲'), GOOD],
  ['another bank', bank('PK15MEZN0001350102071383'), 'PK15MEZN0001350102071383'],
  ['wrong check digits', bank('PK37SCBL0000001123456702'), 'iban_invalid'],
  ['a digit short', bank('PK36SCBL000000112345670'), 'iban_invalid'],
  ['an account number without its bank', bank('0000001123456702'), 'iban_invalid'],
  ['nothing at all', bank(''), 'iban_invalid'],
  ['of another country', bank('GB82WEST12345698765432'), 'iban_foreign'],
  ['of another country, and wrong', bank('GB83WEST12345698765432'), 'iban_invalid'],
  ['a wallet', wallet('0300 1234567'), '03001234567'],
  ['a wallet with the country’s code', wallet('+92 300 1234567'), '03001234567'],
  ['a wallet in Urdu digits', wallet('۰۳۰۰۱۲۳۴۵۶۷'), '03001234567'],
  ['a landline', wallet('042-35761999'), 'wallet_number_invalid'],
  ['too short', wallet('030012345'), 'wallet_number_invalid'],
  ['not a wallet of this place', wallet('0300 1234567', 'other'), 'wallet_unknown'],
  ['a centre', { kind: 'centre', centreId: 'centre-1' }, 'centre-1'],
  ['no centre', { kind: 'centre', centreId: 'centre-2' }, 'centre_unknown'],
  ['the door', { kind: 'door' }, 'door'],
]
for (const [what, typed, expected] of READ)
  test(`where a refund goes: ${what}`, () => {
    const read = readRefundTo(typed, here)
    if ('no' in read) return assert.equal(read.no, expected)
    const { to } = read
    const kept =
      to.kind === 'bank' ? to.iban : to.kind === 'wallet' ? to.number : to.kind === 'centre' ? to.centreId : 'door'
    assert.equal(kept, expected)
    assert.equal(lastFour(to), to.kind === 'bank' || to.kind === 'wallet' ? expected.slice(-4) : null)
  })

test('one wrong character of an account is always noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 23 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
      const wrong = GOOD.slice(0, at) + String((Number(GOOD[at]) + shift) % 10) + GOOD.slice(at + 1)
      assert.equal(ibanDigitsHold(wrong), false)
    }),
  )
})

test('a code confirms one destination of one refund', () => {
  const bound = [
    refundBound('r1', bank(GOOD)),
    refundBound('r2', bank(GOOD)),
    refundBound('r1', bank('PK15MEZN0001350102071383')),
    refundBound('r1', { kind: 'bank', iban: GOOD, holder: 'Another' }),
    refundBound('r1', wallet('03001234567')),
    refundBound('r1', { kind: 'door' }),
    refundBound('r1', { kind: 'centre', centreId: 'centre-1' }),
  ]
  assert.equal(new Set(bound).size, bound.length)
  assert.equal(refundBound('r1', { holder: 'Test Holder', iban: GOOD, kind: 'bank' }), bound[0], 'in whatever order')
})
