import pg from 'pg'
import { connectionOptions } from '../data/database.ts'
import type { Logger } from '../log.ts'

/**
 * Liveness of workers. graphile-worker frees the jobs of a dead worker after four hours. Here each worker pool holds
 * a session lock named by its id, which the database drops when the process dies; whoever finds jobs locked by a pool
 * whose lock is free gives them back.
 */
export interface WorkerGuard {
  claim(poolId: string): void
  stop(): Promise<void>
}

/** Space of our advisory locks, beside the pool id's hash. */
const LOCK_SPACE = 7_201
/** Soon after the start, for those who died with the last server; then at leisure. */
const SWEEPS_MS = [0, 1_500, 4_000, 8_000]
const SWEEP_EVERY_MS = 30_000

/**
 * Ids of pools that hold jobs and are dead. The lock is taken to see whether it is free, and given back at once; our
 * own are left out, because a session's locks never stand in its own way.
 */
const FREE_DEAD = `
  with holders as (
    select distinct locked_by as id from graphile_worker._private_jobs where locked_by is not null
    union select distinct locked_by from graphile_worker._private_job_queues where locked_by is not null
  ), dead as (
    select id from holders where id <> all ($1) and pg_try_advisory_xact_lock(${LOCK_SPACE}, hashtext(id))
  )
  select graphile_worker.force_unlock_workers(array_agg(id)), array_agg(id) as ids from dead having count(*) > 0`

export async function guardWorkers(url: string, log: Logger): Promise<WorkerGuard> {
  const claimed = new Set<string>()
  let stopped = false
  let session: pg.Client | undefined
  let working = Promise.resolve()

  async function connected(): Promise<pg.Client> {
    if (session) return session
    const client = new pg.Client({ ...connectionOptions(url), application_name: 'job guard' })
    client.on('error', () => {
      session = undefined
    })
    await client.connect()
    for (const id of claimed) await client.query(`select pg_advisory_lock_shared(${LOCK_SPACE}, hashtext($1))`, [id])
    session = client
    return client
  }

  const sweep = () => {
    working = working
      .then(async () => {
        if (stopped) return
        const { rows } = await (await connected()).query<{ ids: string[] }>(FREE_DEAD, [[...claimed]])
        const dead = rows[0]?.ids
        if (dead) log.info({ workers: dead.length }, 'gave back the jobs of dead workers')
      })
      .catch((error: Error) => log.warn({ err: error.message }, 'could not look for dead workers'))
  }

  await connected()
  const timers = SWEEPS_MS.map((ms) => setTimeout(sweep, ms))
  timers.push(setInterval(sweep, SWEEP_EVERY_MS) as unknown as NodeJS.Timeout)
  return {
    claim(poolId) {
      claimed.add(poolId)
      working = working
        .then(async () => {
          await (await connected()).query(`select pg_advisory_lock_shared(${LOCK_SPACE}, hashtext($1))`, [poolId])
        })
        .catch((error: Error) => log.error({ err: error.message }, 'a worker could not claim its id'))
    },
    async stop() {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
      await working
      await session?.end()
    },
  }
}
