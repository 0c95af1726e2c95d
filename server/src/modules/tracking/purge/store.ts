import type { Sql } from '../../../kernel/data/sql.ts'
import type { PurgeColumns } from '../rows.generated.ts'

/** The statement that drops a day's part and says so. */
export const PURGE_DAY = 'select tracking.purge_day($1::regclass, $2, $3)'

export const insertRemainder = (q: Sql, at: Date, gone: { fixes: number; people: number }) =>
  q.run('insert into tracking.purge (purged_at, fixes, people) values ($1, $2, $3)', [at, gone.fixes, gone.people])

export const purges = (q: Sql, before: number | null, limit: number) =>
  q.many<PurgeColumns>(
    `select id, day, purged_at, fixes, people, bytes from tracking.purge where $1::bigint is null or id < $1
      order by id desc limit $2`,
    [before, limit],
  )
