import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Config } from '../kernel/config.ts'
import { connectionOptions } from '../kernel/data/database.ts'
import { awayOr, DatabaseAway } from '../kernel/data/database-away.ts'
import { OperatorError } from '../kernel/refusal.ts'
import { letters, version } from './check-database.ts'

const LOOK_EVERY_MS = 500
/** One that takes a connection and then says nothing is no better than none. */
const ANSWER_MS = 5_000
const SAY_EVERY_MS = 5_000
/** Sessions, codes and times on paper would be wrong by as much. What a time server mends meanwhile is waited for. */
const APART_SECONDS_MAX = 60

export type Waiting = Pick<Config, 'databaseTimes' | 'databaseNodes'>

/**
 * Returns when the database can be written to. Until then it says every few seconds what it waits for, so that machines may
 * be started in any order; where waiting cannot help it ends with a sentence.
 * @param signal the operator has had enough
 */
export async function waitForDatabase(
  url: string,
  config: Waiting,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const stopped = new Promise<never>((_go, stop) => {
    signal?.addEventListener('abort', () => stop(new OperatorError('Stopped while waiting for the database.')))
  })
  stopped.catch(() => undefined)
  let said = ''
  let saidMs = 0
  for (;;) {
    const lack = await Promise.race([lackOf(url, config), stopped])
    if (lack === undefined) return
    const now = Date.now()
    if (lack !== said || now - saidMs >= SAY_EVERY_MS) {
      say(`waiting for the database: ${lack}`)
      said = lack
      saidMs = now
    }
    await Promise.race([pause(LOOK_EVERY_MS), stopped])
  }
}

interface Stand {
  replica: boolean
  reads_only: boolean
  database_ms: number
  /** Who must confirm a commit beside the primary; empty: nobody. */
  standbys: string
  commit: string
}

const STAND = `select pg_is_in_recovery() as replica, current_setting('transaction_read_only') = 'on' as reads_only,
  extract(epoch from clock_timestamp())::float8 * 1000 as database_ms,
  current_setting('synchronous_standby_names') as standbys, current_setting('synchronous_commit') as commit`

/** What is still missing, in words; undefined: nothing. */
async function lackOf(url: string, { databaseTimes, databaseNodes }: Waiting): Promise<string | undefined> {
  const client = new pg.Client({ ...connectionOptions(url, databaseTimes), query_timeout: ANSWER_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const asked = Date.now()
    const stand = (await client.query<Stand>(STAND)).rows[0] as Stand
    const apart = Math.abs(stand.database_ms - (asked + Date.now()) / 2) / 1_000
    for (const { state, says, todo } of [await version(client), ...(await letters(client))])
      if (state === 'fail') throw new OperatorError(`${says} ${todo}`)
    if (stand.replica)
      return 'this one is a replica; it is waited for until it is promoted, or the address leads to the primary.'
    if (stand.reads_only) return 'it only reads (default_transaction_read_only is on).'
    refuseWithoutStandby(databaseNodes, stand)
    if (apart > APART_SECONDS_MAX)
      return `its clock and this machine’s are ${Math.round(apart)} seconds apart: turn time synchronisation on for both.`
    return undefined
  } catch (error) {
    return passing(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Words for what passes by itself; everything else is thrown. */
function passing(error: unknown): string {
  const away = awayOr(error)
  if (!(away instanceof DatabaseAway)) throw away
  // A wrong password or name stays wrong however long one waits.
  if (away.because === 'not_let_in')
    throw new OperatorError(
      `The database at DATABASE_URL cannot be used (${away.message}): check the address, the name and the password.`,
    )
  return `${away.message}${away.code ? ` (${away.code})` : ''}.`
}

/** More than one machine is said to keep the data: then a commit that one alone has must not be told as done. */
function refuseWithoutStandby(nodes: number, { standbys, commit }: Stand): void {
  if (nodes < 2) return
  if (standbys.trim() && !['off', 'local'].includes(commit)) return
  const why = standbys.trim() ? `synchronous_commit is ${commit}` : 'synchronous_standby_names is empty'
  throw new OperatorError(
    `DATABASE_NODES=${nodes} says that several machines keep the database, but a commit waits for no second one (${why}), so a ` +
      'failover could lose what was acknowledged. With Patroni: synchronous_mode: true and synchronous_mode_strict: true. ' +
      'For one machine alone: DATABASE_NODES=1.',
  )
}
