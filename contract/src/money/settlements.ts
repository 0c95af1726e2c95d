import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Day, Done, Id, Instant, Limit, Line, LocalText, page, Paisa, Slug, Text } from '../shapes.ts'

const reads = ['finance', 'auditor'] as const
const ID = '01900000-0000-7000-8000-000000000001'
const OTHER = '01900000-0000-7000-8000-000000000002'
const Count = z.int().nonnegative()
const STATES = ['made', 'sent', 'confirmed', 'withdrawn', 'returned'] as const

const Settlement = z.object({
  batchId: Id,
  departmentId: z.string(),
  departmentName: LocalText,
  state: z.enum(STATES),
  fees: Count.describe('0 in what was settled before there were batches'),
  amountPaisa: Paisa,
  confirmedPaisa: Paisa.describe('of which the bank has said that it paid it, at most the amount'),
  until: Day.nullable().describe('fees that fell due by the end of this day alone'),
  madeBy: z.string().nullable().describe('the name of who made it'),
  mine: z.boolean().describe('made by the caller, who cannot let go of it'),
  madeAt: Instant,
  settledBy: z.string().nullable().describe('who let go of it, withdrew it, or said that it came back'),
  settledAt: Instant.nullable(),
  confirmedAt: Instant.nullable(),
  advisedAt: Instant.nullable().describe('when the department was told by mail; null where it has no mail, or not yet'),
  reason: z.string().nullable().describe('why it was withdrawn or came back'),
})
const Fee = z.object({
  requestId: Id,
  trackingNo: z.string(),
  serviceName: LocalText,
  feeName: LocalText,
  headOfAccount: z.string().nullable(),
  challanForm: z.string().nullable(),
  receiptNo: z.string(),
  dueAt: Instant,
  amountPaisa: Paisa,
})
const Confirmation = z.object({
  confirmationId: Id,
  bankReference: z.string(),
  day: Day,
  amountPaisa: Paisa,
  overPaisa: Paisa.describe('paid beyond the batch: in suspense until it comes back'),
  reason: z.string().nullable(),
  saidAt: Instant,
})
const until = Day.optional().describe('fees that fell due by the end of this day; without it all that are due')

