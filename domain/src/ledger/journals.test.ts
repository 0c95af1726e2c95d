import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as ledger from './index.ts'

const f = 'facilitator-1'
const r = 'request-1'
const rupees = (amount: number): number => Math.round(amount * 100)
const commission = {
  taskId: 't1',
  ruleId: 'collection',
  ruleVersion: '2026-01-01',
  cause: 'done',
  amountPaisa: rupees(600),
}

/** The illustrative figures: fee 1,000; charge 1,200 with 16 % sales tax; commission 600; withholding 12 %. */
const cases: [string, ledger.Journal | undefined, Record<string, number>][] = [
  [
    'cash at the door',
    ledger.cashAtDoor({
      receiptId: 'R1',
      facilitatorId: f,
      visitId: 'v1',
      shares: [{ requestId: r, amountPaisa: rupees(2200) }],
    }),
    { [`1200:${f}`]: 2200, [`2010:${r}`]: -2200 },
  ],
  [
    'cash without head-room',
    ledger.cashWithoutHeadRoom({
      receiptId: 'R1',
      facilitatorId: f,
      visitId: 'v1',
      shares: [{ requestId: r, amountPaisa: rupees(2200) }],
    }),
    { [`1205:${f}`]: 2200, [`2010:${r}`]: -2200 },
  ],
  [
    'cash in the float model',
    ledger.cashAgainstFloat({
      receiptId: 'R1',
      facilitatorId: f,
      visitId: 'v1',
      shares: [{ requestId: r, amountPaisa: rupees(2200) }],
    }),
    { [`2220:${f}`]: 2200, [`2010:${r}`]: -2200 },
  ],
  [
    'psid paid directly',
    ledger.psidPaid({ psid: '12345678901234567', requestId: r, amountPaisa: rupees(1000) }),
    { '9100': 1000, '9200': -1000 },
  ],
  [
    'cash into a PSID',
    ledger.cashIntoPsid({
      psid: '12345678901234567',
      requestId: r,
      amountPaisa: rupees(1000),
      from: { facilitatorId: f },
    }),
    { [`2010:${r}`]: 1000, [`1200:${f}`]: -1000 },
  ],
  [
    'fee due on submission',
    ledger.feeDue({ requestId: r, lineId: 'fee', departmentId: 'd', amountPaisa: rupees(1000) }),
    { [`2010:${r}`]: 1000, '2100:d': -1000 },
  ],
  [
    'settlement sent',
    ledger.settlementSent({ batchId: 'b', departmentId: 'd', amountPaisa: rupees(1000) }),
    { '2100:d': 1000, '2110:b': -1000 },
  ],
  [
    'settlement confirmed',
    ledger.settlementConfirmed({ batchId: 'b', bank: 'main', amountPaisa: rupees(1000) }),
    { '2110:b': 1000, '1010:main': -1000 },
  ],
  [
    'charge earned in full',
    ledger.chargeEarned({
      requestId: r,
      chargePaisa: rupees(1200),
      earned: { kind: 'full' },
      salesTaxBasisPoints: 1600,
    }),
    { [`2010:${r}`]: 1200, '4010': -1034.48, '2310': -165.52 },
  ],
  [
    'half of the charge earned',
    ledger.chargeEarned({
      requestId: r,
      chargePaisa: rupees(1200),
      earned: { kind: 'part', shareBasisPoints: 5000 },
      salesTaxBasisPoints: 1600,
    }),
    { [`2010:${r}`]: 1200, '4010': -517.24, '2310': -82.76, [`2020:${r}`]: -600 },
  ],
  [
    'none of the charge earned',
    ledger.chargeEarned({
      requestId: r,
      chargePaisa: rupees(1200),
      earned: { kind: 'none' },
      salesTaxBasisPoints: 1600,
    }),
    { [`2010:${r}`]: 1200, [`2020:${r}`]: -1200 },
  ],
  [
    'no charge at all',
    ledger.chargeEarned({ requestId: r, chargePaisa: 0, earned: { kind: 'full' }, salesTaxBasisPoints: 1600 }),
    {},
  ],
  [
    'commission',
    ledger.commissionEarned({ ...commission, payee: { facilitatorId: f } }),
    { '5010': 600, [`2200:${f}`]: -600 },
  ],
  [
    "an agency's facilitator",
    ledger.commissionEarned({
      ...commission,
      payee: { facilitatorId: f, agency: { agencyId: 'a', shareBasisPoints: 2000 } },
    }),
    { '5010': 600, [`2200:${f}`]: -480, '2200:a': -120 },
  ],
  [
    'hold released',
    ledger.holdReleased({ accrualId: 'x', parts: [{ payeeId: f, amountPaisa: rupees(600) }] }),
    { [`2200:${f}`]: 600, [`2210:${f}`]: -600 },
  ],
  [
    'dispute holds again',
    ledger.heldAgain({ accrualId: 'x', caseId: 'c', parts: [{ payeeId: f, amountPaisa: rupees(600) }] }),
    { [`2210:${f}`]: 600, [`2200:${f}`]: -600 },
  ],
  [
    'payout',
    ledger.payoutSent({
      batchId: 'b',
      payeeId: f,
      commissionPaisa: rupees(600),
      reimbursementPaisa: 0,
      withholdingBasisPoints: 1200,
      taxpayerStatus: 'listed',
    }).journal,
    { [`2210:${f}`]: 600, '2300': -72, '2400:b': -528 },
  ],
  [
    'payout with a reimbursement, untaxed',
    ledger.payoutSent({
      batchId: 'b',
      payeeId: f,
      commissionPaisa: rupees(600),
      reimbursementPaisa: rupees(50),
      withholdingBasisPoints: 1200,
      taxpayerStatus: 'listed',
    }).journal,
    { [`2210:${f}`]: 600, [`2230:${f}`]: 50, '2300': -72, '2400:b': -578 },
  ],
  [
    'payout confirmed',
    ledger.payoutConfirmed({ batchId: 'b', payeeId: f, amountPaisa: rupees(528) }),
    { '2400:b': 528, '1020': -528 },
  ],
  [
    'payout returned',
    ledger.payoutReturned({
      batchId: 'b',
      payeeId: f,
      netCommissionPaisa: rupees(528),
      reimbursementPaisa: 0,
      taxPaisa: rupees(72),
      afterConfirmation: false,
    }),
    { '2400:b': 528, '2300': 72, [`2210:${f}`]: -600 },
  ],
  [
    'payout returned after the bank had confirmed',
    ledger.payoutReturned({
      batchId: 'b',
      payeeId: f,
      netCommissionPaisa: rupees(528),
      reimbursementPaisa: 0,
      taxPaisa: rupees(72),
      afterConfirmation: true,
    }),
    { '1020': 528, '2300': 72, [`2210:${f}`]: -600 },
  ],
  [
    'third party from the own pocket',
    ledger.thirdPartyPaid({
      receiptId: 'p',
      requestId: r,
      facilitatorId: f,
      amountPaisa: rupees(50),
      from: 'own_pocket',
    }),
    { [`2010:${r}`]: 50, [`2230:${f}`]: -50 },
  ],
  [
    'third party beyond the quote, within the ceiling',
    ledger.thirdPartyPaid({
      receiptId: 'p',
      requestId: r,
      facilitatorId: f,
      amountPaisa: rupees(80),
      fromAdvancePaisa: rupees(50),
      from: 'own_pocket',
    }),
    { [`2010:${r}`]: 50, '5050': 30, [`2230:${f}`]: -80 },
  ],
  [
    'cancellation fee',
    ledger.cancellationFee({ requestId: r, citizenId: 'c', feePaisa: rupees(300), advancePaisa: 0 }),
    { '1400:c': 300, '4020': -300 },
  ],
  [
    'fee at the counter from cash in hand',
    ledger.thirdPartyPaid({
      receiptId: 'p',
      requestId: r,
      facilitatorId: f,
      amountPaisa: rupees(50),
      from: 'cash_in_hand',
    }),
    { [`2010:${r}`]: 50, [`1200:${f}`]: -50 },
  ],
  [
    'deposit slip, over authority first',
    ledger.cashDeposited({
      depositId: 'd',
      facilitatorId: f,
      fromHandPaisa: rupees(1000),
      fromOverAuthorityPaisa: rupees(200),
    }),
    { [`1210:${f}`]: 1200, [`1200:${f}`]: -1000, [`1205:${f}`]: -200 },
  ],
  [
    'bank matches the deposit',
    ledger.depositMatched({ depositId: 'd', bank: 'main', bankRef: 'x', facilitatorId: f, amountPaisa: rupees(1200) }),
    { '1010:main': 1200, [`1210:${f}`]: -1200 },
  ],
  [
    'day counted short',
    ledger.dayCounted({ countId: 'c', facilitatorId: f, expectedPaisa: rupees(1000), countedPaisa: rupees(900) }),
    { [`1300:${f}`]: 100, [`1200:${f}`]: -100 },
  ],
  [
    'day counted over',
    ledger.dayCounted({ countId: 'c', facilitatorId: f, expectedPaisa: rupees(900), countedPaisa: rupees(1000) }),
    { [`1200:${f}`]: 100, '2900': -100 },
  ],
  [
    'unknown credit came',
    ledger.creditCame({ creditId: 'c', bank: 'main', bankRef: 'x', amountPaisa: rupees(1500) }),
    { '1010:main': 1500, '2900': -1500 },
  ],
  [
    'unknown credit pays a request, the rest goes back',
    ledger.creditForRequest({ creditId: 'c', requestId: r, paidPaisa: rupees(1200), refundPaisa: rupees(300) }),
    { '2900': 1500, [`2010:${r}`]: -1200, [`2020:${r}`]: -300 },
  ],
  [
    'unknown credit of a request that is owed nothing',
    ledger.creditForRequest({ creditId: 'c', requestId: r, paidPaisa: 0, refundPaisa: rupees(300) }),
    { '2900': 300, [`2020:${r}`]: -300 },
  ],
  [
    'unknown credit was a deposit',
    ledger.creditForDeposit({ creditId: 'c', depositId: 'd', facilitatorId: f, amountPaisa: rupees(900) }),
    { '2900': 900, [`1210:${f}`]: -900 },
  ],
  [
    'unknown credit was a rail’s settlement',
    ledger.creditForRail({ creditId: 'c', rail: 'jazzcash', amountPaisa: rupees(2156), feePaisa: rupees(44) }),
    { '2900': 2156, '5030': 44, '1100:jazzcash': -2200 },
  ],
  [
    'unknown credit goes back',
    ledger.creditReturned({ creditId: 'c', bank: 'main', bankRef: 'y', amountPaisa: rupees(900) }),
    { '2900': 900, '1010:main': -900 },
  ],
  ['day counted right', ledger.dayCounted({ countId: 'c', facilitatorId: f, expectedPaisa: 5, countedPaisa: 5 }), {}],
  [
    'robbery',
    ledger.robbed({ caseId: 'c', facilitatorId: f, amountPaisa: rupees(900), approvers: ['a', 'b'] }),
    { '5040': 900, [`1200:${f}`]: -900 },
  ],
  [
    'cancelled before work',
    ledger.cancelledBeforeWork({ requestId: r, amountPaisa: rupees(2200) }),
    { [`2010:${r}`]: 2200, [`2020:${r}`]: -2200 },
  ],
  [
    'rest of the advance',
    ledger.requestEnded({ requestId: r, ending: 1, amountPaisa: rupees(10) }),
    { [`2010:${r}`]: 10, [`2020:${r}`]: -10 },
  ],
  ['nothing left of the advance', ledger.requestEnded({ requestId: r, ending: 1, amountPaisa: 0 }), {}],
  [
    'refund in cash',
    ledger.refundPaid({
      refundId: 'x',
      requestId: r,
      amountPaisa: rupees(10),
      way: { kind: 'cash', facilitatorId: f },
    }),
    { [`2020:${r}`]: 10, [`1200:${f}`]: -10 },
  ],
  [
    'no-show from the advance',
    ledger.noShow({ visitId: 'v', requestId: r, citizenId: 'c', feePaisa: rupees(300), advancePaisa: rupees(2200) }),
    { [`2010:${r}`]: 300, '4020': -300 },
  ],
  [
    'no-show beyond the advance',
    ledger.noShow({ visitId: 'v', requestId: r, citizenId: 'c', feePaisa: rupees(300), advancePaisa: rupees(100) }),
    { [`2010:${r}`]: 100, '1400:c': 200, '4020': -300 },
  ],
  [
    'opened again before the refund',
    ledger.advanceRestored({ requestId: r, ending: 1, amountPaisa: rupees(700) }),
    { [`2020:${r}`]: 700, [`2010:${r}`]: -700 },
  ],
  [
    'goodwill',
    ledger.overchargeGoodwill({ caseId: 'c', visitId: 'v', requestId: r, amountPaisa: rupees(1200) }),
    { '5050': 1200, [`2020:${r}`]: -1200 },
  ],
  [
    'charge returned less goodwill',
    ledger.chargeReturned({
      caseId: 'c',
      requestId: r,
      chargePaisa: rupees(1200),
      goodwillPaisa: rupees(500),
      salesTaxBasisPoints: 1600,
    }),
    { '4010': 1034.48, '2310': 165.52, '5050': -500, [`2020:${r}`]: -700 },
  ],
  [
    'clawback through held, available and debt',
    ledger.clawedBack({
      caseId: 'c',
      facilitatorId: f,
      amountPaisa: rupees(600),
      heldPaisa: rupees(100),
      availablePaisa: rupees(200),
    }),
    { [`2200:${f}`]: 100, [`2210:${f}`]: 200, [`1300:${f}`]: 300, '5010': -600 },
  ],
]

