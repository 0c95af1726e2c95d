import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { freshDatabase } from '../../../test/database.ts'
import type { Database } from '../data/database.ts'
import { createMetrics } from '../metrics.ts'
import { measure } from './self-watch.ts'

let db: Database
let close: () => Promise<void>
before(async () => {
  ;({ db, close } = await freshDatabase())
})
after(() => close())

test('what waits, how long, what was given up and the last backup are told to whoever watches', async () => {
  const metrics = createMetrics()
  const value = async (name: string) =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await metrics.registry.metrics())?.[1])
  await measure({ db, metrics })
  assert.equal(await value('jobs_waiting'), 0)
  assert.equal(await value('backup_last_timestamp_seconds'), 0, 'there is none')
  for (const [key, minutes, attempts] of [
    ['late', 10, 0],
    ['over', 10, 25],
    ['later', -10, 0],
  ] as const) {
    await db.side.run(`select graphile_worker.add_job('no.such.task', '{}', job_key => $1, max_attempts => 25)`, [key])
    await db.side.run(
      `update graphile_worker._private_jobs set run_at = clock_timestamp() - $2 * interval '1 minute', attempts = $3 where key = $1`,
      [key, minutes, attempts],
    )
  }
  await db.side.run(
    `insert into kernel.backup (made_at, bytes, files, damaged) values ('2026-01-02T03:04:05Z', 1, 0, 0)`,
  )
  await db.side.run(`select graphile_worker.add_job('no.such.task', job_key => 'code', priority => -20)`)
  await db.side.run(
    `update graphile_worker._private_jobs set run_at = now() - interval '1 minute', locked_at = now(), locked_by = 'test'
      where key = 'code'`,
  )
  // At its last try, and at work: it is not given up yet.
  await db.side.run(`select graphile_worker.add_job('no.such.task', job_key => 'last', max_attempts => 1)`)
  await db.side.run(
    `update graphile_worker._private_jobs set attempts = 1, locked_at = now(), locked_by = 'test' where key = 'last'`,
  )
  await measure({ db, metrics })
  const oldest = async (lane: string) =>
    (await metrics.jobsLaneOldestSeconds.get()).values.find(({ labels }) => labels.lane === lane)?.value ?? -1
  // One that a worker holds waits too.
  assert.ok(Math.abs((await oldest('urgent')) - 60) < 30)
  assert.ok(Math.abs((await oldest('work')) - 600) < 60)
  assert.deepEqual([await oldest('offers'), await oldest('outside')], [0, 0])
  assert.equal(await value('jobs_waiting'), 2)
  assert.ok(Math.abs((await value('jobs_oldest_seconds')) - 600) < 60)
  assert.equal(await value('jobs_given_up'), 1)
  assert.equal(await value('backup_last_timestamp_seconds'), Date.parse('2026-01-02T03:04:05Z') / 1_000)
  assert.equal(await value('database_up'), 1)
  assert.ok((await value('database_clock_apart_seconds')) < 10, 'both are this machine’s')
})

test('a clock that goes minutes wrong while everything runs is told', async () => {
  const metrics = createMetrics()
  const ahead = async <R>(text: string, values?: readonly unknown[]): Promise<R> => {
    const row = await db.side.one<Record<string, unknown>>(text, values)
    return { ...row, ms: Number(row.ms) + 300_000 } as R
  }
  await measure({ db: { ...db, side: { ...db.side, one: ahead } }, metrics })
  const apart = (await metrics.databaseClockApart.get()).values[0]?.value ?? 0
  assert.ok(Math.abs(apart - 300) < 10, String(apart))
})
