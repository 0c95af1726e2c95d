import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { assertWholeProgramme } from '../../kernel/whole-programme.ts'
import { staffName } from './staff-name.ts'
import { ownAccounts } from './accounts.ts'
import { openWords } from './line-words.ts'
import * as store from './store.ts'

export async function listStatements(
  q: Query,
  input: ParsedInput<'finance.statements'>,
): Promise<Output<'finance.statements'>> {
  assertWholeProgramme(q)
  const found = await store.statementPage(q, input.cursor ?? null, input.limit + 1)
  const rows = found.slice(0, input.limit)
  const items: Output<'finance.statements'>['items'] = []
  for (const row of rows) items.push(await shown(q, row))
  const accounts: Output<'finance.statements'>['accounts'] = []
  for (const { account, iban } of ownAccounts(q)) {
    const last = await store.lastOf(q, iban)
    accounts.push({ account, iban, until: last?.to_day ?? null, closingPaisa: last?.closing_paisa ?? null })
  }
  return { items, next: found.length > rows.length ? (rows.at(-1)?.id ?? null) : null, accounts }
}

async function shown(q: Query, row: store.StatementRow): Promise<Output<'finance.statements'>['items'][number]> {
  return {
    statementId: row.id,
    account: row.account,
    iban: row.iban,
    reference: row.reference,
    format: row.format,
    from: row.from_day,
    to: row.to_day,
    openingPaisa: row.opening_paisa,
    closingPaisa: row.closing_paisa,
    lines: row.line_count,
    importedBy: await staffName(q, row.imported_by),
    importedAt: row.imported_at.toISOString(),
  }
}

export async function statementLines(
  q: Query,
  input: ParsedInput<'finance.statementLines'>,
): Promise<Output<'finance.statementLines'>> {
  assertWholeProgramme(q)
  const row = (await store.findStatement(q, input.statementId)) ?? refuse('not_found')
  const found = await store.linePage(q, row.id, placeIn(input.cursor), input.limit + 1)
  const lines = found.slice(0, input.limit)
  return {
    statement: await shown(q, row),
    items: lines.map((line) => ({
      lineId: line.id,
      place: line.place + 1,
      bookedOn: line.booked_on,
      amountPaisa: line.amount_paisa,
      bankReference: line.bank_reference,
      words: openWords(q, line.words),
    })),
    next: found.length > lines.length ? String(lines.at(-1)!.place) : null,
  }
}

function placeIn(cursor: string | undefined): number {
  if (!cursor) return -1
  return /^\d{1,6}$/.test(cursor) ? Number(cursor) : refuse('invalid_input', { field: 'cursor' })
}
