import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { cupsModule, startCups } from '../../../test/cups.ts'
import { cloneDatabase } from '../../../test/database.ts'
import { eventually } from '../../../test/eventually.ts'
import { plainTerritory } from '../../../test/plain-territory.ts'
import { testConfig } from '../../../test/world.ts'
import { startApp } from '../../app.ts'
import { openDatabase } from '../data/database.ts'
import { newId } from '../id.ts'
import { createLogger } from '../log.ts'

const JOBS = 100
/** So many a worker of eight takes at a time. */
const HELD = 32
const log = createLogger('fatal')

/** A database with cups' table and a data folder, gone when the test is over, however it ended; what was started there stops before. */
async function place(t: TestContext) {
  const { url, drop } = await cloneDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'victim-'))
  const db = openDatabase({ url, poolSize: 2, log })
  const stops: (() => unknown)[] = []
  t.after(async () => {
    await Promise.all(stops.map((stop) => stop()))
    await db.close()
    await drop()
    rmSync(dataDir, { recursive: true })
  })
  await db.pool.query('create schema cups; create table cups.drunk (cup_id uuid not null)')
  const start = async (modules: (typeof cupsModule)[]) => {
    const app = await startApp({
      config: testConfig(dataDir),
      databaseUrl: url,
      territory: plainTerritory,
      endpoints: [],
      modules,
    })
    stops.push(() => app.stop())
  }
  return { url, dataDir, db, stops, start }
}

test('a server killed while it holds jobs: all run within seconds of the restart, effects once', async (t) => {
  const { url, dataDir, db, stops, start } = await place(t)
  const victim = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../../test/jobs-victim.ts', import.meta.url)), url, dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  stops.push(() => victim.kill('SIGKILL'))
  await new Promise((resolve) => victim.stdout.once('data', resolve))

  await db.run(
    `select kernel.finish(jsonb_build_object('actor', 'system:test', 'channel', 'system',
      'events', (select jsonb_agg(jsonb_build_object('id', id, 'type', 'cup.drunk',
        'payload', jsonb_build_object('cupId', id))) from unnest($1::uuid[]) id),
      'jobs', (select jsonb_agg(jsonb_build_object('task', 'reaction',
        'payload', jsonb_build_object('event', id, 'reaction', 'cups.count'))) from unnest($1::uuid[]) id)),
    $2, null, null, null, null, null)`,
    [Array.from({ length: JOBS }, newId), new Date()],
  )
  const locked = async () =>
    (await db.one<{ n: number }>('select count(*) as n from graphile_worker._private_jobs where locked_by is not null'))
      .n
  await eventually('jobs are taken', async () => (await locked()) === HELD, 60_000)
  victim.kill('SIGKILL')
  await new Promise((resolve) => victim.once('exit', resolve))
  assert.equal(await locked(), HELD)

  const restart = Date.now()
  await start([{ ...cupsModule, handlers: {} }])
  const counts = () =>
    db.one<{ effects: number; cups: number; jobs: number }>(
      `select (select count(*) from cups.drunk) as effects,
        (select count(distinct cup_id) from cups.drunk) as cups,
        (select count(*) from graphile_worker._private_jobs) as jobs`,
    )
  await eventually('all jobs run', async () => (await counts()).jobs === 0, 30_000)
  t.diagnostic(`after ${Date.now() - restart} ms`)
  assert.deepEqual(await counts(), { effects: JOBS, cups: JOBS, jobs: 0 })
})

test('a live server’s jobs are not taken from it', async (t) => {
  const { db, start } = await place(t)
  let running = 0
  let most = 0
  const slow = {
    ...cupsModule,
    handlers: {},
    reactions: {},
    jobs: {
      'cups.slow': async () => {
        most = Math.max(most, ++running)
        await new Promise((resolve) => setTimeout(resolve, 2_500))
        running--
      },
    },
  }
  await start([slow])
  await db.run(`select graphile_worker.add_job('cups.slow')`)
  await eventually('the job runs', async () => running === 1, 5_000)
  await start([slow])
  await eventually('the job ends', async () => running === 0, 6_000)
  assert.equal(most, 1)
})

test('a reaction whose job runs twice has one effect; one that fails is tried again', async (t) => {
  let failures = 1
  const world = await startCups({
    modules: [
      {
        ...cupsModule,
        reactions: {
          'cup.drunk': {
            count: async (tx, { cupId }) => {
              await tx.run('insert into cups.drunk (cup_id) values ($1)', [cupId])
              if (failures-- > 0) throw new Error('once')
            },
          },
        },
      },
    ],
  })
  t.after(() => world.close())
  const cupId = newId()
  await world.as((tx) => tx.announce('cup.drunk' as never, { cupId } as never))
  await world.settle({ failuresExpected: true })
  assert.equal(world.failures.length, 1)
  const drunk = async () => (await world.kernel.db.one<{ n: number }>('select count(*) as n from cups.drunk')).n
  assert.equal(await drunk(), 0)
  await eventually('the second try', async () => (await drunk()) === 1, 8_000)
  const { payload } = await world.kernel.db.one<{ payload: object }>(
    `select jsonb_build_object('event', id, 'reaction', 'cups.count') as payload from kernel.event`,
  )
  await world.kernel.db.run(`select graphile_worker.add_job('reaction', $1::json)`, [JSON.stringify(payload)])
  await world.settle({ failuresExpected: true })
  assert.equal(await drunk(), 1)
})
