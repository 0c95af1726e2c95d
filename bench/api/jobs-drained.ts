import { setTimeout as rest } from 'node:timers/promises'
import type { BenchSystem } from './bench-system.ts'

const LOOK_EVERY_MS = 50
const AT_MOST_MS = 240_000

/** Waits until nothing that is due is left to do. A job that failed and waits for its next try is a bench that failed. */
export async function jobsDrained({ ask }: Pick<BenchSystem, 'ask'>): Promise<void> {
  for (const end = performance.now() + AT_MOST_MS; performance.now() < end; await rest(LOOK_EVERY_MS)) {
    const [jobs] = await ask<{ due: string; failed: string; error: string | null }>(
      `select count(*) filter (where run_at <= now()) as due, count(*) filter (where attempts > 0 and last_error is not null)
        as failed, max(last_error) as error from graphile_worker._private_jobs`,
    )
    if (Number(jobs?.failed)) throw new Error(`${jobs?.failed} jobs failed: ${jobs?.error?.slice(0, 200)}`)
    if (Number(jobs?.due) === 0) return
  }
  throw new Error('the jobs are not done')
}
