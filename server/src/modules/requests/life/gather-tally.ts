import type { Kernel } from '../../../kernel/context.ts'
import { gatherTally } from '../reading/store.ts'

const EVERY_MS = 60_000
const LINES_MAX = 20_000

/** Gathers what has been noted since into the counts; returns how many lines there were. */
export async function gatherLines(kernel: Pick<Kernel, 'db'>): Promise<number> {
  let all = 0
  for (let gathered = LINES_MAX; gathered === LINES_MAX; all += gathered)
    gathered = (await gatherTally(kernel.db.side, LINES_MAX)).gathered
  return all
}

/** Each process that works does it; two at once take different lines. */
export function startGathering(kernel: Kernel): Promise<{ stop(): Promise<void> }> {
  let working: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    working = gatherLines(kernel).catch((error: Error) =>
      kernel.log.error({ err: error.message }, 'counts of requests could not be gathered'),
    )
  }, EVERY_MS)
  return Promise.resolve({
    async stop() {
      clearInterval(timer)
      await working
    },
  })
}
