import type { Output, ParsedInput } from '@app/contract'
import { type Owed, owedSum, type StatementKind, statementKind } from '@app/domain/commissions'
import { monthBetween } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as ledger from '../../ledger/index.ts'
import { payeesShown } from '../batches/own.ts'
import { nameOfRule } from '../lines/lines.ts'
import { openPay } from '../lines/pay-lines.ts'

export type Statement = Output<'earnings.statement'>
type Item = Statement['items'][number]
/** More journals in a month than anybody has: some twenty a day. */
const AT_ONCE = 500
const MONTH_MAX = 20_000

export const ownStatement = (q: Query, input: ParsedInput<'earnings.statement'>): Promise<Statement> =>
  statementOf(q, q.actor.kind === 'facilitator' ? q.actor.id : refuse('not_yours'), input)

export async function payStatement(q: Query, input: ParsedInput<'finance.payStatement'>): Promise<Statement> {
  await openPay(q, input.payeeId, 'statement', input.purpose)
  return statementOf(q, input.payeeId, input)
}

interface Wanted {
  period: string
  cursor?: string | undefined
  /** Null: the whole month. */
  limit: number | null
}

/**
 * Opening, what moved, closing, by the time of posting: what comes late stands in the month in which it was booked, so that
 * a month that was told stays as it was. The totals are read from all rows, whichever page is shown.
 */
export async function statementOf(q: Query, payeeId: string, { period, cursor, limit }: Wanted): Promise<Statement> {
  const { from, to } = monthBetween(period, q.kernel.territory.calendar.utcOffsetMinutes)
  const after = afterOf(cursor)
  const opening = await ledger.owedBefore(q, payeeId, from)
  const closing = await ledger.owedBefore(q, payeeId, to)
  const all: ledger.PayeeMovement[] = []
  for (let last = 0; all.length < MONTH_MAX;) {
    const found = await ledger.payeeMovements(q, payeeId, { from, to, after: last, limit: AT_ONCE })
    all.push(...found)
    last = found.at(-1)?.journalId ?? last
    if (found.length < AT_ONCE) break
  }
  const left = all.filter((one) => one.journalId > after)
  const shown = limit === null ? left : left.slice(0, limit)
  return {
    period,
    ...(await payeesShown(q, [payeeId]))(payeeId),
    opening: { ...opening, owedPaisa: owedSum(opening) },
    closing: { ...closing, owedPaisa: owedSum(closing) },
    totals: totalsOf(q, all),
    items: shown.map((one) => itemOf(q, one, owedSum(opening))),
    next: shown.length < left.length ? String(shown.at(-1)?.journalId ?? after) : null,
  }
}

function afterOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  return /^\d{1,15}$/.test(cursor) ? Number(cursor) : refuse('invalid_input', { field: 'cursor' })
}

const kindOf = (one: ledger.PayeeMovement): StatementKind => statementKind(one.kind, one.refs.cause)

export const statementWord = (q: Query, name: string): { en: string; ur: string } => {
  const words = q.kernel.territory.messages.words[`statement.${name}`]
  return words ? { en: words.en, ur: words.ur } : { en: name, ur: name }
}

const partsOf = ({ heldPaisa, availablePaisa, reimbursementPaisa, debtPaisa }: Owed): Owed => ({
  heldPaisa,
  availablePaisa,
  reimbursementPaisa,
  debtPaisa,
})

function itemOf(q: Query, one: ledger.PayeeMovement, openingPaisa: number): Item {
  const kind = kindOf(one)
  const { ruleId } = one.refs
  return {
    at: one.at.toISOString(),
    kind,
    words: statementWord(q, kind),
    detail: ruleId ? nameOfRule(q, ruleId.replace(/^corrected:/, '')) : null,
    ...partsOf(one),
    taxPaisa: one.taxPaisa,
    owedPaisa: openingPaisa + one.sincePaisa,
  }
}

function totalsOf(q: Query, all: readonly ledger.PayeeMovement[]): Statement['totals'] {
  return [...Map.groupBy(all, kindOf)].map(([kind, rows]) => {
    const sum = (of: (row: ledger.PayeeMovement) => number): number => rows.reduce((total, row) => total + of(row), 0)
    return {
      kind,
      words: statementWord(q, kind),
      heldPaisa: sum((row) => row.heldPaisa),
      availablePaisa: sum((row) => row.availablePaisa),
      reimbursementPaisa: sum((row) => row.reimbursementPaisa),
      debtPaisa: sum((row) => row.debtPaisa),
      taxPaisa: sum((row) => row.taxPaisa),
    }
  })
}
