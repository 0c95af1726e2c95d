import pg from 'pg'
import type { Logger } from '../log.ts'
import { type Sql, sqlOver, typeParsers } from './sql.ts'

/** The connections of this process. */
export interface Database extends Sql {
  readonly url: string
  /** Business transactions. */
  readonly pool: pg.Pool
  /**
   * A few connections for housekeeping that must not wait for the business pool: data keys asked for inside a
   * transaction would otherwise wait for a connection that the same transactions hold.
   */
  readonly side: Sql & { pool: pg.Pool }
  close(): Promise<void>
}

export interface DatabaseOptions {
  url: string
  poolSize: number
  log: Logger
  applicationName?: string
}

/** Options of every connection: nothing may hang for ever, and the disk is asked before a commit is acknowledged. */
export function connectionOptions(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    types: typeParsers,
    options: '-c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC',
    connectionTimeoutMillis: 10_000,
  }
}

/** The same database for work that may take its time: reading all that ever happened takes longer than a citizen's call may. */
export function patient(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.searchParams.set('options', '-c statement_timeout=0 -c timezone=UTC')
  return url.toString()
}

export function openDatabase({ url, poolSize, log, applicationName = 'server' }: DatabaseOptions): Database {
  const open = (max: number, name: string) => {
    const pool = new pg.Pool({
      ...connectionOptions(url),
      max,
      application_name: name,
      idleTimeoutMillis: 30_000,
      pipeline: true,
    } as pg.PoolConfig)
    surviveLostConnections(pool, log)
    return pool
  }
  const pool = open(poolSize, applicationName)
  const side = open(2, `${applicationName} side`)
  return {
    ...sqlOver(pool),
    url,
    pool,
    side: { ...sqlOver(side), pool: side },
    async close() {
      await Promise.all([pool.end(), side.end()])
    },
  }
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
