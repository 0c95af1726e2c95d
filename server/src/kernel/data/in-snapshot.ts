import type { Database } from './database.ts'
import { type Sql, sqlWithin } from './sql.ts'

/** Many questions about one moment: what is moved or changed meanwhile is read as it was, and nothing is written. */
export async function inSnapshot<T>(pool: Database['pool'], work: (q: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin isolation level repeatable read, read only')
    const q = sqlWithin(client)
    try {
      return await work(q)
    } finally {
      q.end()
      await client.query('rollback').catch((error: Error) => (broken = error))
    }
  } finally {
    client.release(broken)
  }
}
