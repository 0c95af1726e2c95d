import type { Sql } from '../../kernel/data/sql.ts'
import type { LineColumns, StatementColumns } from './rows.generated.ts'

/** One import at a time: of two statements that both go on from the same one, the second sees the first. */
export const lockImports = (sql: Sql): Promise<number> =>
  sql.run(`select pg_advisory_xact_lock(hashtextextended('reconciliation:import', 0))`)

export type StatementRow = Omit<StatementColumns, 'digest'>
const STATEMENT = `id, account, iban, reference, format, from_day, to_day, opening_paisa, closing_paisa, line_count,
  imported_by, imported_at`
export const findByDigest = (sql: Sql, digest: Buffer): Promise<Pick<StatementRow, 'id' | 'line_count'> | undefined> =>
  sql.find('select id, line_count from reconciliation.statement where digest = $1', [digest])
export const findStatement = (sql: Sql, id: string): Promise<StatementRow | undefined> =>
  sql.find<StatementRow>(`select ${STATEMENT} from reconciliation.statement where id = $1`, [id])
export const lastOf = (sql: Sql, iban: string): Promise<Pick<StatementRow, 'to_day' | 'closing_paisa'> | undefined> =>
  sql.find('select to_day, closing_paisa from reconciliation.statement where iban = $1 order by to_day desc limit 1', [
    iban,
  ])
export const insertStatement = (sql: Sql, row: StatementColumns): Promise<number> =>
  sql.run(
    `insert into reconciliation.statement (id, account, iban, reference, format, from_day, to_day, opening_paisa, closing_paisa,
      line_count, digest, imported_by, imported_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      row.id,
      row.account,
      row.iban,
      row.reference,
      row.format,
      row.from_day,
      row.to_day,
      row.opening_paisa,
      row.closing_paisa,
      row.line_count,
      row.digest,
      row.imported_by,
      row.imported_at,
    ],
  )
export const statementPage = (sql: Sql, before: string | null, limit: number): Promise<StatementRow[]> =>
  sql.many<StatementRow>(
    `select ${STATEMENT} from reconciliation.statement where $1::uuid is null
      or (imported_at, id) < (select imported_at, id from reconciliation.statement where id = $1)
     order by imported_at desc, id desc limit $2`,
    [before, limit],
  )

interface NewLine {
  id: string
  place: number
  bookedOn: string
  amountPaisa: number
  bankReference: string
  words: Buffer
}
export const insertLines = (
  sql: Sql,
  of: Pick<StatementRow, 'id' | 'account'>,
  lines: readonly NewLine[],
): Promise<number> =>
  sql.run(
    `insert into reconciliation.line (id, statement_id, place, account, booked_on, amount_paisa, bank_reference, words)
     select n.id, $1, n.place, $2, n.booked_on, n.paisa, n.reference, n.words
     from unnest($3::uuid[], $4::integer[], $5::date[], $6::bigint[], $7::text[], $8::bytea[])
      as n(id, place, booked_on, paisa, reference, words)`,
    [
      of.id,
      of.account,
      lines.map((line) => line.id),
      lines.map((line) => line.place),
      lines.map((line) => line.bookedOn),
      lines.map((line) => line.amountPaisa),
      lines.map((line) => line.bankReference),
      lines.map((line) => line.words),
    ],
  )
export type LineRow = Pick<LineColumns, 'id' | 'place' | 'booked_on' | 'amount_paisa' | 'bank_reference' | 'words'>
export const linePage = (sql: Sql, statementId: string, after: number, limit: number): Promise<LineRow[]> =>
  sql.many<LineRow>(
    `select id, place, booked_on, amount_paisa, bank_reference, words from reconciliation.line
     where statement_id = $1 and place > $2 order by place limit $3`,
    [statementId, after, limit],
  )
