import type { Database } from '../data/database.ts'
import type { Logger } from '../log.ts'

/** Commits that follow each other closely are told of together. */
const GATHER_MS = 4

/**
 * Wakes the workers after commits. Within the transaction, NOTIFY would take a lock that every other such commit waits
 * for until this one is on the disk. A word that is lost with us costs a second: workers also look by themselves.
 */
export function createNudge(db: Database, log: Logger): (count: number) => void {
  let waiting = 0
  const tell = () => {
    const count = waiting
    waiting = 0
    db.side
      .run(`select pg_notify('jobs:insert', json_build_object('r', random(), 'count', $1::int)::text)`, [count])
      .catch((error: Error) => log.warn({ err: error.message }, 'the workers were not woken'))
  }
  return (count) => {
    if (waiting === 0) setTimeout(tell, GATHER_MS)
    waiting += count
  }
}
