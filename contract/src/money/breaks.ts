import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Day, Done, Id, Instant, Limit, Line, page, Text } from '../shapes.ts'

const reads = ['finance', 'auditor'] as const
const ID = '01900000-0000-7000-8000-000000000001'
const Movement = Line(160).describe('its kind and key, as finance.breaks names it')
const Named = z.string().min(1).max(500).describe('the line’s, so that a second person sees which it is')
const Because = z.enum(['other_amount', 'other_day', 'not_the_only_one', 'near_reference', 'amount', 'above_sum'])
const Signed = z.int().describe('integer paisa; into the account positive, out of it negative')
const Break = z.object({
  lineId: Id,
  statementId: Id,
  account: z.enum(['collection', 'payout']),
  bookedOn: Day,
  ageDays: z.int().nonnegative().describe('since the bank booked it'),
  amountPaisa: Signed,
  bankReference: z.string(),
  words: z.array(z.string()).describe('what the bank passes on: references, names, texts'),
  state: z.enum(['open', 'matched', 'suspense', 'not_ours']),
  owner: z.string().nullable().describe('the colleague who looks after it'),
  mine: z.boolean(),
  note: z.string().nullable(),
  foundBy: z.enum(['booked', 'reference', 'batch', 'trace', 'person']).nullable(),
  movements: z.int().nonnegative().describe('how many it was, once it is matched'),
  askedBy: z.string().nullable(),
  settledBy: z.string().nullable(),
  settledAt: Instant.nullable(),
  proposals: z.array(
    z.object({
      movement: z.string(),
      kind: z.string(),
      because: Because.describe('why it was not done by itself'),
      amountPaisa: Signed,
      expectedOn: Day,
      name: z.string().describe('a slip’s number, a department, a reference'),
      acceptable: z.boolean().describe('its amount is the line’s'),
    }),
  ),
})

/** Lines of the bank's that nothing explains yet, and what became of the others. */
export const breaks = {
  'finance.breaks': query('finance.breaks', {
    path: '/finance/breaks',
    who: reads,
    summary:
      'Lines of the bank’s statements that nothing explains yet, the oldest first, with what each may be; or those that are settled.',
    input: z.object({ state: z.enum(['open', 'settled']).default('open'), cursor: Cursor, limit: Limit }),
    refusals: ['whole_programme_only'],
    output: page(Break).extend({ open: z.int().nonnegative().describe('how many nothing explains yet') }),
  }),
  'finance.takeBreak': command('finance.takeBreak', {
    path: '/finance/breaks/{lineId}/take',
    who: ['finance'],
    summary: 'The caller looks after this line; what they have found so far stands beside it.',
    input: z.object({ lineId: Id, note: Text(300) }),
    output: Done,
    refusals: ['whole_programme_only', 'line_settled'],
    example: { input: { lineId: ID, note: 'Asked the branch for the slip' }, output: { done: true } },
  }),
  'finance.acceptProposal': command('finance.acceptProposal', {
    path: '/finance/breaks/{lineId}/accept',
    who: ['finance'],
    stepUp: 'money',
    twoPersons: { madeUp: [] },
    summary: 'The line is this movement: it is booked as it would be by hand, with the bank’s reference.',
    input: z.object({ lineId: Id, bankReference: Named, movement: Movement }),
    output: Done,
    refusals: [
      'second_person_needed',
      'whole_programme_only',
      'line_settled',
      'proposal_gone',
      'amount_differs',
      'already_matched',
      'already_done',
      'payout_returned',
      'insufficient_balance',
      'settlement_not_sent',
      'settlement_day',
    ],
    example: {
      input: { lineId: ID, bankReference: 'FT26331Q0091', movement: `deposit/${ID}` },
      output: { done: true },
    },
  }),
  'finance.refuseProposal': command('finance.refuseProposal', {
    path: '/finance/breaks/{lineId}/refuse',
    who: ['finance'],
    summary: 'The line is not this movement: it is not proposed for it again.',
    input: z.object({ lineId: Id, movement: Movement }),
    output: Done,
    refusals: ['whole_programme_only', 'line_settled', 'proposal_gone'],
    example: { input: { lineId: ID, movement: `deposit/${ID}` }, output: { done: true } },
  }),
  'finance.resolveBreak': command('finance.resolveBreak', {
    path: '/finance/breaks/{lineId}/resolve',
    who: ['finance'],
    stepUp: 'money',
    twoPersons: { madeUp: [] },
    summary:
      'Nothing explains the line: its money goes to or from suspense, or it is not ours and nothing is booked. Always by two ' +
      'people. What came into the collection account then stands among unidentified payments.',
    input: z.object({ lineId: Id, bankReference: Named, how: z.enum(['suspense', 'not_ours']), note: Text(300) }),
    output: Done,
    refusals: ['second_person_needed', 'whole_programme_only', 'line_settled', 'already_matched'],
    example: {
      input: { lineId: ID, bankReference: 'FT26331Q0091', how: 'suspense', note: 'The branch knows no slip' },
      output: { done: true },
    },
  }),
}
