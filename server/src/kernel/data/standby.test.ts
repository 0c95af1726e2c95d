import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { say, startCups } from '../../../test/cups.ts'
import { eventually } from '../../../test/eventually.ts'
import type { World } from '../../../test/world.ts'
import { waitForDatabase } from '../../init/wait-for-database.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { shareCounts } from '../http/share-counts.ts'
import { newId } from '../id.ts'
import { createLogger } from '../log.ts'
import { OperatorError } from '../refusal.ts'
import { openDatabase, TIMES } from './database.ts'
import { DatabaseAway } from './database-away.ts'
import { migrate } from './migrations.ts'
import { type Cluster, ensureDatabase, startCluster } from './postgres/cluster.ts'

const folder = mkdtempSync(join(tmpdir(), 'standby-'))
let cluster: Cluster
const start = async () => {
  // Without fsync it would acknowledge before anything is anywhere.
  cluster = await startCluster({ dataDir: folder, fsync: true })
}
before(async () => {
  await start()
  await ensureDatabase(cluster, 'cups')
  await migrate({ url: cluster.url('cups'), mode: 'demo' })
})
after(async () => {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function ask<T extends pg.QueryResultRow>(...texts: string[]): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: cluster.url('cups') })
  await client.connect()
  try {
    let row: T | undefined
    for (const text of texts) row = (await client.query<T>(text)).rows[0]
    return row
  } finally {
    await client.end()
  }
}
/** Who has to confirm each commit; `*`: anybody, and nobody is there. */
async function standbys(names: string): Promise<void> {
  await ask(`alter system set synchronous_standby_names = '${names}'`, 'select pg_reload_conf()')
  const now = () => ask<{ names: string }>(`select current_setting('synchronous_standby_names') as names`)
  await eventually('the database has read it', async () => (await now())?.names === names)
}
const SETTINGS = { databaseTimes: TIMES, databaseNodes: 1 }

test('several nodes are declared and no second one confirms a commit: it does not start, and says why', async () => {
  const waiting = (databaseNodes: number) =>
    waitForDatabase(cluster.url('cups'), { ...SETTINGS, databaseNodes }, () => undefined)
  await waiting(1)
  await assert.rejects(
    waiting(3),
    (error: Error) => error instanceof OperatorError && /DATABASE_NODES=3.*empty/.test(error.message),
  )
  await ask('alter database cups set synchronous_commit = local')
  await standbys('*')
  await assert.rejects(waiting(3), /synchronous_commit is local/)
  await standbys('')
  await ask('alter database cups reset synchronous_commit')
})

/** What is lost with the database is told without a second machine's word. */
async function sharesCounts({ kernel }: World): Promise<void> {
  const limit = createRateLimit(1)
  const sharing = shareCounts(limit, kernel, 2_000_000_000)
  limit.take('one', 4)
  await sharing.exchange()
  await sharing.stop()
  assert.deepEqual(limit.untold(10), [], 'told')
  assert.deepEqual(await ask('select count(*)::int as count from kernel.calls_counted'), { count: 1 })
}

test('a commit that no second machine confirms: in doubt, seen by nobody, and done once when one does; counts wait for none', async () => {
  const world: World = await startCups({
    config: {
      role: 'serve',
      databaseNodes: 2,
      databaseTimes: { ...TIMES, connectMs: 5_000, statementMs: 1_000, lockMs: 500 },
    },
    through: () => cluster.url('cups'),
  })
  try {
    const cupId = newId()
    const key = newId()
    await say(world, 'POST', `/cups/${cupId}/fill`, { body: { sips: 3 }, key: newId() })
    const drink = () => say(world, 'POST', `/cups/${cupId}/drink`, { body: {}, key })
    const sips = async () => (await ask<{ sips: number }>(`select sips from cups.cup where id = '${cupId}'`))?.sips
    await standbys('*')
    const said = await drink()
    assert.deepEqual([said.status, said.body.refusal], [503, 'one_moment'])
    assert.equal(await sips(), 3, 'what lies on one machine alone is not shown')
    await sharesCounts(world)
    await standbys('')
    await eventually('the same key is answered', async () => (await drink()).status === 200)
    assert.deepEqual((await drink()).body, { cupId, sips: 2 })
    assert.equal(await sips(), 2)
  } finally {
    await world.close()
  }
})

test('from a replica nothing is read, and a start waits for its promotion', async () => {
  await cluster.stop()
  writeFileSync(join(folder, 'postgres', 'standby.signal'), '')
  await start()
  assert.deepEqual(await ask('select pg_is_in_recovery() as replica'), { replica: true })
  const db = openDatabase({ url: cluster.url('cups'), poolSize: 2, log: createLogger('silent') })
  try {
    await assert.rejects(
      db.one('select 1 as one'),
      (error) => error instanceof DatabaseAway && error.because === 'read_only',
    )
    const heard: string[] = []
    const waiting = waitForDatabase(cluster.url('cups'), SETTINGS, (line) => heard.push(line))
    await eventually('it says what it waits for', () =>
      heard.some((line) => /waiting for the database: .*replica/.test(line)),
    )
    await ask('select pg_promote()')
    await waiting
    assert.deepEqual(await db.one('select 1 as one'), { one: 1 })
  } finally {
    await db.close()
  }
})
