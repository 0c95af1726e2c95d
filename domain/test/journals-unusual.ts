import * as ledger from '../src/ledger/index.ts'
import { f, r, rupees, type JournalCase } from './journals.ts'

/** The illustrative figures: fee 1,000; charge 1,200 with 16 % sales tax; commission 600; withholding 12 %. */
export const UNUSUAL: JournalCase[] = [
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
    'refund given to the bank',
    ledger.refundSent({ refundId: 'x', requestId: r, batchId: 'b', amountPaisa: rupees(10) }),
    { [`2020:${r}`]: 10, '2400:b': -10 },
  ],
  [
    'refund that the bank has paid',
    ledger.refundConfirmed({ refundId: 'x', requestId: r, batchId: 'b', bank: 'main', amountPaisa: rupees(10) }),
    { '2400:b': 10, '1010:main': -10 },
  ],
  [
    'refund sent back at once',
    ledger.refundReturned({
      refundId: 'x',
      requestId: r,
      batchId: 'b',
      bank: 'main',
      amountPaisa: rupees(10),
      afterConfirmation: false,
    }),
    { '2400:b': 10, [`2020:${r}`]: -10 },
  ],
  [
    'refund sent back after it had been paid',
    ledger.refundReturned({
      refundId: 'x',
      requestId: r,
      batchId: 'b',
      bank: 'main',
      amountPaisa: rupees(10),
      afterConfirmation: true,
    }),
    { '1010:main': 10, [`2020:${r}`]: -10 },
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
