import { REFUND_RETURNS } from '@app/domain/payments'
import { z } from 'zod'
import { CENTRE, clerk, ID } from '../centres/shapes.ts'
import { command, query } from '../endpoint.ts'
import { Cursor, Done, Id, Instant, Limit, Line, LocalText, page, Paisa, RefundShown, Slug, Text } from '../shapes.ts'

const asks = ['citizen', 'agent', 'centre'] as const
const reads = ['finance', 'auditor'] as const
const Code = z.string().regex(/^\d{6}$/)
const Holder = Text(70).describe('whose account it is, as the bank or wallet has it')

export const RefundTo = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bank'), iban: Text(60), holder: Holder }),
  z.object({ kind: z.literal('wallet'), wallet: Slug, number: Text(24), holder: Holder }),
  z.object({ kind: z.literal('door') }),
  z.object({ kind: z.literal('centre'), centreId: Slug }),
])
const Paid = z.object({
  refundId: Id,
  amountPaisa: Paisa,
  state: z.enum(['sent', 'paid', 'returned']),
  to: RefundShown.nullable(),
  at: Instant,
  settledAt: Instant.nullable(),
  reason: z.enum(REFUND_RETURNS).nullable(),
  receiptNo: z.string().nullable(),
})
export const RefundView = z.object({
  requestId: Id,
  trackingNo: z.string(),
  amountPaisa: Paisa.describe('owed, and not yet with the bank'),
  since: Instant.nullable(),
  to: RefundShown.nullable().describe('where it will go; null while the citizen has not said'),
  mayChoose: z.boolean(),
  returned: z.enum(REFUND_RETURNS).nullable().describe('why the bank sent the last one back'),
  visitAt: Instant.nullable().describe('when somebody comes who can bring it'),
  country: z.string().describe('of which the account must be'),
  wallets: z.array(z.object({ id: z.string(), name: LocalText, pattern: z.string(), example: z.string() })),
  centres: z.array(z.object({ id: z.string(), name: LocalText })),
  phoneMasked: z.string().describe('where the code goes: the number of whoever ordered'),
  history: z.array(Paid),
})
const toRefusals = [
  'nothing_due',
  'refund_under_way',
  'iban_invalid',
  'iban_foreign',
  'wallet_unknown',
  'wallet_number_invalid',
  'centre_unknown',
] as const
const codeRefusals = ['code_wrong', 'code_expired', 'code_tries_used'] as const
const to = { kind: 'bank' as const, iban: 'PK36SCBL0000001123456702', holder: 'A Citizen' }

