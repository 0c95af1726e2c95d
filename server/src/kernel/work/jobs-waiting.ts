import type { Sql } from '../data/sql.ts'

/** Whether reactions or jobs are still to run, or running: until then things may well stand between two of them. */
export const jobsWait = async (q: Sql): Promise<boolean> =>
  (
    await q.one<{ yes: boolean }>(
      `select exists (select from graphile_worker._private_jobs
        where (attempts < max_attempts and run_at <= clock_timestamp()) or locked_at is not null) as yes`,
    )
  ).yes
