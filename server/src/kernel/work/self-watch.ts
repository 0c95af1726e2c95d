import type { Kernel } from '../context.ts'
import type { Module } from '../module.ts'
import { listLanes, measureFleet } from './fleet.ts'

const EVERY_MS = 15_000
/** More is not counted: from there on it is the same alarm. */
const COUNTED_MAX = 100_000

async function measureLanes({ db, metrics }: Pick<Kernel, 'db' | 'metrics'>): Promise<void> {
  for (const { lane, oldest_seconds } of await listLanes(db.side))
    metrics.jobsLaneOldestSeconds.set({ lane }, oldest_seconds)
}

/** What an alarm asks that no single call knows: how much work waits, for how long, what was given up, how old the backup is. */
export async function measure(kernel: Pick<Kernel, 'db' | 'metrics'>): Promise<void> {
  const asked = Date.now()
  const found = await kernel.db.side.one<{
    waiting: number
    oldest: number
    given_up: number
    backup: number
    ms: number
  }>(
    `select extract(epoch from clock_timestamp())::float8 * 1000 as ms,
      (select count(*)::int from (select from graphile_worker._private_jobs
        where attempts < max_attempts and run_at <= clock_timestamp() limit ${COUNTED_MAX}) due) as waiting,
      (select coalesce(extract(epoch from clock_timestamp() - min(run_at)), 0)::float8 from graphile_worker._private_jobs
        where attempts < max_attempts and run_at <= clock_timestamp()) as oldest,
      (select count(*)::int from (select from graphile_worker._private_jobs
        where attempts >= max_attempts and locked_at is null limit ${COUNTED_MAX}) over) as given_up,
      (select coalesce(extract(epoch from max(made_at)), 0)::float8 from kernel.backup) as backup`,
  )
  kernel.metrics.databaseClockApart.set(Math.abs(found.ms - (asked + Date.now()) / 2) / 1_000)
  const { jobsWaiting, jobsOldestSeconds, jobsGivenUp, backupAt, databaseUp } = kernel.metrics
  databaseUp.set(1)
  jobsWaiting.set(found.waiting)
  jobsOldestSeconds.set(found.oldest)
  jobsGivenUp.set(found.given_up)
  backupAt.set(found.backup)
  await measureLanes(kernel)
  await measureFleet(kernel)
}

export function startSelfWatch(kernel: Kernel, modules: readonly Module[] = []): { stop(): Promise<void> } {
  const look = async (): Promise<void> => {
    await measure(kernel).catch((error: Error) => {
      kernel.metrics.databaseUp.set(0)
      kernel.log.warn({ err: error.message }, 'the database could not be asked how it is')
    })
    await kernel.overload.look()
    for (const module of modules)
      await module.measure?.(kernel).catch((error: Error) => {
        kernel.log.warn({ module: module.name, err: error.message }, 'a module could not be measured')
      })
  }
  let looking = look()
  const timer = setInterval(() => {
    looking = looking.then(look)
  }, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
