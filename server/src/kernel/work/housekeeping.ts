import type { Kernel } from '../context.ts'
import { keepParts } from '../history/keep-parts.ts'
import type { Parted } from '../history/parted.ts'

const EVERY_MS = 3_600_000

/** Once an hour, and at the start: parts of large tables are made before they are needed, and go after their days. */
export function startHousekeeping(kernel: Kernel, tables: readonly Parted[]): { stop(): Promise<void> } {
  let going = true
  let working: Promise<unknown> = Promise.resolve()
  const keep = () => {
    working = working
      .then(() => keepParts(kernel, tables, () => going))
      .catch((error: Error) => kernel.log.error({ err: error.message }, 'housekeeping failed'))
  }
  // Whoever steps through time by hand makes parts by hand too.
  if (kernel.config.sweepTimers) keep()
  const timer = setInterval(keep, EVERY_MS)
  return {
    async stop() {
      going = false
      clearInterval(timer)
      await working
    },
  }
}
