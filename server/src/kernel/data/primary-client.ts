import type { Socket } from 'node:net'
import pg from 'pg'

/** What PostgreSQL tells by itself of each session, at its begin and at each change. */
const READS_ONLY = new Set(['in_hot_standby', 'default_transaction_read_only'])

interface Told {
  parameterName: string
  parameterValue: string
}

/**
 * A pool's connection that takes no less than a database that writes. After a failover a proxy may for a moment lead to a
 * replica, which answers as it was some time ago: nothing is to be decided from that. What is refused is a connection that
 * begins on one; one that becomes read-only meanwhile is ended as soon as it is idle.
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
    }
  } as typeof pg.Client
}

class ReadsOnly extends Error {
  /** As PostgreSQL itself says of a write there. */
  readonly code = '25006'
  constructor() {
    super('the database only reads: a replica, or switched to read-only')
    this.name = 'ReadsOnly'
  }
}
