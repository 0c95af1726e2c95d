import { PAY_PURPOSES, STATEMENT_KINDS } from '@app/domain/commissions'
import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Cursor, Id, Instant, Limit, LocalText } from '../shapes.ts'

const reads = ['finance', 'auditor'] as const
const Period = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
const Language = z.enum(['en', 'ur']).default('en')
const Purpose = z.enum(PAY_PURPOSES).describe('why it is opened; it stands in the audit trail')
const Owed = z.object({
  heldPaisa: z.int(),
  availablePaisa: z.int(),
  reimbursementPaisa: z.int(),
  debtPaisa: z.int().describe('what they owe'),
})
const Balance = Owed.extend({ owedPaisa: z.int().describe('on hold, free and to be given back, less what they owe') })

const Statement = z.object({
  period: z.string(),
  payeeName: LocalText,
  badgeNo: z.string(),
  opening: Balance,
  closing: Balance,
  totals: z
    .array(Owed.extend({ kind: z.enum(STATEMENT_KINDS), words: LocalText, taxPaisa: z.int() }))
    .describe('of the whole month, by what it was: opening and these are the closing'),
  items: z.array(
    Owed.extend({
      at: Instant,
      kind: z.enum(STATEMENT_KINDS),
      words: LocalText,
      detail: LocalText.nullable().describe('by which rule'),
      taxPaisa: z.int().describe('income tax withheld with it; below zero, given back'),
      owedPaisa: z.int().describe('after it'),
    }),
  ),
  next: z.string().nullable(),
})

/** A month of what somebody is owed, out of the ledger: what there was, what came and went, what there is. */
export const payStatements = {
  'earnings.statement': query('earnings.statement', {
    path: '/earnings/statement',
    who: ['facilitator'],
    summary: 'A month of my pay: what there was, each line, holds, penalties, payouts and tax, and what there is.',
    input: z.object({ period: Period, cursor: Cursor, limit: Limit }),
    output: Statement,
  }),
  'earnings.statementCsv': query('earnings.statementCsv', {
    path: '/earnings/statement.csv',
    who: ['facilitator'],
    ratePerMinute: 20,
    summary: 'The same, whole, as a table in either language. Answers the bytes.',
    input: z.object({ period: Period, language: Language }),
    output: z.unknown(),
  }),
  'finance.payStatement': query('finance.payStatement', {
    path: '/finance/payees/{payeeId}/statement',
    who: reads,
    summary: 'A month of one payee’s pay, as they see it. Each look is written down.',
    input: z.object({ payeeId: Id, period: Period, purpose: Purpose, cursor: Cursor, limit: Limit }),
    output: Statement,
  }),
  'finance.payStatementCsv': query('finance.payStatementCsv', {
    path: '/finance/payees/{payeeId}/statement.csv',
    who: reads,
    ratePerMinute: 20,
    summary: 'The same, whole, as a table in either language. Answers the bytes.',
    input: z.object({ payeeId: Id, period: Period, purpose: Purpose, language: Language }),
    output: z.unknown(),
  }),
}
