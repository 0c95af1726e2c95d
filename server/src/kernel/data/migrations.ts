import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { ROOT } from '../config.ts'
import { type Applied, carriedOver, isRewritten } from './baseline.ts'
import { connectionOptions, surviveLostConnections } from './database.ts'
import { quietLogger } from '../work/jobs-log.ts'
import { OperatorError } from '../refusal.ts'

export interface Migration extends Applied {
  sql: string
}

export const MIGRATIONS_FOLDER = join(ROOT, 'server', 'migrations')
const FILE = /^(\d{4})_([a-z0-9_]+)\.sql$/
/** An arbitrary number that all who migrate agree on. */
const MIGRATION_LOCK = 7_201_833
/** A schema of this name is there from the first to the last moment of a restore. */
export const RESTORING = 'restoring'
/**
 * Whoever waits for a whole table has everybody who comes after wait behind them: so a migration gives up soon, lets them
 * pass and asks again. What it then does may take its time.
 */
const PATIENCE = { lockMs: 2_000, tries: 60, pauseMs: 1_000 }
/** Somebody holds what it needs: not had in time, or each would wait for the other. */
const HELD = new Set(['55P03', '40P01'])
/**
 * What a migration has to leave as the release before needs it, it leaves to a function of this name in its schema: called
 * when no process of that release is beside, at each start, and without effect from the second time on.
 */
const LATER = 'after_former_release'

const fileOf = ({ number, name }: Applied): string => `${String(number).padStart(4, '0')}_${name}`

/** The numbered files, in order. */
export function readMigrations(folder = MIGRATIONS_FOLDER): Migration[] {
  const seen = new Map<number, string>()
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const match = FILE.exec(file)
      if (!match) throw new Error(`${file}: migrations are named NNNN_name.sql`)
      const number = Number(match[1])
      const other = seen.get(number)
      if (other) throw new Error(`${file} and ${other} have the same number`)
      seen.set(number, file)
      const sql = readFileSync(join(folder, file), 'utf8')
      return { number, name: match[2] as string, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
}

/** One hash of all migrations: the key of test templates. */
export function migrationsKey(migrations = readMigrations()): string {
  return createHash('sha256')
    .update(migrations.map((m) => m.hash).join())
    .digest('hex')
    .slice(0, 12)
}

export interface MigrateOptions {
  url: string
  mode: 'demo' | 'real'
  migrations?: Migration[]
  progress?: (name: string) => void
  /** The restore itself makes the schema that it fills. */
  restoring?: boolean
  /** How it waits for tables that others use. */
  patience?: typeof PATIENCE
  /** Processes of the release before go on upon these tables: nothing that they need is taken from them. */
  beside?: boolean
}

/**
 * Brings the database forward and stamps it demo or real at its first migration, for ever. Only forward: a file that
 * changed after it was applied, or one that is missing, stops us before anything is touched.
 */
export async function migrate({
  url,
  mode,
  migrations = readMigrations(),
  progress = () => undefined,
  restoring = false,
  patience = PATIENCE,
  beside = false,
}: MigrateOptions): Promise<number> {
  const pool = new pg.Pool({ ...connectionOptions(url), max: 2 })
  surviveLostConnections(pool)
  const client = await pool.connect()
  try {
    // Another process may be at it, for as long as its files take.
    await client.query('set statement_timeout = 0; set lock_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(`set lock_timeout = ${patience.lockMs}`)
    if (!restoring) await refuseHalfRestored(client)
    const empty = await isEmpty(client)
    if (mode === 'demo' && !empty) await refuseForeignDemo(client)
    await runMigrations({ pgPool: pool, logger: quietLogger })
    await client.query(`create schema if not exists kernel;
      create table if not exists kernel.migration (
        number integer primary key, name text not null, hash text not null, applied_at timestamptz not null default now())`)
    const due = dueAfter(await standAt(client, migrations), migrations)
    for (const migration of due) {
      progress(`${migration.number} ${migration.name}`)
      await patiently(client, migration, patience)
    }
    if (!beside) for (const later of await laterIn(client)) await patiently(client, later, patience)
    await stamp(client, mode)
    return due.length
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => undefined)
    client.release()
    await pool.end()
  }
}

/** A file, or the call of a function that is on no record. */
type Step = Migration | Pick<Migration, 'sql'>
const nameOf = (step: Step): string => ('number' in step ? fileOf(step) : step.sql)

async function patiently(client: pg.PoolClient, step: Step, patience: typeof PATIENCE): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await apply(client, step)
    } catch (error) {
      const { code } = (error as Error).cause as { code?: string }
      if (!HELD.has(code ?? '')) throw error
      if (tries >= patience.tries)
        throw new OperatorError(
          `Migration ${nameOf(step)} was tried ${tries} times and never had the tables that it changes: something ` +
            'holds them. What came before it is applied; end the long transaction (pg_stat_activity shows it) and run it again.',
        )
      await rest(patience.pauseMs * (0.5 + Math.random()))
    }
  }
}

