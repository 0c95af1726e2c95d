import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as payments from './index.ts'

const line = (
  code: string,
  kind: 'fixed' | 'assessed' | 'third_party' | 'charge' | 'tax',
  payBy: 'psid' | 'collectable' | 'counter' | 'direct',
  amountPaisa: number,
) => ({ code, kind, payBy, amountPaisa })
const quote = {
  lines: [
    line('fee', 'fixed', 'collectable', 20_000),
    line('tax-bill', 'assessed', 'psid', 500_000),
    line('challan', 'fixed', 'psid', 60_000),
    line('oath', 'third_party', 'collectable', 5_000),
    line('stamp', 'third_party', 'direct', 7_000),
    line('charge', 'charge', 'collectable', 103_448),
    line('sales-tax', 'tax', 'collectable', 16_552),
  ],
}
const paid = (code: string, amountPaisa: number): payments.PaidLine => ({
  code,
  amountPaisa,
  rail: 'cash',
  receiptNo: 'R1',
})

test('at the door: collectable lines only, less what is paid; nothing for what goes straight to others', () => {
  assert.equal(payments.sumOf(payments.dueAtDoor(quote, [])), 145_000)
  assert.deepEqual(
    payments
      .dueAtDoor(quote, [paid('fee', 20_000), paid('charge', 103_448), paid('sales-tax', 16_552)])
      .map((one) => one.code),
    ['oath'],
  )
  assert.equal(payments.owed(quote, []), 705_000)
})

test('a PSID covers the government lines, or everything when the citizen wants to pay so', () => {
  assert.deepEqual(
    payments.dueByPsid(quote, [], 'government').map((one) => one.code),
    ['fee', 'tax-bill', 'challan'],
  )
  assert.equal(payments.sumOf(payments.dueByPsid(quote, [], 'all')), 705_000)
})

test("an assessed line is paid by the department's figure, whatever the estimate was", () => {
  assert.equal(
    payments.dueByPsid(quote, [paid('tax-bill', 1)], 'government').some((one) => one.code === 'tax-bill'),
    false,
  )
})

test('what is due plus what is paid is the price, whichever lines were paid', () => {
  fc.assert(
    fc.property(fc.subarray(quote.lines.filter((one) => one.payBy !== 'direct')), (some) => {
      const done = some.map((one) => paid(one.code, one.amountPaisa))
      assert.equal(payments.owed(quote, done) + payments.sumOf(done), 705_000)
    }),
  )
})

test('a sum that came by itself pays all that is due or nothing, and no paisa of it is lost', () => {
  const due = payments.dueAtDoor(quote, [])
  const duePaisa = payments.sumOf(due)
  for (const [amount, some, expected] of [
    [duePaisa, due, duePaisa],
    [duePaisa + 1, due, duePaisa],
    [duePaisa - 1, due, 0],
    [500, [], 0],
  ] as const)
    assert.equal(payments.payFromCredit(amount, some).paidPaisa, expected)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.subarray(due), (amount, some) => {
      const { lines, paidPaisa, refundPaisa } = payments.payFromCredit(amount, some)
      assert.deepEqual([paidPaisa + refundPaisa, payments.sumOf(lines), refundPaisa >= 0], [amount, paidPaisa, true])
    }),
  )
})

test('each ending keeps what the rule says of the charge', () => {
  const kept = { onWithdrawalBasisPoints: 5000, onRejectionBasisPoints: 10_000 }
  assert.deepEqual(payments.earnedCharge('delivered', 'delivering', kept), { kind: 'full' })
  assert.deepEqual(payments.earnedCharge('rejected', 'in_process', kept), { kind: 'full' })
  assert.deepEqual(payments.earnedCharge('withdrawn', 'submitted', kept), { kind: 'part', shareBasisPoints: 5000 })
  assert.deepEqual(payments.earnedCharge('cancelled', 'scheduled', kept), { kind: 'none' })
  assert.deepEqual(payments.earnedCharge('failed', 'scheduled', kept), { kind: 'none' })
  assert.deepEqual(payments.earnedCharge('failed', 'at_office', kept), { kind: 'full' })
  assert.equal(payments.earnedCharge('in_process', 'submitted', kept), undefined)
  assert.equal(payments.wasFiled('withdrawn', 'ready', false), false)
  assert.equal(payments.wasFiled('rejected', 'objected', true), true)
  assert.equal(payments.wasFiled('withdrawn', 'submitted', false), true)
})

