import { Logger } from 'graphile-worker'
import type { Logger as OurLogger } from '../log.ts'

/** For migrations: their progress is ours to tell. */
export const quietLogger = new Logger(() => () => undefined)

/** The worker's warnings and errors in our log; payloads stay out of it. */
export function workerLogger(log: OurLogger): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ worker: true }, message.slice(0, 300))
    else if (level === 'warning') log.warn({ worker: true }, message.slice(0, 300))
  })
}
