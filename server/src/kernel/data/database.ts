import pg from 'pg'
import type { Logger } from '../log.ts'
import { ANY_WAITS, type Confirmation, NEEDS_NONE, watchConfirmation } from './confirmation.ts'
import { DatabaseAway } from './database-away.ts'
import { primaryClient } from './primary-client.ts'
import { onlySameDatabase } from './same-database.ts'
import { type Sql, sqlBy, sqlOver, typeParsers } from './sql.ts'

/** The connections of this process. */
export interface Database extends Sql {
  readonly url: string
  /** For those who open connections of their own. */
  readonly times: DatabaseTimes
  /** A new connection leads to the same database as those before: for each pool of this process. */
  readonly verify: NonNullable<PoolOptions['verify']>
  /** Business transactions. */
  readonly pool: pg.Pool
  /**
   * A few connections for housekeeping that must not wait for the business pool: data keys asked for inside a
   * transaction would otherwise wait for a connection that the same transactions hold.
   */
  readonly side: Sql & { pool: pg.Pool }
  /** Whether commits are confirmed by a second machine. */
  readonly confirmation: Confirmation
  close(): Promise<void>
}

/** What @types/pg does not know of. */
export interface PoolOptions extends pg.PoolConfig {
  pipeline?: boolean
  verify?: (client: pg.PoolClient, done: (error?: Error) => void) => void
}

export interface DatabaseOptions {
  url: string
  poolSize: number
  log: Logger
  times?: DatabaseTimes
  /** So many machines keep the database. */
  nodes?: number
  /** Commits are confirmed by no second machine, or are again. */
  onLack?: (lacks: boolean) => void
  applicationName?: string
}

/** How long each thing may take before it is given up. */
export interface DatabaseTimes {
  connectMs: number
  statementMs: number
  /** Waiting for a row that somebody else holds. */
  lockMs: number
  /** Within a transaction, without asking anything: whoever hangs there holds what others wait for. */
  idleMs: number
  /** Where several machines keep the database: waiting for a second one to confirm a commit. */
  commitMs: number
}

/** Where no setting says otherwise: tools, tests, the embedded database. */
export const TIMES: DatabaseTimes = {
  connectMs: 10_000,
  statementMs: 30_000,
  lockMs: 10_000,
  idleMs: 60_000,
  commitMs: 5_000,
}

/** A connection of a pool that is used up is waited for so long; a queue that is longer only grows. */
const TURN_MS = 10_000
/** A database that is frozen, or behind a network that is gone, ends no statement: then we do, a little later than it would. */
const SILENCE_MS = 5_000

/** Options of every connection: nothing may hang for ever, and the disk is asked before a commit is acknowledged. */
export function connectionOptions(url: string, times: DatabaseTimes = TIMES): pg.ClientConfig {
  const { connectMs, statementMs, lockMs, idleMs } = times
  return {
    connectionString: url,
    types: typeParsers,
    options:
      `-c statement_timeout=${statementMs} -c lock_timeout=${lockMs} ` +
      // Release 0.1.0 does not say which it is: for its statements triggers fill in what it does not know (migration 1715).
      `-c idle_in_transaction_session_timeout=${idleMs} -c timezone=UTC -c app.release=2`,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
  }
}

/** The same database for work that may take its time: reading all that ever happened takes longer than a citizen's call may. */
export function patient(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.searchParams.set('options', '-c statement_timeout=0 -c timezone=UTC -c app.release=2')
  return url.toString()
}

export function openDatabase({
  url,
  poolSize,
  log,
  times = TIMES,
  nodes = 1,
  onLack = () => undefined,
  applicationName = 'server',
}: DatabaseOptions): Database {
  const verify = onlySameDatabase(log)
  const open = (max: number, name: string) => {
    const pool = new pg.Pool({
      ...connectionOptions(url, times),
      Client: primaryClient(times.connectMs),
      connectionTimeoutMillis: Math.max(TURN_MS, times.connectMs),
      query_timeout: times.statementMs + SILENCE_MS,
      max,
      application_name: name,
      idleTimeoutMillis: 30_000,
      pipeline: true,
      verify,
    } as PoolOptions)
    surviveLostConnections(pool, log)
    return pool
  }
  const pool = open(poolSize, applicationName)
  const side = open(2, `${applicationName} side`)
  const asking = sqlOver(side)
  const confirmation =
    nodes > 1
      ? watchConfirmation({
          commitMs: times.commitMs,
          anyWaits: async () => (await asking.one<{ waits: boolean }>(ANY_WAITS, [times.commitMs])).waits,
          log,
          onLack,
        })
      : NEEDS_NONE
  return {
    ...sqlOver(pool),
    url,
    times,
    verify,
    pool,
    side: { ...asking, ...(nodes > 1 && { run: confirmedRun(side, confirmation) }), pool: side },
    confirmation,
    async close() {
      confirmation.stop()
      await Promise.all([pool.end(), side.end()])
    },
  }
}

/** A statement that writes, by itself: its commit is its own, and what waits for confirmation holds no connection for long. */
function confirmedRun(pool: pg.Pool, confirmation: Confirmation): Sql['run'] {
  const { run } = sqlBy(async (statement) => {
    confirmation.expect()
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      return await confirmation.of(client.query(statement))
    } catch (error) {
      if (error instanceof DatabaseAway && error.inDoubt) broken = error
      throw error
    } finally {
      client.release(broken)
    }
  })
  return run
}

/** A connection that is lost while idle is opened again at its next use; unheard, the event would end the process. */
export function surviveLostConnections(pool: pg.Pool, log?: Logger): void {
  // 57P01: the database is being stopped, which whoever stops it says better.
  const note = (error: Error & { code?: string }) => {
    if (error.code !== '57P01') log?.warn({ err: error.message }, 'database connection lost')
  }
  pool.on('error', note)
  pool.on('connect', (client) => client.on('error', note))
}
