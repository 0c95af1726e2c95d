import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { connectionOptions } from '../kernel/data/database.ts'
import { carriedOver } from '../kernel/data/baseline.ts'
import { migrate, readMigrations } from '../kernel/data/migrations.ts'
import type { FileStore, Filling } from '../kernel/files/file-store.ts'
import { OperatorError } from '../kernel/refusal.ts'
import { type Entry, readArchive } from './archive.ts'
import { claimEnds, claimPlace, giveUp } from './empty-place.ts'
import { digestFiles, type Ending, MANIFEST, type Manifest, partOf, readManifest } from './format.ts'
import { columnsOf } from './snapshot.ts'

export interface Restored {
  madeAt: string
  rows: number
  tables: number
  files: number
}

/**
 * Reads the whole archive without touching anything: it is whole, unchanged, ours, and of a schema that this version
 * knows. Throws a sentence otherwise.
 */
export async function checkArchive(
  path: string,
  identities: readonly string[],
): Promise<{ manifest: Manifest; ending: Ending }> {
  let manifest: Manifest | undefined
  let ending: Ending | undefined
  let files = 0
  const digest = digestFiles()
  for await (const entry of readArchive(path, identities)) {
    if (!manifest) {
      if (entry.name !== MANIFEST) throw new OperatorError(`${path} is no backup of this system.`)
      manifest = readManifest(entry.bytes)
      continue
    }
    const part = partOf(entry.name)
    if (part.kind === 'file') {
      files++
      digest.add(entry.name, entry.bytes)
    }
    if (part.kind === 'ending') ending = JSON.parse(entry.bytes.toString('utf8')) as Ending
  }
  if (!manifest || !ending || ending.files !== files || !isSame(ending, digest.end()))
    throw new OperatorError(
      `${path} is cut short: nothing was restored. Take another copy of this backup, or an earlier one.`,
    )
  migrationsOf(manifest)
  return { manifest, ending }
}

const isSame = ({ digest }: Ending, found: string): boolean => digest === undefined || digest === found

/** The files of the schema that the backup holds; a later one comes on top at the next start. */
function migrationsOf(manifest: Manifest) {
  const files = readMigrations()
  const known = new Map(files.map((one) => [one.number, one]))
  return carriedOver(manifest.migrations, files).map(({ number, name, hash }) => {
    const file = known.get(number)
    if (!file || file.hash !== hash)
      throw new OperatorError(
        `The backup has migration ${number} (${name}), which this version does not have: ` +
          `restore it with the version that made it, then upgrade.`,
      )
    return file
  })
}

/** Fills an empty database and an empty file store; the last commit makes it real, before it nothing counts. */
export async function restoreBackup(o: {
  path: string
  databaseUrl: string
  store: FileStore
  mode: 'demo' | 'real'
  identities: readonly string[]
  manifest: Manifest
  ending: Ending
}): Promise<Restored> {
  const { manifest, ending } = o
  if (manifest.mode !== o.mode)
    throw new OperatorError(
      `The backup is of a ${manifest.mode} system: set DEMO=${manifest.mode === 'demo' ? '1' : '0'}.`,
    )
  const place = await claimPlace(o.databaseUrl, o.store.place)
  const filling = await o.store.fill()
  const client = new pg.Client({ ...connectionOptions(o.databaseUrl), application_name: 'restore' })
  await client.connect()
  let claimed = false
  try {
    // What a restore of before had put into the same place is only that.
    await filling.claim(place.brokenOffBefore === o.store.place)
    claimed = true
    await migrate({ url: o.databaseUrl, mode: o.mode, migrations: migrationsOf(manifest), restoring: true })
    // The rows are one moment of a database that kept its own rules: its triggers have spoken already.
    await client.query(
      `set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; begin; set local session_replication_role = replica`,
    )
    const guards = await lowerGuards(client)
    await client.query(`truncate ${manifest.tables.map(({ name }) => name).join(', ')}`)
    await filling.begin()
    const rows = await copyIn(client, readArchive(o.path, o.identities), manifest, filling)
    for (const [table, count] of Object.entries(ending.rows))
      if ((rows[table] ?? 0) !== count)
        throw new OperatorError(
          `${o.path}: ${table} has ${rows[table] ?? 0} rows instead of ${count}; nothing was restored.`,
        )
    for (const { name, last, called } of manifest.sequences)
      await client.query('select setval($1::regclass, $2::bigint, $3)', [name, last, called])
    for (const guard of guards)
      await client.query(`alter table ${guard.table} enable always trigger ${pg.escapeIdentifier(guard.name)}`)
    // Nobody works on these jobs any more; they run again at the start, their effects once.
    await client.query(
      `update graphile_worker._private_jobs set locked_at = null, locked_by = null;
        update graphile_worker._private_job_queues set locked_at = null, locked_by = null`,
    )
    await client.query(claimEnds)
    await filling.finish()
    await client.query('commit')
    return {
      madeAt: manifest.madeAt,
      tables: manifest.tables.length,
      files: ending.files,
      rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
    }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (claimed) await filling.undo().catch(() => undefined)
    await client.end().catch(() => undefined)
    await giveUp(o.databaseUrl).catch(() => undefined)
    throw error
  } finally {
    await client.end().catch(() => undefined)
    await place.release()
  }
}

/** The guards that even replicas obey (the ledger's): lowered within the transaction that raises them again. */
async function lowerGuards(client: pg.Client): Promise<{ table: string; name: string }[]> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select tgrelid::regclass::text as table, tgname as name from pg_trigger where tgenabled = 'A' and not tgisinternal order by 1, 2`,
  )
  for (const guard of rows)
    await client.query(`alter table ${guard.table} disable trigger ${pg.escapeIdentifier(guard.name)}`)
  return rows
}

/** Each table's parts follow each other: one COPY a table. */
async function copyIn(
  client: pg.Client,
  entries: AsyncGenerator<Entry>,
  manifest: Manifest,
  filling: Filling,
): Promise<Record<string, number>> {
  const columns = new Map(manifest.tables.map((table) => [table.name, table.columns]))
  const rows: Record<string, number> = {}
  let next = await entries.next()
  while (!next.done) {
    const { name, bytes } = next.value
    const part = name === MANIFEST ? undefined : partOf(name)
    if (part?.kind === 'table') {
      const { table } = part
      const copying = client.query(copyFrom(`copy ${table} (${columnsOf(columns.get(table) ?? [])}) from stdin`))
      await pipeline(Readable.from(partsOf(table)), copying)
      rows[table] = copying.rowCount
      continue
    }
    if (part?.kind === 'file') await filling.put(part.fileId, bytes)
    next = await entries.next()
  }
  return rows

  async function* partsOf(table: string): AsyncGenerator<Buffer> {
    while (!next.done) {
      const part = next.value.name === MANIFEST ? undefined : partOf(next.value.name)
      if (part?.kind !== 'table' || part.table !== table) return
      yield next.value.bytes
      next = await entries.next()
    }
  }
}
