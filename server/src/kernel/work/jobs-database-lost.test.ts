import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout as rest } from 'node:timers/promises'
import { cupsModule, startCups } from '../../../test/cups.ts'
import { cloneDatabase } from '../../../test/database.ts'
import { eventually } from '../../../test/eventually.ts'
import { plainTerritory } from '../../../test/plain-territory.ts'
import { testConfig, type World } from '../../../test/world.ts'
import { startApp } from '../../app.ts'
import { openDatabase } from '../data/database.ts'
import { createLogger } from '../log.ts'

declare module './work-list.ts' {
  interface Jobs {
    'cups.sip': { n: number }
  }
}

/** A world whose jobs count how often each ran, and take a moment. */
async function sipping(t: TestContext, restMs: number) {
  const ran = new Map<number, number>()
  const sip = async (_kernel: unknown, { n }: { n: number }) => {
    await rest(restMs)
    ran.set(n, (ran.get(n) ?? 0) + 1)
  }
  const world = await startCups({ modules: [{ ...cupsModule, jobs: { 'cups.sip': sip } }] })
  t.after(() => world.close())
  return { world, ran }
}

/** Places jobs, again where the database was lost meanwhile. */
const place = (world: World, from: number, to: number) =>
  eventually('the jobs are placed', () =>
    world
      .as(async (tx) => {
        for (let n = from; n < to; n++) await tx.enqueue('cups.sip', { n })
      })
      .then(
        () => true,
        () => false,
      ),
  )

