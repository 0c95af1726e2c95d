import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Day, Id, Instant, Limit, page } from '../shapes.ts'

const reads = ['finance', 'auditor'] as const
const ID = '01900000-0000-7000-8000-000000000001'
/** Some ten thousand lines of camt.053; in base64 a third more. */
const FILE_BYTES_MAX = 12_000_000
const Count = z.int().nonnegative()
const Balance = z.int().describe('integer paisa, negative where the account is overdrawn')
const Account = z.enum(['collection', 'payout']).describe('into which money is collected, or which payouts leave')
const Statement = z.object({
  statementId: Id,
  account: Account,
  iban: z.string(),
  reference: z.string().describe('the bank’s own name for it'),
  format: z.enum(['camt053', 'csv']),
  from: Day,
  to: Day,
  openingPaisa: Balance,
  closingPaisa: Balance,
  lines: Count,
  importedBy: z.string().describe('a colleague’s name'),
  importedAt: Instant,
})

/** What the bank says of the programme's own accounts. */
export const statements = {
  'finance.importStatement': command('finance.importStatement', {
    path: '/finance/statements',
    who: ['finance'],
    stepUp: 'money',
    bodyBytesMax: Math.ceil((FILE_BYTES_MAX * 4) / 3) + 10_000,
    summary:
      'A bank’s statement, ISO 20022 camt.053 or CSV (docs/running/statements.md): whole or not at all, of one of the programme’s ' +
      'accounts, from where the one before it ended. The same file again changes nothing and says so.',
    input: z.object({
      statementId: Id,
      file: z
        .base64()
        .min(1)
        .max(Math.ceil(FILE_BYTES_MAX / 3) * 4)
        .describe('the file’s bytes'),
    }),
    output: z.object({ statementId: Id, lines: Count, again: z.boolean().describe('it had been read before') }),
    refusals: [
      'whole_programme_only',
      'statement_unreadable',
      'statement_encoding',
      'statement_in_parts',
      'statement_too_long',
      'statement_other_account',
      'statement_sum_wrong',
      'statement_wrong',
      'statement_overlaps',
      'statement_gap',
    ],
    example: {
      input: { statementId: ID, file: 'YWNjb3VudCxQSy4uLg==' },
      output: { statementId: ID, lines: 12, again: false },
    },
  }),
  'finance.statements': query('finance.statements', {
    path: '/finance/statements',
    who: reads,
    summary: 'Statements that were read, the newest first, and up to which day each account’s reach.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    refusals: ['whole_programme_only'],
    output: page(Statement).extend({
      accounts: z
        .array(
          z.object({ account: Account, iban: z.string(), until: Day.nullable(), closingPaisa: Balance.nullable() }),
        )
        .describe('those that a setting names; statements of others are refused'),
    }),
  }),
  'finance.statementLines': query('finance.statementLines', {
    path: '/finance/statements/{statementId}',
    who: reads,
    summary: 'One statement and its lines, as the bank wrote them.',
    input: z.object({ statementId: Id, cursor: Cursor, limit: Limit }),
    refusals: ['whole_programme_only'],
    output: z.object({
      statement: Statement,
      items: z.array(
        z.object({
          lineId: Id,
          place: z.int().positive(),
          bookedOn: Day,
          amountPaisa: Balance.describe('into the account positive, out of it negative'),
          bankReference: z.string(),
          words: z.array(z.string()).describe('what the bank passes on: references, names, texts'),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
}
