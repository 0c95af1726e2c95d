import { createHash } from 'node:crypto'
import type { Output, ParsedInput } from '@app/contract'
import { isWorkingDay } from '@app/domain/calendar'
import { type BankStatement, notNext, statementFault } from '@app/domain/reconciliation'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import { accountOf } from '../accounts.ts'
import { sealWords } from '../line-words.ts'
import { AGAIN, againAt } from '../matching/match-lines.ts'
import * as store from '../store.ts'
import { readCamt053 } from './camt053.ts'
import { readCsvStatement } from './csv-statement.ts'
import { decode } from './decode.ts'

const LINES_MAX = 20_000

/** A statement of one of our accounts, whole or not at all, and once. It moves nothing. */
export async function importStatement(
  tx: Tx,
  { statementId, file }: ParsedInput<'finance.importStatement'>,
): Promise<Output<'finance.importStatement'>> {
  assertWholeProgramme(tx)
  const bytes = Buffer.from(file, 'base64')
  const digest = createHash('sha256').update(bytes).digest()
  await store.lockImports(tx)
  const known = await store.findByDigest(tx, digest)
  if (known) return { statementId: known.id, lines: known.line_count, again: true }
  const { format, statement } = readStatement(bytes)
  const account = accountOf(tx, statement.account) ?? refuse('statement_other_account')
  assertBelieved(statement)
  await assertNext(tx, statement)
  await store.insertStatement(tx, {
    id: statementId,
    account,
    iban: statement.account,
    reference: statement.reference.slice(0, 140),
    format,
    from_day: statement.from,
    to_day: statement.to,
    opening_paisa: statement.openingPaisa,
    closing_paisa: statement.closingPaisa,
    line_count: statement.lines.length,
    digest,
    imported_by: actorKey(tx.actor),
    imported_at: tx.at,
  })
  await store.insertLines(
    tx,
    { id: statementId, account },
    statement.lines.map((line) => ({ ...line, id: newId(), words: sealWords(tx, line.words) })),
  )
  await tx.enqueue('reconciliation.match', {}, { key: 'reconciliation' })
  await tx.timer(AGAIN, 'all', againAt(tx))
  return { statementId, lines: statement.lines.length, again: false }
}

function readStatement(bytes: Buffer): { format: 'camt053' | 'csv'; statement: BankStatement } {
  const text = decode(bytes)
  if (typeof text !== 'string') return refuse('statement_encoding', { encoding: text.encoding })
  const format = text.trimStart().startsWith('<') ? 'camt053' : 'csv'
  const read = format === 'camt053' ? readCamt053(text) : readCsvStatement(text)
  if (read === 'in_parts') return refuse('statement_in_parts')
  return read === 'unreadable' ? refuse('statement_unreadable') : { format, statement: read }
}

/** No line of a statement that does not add up is taken; the line that is wrong is named, from 1. */
function assertBelieved(statement: BankStatement): void {
  if (statement.lines.length > LINES_MAX) refuse('statement_too_long', { lines: LINES_MAX })
  const found = statementFault(statement)
  if (found?.fault === 'does_not_add_up') refuse('statement_sum_wrong')
  if (found)
    refuse('statement_wrong', { fault: found.fault, ...(found.place !== undefined && { line: found.place + 1 }) })
}

/** The first statement of an account begins wherever it begins. */
async function assertNext(tx: Tx, statement: BankStatement): Promise<void> {
  const former = await store.lastOf(tx, statement.account)
  if (!former) return
  const { calendar } = tx.kernel.territory
  const not = notNext({ to: former.to_day, closingPaisa: former.closing_paisa }, statement, (day) =>
    isWorkingDay(calendar, day, { week: 'fiveDay' }),
  )
  if (not?.because === 'overlaps') refuse('statement_overlaps', { until: not.until })
  if (not) refuse('statement_gap', { ...not })
}