/** Ends every connection of the database but the one that does it: a restart, as far as the living process can tell. */
const cutAll = (world: World) =>
  world.kernel.db.side.run(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
const left = (world: World) =>
  world.kernel.db.side.one<{ jobs: number; locked: number }>(
    `select count(*)::int as jobs, count(*) filter (where locked_at is not null)::int as locked from graphile_worker._private_jobs`,
  )

test('the database is lost again and again while jobs run: the process lives, all jobs run, none stays locked', async (t) => {
  const { world, ran } = await sipping(t, 3)
  const unheard: unknown[] = []
  const hear = (error: unknown) => void unheard.push(error)
  process.on('unhandledRejection', hear)
  t.after(() => process.off('unhandledRejection', hear))
  for (let round = 0; round < 6; round++) {
    await place(world, round * 200, (round + 1) * 200)
    await rest(60)
    await cutAll(world).catch(() => undefined)
  }
  await eventually('all jobs are done', () =>
    left(world).then(
      ({ jobs }) => jobs === 0,
      () => false,
    ),
  )
  assert.equal(ran.size, 1_200)
  assert.deepEqual(unheard, [])
  const { values } = await world.kernel.metrics.workersInterrupted.get()
  assert.ok((values[0]?.value ?? 0) > 0, 'the workers never noticed')
  assert.equal((await world.kernel.metrics.workersAway.get()).values[0]?.value, 0)
})

test('jobs run again within seconds of the database being back, and what was taken unheard is given back', async (t) => {
  const { world, ran } = await sipping(t, 3)
  await place(world, 0, 1)
  await eventually('the first is done', () => ran.size === 1)
  // A lock whose word never came: as when the connection was lost between the commit and its answer.
  const { id } = await world.kernel.db.one<{ id: string }>('select id from kernel.process')
  await world.kernel.db.run(
    `select graphile_worker.add_job('cups.sip', '{"n": 1}', run_at => now() + interval '1 hour')`,
  )
  await world.kernel.db.run(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = $1, run_at = now(), attempts = 1`,
    [id],
  )
  const began = performance.now()
  await cutAll(world).catch(() => undefined)
  await eventually('the job that was taken unheard is run', () => ran.size === 2, 20_000)
  t.diagnostic(`after ${Math.round(performance.now() - began)} ms`)
  await eventually('nothing is left', () =>
    left(world).then(
      ({ jobs }) => jobs === 0,
      () => false,
    ),
  )
})

/** A system in which nobody works yet, and a worker for it. */
async function idle(t: TestContext) {
  const { url, drop } = await cloneDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'idle-'))
  const db = openDatabase({ url, poolSize: 2, log: createLogger('fatal') })
  const ran: number[] = []
  const module = {
    ...cupsModule,
    handlers: {},
    jobs: { 'cups.sip': async (_: unknown, p: { n: number }) => void ran.push(p.n) },
  }
  let stop = async () => {}
  t.after(async () => {
    await stop()
    await db.close()
    await drop()
    rmSync(dataDir, { recursive: true })
  })
  await db.run(`insert into graphile_worker._private_tasks (identifier) values ('cups.sip')`)
  return {
    db,
    ran,
    /** One that somebody has taken. */
    held: (n: number, by: string) =>
      db.run(
        `insert into graphile_worker._private_jobs (task_id, payload, key, attempts, locked_at, locked_by)
          select id, json_build_object('n', $1::int), 'sip ' || $1::int, 1, now(), $2
          from graphile_worker._private_tasks where identifier = 'cups.sip'`,
        [n, by],
      ),
    async work() {
      const app = await startApp({
        config: testConfig(dataDir),
        databaseUrl: url,
        territory: plainTerritory,
        endpoints: [],
        modules: [module],
      })
      stop = () => app.stop()
    },
  }
}

test('whoever has lost its session, and has just said that it is there, keeps its jobs; the dead do not', async (t) => {
  const { db, ran, held, work } = await idle(t)
  const seen = (seconds: number) =>
    db.run(
      `insert into kernel.process (id, pid, host, role, version, seen_at)
        values ('process-cut-off', 1, 'elsewhere', 'work', 'test', clock_timestamp() + $1 * interval '1 second')
        on conflict (id) do update set seen_at = excluded.seen_at`,
      [seconds],
    )
  await seen(600)
  await held(1, 'process-cut-off')
  await held(2, 'process-dead')
  await work()
  await eventually('the dead one’s job is run', () => ran.includes(2))
  assert.deepEqual(ran, [2])
  await seen(-60)
  await eventually('it is silent for too long', () => ran.includes(1))
  assert.deepEqual(ran, [2, 1])
})

test('what ran in a worker that died, and was placed anew meanwhile, is run once and leaves nothing', async (t) => {
  const { db, ran, held, work } = await idle(t)
  await held(7, 'process-dead')
  await db.run('select kernel.finish($1::jsonb, now(), null, null, null, null, null)', [
    JSON.stringify({ jobs: [{ task: 'cups.sip', payload: { n: 7 }, key: 'sip 7' }] }),
  ])
  const rows = () =>
    db.many<{ held: boolean }>('select locked_by is not null as held from graphile_worker._private_jobs order by id')
  assert.deepEqual(await rows(), [{ held: true }, { held: false }])
  await work()
  await eventually('nothing is left', async () => (await rows()).length === 0)
  assert.deepEqual(ran, [7])
})

test('a job that waits, or was given up, is replaced by a later one of its key', async (t) => {
  const { db, ran, held, work } = await idle(t)
  await held(1, 'process-dead')
  await held(2, 'process-dead')
  await db.run(
    `update graphile_worker._private_jobs set locked_at = null, locked_by = null,
      attempts = case when key = 'sip 2' then max_attempts else 3 end, run_at = now() + interval '1 hour', last_error = 'thirst'`,
  )
  await db.run('select kernel.finish($1::jsonb, now(), null, null, null, null, null)', [
    JSON.stringify({ jobs: [1, 2].map((n) => ({ task: 'cups.sip', payload: { n: n * 10 }, key: `sip ${n}` })) }),
  ])
  await work()
  await eventually('both are run', () => ran.length === 2)
  assert.deepEqual(ran.toSorted(), [10, 20])
})
