import type { Kernel } from '../context.ts'
import { awayOr, DatabaseAway } from '../data/database-away.ts'
import pg from 'pg'
import { Refusal } from '../refusal.ts'

/** While the database is away every call fails: one line says it, and not thousands. */
const SAID_EVERY_MS = 5_000
const saidMs = new WeakMap<Kernel, number>()

/**
 * What a caller is told while the database is away or has no time: to ask the same again in a moment. A command that may or
 * may not have been committed is told the same: its key makes the second arrival safe. Undefined for every other error.
 */
export function oneMoment(kernel: Kernel, endpoint: string, error: Error): Refusal | undefined {
  const away = error instanceof pg.DatabaseError ? awayOr(error) : error
  if (!(away instanceof DatabaseAway)) return undefined
  kernel.metrics.databaseAway.inc({ because: away.because })
  const now = Date.now()
  if (now - (saidMs.get(kernel) ?? 0) >= SAID_EVERY_MS) {
    saidMs.set(kernel, now)
    const { because, code, inDoubt, message } = away
    kernel.log.warn(
      { endpoint, because, code, inDoubt, err: message },
      'the database is away; callers are told to wait',
    )
  }
  return new Refusal('one_moment', { retryAfterSeconds: away.againAfterSeconds })
}
