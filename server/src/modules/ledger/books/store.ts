import type { Sql } from '../../../kernel/data/sql.ts'
import type { AccountColumns, JournalColumns, PostingColumns } from '../rows.generated.ts'

/** What each class held at an instant, by when things happened: from the rows alone, all of them. */
export const classesAt = (
  sql: Sql,
  before: Date,
): Promise<(Pick<AccountColumns, 'code'> & { balance_paisa: number })[]> =>
  sql.many(
    `select c.code, coalesce(t.posted, 0)::bigint as balance_paisa from ledger.account_class c
     left join (select a.code, sum(p.amount_paisa) as posted from ledger.journal j
       join ledger.posting p on p.journal_id = j.id join ledger.account a on a.id = p.account_id
       where j.effective_at < $1 group by a.code) t on t.code = c.code
     order by c.code`,
    [before],
  )

export const firstEffective = (sql: Sql): Promise<{ at: Date | null }> =>
  sql.one('select min(effective_at) as at from ledger.journal')

export type UsedAccount = Pick<AccountColumns, 'id' | 'code' | 'sub'>
/** Accounts that anything was ever posted to. */
export const usedAccounts = (sql: Sql, after: number, limit: number): Promise<UsedAccount[]> =>
  sql.many<UsedAccount>(
    `select a.id, a.code, a.sub from ledger.account a
     where a.id > $1 and exists (select from ledger.posting p where p.account_id = a.id) order by a.id limit $2`,
    [after, limit],
  )

/** What accounts held at the beginning of a time, and only those that held something. */
export const heldBefore = (
  sql: Sql,
  before: Date,
  after: number,
  limit: number,
): Promise<(UsedAccount & { balance_paisa: number })[]> =>
  sql.many(
    `select a.id, a.code, a.sub, t.posted::bigint as balance_paisa from ledger.account a cross join lateral (
       select sum(p.amount_paisa) as posted from ledger.posting p join ledger.journal j on j.id = p.journal_id
       where p.account_id = a.id and j.effective_at < $1) t
     where a.id > $2 and t.posted <> 0 order by a.id limit $3`,
    [before, after, limit],
  )

export type BookRow = Pick<JournalColumns, 'id' | 'key' | 'kind' | 'effective_at' | 'posted_at' | 'period'> &
  Pick<PostingColumns, 'amount_paisa'> &
  Pick<AccountColumns, 'code' | 'sub'> & {
    /** The instant to the last digit, which a Date does not hold: where the next page begins. */
    mark: string
    reverses: string | null
  }

/** Journals in the order in which things happened, whole, each leg a row. */
export const journalsFrom = (
  sql: Sql,
  after: { mark: string; id: number },
  before: Date | null,
  limit: number,
): Promise<BookRow[]> =>
  sql.many<BookRow>(
    `select j.id, j.key, j.kind, j.effective_at, j.posted_at, j.period, j.effective_at::text as mark,
       (select o.key from ledger.journal o where o.id = j.reverses) as reverses, a.code, a.sub, p.amount_paisa
     from (select * from ledger.journal
       where effective_at >= $1::timestamptz and (effective_at, id) > ($1::timestamptz, $2)
         and ($3::timestamptz is null or effective_at < $3)
       order by effective_at, id limit $4) j
     join ledger.posting p on p.journal_id = j.id join ledger.account a on a.id = p.account_id
     order by j.effective_at, j.id, p.line`,
    [after.mark, after.id, before, limit],
  )