test('a call-back is worth what the inquiry says, and only at the right amount', () => {
  const at = new Date('2026-06-01T10:00:00Z')
  const ours = { amountPaisa: 100, state: 'open' as const }
  const answer = { status: 'paid' as const, amountPaisa: 100, transactionId: 'T1', paidAt: at }
  assert.deepEqual(payments.judgeInquiry(ours, answer), { credit: true, paidAt: at, transactionId: 'T1' })
  assert.equal(payments.judgeInquiry({ ...ours, state: 'expired' }, answer).credit, true)
  assert.deepEqual(payments.judgeInquiry(ours, { ...answer, amountPaisa: 99 }), {
    credit: false,
    state: 'unknown',
    why: 'amount_differs',
  })
  assert.deepEqual(payments.judgeInquiry({ ...ours, state: 'paid' }, answer), {
    credit: false,
    state: 'paid',
    why: 'already_paid',
  })
  assert.equal(payments.judgeInquiry(ours, { ...answer, transactionId: null }).credit, false)
  assert.deepEqual(payments.judgeInquiry(ours, { ...answer, status: 'unpaid' }), {
    credit: false,
    state: 'open',
    why: 'unpaid',
  })
})

test('a receipt number misheard by one digit is noticed', () => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.nat(5), fc.integer({ min: 1, max: 9 }), (running, place, shift) => {
      const number = payments.receiptNo('2026-11-24', running)
      assert.ok(payments.isReceiptNo(number))
      const at = number.indexOf('-') + 1 + place
      const wrong = number.slice(0, at) + String((Number(number[at]) + shift) % 10) + number.slice(at + 1)
      assert.equal(payments.isReceiptNo(wrong), false)
    }),
  )
})

test('the QR text reads back, and anything else is not a receipt', () => {
  const claim: payments.ReceiptClaim = {
    receiptNo: 'R261124-000042-7',
    trackingNo: 'PB-1',
    amountPaisa: 220_000,
    minute: 29_000_000,
    rail: 'cash',
  }
  const read = payments.readReceiptQr(payments.qrText(claim, 'key', 'signature'))
  assert.deepEqual(read, { claim, signed: payments.claimText(claim), keyId: 'key', signature: 'signature' })
  for (const text of [
    '',
    'https://example.test',
    'RCPT1|a|b|x|1|cash|k|s',
    'RCPT1|a|b|1|1|gold|k|s',
    'RCPT1|a|b|1|1|cash|k|s|more',
  ])
    assert.equal(payments.readReceiptQr(text), undefined)
})

test('amounts in words, in both languages', () => {
  assert.deepEqual(payments.amountInWords(220_000), {
    en: 'Two thousand two hundred rupees only',
    ur: 'دو ہزار دو سو روپے صرف',
  })
  assert.deepEqual(payments.amountInWords(103_448), {
    en: 'One thousand thirty-four rupees and forty-eight paisa only',
    ur: 'ایک ہزار چونتیس روپے اور اڑتالیس پیسے صرف',
  })
  assert.deepEqual(payments.amountInWords(12_34_56_789_00), {
    en: 'Twelve crore thirty-four lakh fifty-six thousand seven hundred eighty-nine rupees only',
    ur: 'بارہ کروڑ چونتیس لاکھ چھپن ہزار سات سو نواسی روپے صرف',
  })
  assert.equal(payments.amountInWords(0).en, 'Zero rupees only')
})

test('the cash warning: near the cap, at it, or too old', () => {
  const limits = { capPaisa: 100, warnBasisPoints: 8000, ageHoursMax: 24 }
  const position = { inHandPaisa: 10, reservedPaisa: 0, overAuthorityPaisa: 0, heldHours: 1 }
  assert.equal(payments.cashWarning(position, limits), 'none')
  assert.equal(payments.cashWarning({ ...position, reservedPaisa: 70 }, limits), 'warn')
  assert.equal(payments.cashWarning({ ...position, inHandPaisa: 100 }, limits), 'full')
  assert.equal(payments.cashWarning({ ...position, overAuthorityPaisa: 1 }, limits), 'full')
  assert.equal(payments.cashWarning({ ...position, heldHours: 25 }, limits), 'aged')
})
