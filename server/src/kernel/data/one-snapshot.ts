import pg from 'pg'
import { connectionOptions, TIMES } from './database.ts'
import { type Sql, sqlBy } from './sql.ts'

/** Reading all that ever happened takes its time, and so does the disk that it is written to. */
const PATIENT = { ...TIMES, statementMs: 0, idleMs: 600_000 }

/**
 * Reads a whole database as it was at one instant, whatever is committed meanwhile. The database refuses every write. A
 * transaction that only reads has no number: snapshots and seals of the ledger do not wait for it.
 */
export async function readOneSnapshot<T>(databaseUrl: string, fn: (sql: Sql) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connectionOptions(databaseUrl, PATIENT), application_name: 'reader' })
  // A connection that is lost fails the statement that waits; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('begin transaction isolation level repeatable read, read only')
    return await fn(sqlBy((statement) => client.query(statement)))
  } finally {
    await client.end()
  }
}
