import type { Socket } from 'node:net'
import pg from 'pg'

/** What PostgreSQL tells by itself of each session, at its begin and at each change. */
const READS_ONLY = new Set(['in_hot_standby', 'default_transaction_read_only'])

/** Where PostgreSQL waits for a second machine. What it says from there, while its words follow the language of the database. */
const CUT_SHORT = 'SyncRepWaitForLSN'

interface Told {
  parameterName: string
  parameterValue: string
}

/**
 * A pool's connection that takes no less than a database that writes. After a failover a proxy may for a moment lead to a
 * replica, which answers as it was some time ago: nothing is to be decided from that. What is refused is a connection that
 * begins on one; one that becomes read-only meanwhile is ended as soon as it is idle. And
 * one that takes no warning for an answer: a commit whose wait for a second machine was cut short is in doubt.
 */
export function primaryClient(connectMs: number): typeof pg.Client {
  return class PrimaryClient extends pg.Client {
    constructor(options: pg.ClientConfig) {
      // A pool waits as long for a turn as it does for a connection; these are two.
      super({ ...options, connectionTimeoutMillis: connectMs })
      const { connection } = this as unknown as { connection: NodeJS.EventEmitter & { stream: Socket } }
      connection.on('parameterStatus', ({ parameterName, parameterValue }: Told) => {
        if (READS_ONLY.has(parameterName) && parameterValue === 'on') connection.stream.destroy(new ReadsOnly())
      })
      connection.on('notice', ({ routine }: { routine?: string }) => {
        if (routine !== CUT_SHORT) return
        // The commit is answered with COMMIT next, perhaps in the same packet: it has ended otherwise before that is read.
        connection.emit('errorMessage', new CutShort())
        connection.stream.destroy()
      })
    }
  } as typeof pg.Client
}

/** Somebody ended a commit's wait: one machine has it, and it is lost with that machine. */
class CutShort extends Error {
  /** As SQL says of a statement of which nobody knows how it ended. */
  readonly code = '40003'
  constructor() {
    super('the wait for a second machine was cut short: nobody knows whether one has what was committed')
    this.name = 'CutShort'
  }
}

class ReadsOnly extends Error {
  /** As PostgreSQL itself says of a write there. */
  readonly code = '25006'
  constructor() {
    super('the database only reads: a replica, or switched to read-only')
    this.name = 'ReadsOnly'
  }
}
