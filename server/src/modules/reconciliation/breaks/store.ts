import type { Sql } from '../../../kernel/data/sql.ts'
import type { LineColumns } from '../rows.generated.ts'

export type BreakRow = Omit<LineColumns, 'place'>
const COLUMNS = `id, statement_id, account, booked_on, amount_paisa, bank_reference, words, state, movements, found_by, asked_by,
  settled_by, settled_at, owner, note`
export const openPage = (sql: Sql, after: string | null, limit: number): Promise<BreakRow[]> =>
  sql.many<BreakRow>(
    `select ${COLUMNS} from reconciliation.line where state = 'open' and ($1::uuid is null
      or (booked_on, place, id) > (select booked_on, place, id from reconciliation.line where id = $1))
     order by booked_on, place, id limit $2`,
    [after, limit],
  )
export const settledPage = (sql: Sql, before: string | null, limit: number): Promise<BreakRow[]> =>
  sql.many<BreakRow>(
    `select ${COLUMNS} from reconciliation.line where state <> 'open' and ($1::uuid is null
      or (settled_at, id) < (select settled_at, id from reconciliation.line where id = $1))
     order by settled_at desc, id desc limit $2`,
    [before, limit],
  )
/** No more than a screen says. */
export const countOpen = (sql: Sql): Promise<{ n: number }> =>
  sql.one(`select count(*)::integer as n from (select from reconciliation.line where state = 'open' limit 10000) found`)
export const take = (sql: Sql, id: string, owner: string, note: string): Promise<number> =>
  sql.run(`update reconciliation.line set owner = $2, note = $3 where id = $1 and state = 'open'`, [id, owner, note])
