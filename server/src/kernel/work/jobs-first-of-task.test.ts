import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../../test/database.ts'
import { eventually } from '../../../test/eventually.ts'
import { newId } from '../id.ts'

const BARRIER = 7_301

test('jobs of a task that a worker names at that very moment are all placed, once', async (t) => {
  const { db, close } = await freshDatabase()
  // Whoever places jobs stops after it, or after having found none to place, until we let them go on.
  await db.pool.query(`
    create function kernel.stop_there() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock_shared(${BARRIER}); return null; end $$;
    create trigger stop_there after insert on graphile_worker._private_jobs for each statement execute function kernel.stop_there();
    insert into graphile_worker._private_tasks (identifier) values ('known')`)
  const barrier = await db.pool.connect()
  t.after(async () => {
    barrier.release(true)
    await close()
  })
  await barrier.query('select pg_advisory_lock($1)', [BARRIER])

  const jobs = ['known', 'new', 'known', 'new', 'other'].map((task) => ({ task, payload: { id: newId() } }))
  const finished = db.run('select kernel.finish($1::jsonb, now(), null, null, null, null, null)', [
    JSON.stringify({ actor: 'system:test', channel: 'system', jobs }),
  ])
  const waits = async () =>
    (
      await db.one<{
        yes: boolean
      }>(`select exists (select from pg_locks where locktype = 'advisory' and objid = ${BARRIER} and not granted
    and database = (select oid from pg_database where datname = current_database())) as yes`)
    ).yes
  await eventually('the jobs are being placed', waits)
  await db.run(`insert into graphile_worker._private_tasks (identifier) values ('new')`)
  await barrier.query('select pg_advisory_unlock($1)', [BARRIER])
  await finished

  const placed = await db.many<{ task: string; id: string }>(`select t.identifier as task, j.payload->>'id' as id
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`)
  assert.deepEqual(
    new Set(placed.map(({ task, id }) => `${task} ${id}`)),
    new Set(jobs.map(({ task, payload }) => `${task} ${payload.id}`)),
  )
  assert.equal(placed.length, jobs.length)
})
