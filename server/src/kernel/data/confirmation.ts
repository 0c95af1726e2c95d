import type { Logger } from '../log.ts'
import { DatabaseAway } from './database-away.ts'

/**
 * Where several machines keep the database, whether a second one confirms commits. A commit that none confirms holds its
 * connection for as long as that lasts: once one is known to wait, nothing more is written, so that reads find a connection.
 */
export interface Confirmation {
  /** Throws while no commit is confirmed. To be asked before a connection is taken for something that writes. */
  expect(): void
  /** A commit that was sent: its answer, or doubt when its time is over. Its connection is of no use then. */
  of<T>(committing: Promise<T>): Promise<T>
  /** Whether a commit of this process is known to wait. */
  lacks(): boolean
  /** Whether any process's does: asked of the database, which one that only reads has to do. */
  lacksAnywhere(): Promise<boolean>
  stop(): void
}

/** On one machine a commit is what its disk says. */
export const NEEDS_NONE: Confirmation = {
  expect: () => undefined,
  of: (committing) => committing,
  lacks: () => false,
  lacksAnywhere: async () => false,
  stop: () => undefined,
}

const LOOK_EVERY_MS = 250

/** Those that we gave up wait on, and tell when they are confirmed; whoever waits for less than that is not given up. */
export const ANY_WAITS = `select exists (select from pg_stat_activity where datname = current_database()
  and wait_event = 'SyncRep' and query_start <= clock_timestamp() - $1 * interval '1 millisecond') as waits`

interface Watched {
  /** So long a commit may wait. */
  commitMs: number
  /** Whether commits wait in the database, by whichever process. */
  anyWaits(): Promise<boolean>
  log: Logger
  onLack(is: boolean): void
}

export function watchConfirmation({ commitMs, anyWaits, log, onLack }: Watched): Confirmation {
  let since: number | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function lacking(): void {
    if (since !== undefined || stopped) return
    since = performance.now()
    onLack(true)
    log.error('no second machine confirms commits: nothing is written, what is there can be read')
    look()
  }
  function look(): void {
    timer = setTimeout(async () => {
      // A database that does not answer confirms nothing either.
      const waits = await anyWaits().catch(() => true)
      if (stopped) return
      if (waits) return look()
      log.warn({ ms: Math.round(performance.now() - (since as number)) }, 'commits are confirmed again')
      since = undefined
      onLack(false)
    }, LOOK_EVERY_MS)
  }
  const unconfirmed = (inDoubt: boolean): DatabaseAway =>
    new DatabaseAway('unconfirmed', new Error('no second machine confirms commits'), inDoubt)

  return {
    expect() {
      if (since !== undefined) throw unconfirmed(false)
    },
    async of(committing) {
      let late: NodeJS.Timeout | undefined
      const doubt = new Promise<never>((_, reject) => {
        late = setTimeout(() => {
          lacking()
          reject(unconfirmed(true))
        }, commitMs)
      })
      try {
        return await Promise.race([committing, doubt])
      } finally {
        clearTimeout(late)
      }
    },
    lacks: () => since !== undefined,
    lacksAnywhere: async () => since !== undefined || anyWaits(),
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
