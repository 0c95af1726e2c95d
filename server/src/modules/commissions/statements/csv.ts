import type { ParsedInput } from '@app/contract'
import { STATEMENT_COLUMNS } from '@app/domain/commissions'
import { localDateOf, sheetCell } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { openPay } from '../lines/pay-lines.ts'
import { type Statement, statementOf, statementWord } from './statement.ts'

type Language = 'en' | 'ur'
export async function ownStatementCsv(q: Query, input: ParsedInput<'earnings.statementCsv'>): Promise<FileAnswer> {
  const payeeId = q.actor.kind === 'facilitator' ? q.actor.id : refuse('not_yours')
  return asCsv(q, await statementOf(q, payeeId, { period: input.period, limit: null }), input.language)
}

export async function payStatementCsv(q: Query, input: ParsedInput<'finance.payStatementCsv'>): Promise<FileAnswer> {
  await openPay(q, input.payeeId, 'statement', input.purpose)
  return asCsv(q, await statementOf(q, input.payeeId, { period: input.period, limit: null }), input.language)
}

const cell = (value: string | number): string =>
  typeof value === 'number' ? (value / 100).toFixed(2) : `"${sheetCell(value).replaceAll('"', '""')}"`

/** In rupees, with the words of that language: opening, each line, closing. */
function asCsv(q: Query, statement: Statement, language: Language): FileAnswer {
  const word = (name: string): string => statementWord(q, name)[language]
  const { utcOffsetMinutes } = q.kernel.territory.calendar
  const balance = (name: string, one: Statement['opening']): (string | number)[] => [
    '',
    word(name),
    '',
    one.heldPaisa,
    one.availablePaisa,
    one.reimbursementPaisa,
    one.debtPaisa,
    '',
    one.owedPaisa,
  ]
  const rows = [
    [word('payee'), statement.payeeName[language], statement.badgeNo, statement.period],
    STATEMENT_COLUMNS.map((name) => word(`column.${name}`)),
    balance('opening', statement.opening),
    ...statement.items.map((one) => [
      localDateOf(new Date(one.at), utcOffsetMinutes),
      one.words[language],
      one.detail?.[language] ?? '',
      one.heldPaisa,
      one.availablePaisa,
      one.reimbursementPaisa,
      one.debtPaisa,
      one.taxPaisa,
      one.owedPaisa,
    ]),
    balance('closing', statement.closing),
  ]
  return new FileAnswer(
    Buffer.from(`﻿${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`),
    'text/csv; charset=utf-8',
    `pay-${statement.period}.csv`,
  )
}
