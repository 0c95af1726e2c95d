import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cupsModule, startCups } from '../../../test/cups.ts'
import { newId } from '../id.ts'
import { createStepping } from './stepping.ts'
import { startTimers } from './timers.ts'

test('thousands of timers fall due in one step, while a job hangs in a worker elsewhere', async (t) => {
  const world = await startCups()
  t.after(() => world.close())
  const { db, clock } = world.kernel
  // Whoever holds it says that it is there, and does not end it.
  await db.run(
    `insert into kernel.process (id, pid, host, role, version, seen_at)
      values ('process-hangs', 1, 'elsewhere', 'work', 'test', clock_timestamp() + interval '1 hour')`,
  )
  await db.run(
    `with held as (select id from graphile_worker.add_job('cups.slow', run_at => now() + interval '1 hour'))
      select id from held`,
  )
  await db.run(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'process-hangs'`)
  const from = clock.now().getTime()
  await db.run(
    `insert into kernel.timer (kind, key, due_at)
      select 'cups.evaporate', $1 || n, $2::timestamptz + (n % 4) * interval '1 hour' from generate_series(1, 4060) n`,
    [newId(), new Date(from)],
  )
  const timers = startTimers(world.kernel, [cupsModule], false)
  t.after(() => timers.stop())
  const stepping = createStepping(world.kernel, timers, 100)
  const ran = await stepping.advanceTo(new Date(from + 26 * 3_600_000))
  assert.equal(ran, 4_060)
  const { left, early } = await db.one<{ left: number; early: number }>(
    `select (select count(*)::int from kernel.timer) as left,
      (select count(*)::int from cups.evaporated where at < due_at) as early`,
  )
  assert.deepEqual({ left, early }, { left: 0, early: 0 })
})
