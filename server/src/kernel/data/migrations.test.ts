import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { cloneDatabase, testCluster } from '../../../test/database.ts'
import { loadConfig } from '../config.ts'
import { migrate, readMigrations } from './migrations.ts'

async function emptyDatabase(setup = 'select 1'): Promise<string> {
  const cluster = await testCluster()
  const name = `test_${process.pid}_stamp_${Math.random().toString(36).slice(2, 8)}`
  const admin = new pg.Client({ connectionString: cluster.url('postgres') })
  await admin.connect()
  await admin.query(`create database ${name} template template0`)
  await admin.end()
  const client = new pg.Client({ connectionString: cluster.url(name) })
  await client.connect()
  await client.query(setup)
  await client.end()
  return cluster.url(name)
}
const first = readMigrations().slice(0, 1)

test('a database is stamped at its first migration, for ever', async () => {
  const url = await emptyDatabase()
  assert.equal(await migrate({ url, mode: 'real', migrations: first }), 1)
  assert.equal(await migrate({ url, mode: 'real', migrations: first }), 0)
  await assert.rejects(migrate({ url, mode: 'demo', migrations: first }), /holds a real system/)
  const demo = await emptyDatabase()
  await migrate({ url: demo, mode: 'demo', migrations: first })
  await assert.rejects(migrate({ url: demo, mode: 'real', migrations: first }), /made for the demo/)
})

test('the demo never goes into a database that holds something else', async () => {
  const url = await emptyDatabase('create table somebodys (id integer)')
  await assert.rejects(migrate({ url, mode: 'demo', migrations: first }), /empty database/)
})

test('the demo is the default only with the embedded database, and stays on this machine', () => {
  assert.equal(loadConfig({}).mode, 'demo')
  assert.equal(loadConfig({ HOST: '0.0.0.0' }).host, '127.0.0.1')
  assert.equal(loadConfig({ DEMO: '0' }).mode, 'real')
  assert.equal(loadConfig({ DATABASE_URL: 'postgres://x/y' }).mode, 'real')
  assert.equal(loadConfig({ DATABASE_URL: 'postgres://x/y', DEMO: '1' }).mode, 'demo')
  assert.equal(loadConfig({ DEMO: '0' }).demoCity, false)
  assert.throws(() => loadConfig({ PORT: 'eighty' }), /PORT must be/)
  assert.equal(loadConfig({ DEMO: '0' }).host, '127.0.0.1')
  assert.equal(loadConfig({ DEMO: '0', HOST: '0.0.0.0' }).host, '0.0.0.0')
  assert.throws(() => loadConfig({ PUBLIC_URL_CITIZEN: 'http://plain' }), /https/)
  assert.throws(() => loadConfig({ DEMO: '0', PUBLIC_URL_CITIZEN: 'http://plain' }), /https/)
  const insecure = loadConfig({ DEMO: '0', ALLOW_INSECURE: '1', PUBLIC_URL_CITIZEN: 'http://plain' })
  assert.equal(insecure.publicUrls.citizen, 'http://plain')
  assert.equal(loadConfig({ ALLOW_INSECURE: '1' }).allowInsecure, false, 'the demo has nothing to allow')
})

test('a migration that changed after it was applied, or that we do not know, stops the start', async () => {
  const url = await emptyDatabase()
  await migrate({ url, mode: 'real', migrations: first })
  await assert.rejects(
    migrate({ url, mode: 'real', migrations: first.map((m) => ({ ...m, hash: 'other' })) }),
    /changed after/,
  )
  await assert.rejects(migrate({ url, mode: 'real', migrations: [] }), /does not know/)
})

test('a migration that fails leaves nothing of itself', async () => {
  const url = await emptyDatabase()
  const bad = { number: 2000, name: 'bad', sql: 'create table kernel.half (id integer); select 1/0', hash: 'x' }
  await assert.rejects(migrate({ url, mode: 'real', migrations: [...first, bad] }), /2000_bad/)
  assert.equal(
    await migrate({
      url,
      mode: 'real',
      migrations: [...first, { ...bad, sql: 'create table kernel.half (id integer)' }],
    }),
    1,
  )
})

test('a migration that is numbered below what was applied is refused before anything is touched, and both are named', async () => {
  const url = await emptyDatabase()
  const file = (number: number, name: string) => ({
    number,
    name,
    sql: `create table kernel.${name} (id integer)`,
    hash: name,
  })
  const later = file(3000, 'later')
  await migrate({ url, mode: 'real', migrations: [...first, later] })
  const late = [...first, file(2990, 'planted'), later, file(3010, 'last')]
  await assert.rejects(
    migrate({ url, mode: 'real', migrations: late }),
    /2990_planted is due, but 3000_later was applied/,
  )
  assert.equal(await migrate({ url, mode: 'real', migrations: [...first, later, file(3010, 'last')] }), 1)
})

test('two who migrate at once: one does it, the other finds it done', async () => {
  const url = await emptyDatabase()
  const done = await Promise.all([
    migrate({ url, mode: 'real', migrations: first }),
    migrate({ url, mode: 'real', migrations: first }),
  ])
  assert.deepEqual(done.sort(), [0, 1])
})

test('a clone of the template has every migration', async () => {
  const { url, drop } = await cloneDatabase()
  assert.equal(await migrate({ url, mode: 'demo' }), 0)
  await drop()
})
