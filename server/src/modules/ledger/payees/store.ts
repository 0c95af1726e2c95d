import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { JournalColumns } from '../rows.generated.ts'

export interface OwedRow {
  held: number
  available: number
  reimbursement: number
  debt: number
}
export type MovementRow = OwedRow &
  Pick<Known<JournalColumns, { refs: Record<string, string> }>, 'kind' | 'posted_at' | 'refs'> & {
    journal_id: number
    /** Income tax that the same journal withholds, or gives back below zero. */
    tax: number
    /** What they are owed after it, since the first row of those days. */
    since: number
  }

/** Natural: positive is more of it. Held, free and reimbursed are owed to them, a debt is owed by them. */
const OWED = `coalesce(-sum(p.amount_paisa) filter (where a.code = '2200'), 0)::bigint as held,
  coalesce(-sum(p.amount_paisa) filter (where a.code = '2210'), 0)::bigint as available,
  coalesce(-sum(p.amount_paisa) filter (where a.code = '2230'), 0)::bigint as reimbursement,
  coalesce(sum(p.amount_paisa) filter (where a.code = '1300'), 0)::bigint as debt`
const ACCOUNTS = `a.code in ('2200', '2210', '2230', '1300') and a.sub = $1`

/** What they were owed at an instant, by the time of posting: a month that is told stays as it was told. */
export const owedBefore = (sql: Sql, payeeId: string, before: Date): Promise<OwedRow> =>
  sql.one<OwedRow>(
    `select ${OWED} from ledger.account a join ledger.posting p on p.account_id = a.id
      join ledger.journal j on j.id = p.journal_id where ${ACCOUNTS} and j.posted_at < $2`,
    [payeeId, before],
  )

/** One row a journal, in the ledger's order. */
export const movements = (
  sql: Sql,
  payeeId: string,
  from: Date,
  to: Date,
  after: number,
  limit: number,
): Promise<MovementRow[]> =>
  sql.many<MovementRow>(
    `with moved as materialized (
       select j.id as journal_id, j.kind, j.posted_at, j.refs, ${OWED}, -sum(p.amount_paisa) as owed
         from ledger.account a join ledger.posting p on p.account_id = a.id join ledger.journal j on j.id = p.journal_id
        where ${ACCOUNTS} and j.posted_at >= $2 and j.posted_at < $3 group by j.id)
     select m.journal_id, m.kind, m.posted_at, m.refs, m.held, m.available, m.reimbursement, m.debt,
       m.since::bigint as since,
       coalesce((select -sum(p.amount_paisa) from ledger.posting p join ledger.account a on a.id = p.account_id
         where p.journal_id = m.journal_id and a.code = '2300'), 0)::bigint as tax
     from (select moved.*, sum(owed) over (order by journal_id) as since from moved) m
     where m.journal_id > $4 order by m.journal_id limit $5`,
    [payeeId, from, to, after, limit],
  )
