import { randomUUID } from 'node:crypto'
import type { Database } from '../src/kernel/data/database.ts'
import { SEALED_COLUMNS, type SealedColumn } from '../src/reseal/sealed-columns.ts'

/** A value of each kind that a column of ours may demand. */
const OF_TYPE: Record<string, () => unknown> = {
  uuid: randomUUID,
  text: randomUUID,
  bytea: () => Buffer.from('x'),
  jsonb: () => '{}',
  ARRAY: () => [],
  boolean: () => false,
  'timestamp with time zone': () => new Date('2026-01-01T00:00:00Z'),
}

/** A row that holds what is given, and something in each column that must not be empty; no rule is asked. */
async function insertRow(db: Database, table: string, given: Record<string, unknown>): Promise<void> {
  const columns = await db.side.many<{ name: string; type: string }>(
    `select column_name::text as name, data_type::text as type from information_schema.columns
      where table_schema || '.' || table_name = $1 and is_nullable = 'NO' and column_default is null
        and is_identity = 'NO' and is_generated = 'NEVER'`,
    [table],
  )
  const row = {
    ...Object.fromEntries(columns.map(({ name, type }) => [name, (OF_TYPE[type] ?? (() => 1))()])),
    ...given,
  }
  const names = Object.keys(row)
  const client = await db.pool.connect()
  try {
    await client.query("set session_replication_role = 'replica'")
    await client.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    )
  } finally {
    await client.query("set session_replication_role = 'origin'")
    client.release()
  }
}

/** The rules of these tables about values are not what is tested. */
export async function dropChecks(db: Database, more: readonly string[] = []): Promise<void> {
  const tables = [
    'documents.file',
    ...more,
    ...SEALED_COLUMNS.flatMap(({ table, owner }) => [table, owner?.split(' ')[0] ?? table]),
  ]
  const checks = await db.side.many<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
      where contype = 'c' and conrelid::regclass::text = any($1)`,
    [[...new Set(tables)]],
  )
  for (const { table, name } of checks) await db.pool.query(`alter table ${table} drop constraint ${name}`)
}

/** One row of that column, under the key of `uuid`; whatever else of its row and of its owner is sealed holds the same. */
export async function plantSealed(db: Database, one: SealedColumn, uuid: string, sealed: Buffer): Promise<void> {
  const allOf = (table: string) =>
    Object.fromEntries(SEALED_COLUMNS.filter((other) => other.table === table).map(({ column }) => [column, sealed]))
  const [holder = '', idColumn = ''] = one.of.split('.')
  const own = { ...allOf(one.table), [one.column]: sealed }
  if (holder === 'row') return insertRow(db, one.table, { ...own, [idColumn]: uuid })
  const [ownerTable = '', , , link = ''] = (one.owner ?? '').split(' ')
  const shared = link.split('.')[1] ?? ''
  const joined = randomUUID()
  await insertRow(db, ownerTable, { ...allOf(ownerTable), [shared]: joined, [idColumn]: uuid })
  await insertRow(db, one.table, { ...own, [shared]: joined })
}

/** The values of that column under the key of `uuid`, as they stand. */
export async function plantedIn(db: Database, one: SealedColumn, uuid: string): Promise<Buffer[]> {
  const { rows } = await db.pool.query<{ sealed: Buffer }>(
    `select row.${one.column} as sealed from ${one.table} row ${one.owner ? `join ${one.owner}` : ''}
      where ${one.of} = $1 and row.${one.column} is not null`,
    [uuid],
  )
  return rows.map(({ sealed }) => sealed)
}
