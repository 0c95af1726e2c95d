import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { type Cluster, ensureDatabase, startCluster } from './cluster.ts'

let dataDir: string
before(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cluster-'))
})
after(() => rmSync(dataDir, { recursive: true, force: true }))

async function ask<R extends pg.QueryResultRow>(cluster: Cluster, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: cluster.url('app') })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<R>(text)).rows
  } finally {
    await client.end()
  }
}

const alive = (pid: number): boolean =>
  existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))

test('the first start makes it, with durability on; a stop leaves no process and no lock', async () => {
  const cluster = await startCluster({ dataDir })
  await ensureDatabase(cluster, 'app')
  await ask(cluster, 'create table kept (n integer)')
  const settings = await ask<{ name: string; setting: string }>(
    cluster,
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name`,
  )
  assert.deepEqual(
    settings.map((row) => row.setting),
    ['on', 'on', 'on'],
  )
  await cluster.stop()
  await cluster.ended
  assert.ok(!alive(cluster.pid))
  assert.ok(!existsSync(join(dataDir, 'postgres', 'postmaster.pid')))
})

test('after kill -9 it starts again and keeps what was committed', async () => {
  const first = await startCluster({ dataDir })
  await ask(first, 'insert into kept values (1)')
  process.kill(first.pid, 'SIGKILL')
  await first.ended
  const second = await startCluster({ dataDir })
  assert.deepEqual(await ask(second, 'select n from kept'), [{ n: 1 }])
  await second.stop()
})

test('a postmaster that outlived its server is taken over, and stopped in the end', async () => {
  const first = await startCluster({ dataDir })
  const second = await startCluster({ dataDir })
  assert.equal(second.pid, first.pid)
  await second.stop()
  assert.ok(!alive(first.pid))
})

test('a lock file of a process that is something else by now is stale', async () => {
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(dataDir, 'postgres')}\n`)
  const cluster = await startCluster({ dataDir })
  assert.notEqual(cluster.pid, process.pid)
  await cluster.stop()
})

test('a first start that was interrupted begins again', async () => {
  const other = mkdtempSync(join(tmpdir(), 'cluster-deep-')) + '/a-folder-with-a-long-name'.repeat(4)
  const cluster = await startCluster({ dataDir: other, fsync: false })
  await cluster.stop()
  rmSync(join(other, 'postgres', 'PG_VERSION'))
  assert.ok(readdirSync(other).includes('postgres'))
  await assert.rejects(startCluster({ dataDir: other, fsync: false }), /database/i)
  rmSync(join(other, 'postgres'), { recursive: true })
  writeFileSync(`${other}/postgres.new`, 'half')
  await (await startCluster({ dataDir: other, fsync: false })).stop()
  rmSync(other, { recursive: true })
})
