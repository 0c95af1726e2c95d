import pg from 'pg'
import { migrate } from '@app/server/kernel/data/migrations'
import { ensureDatabase, type Cluster } from '@app/server/kernel/data/postgres/cluster'
import { ENDED } from './base.ts'
import { grow } from './copies.ts'

/** Of the newest copies so many have requests that are under way. */
const UNDER_WAY_SHARE = 0.04

export async function within<T>(cluster: Cluster, database: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: cluster.url(database) })
  await db.connect()
  try {
    return await work(db)
  } finally {
    await db.end()
  }
}

export async function isPlayed(cluster: Cluster): Promise<boolean> {
  await ensureDatabase(cluster, 'app')
  return within(cluster, 'app', async (db) => {
    const { rows } = await db.query<{ there: boolean }>(`select to_regclass('requests.request') is not null as there`)
    return rows[0]!.there && (await db.query('select from requests.request limit 1')).rowCount === 1
  })
}

export const isThere = (cluster: Cluster, database: string): Promise<boolean> =>
  within(cluster, 'postgres', async (db) => {
    const { rowCount } = await db.query('select from pg_database where datname = $1', [database])
    return rowCount === 1
  })

export const countRequests = async (db: pg.Client): Promise<number> =>
  (await db.query<{ count: number }>('select count(*)::int as count from requests.request')).rows[0]!.count

/** Until it is whole it has another name: what was broken off is never taken for grown. */
const growingName = (database: string): string => `${database}_growing`

/** The played city, copied into a database of its own until so many requests are there. */
export async function growInto(
  cluster: Cluster,
  database: string,
  { requests, wholeEach }: { requests: number; wholeEach: number },
  say: (words: string) => void,
): Promise<void> {
  const growing = growingName(database)
  await dropGrown(cluster, database)
  await within(cluster, 'postgres', (db) => db.query(`create database ${growing} template app`))
  await migrate({ url: cluster.url(growing), mode: 'demo' })
  await within(cluster, growing, async (db) => {
    const { rows } = await db.query<{ ended: number; open: number }>(
      `select count(*) filter (where ${ENDED})::int as ended, count(*) filter (where not ${ENDED})::int as open
        from requests.request`,
    )
    const { ended, open } = rows[0]!
    const copies = Math.max(1, Math.ceil(requests / (ended + open * UNDER_WAY_SHARE)))
    await grow(db, { copies, underWay: Math.max(1, Math.round(copies * UNDER_WAY_SHARE)), wholeEach }, say)
  })
  await within(cluster, 'postgres', (db) => db.query(`alter database ${growing} rename to ${database}`))
}

export const dropGrown = (cluster: Cluster, database: string): Promise<void> =>
  within(cluster, 'postgres', async (db) => {
    for (const name of [database, growingName(database)]) await db.query(`drop database if exists ${name} with (force)`)
  })
