import { createHash } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { CustomTypesConfig, Pool, PoolClient } from 'pg'
import pg from 'pg'
import { awayOr } from './database-away.ts'

/** Queries of one connection or transaction. Texts are constants: each is prepared once per connection. */
export interface Sql {
  /** All rows. */
  many<R>(text: string, values?: readonly unknown[]): Promise<R[]>
  /** The row, or nothing; more than one is a bug. */
  find<R>(text: string, values?: readonly unknown[]): Promise<R | undefined>
  /** Exactly one row; anything else is a bug. */
  one<R>(text: string, values?: readonly unknown[]): Promise<R>
  /** The number of rows affected. */
  run(text: string, values?: readonly unknown[]): Promise<number>
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  let name = names.get(text)
  if (!name) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 20)
    // A text built from values would grow this without end and make a plan a call: fail where it is written.
    if (names.size >= 5_000) throw new Error('more than 5000 different SQL texts: pass values as parameters')
    names.set(text, name)
  }
  return name
}

function excerpt(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 120)
}

/**
 * What is asked within one turn of the event loop travels in one write: a transaction's connection is a pipeline, so
 * questions that do not wait for each other (Promise.all) cost one round trip, in the order they were asked.
 */
export function gatherWrites(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

type Send = (statement: pg.QueryConfig) => Promise<pg.QueryResult>

/** The query functions over a pool: each statement for itself. */
export const sqlOver = (pool: Pool): Sql => sqlBy((statement) => pool.query(statement))

/**
 * The query functions over a client, within its transaction. Of what was asked at once a part may go on when another has
 * failed: it must not reach the connection once that serves somebody else.
 */
export function sqlWithin(client: PoolClient): Sql & { end(): void } {
  let ended = false
  const sql = sqlBy(async (statement) => {
    if (ended) throw new Error('asked of a transaction that has ended')
    gatherWrites(client)
    return client.query(statement)
  })
  return {
    ...sql,
    end: () => {
      ended = true
    },
  }
}

/**
 * The query functions over a pool for one who reads: each statement for itself, but what is asked within one turn goes
 * through one connection in one write. Not for callers who may wait for each other: a pipeline answers in order.
 */
export function sqlTogether(pool: Pool): Sql {
  let turn: Asked[] | undefined
  return sqlBy(
    (statement) =>
      new Promise((answered, failed) => {
        if (turn) return void turn.push({ statement, answered, failed })
        const asked: Asked[] = (turn = [{ statement, answered, failed }])
        process.nextTick(() => {
          turn = undefined
          void askTogether(pool, asked)
        })
      }),
  )
}

interface Asked {
  statement: pg.QueryConfig
  answered: (result: pg.QueryResult) => void
  failed: (error: Error) => void
}

async function askTogether(pool: Pool, asked: readonly Asked[]): Promise<void> {
  let client: PoolClient
  try {
    client = await pool.connect()
  } catch (error) {
    for (const { failed } of asked) failed(awayOr(error))
    return
  }
  gatherWrites(client)
  let broken: Error | undefined
  await Promise.all(
    asked.map(({ statement, answered, failed }) =>
      client.query(statement).then(answered, (error: Error) => {
        broken = error
        failed(error)
      }),
    ),
  )
  client.release(broken)
}

/** Serialisation failure, deadlock: the transaction is run again by whoever began it. */
const AGAIN = new Set(['40001', '40P01'])
export const retried = (error: unknown): boolean => AGAIN.has((error as { code?: string }).code ?? '')

/** The query functions by whatever sends a statement. */
export function sqlBy(ask: Send): Sql {
  const send = (text: string, values: readonly unknown[] = []) =>
    ask({ name: nameOf(text), text, values: values as unknown[] }).catch((error: Error) => {
      throw retried(error) ? error : awayOr(error)
    })
  return {
    async many<R>(text: string, values?: readonly unknown[]) {
      return (await send(text, values)).rows as R[]
    },
    async find<R>(text: string, values?: readonly unknown[]) {
      const { rows } = await send(text, values)
      if (rows.length > 1) throw new Error(`expected at most one row, got ${rows.length}: ${excerpt(text)}`)
      return rows[0] as R | undefined
    },
    async one<R>(text: string, values?: readonly unknown[]) {
      const { rows } = await send(text, values)
      if (rows.length !== 1) throw new Error(`expected one row, got ${rows.length}: ${excerpt(text)}`)
      return rows[0] as R
    },
    async run(text: string, values?: readonly unknown[]) {
      return (await send(text, values)).rowCount ?? 0
    },
  }
}

function integer(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError('an integer from the database is beyond 2^53')
  return number
}

const array = (parse: (value: string) => unknown) => {
  const strings = pg.types.getTypeParser(1009 as never, 'text') as (value: string) => (string | null)[]
  return (value: string) => strings(value).map((item) => (item === null ? null : parse(item)))
}

const parsers: Record<number, (value: string) => unknown> = {
  20: integer,
  1016: array(integer),
  // A calendar day is a word, not an instant: a Date would move it with the server's time zone.
  1082: (value) => value,
  1182: array((value) => value),
}

export const typeParsers: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) ||
    pg.types.getTypeParser(oid, format as 'text')) as CustomTypesConfig['getTypeParser'],
}