/** What departments are paid: which fees are due to them, in batches that one person makes and another lets go of. */
export const settlements = {
  'finance.payables': query('finance.payables', {
    path: '/finance/payables',
    who: reads,
    summary: 'What is due to each department by the ledger, how long its fees have waited, and what is on its way.',
    input: z.object({}),
    refusals: ['whole_programme_only'],
    output: z.object({
      ageDays: z.array(z.int()).describe('where one age ends and the next begins'),
      items: z.array(
        z.object({
          departmentId: z.string(),
          departmentName: LocalText,
          amountPaisa: z.int().describe('due by the ledger'),
          fees: Count.describe('due and in no batch'),
          freePaisa: Paisa,
          agesPaisa: z.array(Paisa).describe('the same by age, one more than there are borders'),
          oldestAt: Instant.nullable(),
          inBatchesPaisa: Paisa.describe('in batches that nobody has let go of'),
          underWayPaisa: Paisa.describe('let go of; the bank has not said that it is paid'),
          unknownPaisa: z
            .int()
            .describe('due by the ledger without a fee that stands for it; 0 unless something is wrong'),
        }),
      ),
    }),
  }),
  'finance.feesDue': query('finance.feesDue', {
    path: '/finance/fees-due',
    who: reads,
    summary: 'The fees that a batch for a department would hold if it were made now, the oldest first.',
    input: z.object({ departmentId: Slug, until, cursor: Cursor, limit: Limit }),
    refusals: ['whole_programme_only'],
    output: z.object({
      departmentName: LocalText,
      all: z.object({ fees: Count, amountPaisa: Paisa }).nullable().describe('of all pages; on the first page alone'),
      items: z.array(Fee),
      next: z.string().nullable(),
    }),
  }),
  'finance.makeSettlement': command('finance.makeSettlement', {
    path: '/finance/settlements',
    who: ['finance'],
    summary:
      'A batch of all fees that are due to a department and stand in no other. Nothing moves until another person lets go of it.',
    input: z.object({ batchId: Id, departmentId: Slug, until }),
    output: Settlement,
    refusals: ['whole_programme_only', 'nothing_due'],
  }),
  'finance.settlements': query('finance.settlements', {
    path: '/finance/settlements',
    who: reads,
    summary: 'Batches to departments, the newest first.',
    input: z.object({ state: z.enum(STATES).optional(), cursor: Cursor, limit: Limit }),
    refusals: ['whole_programme_only'],
    output: page(Settlement),
  }),
  'finance.settlement': query('finance.settlement', {
    path: '/finance/settlements/{batchId}',
    who: reads,
    summary: 'One batch to a department: its fees, what each challan comes to, and what the bank has said of it.',
    input: z.object({ batchId: Id, cursor: Cursor, limit: Limit }),
    refusals: ['whole_programme_only'],
    output: z.object({
      batch: Settlement,
      said: z
        .object({
          challans: z.array(
            z.object({
              headOfAccount: z.string().nullable(),
              challanForm: z.string().nullable(),
              fees: Count,
              amountPaisa: Paisa,
            }),
          ),
          confirmations: z.array(Confirmation),
        })
        .nullable()
        .describe('on the first page alone'),
      items: z.array(Fee).describe('empty once it was withdrawn or came back: its fees are due again'),
      next: z.string().nullable(),
    }),
  }),
  'finance.releaseSettlement': command('finance.releaseSettlement', {
    path: '/finance/settlements/{batchId}/release',
    who: ['finance'],
    stepUp: 'money',
    summary: 'Let go of a batch that another made: it is on its way to the department, once, in both names.',
    input: z.object({ batchId: Id }),
    output: Done,
    refusals: ['whole_programme_only', 'same_person', 'settlement_over', 'insufficient_balance'],
    example: { input: { batchId: ID }, output: { done: true } },
  }),
  'finance.withdrawSettlement': command('finance.withdrawSettlement', {
    path: '/finance/settlements/{batchId}/withdraw',
    who: ['finance'],
    summary: 'It is not to be sent: by who made it or who was to let go of it. Its fees are free for the next.',
    input: z.object({ batchId: Id, reason: Text(200) }),
    output: Done,
    refusals: ['whole_programme_only', 'settlement_over'],
    example: { input: { batchId: ID, reason: 'Wrong day' }, output: { done: true } },
  }),
  'finance.settlementFile': query('finance.settlementFile', {
    path: '/finance/settlements/{batchId}/file',
    who: reads,
    summary:
      'What a batch is remitted by, the same each time: the schedule of its fees, or what each challan comes to, as CSV.',
    input: z.object({ batchId: Id, format: z.enum(['schedule', 'challans']).default('schedule') }),
    output: z.unknown(),
    refusals: ['whole_programme_only', 'settlement_not_sent'],
  }),
  'finance.confirmSettlement': command('finance.confirmSettlement', {
    path: '/finance/settlements/{batchId}/confirm',
    who: ['finance'],
    stepUp: 'money',
    twoPersons: { madeUp: ['confirmationId'] },
    summary:
      'The bank or the department has it: the number of the transfer or challan, its day and sum. Another sum than is due needs a ' +
      'reason and a second person: less leaves the rest on its way, more is in suspense.',
    input: z.object({
      batchId: Id,
      confirmationId: Id,
      bankReference: Line(60),
      day: Day,
      amountPaisa: Paisa,
      reason: Text(200).optional(),
    }),
    output: Settlement,
    refusals: [
      'second_person_needed',
      'whole_programme_only',
      'settlement_not_sent',
      'already_done',
      'already_matched',
      'amount_differs',
      'settlement_day',
    ],
    example: {
      input: {
        batchId: ID,
        confirmationId: OTHER,
        bankReference: 'CPR-000001',
        day: '2026-12-01',
        amountPaisa: 220_000,
      },
    },
  }),
  'finance.returnSettlement': command('finance.returnSettlement', {
    path: '/finance/settlements/{batchId}/return',
    who: ['finance'],
    stepUp: 'money',
    twoPersons: { madeUp: [] },
    summary: 'The bank or the treasury did not take it: nothing was paid, and its fees are due again.',
    input: z.object({ batchId: Id, reason: Text(200) }),
    output: Done,
    refusals: ['second_person_needed', 'whole_programme_only', 'settlement_not_sent', 'already_done'],
    example: { input: { batchId: ID, reason: 'The head of account is wrong' }, output: { done: true } },
  }),
}
