import pg from 'pg'
import { connectionOptions, type Database, type PoolOptions, surviveLostConnections } from '../data/database.ts'
import { primaryClient } from '../data/primary-client.ts'
import type { Logger } from '../log.ts'
import { type Lane, LANES } from './lanes.ts'

/** A job as a worker holds it. */
export interface Taken {
  id: number
  task: string
  payload: unknown
  lane: Lane
}

export interface Failed {
  id: number
  error: string
}

/**
 * The queue as one worker sees it. Its tables are graphile-worker's (the version is pinned, a test holds this); what is
 * asked here leaves them as that library's own statements would.
 */
export interface JobStore {
  /** Names the tasks that this process can do: only those are taken. */
  name(tasks: readonly string[]): Promise<void>
  take(rooms: ReadonlyMap<Lane, number>): Promise<Taken[]>
  /** Takes out what is done, and sets anew what failed. */
  end(done: readonly number[], failed: readonly Failed[]): Promise<void>
  /** Puts back what this worker holds, without counting it as a try; but for what it knows that it holds. */
  giveBack(but: readonly number[]): Promise<number>
  close(): Promise<void>
}

/** No lane's jobs are looked for behind another's: each is a range of the index by priority and time. */
const TAKE = `with due as materialized (
    select job.id, lane.name from unnest($2::text[], $3::int[], $4::int[], $5::int[]) as lane(name, least, most, room)
    cross join lateral (
      select id from graphile_worker._private_jobs
      where is_available and priority >= lane.least and priority <= lane.most and run_at <= now() and task_id = any($6)
      order by priority, run_at limit lane.room for update skip locked) job)
  update graphile_worker._private_jobs j set attempts = j.attempts + 1, locked_by = $1, locked_at = now()
  from due where j.id = due.id returning j.id, j.task_id, j.payload, due.name as lane`

/** What was placed anew while it ran ends with its run, however that went: the new one does its work. */
export const REPLACED = `coalesce(flags ? 'replaced', false)`
/** The pause grows with each try, from three seconds to six hours. */
const END = `with done as (
    delete from graphile_worker._private_jobs where locked_by = $1 and id = any($2::bigint[])
  ), over as (
    delete from graphile_worker._private_jobs where locked_by = $1 and id = any($3::bigint[]) and ${REPLACED}
  )
  update graphile_worker._private_jobs j set last_error = f.error, locked_by = null, locked_at = null,
    run_at = greatest(now(), j.run_at) + exp(least(j.attempts, 10)) * interval '1 second'
  from unnest($3::bigint[], $4::text[]) as f(id, error) where j.id = f.id and j.locked_by = $1 and not ${REPLACED}`

const GIVE_BACK = `with over as (
    delete from graphile_worker._private_jobs where locked_by = $1 and id <> all($2::bigint[]) and ${REPLACED}
  )
  update graphile_worker._private_jobs set locked_by = null, locked_at = null, attempts = greatest(attempts - 1, 0)
  where locked_by = $1 and id <> all($2::bigint[]) and not ${REPLACED}`

/** Within the transaction of what the job does: both are there or neither is. */
export const END_WITHIN = 'delete from graphile_worker._private_jobs where id = $1 and locked_by = $2'

const NAME = `insert into graphile_worker._private_tasks (identifier) select unnest($1::text[]) on conflict do nothing`
const NAMED = 'select id, identifier from graphile_worker._private_tasks where identifier = any($1)'

/** Longer than any of these statements takes; a connection that says nothing for so long is cut, or it would never be missed. */
const ANSWER_WITHIN_MS = 10_000

export function openJobStore(
  { url, times, confirmation, verify }: Pick<Database, 'url' | 'times' | 'confirmation' | 'verify'>,
  workerId: string,
  log: Logger,
): JobStore {
  const options = connectionOptions(url, times)
  const pool = new pg.Pool({
    ...options,
    // A lock or an end that is lost with the database's machine makes a job run again, which it must bear anyway: nobody
    // waits for the disk.
    options: `${options.options} -c synchronous_commit=off`,
    query_timeout: ANSWER_WITHIN_MS,
    Client: primaryClient(times.connectMs),
    max: 2,
    application_name: 'jobs',
    verify,
  } as PoolOptions)
  surviveLostConnections(pool, log)
  const taskOf = new Map<number, string>()
  return {
    async name(tasks) {
      await pool.query(NAME, [tasks])
      const { rows } = await pool.query<{ id: number; identifier: string }>(NAMED, [tasks])
      for (const { id, identifier } of rows) taskOf.set(id, identifier)
    },
    async take(rooms) {
      // Its work would not be written, and each try is counted.
      confirmation.expect()
      const lanes = [...rooms.keys()]
      const { rows } = await pool.query<{ id: number; task_id: number; payload: unknown; lane: Lane }>({
        name: 'take jobs',
        text: TAKE,
        values: [
          workerId,
          lanes,
          lanes.map((lane) => LANES[lane].least),
          lanes.map((lane) => LANES[lane].most),
          [...rooms.values()],
          [...taskOf.keys()],
        ],
      })
      return rows.map(({ id, task_id: task, payload, lane }) => ({ id, task: taskOf.get(task) ?? '', payload, lane }))
    },
    async end(done, failed) {
      await pool.query({
        name: 'end jobs',
        text: END,
        values: [workerId, done, failed.map(({ id }) => id), failed.map(({ error }) => error)],
      })
    },
    async giveBack(but) {
      return (await pool.query({ name: 'give jobs back', text: GIVE_BACK, values: [workerId, but] })).rowCount ?? 0
    },
    close: () => pool.end(),
  }
}
