import type { Sql } from '../../src/kernel/data/sql.ts'

const READ = `select seq_tup_read + coalesce(idx_tup_fetch, 0) as rows from pg_stat_xact_user_tables
  where schemaname || '.' || relname = $1`

/** How many rows of a table the work reads, by the database's own count, which no load changes. Within one transaction. */
export async function rowsRead(tx: Sql, table: string, work: () => Promise<unknown>): Promise<number> {
  const before = (await tx.one<{ rows: number }>(READ, [table])).rows
  await work()
  return (await tx.one<{ rows: number }>(READ, [table])).rows - before
}

/**
 * Copies the rows of a table so often that a plan which reads them all is told from one that does not; `other` gives the columns
 * in which a copy differs from what it is made from.
 */
export async function manyOf(
  tx: Sql,
  table: string,
  { where, copies, other }: { where: string; copies: number; other: Readonly<Record<string, string>> },
): Promise<void> {
  const columns = await tx.many<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
      and attgenerated = '' limit 200`,
    [table],
  )
  const values = columns.map(({ name }) => other[name] ?? `t.${name}`).join(', ')
  await tx.run(`insert into ${table} (${columns.map(({ name }) => name).join(', ')}) overriding system value
    select ${values} from ${table} t cross join generate_series(1, ${copies}) n where ${where}`)
  await tx.run(`analyze ${table}`)
}
