import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ROOT } from '../src/kernel/config.ts'
import { type Database, openDatabase } from '../src/kernel/data/database.ts'
import { waitForLock } from '../src/kernel/lock-file.ts'
import { createLogger } from '../src/kernel/log.ts'
import { migrate, migrationsKey } from '../src/kernel/data/migrations.ts'
import { type Cluster, startCluster } from '../src/kernel/data/postgres/cluster.ts'

/** The one embedded server of this checkout's tests; started by the first test, stopped by `npm test` at its end. */
export const TEST_CLUSTER = join(
  tmpdir(),
  `test-postgres-${process.getuid?.()}-${createHash('sha256').update(ROOT).digest('hex').slice(0, 10)}`,
)

export async function testCluster(): Promise<Cluster> {
  mkdirSync(TEST_CLUSTER, { recursive: true, mode: 0o700 })
  const lock = await waitForLock(join(TEST_CLUSTER, 'starting.lock'), 120_000)
  try {
    return await startCluster({ dataDir: TEST_CLUSTER, fsync: false, connectionsMax: 400 })
  } finally {
    lock.release()
  }
}

async function withAdmin<T>(cluster: Cluster, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  try {
    return await fn(client)
  } finally {
    await client.end()
  }
}

/** The migrated database that all clones come from; made once for each state of the migrations. */
async function ensureTemplate(cluster: Cluster): Promise<string> {
  const template = `template_${migrationsKey()}`
  return withAdmin(cluster, async (client) => {
    const there = async () => (await client.query('select 1 from pg_database where datname = $1', [template])).rowCount
    if (await there()) return template
    await client.query(`select pg_advisory_lock(hashtext('template'))`)
    if (await there()) return template
    await sweep(client)
    const building = `${template}_building`
    await client.query(`drop database if exists ${building} with (force)`)
    await client.query(`create database ${building} template template0`)
    await migrate({ url: cluster.url(building), mode: 'demo' })
    await client.query(`alter database ${building} rename to ${template}`)
    return template
  })
}

/** Drops what test processes that were killed left behind, and templates of earlier migrations. */
async function sweep(client: pg.Client): Promise<void> {
  const living = new Set(readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^(test|template)_'`,
  )
  for (const { datname } of rows) {
    const owner = /^test_(\d+)_/.exec(datname)?.[1]
    if (owner && living.has(owner) && readFileSync(`/proc/${owner}/comm`, 'utf8').trim() === 'node') continue
    await client.query(`drop database if exists ${client.escapeIdentifier(datname)}`).catch(() => undefined)
  }
}

let made = 0

/** A new database: with every migration applied, or like the one named, or, as `template0`, with nothing in it. */
export async function cloneDatabase(like?: string): Promise<{ url: string; name: string; drop(): Promise<void> }> {
  const cluster = await testCluster()
  const template = like ?? (await ensureTemplate(cluster))
  const name = `test_${process.pid}_${++made}`
  await withAdmin(cluster, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${template} strategy file_copy`)
  })
  return {
    url: cluster.url(name),
    name,
    drop: () =>
      withAdmin(cluster, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}

/** A database for one test file's stores. */
export async function freshDatabase(
  options: { poolSize?: number } = {},
): Promise<{ db: Database; url: string; close(): Promise<void> }> {
  const { url, drop } = await cloneDatabase()
  const db = openDatabase({ url, poolSize: options.poolSize ?? 10, log: createLogger('warn'), applicationName: 'test' })
  return {
    db,
    url,
    async close() {
      await db.close()
      await drop()
    },
  }
}
