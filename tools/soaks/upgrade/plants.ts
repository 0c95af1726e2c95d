import pg from 'pg'

/** What may be broken on purpose, and by which words the soak must find it. */
export const PLANTS = {
  /** A server acknowledges an order that it has not written. */
  lost: 'is not there',
  /** A migration takes away a column that the former version asks for. */
  schema: 'answers that said neither yes nor no in words',
  /** This version keeps its answers in a form that the former does not read. */
  answers: 'when repeated',
  /** A job stays in the hands of a worker that is gone. */
  locked: 'jobs wait',
} as const
export type Plant = keyof typeof PLANTS

const STATEMENTS: Partial<Record<Plant, string>> = {
  schema: 'alter table requests.orders rename column contact_phone to phone_of_contact',
  locked: `insert into graphile_worker._private_jobs (task_id, payload, locked_by, locked_at)
    select id, '{}', 'nobody', now() from graphile_worker._private_tasks limit 1`,
}

export async function plantInDatabase(databaseUrl: string, plant: Plant): Promise<void> {
  const sql = STATEMENTS[plant]
  if (!sql) return
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
