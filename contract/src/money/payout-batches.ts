import { LEFT_OUT } from '@app/domain/commissions'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Done, Id, Instant, Limit, LocalText, page, Paisa, Text } from '../shapes.ts'

const reads = ['finance', 'auditor'] as const
const ID = '01900000-0000-7000-8000-000000000001'
/** The bank's answer to some thousands of payments. */
const ANSWER_BYTES_MAX = 2_000_000
const Count = z.int().nonnegative()
const Batch = z.object({
  batchId: Id,
  state: z.enum(['made', 'releasing', 'released', 'withdrawn']).describe('releasing: its payments are being sent'),
  madeBy: z.string().describe('the name of who made it'),
  mine: z.boolean().describe('made by the caller, who cannot let go of it'),
  madeAt: Instant,
  settledBy: z.string().nullable(),
  settledAt: Instant.nullable(),
  reason: z.string().nullable().describe('why it was withdrawn'),
  waiting: z.object({ count: Count, grossPaisa: Paisa }).describe('to be sent, before tax'),
  leftOut: Count,
  sent: z
    .object({ count: Count, taxPaisa: Paisa, netPaisa: Paisa })
    .describe('what the ledger has sent, answered or not'),
  confirmed: Count,
  returned: Count,
})

const LINE_STATES = ['waiting', 'sent', 'confirmed', 'returned', 'left_out'] as const
/** Why nothing of somebody would be in a batch that is made now. */
const NOT_IN_A_BATCH = ['pay_held', 'no_account', 'account_wrong', 'in_batch'] as const
const Part = z.object({ count: Count, grossPaisa: Paisa })

/** Payouts by batch: one person makes it, another lets go of it, the bank gets a file and answers with one. */
export const payoutBatches = {
  'finance.makeBatch': command('finance.makeBatch', {
    path: '/finance/payout-batches',
    who: ['finance'],
    summary:
      'A batch of all payees of my places to whom something can be paid: what, and to which account, is fixed. Nothing moves ' +
      'until another person lets go of it.',
    input: z.object({ batchId: Id }),
    output: Batch,
    refusals: ['nothing_due'],
  }),
  'finance.payable': query('finance.payable', {
    path: '/finance/payable',
    who: reads,
    summary:
      'Whom a batch that is made now would pay, and how much; who would be left out and why; whose pay is on hold, and what holds it.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: z.object({
      all: z
        .object({ inBatch: Part, leftOut: Part, heldPaisa: Paisa })
        .nullable()
        .describe('of all payees; on the first page alone'),
      items: z.array(
        z.object({
          payeeId: Id,
          payeeName: LocalText,
          badgeNo: z.string(),
          accountMasked: z.string().nullable(),
          grossPaisa: Paisa.describe('commission and reimbursements that are free, before tax'),
          why: z.enum(NOT_IN_A_BATCH).nullable().describe('why a batch would leave it out'),
          held: z
            .object({ daysPaisa: Paisa, unprovenPaisa: Paisa, disputedPaisa: Paisa, claimedPaisa: Paisa })
            .describe(
              'on hold: for the days after the visit, until the visit is proven, until a complaint is answered, until what they ' +
                'say is wrong themselves is answered',
            ),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  'finance.batches': query('finance.batches', {
    path: '/finance/payout-batches',
    who: reads,
    summary: 'Batches of payouts, the newest first, with what became of them.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(Batch),
  }),
  'finance.batchLines': query('finance.batchLines', {
    path: '/finance/payout-batches/{batchId}',
    who: reads,
    summary:
      'One batch and its payees: what each was to get, whether it was sent, what the bank said, or why it was left out.',
    input: z.object({ batchId: Id, state: z.enum(LINE_STATES).optional(), cursor: Cursor, limit: Limit }),
    output: z.object({
      batch: Batch,
      payerKnown: z.boolean().describe('the programme’s own account is set, so that there is a pain.001 file'),
      items: z.array(
        z.object({
          payeeId: Id,
          payeeName: LocalText,
          badgeNo: z.string(),
          accountMasked: z.string().nullable(),
          grossPaisa: Paisa.describe('commission and reimbursements, before tax'),
          taxPaisa: Paisa.nullable().describe('null until it is sent: the rate is that of the day'),
          netPaisa: Paisa.nullable(),
          state: z.enum(LINE_STATES),
          why: z.enum(LEFT_OUT).nullable(),
          reason: z.string().nullable().describe('why the bank returned it'),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  'finance.releaseBatch': command('finance.releaseBatch', {
    path: '/finance/payout-batches/{batchId}/release',
    who: ['finance'],
    stepUp: 'money',
    summary: 'Let go of a batch that another made: its payments are sent, each once, in both names.',
    input: z.object({ batchId: Id }),
    output: Done,
    refusals: ['same_person', 'batch_settled'],
    example: { input: { batchId: ID }, output: { done: true } },
  }),
  'finance.withdrawBatch': command('finance.withdrawBatch', {
    path: '/finance/payout-batches/{batchId}/withdraw',
    who: ['finance'],
    summary: 'It is not to be paid: by who made it or who was to let go of it. Its payees are free for the next.',
    input: z.object({ batchId: Id, reason: Text(200) }),
    output: Done,
    refusals: ['batch_settled'],
    example: { input: { batchId: ID, reason: 'Wrong day' }, output: { done: true } },
  }),
  'finance.batchFile': query('finance.batchFile', {
    path: '/finance/payout-batches/{batchId}/file',
    who: ['finance'],
    summary:
      'What the bank is told, whole and always the same: a bulk transfer as CSV, or ISO 20022 pain.001.001.09. It opens the ' +
      'account numbers; each opening is written down.',
    input: z.object({ batchId: Id, format: z.enum(['csv', 'pain001']).default('csv') }),
    output: z.unknown(),
    refusals: ['batch_not_sent', 'payer_missing'],
  }),
  'finance.readAnswer': command('finance.readAnswer', {
    path: '/finance/payout-answers',
    who: ['finance'],
    stepUp: 'money',
    twoPersons: { madeUp: [] },
    bodyBytesMax: ANSWER_BYTES_MAX + 10_000,
    summary:
      'The bank’s answer to a batch (ISO 20022 pain.002): what it paid and what it sent back. All of it or nothing; the same ' +
      'file again changes nothing.',
    input: z.object({ file: z.string().min(1).max(ANSWER_BYTES_MAX) }),
    output: z.object({ batchId: Id, paid: Count, returned: Count, underWay: Count, again: z.boolean() }),
    refusals: [
      'second_person_needed',
      'answer_unreadable',
      'answer_differs',
      'batch_unknown',
      'payment_unknown',
      'amount_differs',
      'payout_returned',
    ],
  }),
}
