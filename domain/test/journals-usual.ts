import * as ledger from '../src/ledger/index.ts'
import { commission, f, r, rupees, type JournalCase } from './journals.ts'

const SAID = { confirmationId: 'c', batchId: 'b', bank: 'main', bankRef: 'CPR-1' }

/** The illustrative figures: fee 1,000; charge 1,200 with 16 % sales tax; commission 600; withholding 12 %. */
export const USUAL: JournalCase[] = [
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
    ledger.settlementConfirmed({ ...SAID, amountPaisa: rupees(1000), overPaisa: 0 }),
    { '2110:b': 1000, '1010:main': -1000 },
  ],
  [
    'settlement confirmed, and more was paid than was due',
    ledger.settlementConfirmed({ ...SAID, amountPaisa: rupees(1100), overPaisa: rupees(100) }),
    { '2110:b': 1000, '2900': 100, '1010:main': -1100 },
  ],
  [
    'settlement returned by the bank',
    ledger.settlementReturned({ batchId: 'b', departmentId: 'd', amountPaisa: rupees(1000) }),
    { '2110:b': 1000, '2100:d': -1000 },
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
]