async function apply(client: pg.PoolClient, step: Step): Promise<void> {
  await client.query('begin')
  try {
    await client.query(step.sql)
    if ('number' in step) await record(client, step)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${nameOf(step)}: ${(error as Error).message}`, { cause: error })
  }
}

const laterIn = async (client: pg.PoolClient): Promise<Pick<Migration, 'sql'>[]> =>
  (
    await client.query<{ sql: string }>(
      `select format('select %s', p.oid::regprocedure) as sql from pg_proc p where p.proname = $1 order by 1`,
      [LATER],
    )
  ).rows

/** What has been applied; a database of release 0.1.0 is carried over to the files that took the place of its own. */
async function standAt(client: pg.PoolClient, migrations: Migration[]): Promise<readonly Applied[]> {
  const { rows } = await client.query<Applied>('select number, name, hash from kernel.migration order by number')
  const stand = carriedOver(rows, migrations)
  if (stand !== rows) await recordAnew(client, stand)
  return stand
}

/** The tables stay as they are: only the record of how they came to be is another. */
async function recordAnew(client: pg.PoolClient, stand: readonly Applied[]): Promise<void> {
  await client.query('begin')
  try {
    await client.query('delete from kernel.migration')
    for (const one of stand) await record(client, one)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function record(client: pg.PoolClient, { number, name, hash }: Applied): Promise<void> {
  await client.query('insert into kernel.migration (number, name, hash) values ($1, $2, $3)', [number, name, hash])
}

/** The files that are still to be applied. All databases go one way: none takes a file from behind where it stands. */
function dueAfter(applied: readonly Applied[], migrations: Migration[]): Migration[] {
  verify(applied, migrations)
  const known = new Set(applied.map((one) => one.number))
  const due = migrations.filter((migration) => !known.has(migration.number))
  const last = applied.at(-1)
  const behind = due.find((migration) => last && migration.number < last.number)
  if (behind && last)
    throw new OperatorError(
      `Migration ${fileOf(behind)} is due, but ${fileOf(last)} was applied already, and migrations run in the order of ` +
        `their numbers: give the file a number above ${last.number}.`,
    )
  return due
}

/** How many files this database has yet to be given; none of it is touched. `all`: it has had none. */
export async function dueIn(client: pg.Client): Promise<number | 'all'> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('kernel.migration') is not null as there`,
  )
  if (!there[0]?.there) return 'all'
  const { rows } = await client.query<Applied>('select number, name, hash from kernel.migration order by number')
  const migrations = readMigrations()
  return rows.length ? dueAfter(carriedOver(rows, migrations), migrations).length : 'all'
}

function verify(applied: readonly Applied[], migrations: Migration[]): void {
  const byNumber = new Map(migrations.map((migration) => [migration.number, migration]))
  for (const { number, name, hash } of applied) {
    const file = byNumber.get(number)
    if (!file)
      throw new OperatorError(
        `The database has migration ${number} (${name}), which this version does not know: run the newer version, ` +
          'or restore the backup made before the upgrade.',
      )
    if (file.hash !== hash && !isRewritten(file, hash))
      throw new OperatorError(
        `Migration ${number} (${name}) changed after this database was migrated; migrations only go forward. ` +
          'Restore the file, or in demo remove the data folder (DATA_DIR).',
      )
  }
}

/** Our own first tables do not count: a first migration that was killed half-way goes on. */
async function isEmpty(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query(`select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'graphile_worker', 'kernel')
      and n.nspname not like 'pg_temp%' and c.relkind in ('r', 'p') limit 1`)
  return rows.length === 0
}

/** A restore that was killed leaves a schema without its rows: to start on it would be to begin anew over somebody's loss. */
async function refuseHalfRestored(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query('select 1 from pg_namespace where nspname = $1', [RESTORING])
  if (rows.length)
    throw new OperatorError(
      'A restore into this database was broken off: run "npm run restore -- FILE" again, with the same DATA_DIR and DATABASE_URL.',
    )
}

/** Demo data never goes into a database that someone else filled. */
async function refuseForeignDemo(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('kernel.stamp') is not null as there`)
  if (!rows[0]?.there)
    throw new OperatorError('DEMO=1 needs an empty database: this one holds tables of something else.')
}

async function stamp(client: pg.PoolClient, mode: 'demo' | 'real'): Promise<void> {
  await client.query('insert into kernel.stamp (mode) values ($1) on conflict (single) do nothing', [mode])
  const { rows } = await client.query<{ mode: string }>('select mode from kernel.stamp')
  const stamped = rows[0]?.mode
  if (stamped === mode) return
  throw new OperatorError(
    stamped === 'demo'
      ? 'This database was made for the demo and stays so: a real system needs a database of its own (set DATABASE_URL to an empty one).'
      : 'This database holds a real system: the demo never runs on it. Unset DEMO, or set DATABASE_URL to an empty database.',
  )
}
