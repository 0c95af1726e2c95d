import type { Kernel } from '../context.ts'

const EVERY_MS = 3_600_000
/** After this an entity's own id guards against a second arrival. */
const ANSWERS_KEPT_DAYS = 90
const BATCH_MAX = 10_000

/** Forgets what is kept for a time only. Small batches, so that nothing waits for it. */
export async function forgetOld(kernel: Pick<Kernel, 'db'>): Promise<number> {
  let forgotten = 0
  for (let gone = BATCH_MAX; gone === BATCH_MAX; forgotten += gone)
    gone = await kernel.db.side.run(
      `delete from kernel.command where (actor, command_id) in
       (select actor, command_id from kernel.command where arrived_at < clock_timestamp() - $1 * interval '1 day' limit ${BATCH_MAX})`,
      [ANSWERS_KEPT_DAYS],
    )
  return forgotten
}

export function startHousekeeping(kernel: Kernel): { stop(): Promise<void> } {
  let working: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    working = forgetOld(kernel).catch((error: Error) => kernel.log.error({ err: error.message }, 'housekeeping failed'))
  }, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await working
    },
  }
}
