import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Day, Done, Instant, Limit, page } from '../shapes.ts'

const reads = ['finance', 'auditor'] as const
const Month = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .describe('a month of the place, 2026-11')
const State = z.enum(['open', 'soft', 'hard'])

/** Months that are closed, and what is proved of the money each day. */
export const closing = {
  'finance.periods': query('finance.periods', {
    path: '/finance/periods',
    who: reads,
    summary: 'The newest months, at most 24: which are closed, by whom, and what holds up the one whose turn it is.',
    input: z.object({}),
    refusals: ['whole_programme_only'],
    output: z.object({
      items: z.array(
        z.object({
          period: Month,
          state: State.describe('soft: closed for the time being; hard: for good'),
          over: z.boolean(),
          next: z.boolean().describe('the oldest that is not closed for good'),
          lacks: z
            .array(z.enum(['sum', 'in_transit', 'unsealed']))
            .describe('why it cannot be closed for good yet; empty for months whose turn it is not'),
          moved: z
            .object({ at: Instant, askedBy: z.string(), letGoBy: z.string() })
            .optional()
            .describe('its last step, with the ids of both people'),
        }),
      ),
    }),
  }),
  'finance.movePeriod': command('finance.movePeriod', {
    path: '/finance/periods/{period}',
    who: ['finance'],
    stepUp: 'money',
    twoPersons: { madeUp: [] },
    summary:
      'Close a month for the time being, open it again, or close it for good; a second person lets go of it. What comes late is ' +
      'booked in the month that is going on, with the time at which it happened.',
    input: z.object({ period: Month, to: State }),
    output: Done,
    refusals: [
      'second_person_needed',
      'whole_programme_only',
      'period_not_over',
      'period_closed',
      'period_out_of_order',
      'period_not_ready',
    ],
    example: { input: { period: '2026-11', to: 'soft' }, output: { done: true } },
  }),
  'finance.heldMoney': query('finance.heldMoney', {
    path: '/finance/held-money',
    who: reads,
    summary:
      'The signed proof of each day, newest first: what was held, whose it was, and whether every class was the sum of its accounts.',
    input: z.object({ cursor: Day.optional().describe('days before this one'), limit: Limit }),
    refusals: ['whole_programme_only'],
    output: page(
      z.object({
        day: Day,
        heldPaisa: z.int(),
        citizensPaisa: z.int(),
        departmentsPaisa: z.int(),
        payeesPaisa: z.int(),
        covered: z.boolean().describe('what is held is no less than what is owed'),
        agrees: z.boolean().describe('classes are the sums of their accounts, and all together are nothing'),
        accounts: z.int().describe('so many accounts held something'),
        digest: z.string().describe('SHA-256 of the proof, which the next day’s names'),
        signedAt: Instant,
      }),
    ),
  }),
}