for (const [name, built, expected] of cases) {
  test(name, () => {
    const sums = ledger.effect(built ? [built] : [])
    assert.deepEqual(
      Object.fromEntries(sums),
      Object.fromEntries(Object.entries(expected).map(([key, amount]) => [key, rupees(amount)])),
    )
  })
}

test('every journal of the table has its own kind or key', () => {
  const built = cases.flatMap(([, one]) => (one ? [one] : []))
  assert.equal(built.length, cases.length - 3)
  for (const one of built)
    assert.equal(
      [...ledger.effect([one]).values()].reduce((sum, paisa) => sum + paisa, 0),
      0,
    )
})

test('a second completion of the same task makes the same key; another rule makes another', () => {
  const first = ledger.commissionEarned({ ...commission, payee: { facilitatorId: f } })
  assert.equal(first.key, ledger.commissionEarned({ ...commission, payee: { facilitatorId: f } }).key)
  assert.notEqual(
    first.key,
    ledger.commissionEarned({ ...commission, ruleId: 'wasted', payee: { facilitatorId: f } }).key,
  )
})

test('a loss is not approved twice by the same person', () => {
  assert.throws(
    () => ledger.robbed({ caseId: 'c', facilitatorId: f, amountPaisa: 1, approvers: ['a', 'a'] }),
    /two approvers/,
  )
})

test('a journal that does not balance, is too short, or carries no true amount is a bug', () => {
  const { journal, debit, credit, account } = ledger
  const build = (legs: ledger.Leg[]) => () => journal({ key: 'key', kind: 'kind', legs })
  assert.throws(build([debit(account('4010'), 5), credit(account('2310'), 4)]), /does not balance/)
  assert.throws(build([debit(account('4010'), 5)]), /two legs/)
  assert.throws(() => debit(account('4010'), 0.5), /not an amount/)
  assert.throws(() => debit(account('4010'), -5), /not an amount/)
  assert.throws(() => debit(account('4010'), Number.MAX_SAFE_INTEGER), /not an amount/)
  assert.throws(() => account('1200'), /needs sub-account/)
  assert.throws(() => account('4010', 'x'), /has no sub-account/)
  assert.throws(
    () => journal({ key: 'k', kind: 'kind', legs: [debit(account('4010'), 5), credit(account('2310'), 5)] }),
    /key out of bounds/,
  )
})
