import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { connectionOptions } from '../kernel/data/database.ts'
import type { Entry } from './archive.ts'
import { type Manifest, tablePart } from './format.ts'

/** Made anew by the migration of the restore, never copied. */
const OWN = ['kernel.migration', 'kernel.stamp', 'graphile_worker.migrations']
const PART_BYTES = 4 * 1024 * 1024

/** A table in parts is one: whoever restores it makes parts of their own. */
const TABLES = `select format('%I.%I', n.nspname, c.relname) as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
    and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`
const SEQUENCES = `select format('%I.%I', schemaname, sequencename) as name,
  coalesce(last_value, start_value)::text as last, last_value is not null as called
  from pg_sequences where schemaname not in ('pg_catalog', 'information_schema') order by 1`

/** One moment of the whole database, while everybody goes on working: a single repeatable-read transaction. */
export interface Snapshot {
  manifest: Omit<Manifest, 'format' | 'madeAt' | 'territory'>
  parts(): AsyncGenerator<Entry>
  rows: Record<string, number>
  close(): Promise<void>
}

export async function openSnapshot(url: string): Promise<Snapshot> {
  const client = new pg.Client({ ...connectionOptions(url), application_name: 'backup' })
  await client.connect()
  try {
    await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0')
    await client.query('begin isolation level repeatable read, read only')
    const { rows: stamps } = await client.query<{ mode: 'demo' | 'real' }>('select mode from kernel.stamp')
    const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
      'select number, name, hash from kernel.migration order by number',
    )
    const { rows: tables } = await client.query<Manifest['tables'][number]>(TABLES)
    const { rows: sequences } = await client.query<Manifest['sequences'][number]>(SEQUENCES)
    const copied = tables.filter(({ name }) => !OWN.includes(name))
    const rows: Record<string, number> = {}
    return {
      manifest: { mode: stamps[0]?.mode ?? 'real', migrations, tables: copied, sequences },
      rows,
      parts: () => allTables(client, copied, rows),
      async close() {
        await client.query('rollback').catch(() => undefined)
        await client.end()
      },
    }
  } catch (error) {
    await client.end()
    throw error
  }
}

export const columnsOf = (columns: readonly string[]): string =>
  columns.map((column) => pg.escapeIdentifier(column)).join(', ')

async function* allTables(
  client: pg.Client,
  tables: Manifest['tables'],
  rows: Record<string, number>,
): AsyncGenerator<Entry> {
  for (const { name, columns } of tables) {
    const copying = client.query(copyTo(`copy (select ${columnsOf(columns)} from ${name}) to stdout`))
    let part = 0
    let waiting: Buffer[] = []
    let bytes = 0
    for await (const chunk of copying) {
      waiting.push(chunk as Buffer)
      bytes += (chunk as Buffer).length
      if (bytes < PART_BYTES) continue
      yield { name: tablePart(name, ++part), bytes: Buffer.concat(waiting) }
      waiting = []
      bytes = 0
    }
    if (bytes) yield { name: tablePart(name, ++part), bytes: Buffer.concat(waiting) }
    rows[name] = copying.rowCount
  }
}
