import type { Database } from '../data/database.ts'
import type { Logger } from '../log.ts'

/** Commits that follow each other closely are told of together. */
const GATHER_MS = 4

export interface Nudge {
  (count: number): void
  /** Tells at once what waits to be told: before the database is closed. */
  last(): Promise<void>
}

/**
 * Wakes the workers after commits. Within the transaction, NOTIFY would take a lock that every other such commit waits
 * for until this one is on the disk. A word that is lost with us costs a second: workers also look by themselves.
 */
export function createNudge(db: Pick<Database, 'side'>, log: Pick<Logger, 'warn'>): Nudge {
  let waiting = 0
  let timer: NodeJS.Timeout | undefined
  let telling: Promise<unknown> = Promise.resolve()
  const tell = () => {
    clearTimeout(timer)
    const count = waiting
    waiting = 0
    telling = db.side
      .run(`select pg_notify('jobs:insert', json_build_object('r', random(), 'count', $1::int)::text)`, [count])
      .catch((error: Error) => log.warn({ err: error.message }, 'the workers were not woken'))
  }
  const nudge = (count: number) => {
    if (waiting === 0) timer = setTimeout(tell, GATHER_MS)
    waiting += count
  }
  const last = async () => {
    if (waiting > 0) tell()
    await telling
  }
  return Object.assign(nudge, { last })
}
