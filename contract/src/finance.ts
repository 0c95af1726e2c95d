import { z } from 'zod'
import { command, query } from './endpoint.ts'
import { Cursor, Done, Id, Instant, Limit, Line, LocalText, page, Paisa, Text } from './shapes.ts'

const reads = ['finance', 'auditor'] as const
const acts = ['finance'] as const
const ID = '01900000-0000-7000-8000-000000000001'
const CreditState = z.enum(['open', 'matched', 'returned'])
const Payee = { payeeId: Id, payeeName: LocalText, badgeNo: z.string() }

/** The bank's side of money: what waits for its word, and what it said. Each list carries what its action needs. */
export const finance = {
  'finance.deposits': query('finance.deposits', {
    path: '/finance/deposits',
    who: reads,
    summary:
      'Cash that facilitators paid in: what the bank has yet to show first, or what it has shown; the oldest first.',
    input: z.object({ state: z.enum(['in_transit', 'matched']).default('in_transit'), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        depositId: Id,
        facilitatorId: Id,
        facilitatorName: z.string(),
        badgeNo: z.string(),
        amountPaisa: Paisa,
        slipNo: z.string(),
        at: Instant,
        state: z.enum(['in_transit', 'matched']),
        bankReference: z.string().nullable(),
        matchedAt: Instant.nullable(),
      }),
    ),
  }),
  'finance.payouts': query('finance.payouts', {
    path: '/finance/payouts',
    who: reads,
    summary: 'Payouts of one state, the oldest first: sent and waiting for the bank, paid, or returned by it.',
    input: z.object({ state: z.enum(['sent', 'confirmed', 'returned']).default('sent'), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        batchId: Id,
        inBatch: z.boolean().describe('sent with others: the bank’s file is that of the batch (finance.batchFile)'),
        ...Payee,
        grossPaisa: Paisa,
        taxPaisa: Paisa,
        netPaisa: Paisa,
        state: z.enum(['sent', 'confirmed', 'returned']),
        at: Instant,
        bankReference: z.string().nullable(),
        settledAt: Instant.nullable(),
        reason: z.string().nullable(),
        accountMasked: z.string().nullable().describe('the account it was sent to; a later change does not move it'),
      }),
    ),
  }),
  'finance.available': query('finance.available', {
    path: '/finance/payouts/available',
    who: reads,
    summary: 'What could be paid out now, and what is held, of the payees of my places.',
    input: z.object({}),
    output: z.object({ availablePaisa: z.int(), heldPaisa: z.int() }),
  }),
  'finance.confirmPayout': command('finance.confirmPayout', {
    path: '/finance/payouts/{batchId}/{payeeId}/confirm',
    who: acts,
    twoPersons: { madeUp: [] },
    summary: 'The bank has paid this payout.',
    input: z.object({ batchId: Id, payeeId: Id, bankReference: Line(60) }),
    output: Done,
    refusals: ['second_person_needed', 'already_done', 'payout_returned'],
    example: { input: { batchId: ID, payeeId: ID, bankReference: 'BANK-000001' }, output: { done: true } },
  }),
  'finance.returnPayout': command('finance.returnPayout', {
    path: '/finance/payouts/{batchId}/{payeeId}/return',
    who: acts,
    twoPersons: { madeUp: [] },
    summary:
      'The bank sent this payout back, before or after it had confirmed it: commission and reimbursement are ' +
      'available again, and the tax is undone.',
    input: z.object({ batchId: Id, payeeId: Id, reason: Text(200) }),
    output: Done,
    refusals: ['second_person_needed', 'payout_returned'],
    example: { input: { batchId: ID, payeeId: ID, reason: 'The account is closed' }, output: { done: true } },
  }),
  'finance.clearing': query('finance.clearing', {
    path: '/finance/clearing',
    who: reads,
    summary: 'What each rail still owes us, what the banks hold, and the rails’ settlements so far, the newest first.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    refusals: ['whole_programme_only'],
    output: page(
      z.object({
        settlementId: Id,
        rail: z.string(),
        grossPaisa: Paisa,
        feePaisa: Paisa,
        netPaisa: Paisa,
        bankReference: z.string(),
        at: Instant,
      }),
    ).extend({
      rails: z.array(z.object({ rail: z.string(), waitingPaisa: z.int() })),
      collectionBankPaisa: z.int(),
      payoutBankPaisa: z.int(),
    }),
  }),
  'finance.clearRail': command('finance.clearRail', {
    path: '/finance/clearing',
    who: acts,
    twoPersons: { madeUp: ['settlementId'] },
    summary: 'A rail’s settlement is in the bank: the sum that it covers, less what the rail kept.',
    input: z.object({
      settlementId: Id,
      rail: Text(30),
      grossPaisa: Paisa.min(1),
      feePaisa: Paisa.default(0),
      bankReference: Line(60),
    }),
    output: z.object({ netPaisa: Paisa, waitingPaisa: z.int() }),
    refusals: [
      'second_person_needed',
      'whole_programme_only',
      'insufficient_balance',
      'amount_invalid',
      'already_matched',
    ],
    example: {
      input: { settlementId: ID, rail: 'psid', grossPaisa: 220_000, feePaisa: 4_400, bankReference: 'BANK-000002' },
      output: { netPaisa: 215_600, waitingPaisa: 0 },
    },
  }),
  'finance.fundPayouts': command('finance.fundPayouts', {
    path: '/finance/payout-funding',
    who: acts,
    stepUp: 'money',
    twoPersons: { madeUp: ['transferId'] },
    summary: 'Money moved from the collection bank to the bank that payouts go out of.',
    input: z.object({ transferId: Id, amountPaisa: Paisa.min(1), bankReference: Line(60) }),
    output: Done,
    refusals: ['second_person_needed', 'whole_programme_only', 'insufficient_balance', 'already_matched'],
    example: { input: { transferId: ID, amountPaisa: 500_000, bankReference: 'BANK-000003' }, output: { done: true } },
  }),
  'finance.credits': query('finance.credits', {
    path: '/finance/credits',
    who: reads,
    summary: 'Money in the bank that belongs to no payment we know, the oldest first; or what became of it.',
    input: z.object({ state: CreditState.default('open'), cursor: Cursor, limit: Limit }),
    refusals: ['whole_programme_only'],
    output: page(
      z.object({
        creditId: Id,
        amountPaisa: Paisa,
        bankReference: z.string(),
        sender: z.string(),
        at: Instant,
        state: CreditState,
        requestId: Id.nullable(),
        trackingNo: z.string().nullable(),
        slipNo: z.string().nullable(),
        rail: z.string().nullable(),
        outReference: z.string().nullable(),
        reason: z.string().nullable(),
        settledAt: Instant.nullable(),
      }),
    ).extend({ unidentifiedPaisa: z.int().describe('the whole account, with what was counted over at a day’s end') }),
  }),
  'finance.recordCredit': command('finance.recordCredit', {
    path: '/finance/credits',
    who: acts,
    twoPersons: { madeUp: ['creditId'] },
    summary:
      'The statement shows a credit that nobody told us of: booked where everyone can see it, until it is explained.',
    input: z.object({
      creditId: Id,
      amountPaisa: Paisa.min(1),
      bankReference: Line(60),
      sender: Text(160).describe('name and account as the statement shows them'),
    }),
    output: Done,
    refusals: ['second_person_needed', 'whole_programme_only', 'already_matched'],
    example: {
      input: {
        creditId: ID,
        amountPaisa: 120_000,
        bankReference: 'BANK-000004',
        sender: 'A Sender, account ending 0000',
      },
      output: { done: true },
    },
  }),
  'finance.matchCredit': command('finance.matchCredit', {
    path: '/finance/credits/{creditId}/match',
    who: acts,
    twoPersons: { madeUp: [] },
    summary:
      'It is found out whose it is: a request’s, whose due is paid with a receipt and the rest goes back to ' +
      'the citizen; a deposit’s of the same sum; or a rail’s settlement. Of two at once one wins.',
    input: z.object({
      creditId: Id,
      to: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('request'), trackingNo: Text(40) }),
        z.object({ kind: z.literal('deposit'), depositId: Id }),
        z.object({
          kind: z.literal('rail'),
          rail: Text(30),
          feePaisa: Paisa.describe('what the rail kept of its sum'),
        }),
      ]),
      reason: Text(200),
    }),
    output: z.object({ paidPaisa: Paisa, refundPaisa: Paisa }),
    refusals: [
      'second_person_needed',
      'whole_programme_only',
      'already_done',
      'tracking_unknown',
      'deposit_unknown',
      'already_matched',
      'amount_differs',
      'insufficient_balance',
    ],
    example: {
      input: {
        creditId: ID,
        to: { kind: 'request', trackingNo: 'XX-0000-0000' },
        reason: 'The citizen showed us the transfer',
      },
      output: { paidPaisa: 120_000, refundPaisa: 0 },
    },
  }),
  'finance.returnCredit': command('finance.returnCredit', {
    path: '/finance/credits/{creditId}/return',
    who: acts,
    stepUp: 'money',
    twoPersons: { madeUp: [] },
    summary: 'It is nobody’s whom we know: sent back to where it came from, with the bank’s number and the reason.',
    input: z.object({ creditId: Id, bankReference: Line(60), reason: Text(200) }),
    output: Done,
    refusals: [
      'second_person_needed',
      'whole_programme_only',
      'already_done',
      'already_matched',
      'insufficient_balance',
    ],
    example: {
      input: { creditId: ID, bankReference: 'BANK-000005', reason: 'The sender meant another account' },
      output: { done: true },
    },
  }),
  'operations.debts': query('operations.debts', {
    path: '/operations/debts',
    who: ['operations', 'supervisor'],
    summary:
      'What missed visits left owing, of my places. It is taken with the next order; until then it can be waived.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(
      z.object({ accountId: Id, amountPaisa: Paisa, requestId: Id, trackingNo: z.string(), subjectName: z.string() }),
    ),
  }),
  'operations.waiveDebt': command('operations.waiveDebt', {
    path: '/operations/debts/{accountId}/waive',
    who: ['operations', 'supervisor'],
    stepUp: 'money',
    twoPersons: { madeUp: ['waiverId'] },
    summary: 'Let it go, with the reason on record.',
    input: z.object({ waiverId: Id, accountId: Id, reason: Text(200) }),
    output: z.object({ amountPaisa: Paisa }),
    refusals: ['second_person_needed', 'nothing_due'],
    example: {
      input: { waiverId: ID, accountId: ID, reason: 'They were in hospital that day' },
      output: { amountPaisa: 30_000 },
    },
  }),
}
