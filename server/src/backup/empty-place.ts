import pg from 'pg'
import { connectionOptions } from '../kernel/data/database.ts'
import { RESTORING } from '../kernel/data/migrations.ts'
import { OperatorError } from '../kernel/refusal.ts'

/** An arbitrary number that all who restore agree on. */
const RESTORE_LOCK = 7_201_834
const TABLES = `select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') limit 1`

/** An empty database that is ours to fill, until it is released. */
export interface Place {
  brokenOffBefore: string | undefined
  release(): Promise<void>
}

/**
 * A database that is being restored into says so until its last commit. Whoever finds the word after a kill knows that
 * what is there is half of a copy: no server starts on it, and the next restore begins anew.
 */
export async function claimPlace(url: string, store: string): Promise<Place> {
  const client = await openClient(url)
  try {
    const {
      rows: [lock],
    } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [RESTORE_LOCK])
    if (!lock?.mine) throw new OperatorError('Another restore into this database is running: wait for it.')
    const brokenOffBefore = await restoringInto(client)
    if (brokenOffBefore !== undefined) await emptyAgain(client)
    if ((await client.query(TABLES)).rows.length)
      throw new OperatorError(
        'The database is not empty: a backup goes into an empty place only. ' +
          'Set DATA_DIR to a new folder, or DATABASE_URL to an empty database.',
      )
    await client.query(
      `begin; create schema ${RESTORING}; comment on schema ${RESTORING} is ${pg.escapeLiteral(store)}; commit`,
    )
    return { brokenOffBefore, release: () => client.end() }
  } catch (error) {
    await client.end()
    throw error
  }
}

/** Nothing is there, or half of a copy. */
export async function isFree(url: string): Promise<boolean> {
  const client = await openClient(url)
  try {
    return (await restoringInto(client)) !== undefined || (await client.query(TABLES)).rows.length === 0
  } finally {
    await client.end()
  }
}

/** Takes away what was made since the place was claimed, when it was empty. */
export async function giveUp(url: string): Promise<void> {
  const client = await openClient(url)
  try {
    await emptyAgain(client)
  } finally {
    await client.end()
  }
}

/** Part of the last commit: from then on it is a system. */
export const claimEnds = `drop schema ${RESTORING}`

async function restoringInto(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ into: string }>(
    `select coalesce(obj_description(oid, 'pg_namespace'), '') as into from pg_namespace where nspname = $1`,
    [RESTORING],
  )
  return rows[0]?.into
}

async function emptyAgain(client: pg.Client): Promise<void> {
  if ((await restoringInto(client)) === undefined) return
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname not in ('pg_catalog', 'information_schema', 'public', $1)
      and nspname not like 'pg\\_%'`,
    [RESTORING],
  )
  for (const { name } of rows) await client.query(`drop schema ${pg.escapeIdentifier(name)} cascade`)
  // The word goes last: stopped on the way, it is still true.
  await client.query(`drop schema ${RESTORING} cascade`)
}

async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ ...connectionOptions(url), application_name: 'restore' })
  await client.connect()
  await client.query('set statement_timeout = 0')
  return client
}