/** Money that goes back: where to is the citizen's word, by a code to their own phone; how it leaves is the desks'. */
export const refunds = {
  'refunds.get': query('refunds.get', {
    path: '/requests/{requestId}/refund',
    who: ['citizen', 'agent'],
    summary: 'What is owed to the citizen, where it will go, and what became of what was sent.',
    input: z.object({ requestId: Id }),
    output: RefundView,
  }),
  'refunds.sendCode': command('refunds.sendCode', {
    path: '/requests/{requestId}/refund/code',
    who: asks,
    ratePerMinute: 30,
    summary: 'A code to the phone of whoever ordered; it confirms this one destination and no other.',
    input: z.object({ requestId: Id, to: RefundTo }),
    output: z.object({ sentToMasked: z.string(), expiresAfterSeconds: z.int() }),
    refusals: [...toRefusals, 'code_too_soon'],
    example: { input: { requestId: ID, to } },
  }),
  'refunds.choose': command('refunds.choose', {
    path: '/requests/{requestId}/refund/choose',
    who: asks,
    ratePerMinute: 30,
    summary:
      'The refund goes there, with the code that was sent for it. Until it is on its way it can be changed the same way.',
    input: z.object({ requestId: Id, destinationId: Id, to: RefundTo, code: Code }),
    output: RefundView,
    refusals: [...toRefusals, ...codeRefusals],
    example: { input: { requestId: ID, destinationId: ID, to, code: '123456' } },
  }),
  'till.refund': query('till.refund', {
    path: '/centres/{centreId}/refunds/{trackingNo}',
    who: clerk,
    summary: 'What is owed to whoever stands at the counter with this number; the looking is written down.',
    input: z.object({ centreId: Slug, trackingNo: Text(40) }),
    output: RefundView,
    refusals: ['centre_unknown', 'tracking_unknown'],
  }),
  'till.sendRefundCode': command('till.sendRefundCode', {
    path: '/centres/{centreId}/refunds/code',
    who: clerk,
    ratePerMinute: 30,
    summary: 'A code to the phone of whoever ordered: by it the refund is counted out at this centre.',
    input: z.object({ centreId: Slug, requestId: Id }),
    output: z.object({ sentToMasked: z.string(), expiresAfterSeconds: z.int() }),
    refusals: ['centre_unknown', 'nothing_due', 'refund_under_way', 'code_too_soon'],
    example: { input: { centreId: CENTRE, requestId: ID } },
  }),
  'till.payRefund': command('till.payRefund', {
    path: '/centres/{centreId}/refunds/pay',
    who: clerk,
    summary: 'Counted out at the counter against the code, wherever it was to go before. The till must hold it.',
    input: z.object({ centreId: Slug, requestId: Id, refundId: Id, code: Code }),
    output: z.object({ amountPaisa: Paisa, receiptNo: z.string() }),
    refusals: ['centre_unknown', 'nothing_due', 'refund_under_way', 'insufficient_balance', ...codeRefusals],
    example: { input: { centreId: CENTRE, requestId: ID, refundId: ID, code: '123456' } },
  }),
  'finance.refunds': query('finance.refunds', {
    path: '/finance/refunds',
    who: [...reads, 'agent'],
    summary:
      'Refunds: those whose citizen has not said where to, those that can go out, those the bank has, those paid and ' +
      'those it sent back. Accounts show their last four digits.',
    input: z.object({
      state: z.enum(['waiting', 'chosen', 'sent', 'paid', 'returned']).default('waiting'),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(
      z.object({
        requestId: Id,
        trackingNo: z.string(),
        refundId: Id.nullable(),
        batchId: Id.nullable(),
        amountPaisa: Paisa,
        to: RefundShown.nullable(),
        since: Instant,
        late: z.boolean().describe('waits longer than the territory lets anybody wait'),
        reason: z.enum(REFUND_RETURNS).nullable(),
        bankReference: z.string().nullable(),
        receiptNo: z.string().nullable(),
      }),
    ),
  }),
  'finance.sendRefunds': command('finance.sendRefunds', {
    path: '/finance/refunds/send',
    who: ['finance'],
    stepUp: 'money',
    twoPersons: { madeUp: ['batchId'] },
    summary: 'One instruction of all refunds that go to a bank or a wallet; from now on they are on their way.',
    input: z.object({ batchId: Id }),
    output: z.object({ batchId: Id, count: z.int(), totalPaisa: Paisa }),
    refusals: ['second_person_needed', 'nothing_due'],
    example: { input: { batchId: ID }, output: { batchId: ID, count: 1, totalPaisa: 30_000 } },
  }),
  'finance.refundFile': query('finance.refundFile', {
    path: '/finance/refund-files/{batchId}',
    who: ['finance'],
    summary:
      'The instruction with the full account numbers, for the bank: the one place that opens them. Each opening is written down.',
    input: z.object({ batchId: Id }),
    output: z.unknown(),
  }),
  'finance.confirmRefund': command('finance.confirmRefund', {
    path: '/finance/refunds/{refundId}/confirm',
    who: ['finance'],
    twoPersons: { madeUp: [] },
    summary: 'The bank has paid this refund.',
    input: z.object({ refundId: Id, bankReference: Line(60) }),
    output: Done,
    refusals: ['second_person_needed', 'already_done', 'refund_returned', 'refund_was_cash'],
    example: { input: { refundId: ID, bankReference: 'BANK-000001' }, output: { done: true } },
  }),
  'finance.returnRefund': command('finance.returnRefund', {
    path: '/finance/refunds/{refundId}/return',
    who: ['finance'],
    twoPersons: { madeUp: [] },
    summary: 'The bank sent this refund back: it is owed again, and the citizen is told why and asked where to.',
    input: z.object({ refundId: Id, reason: z.enum(REFUND_RETURNS) }),
    output: Done,
    refusals: ['second_person_needed', 'refund_returned', 'refund_was_cash'],
    example: { input: { refundId: ID, reason: 'account_closed' }, output: { done: true } },
  }),
}
