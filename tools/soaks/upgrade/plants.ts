import pg from 'pg'

/** What may be broken on purpose, and by which words the soak must find it. */
export const PLANTS = {
  /** A server acknowledges an order that it has not written. */
  lost: 'is not there',
  /** A migration takes away a column that the former version asks for. */
  schema: 'answers that said neither yes nor no in words',
  /** This version keeps its answers in a form that the former does not read. */
  answers: 'when repeated',
  /** A job stays in the hands of a worker that does nothing and whose session never ends: nobody may take it over. */
  locked: 'jobs wait',
} as const
export type Plant = keyof typeof PLANTS

const STATEMENTS: Partial<Record<Plant, string>> = {
  schema: 'alter table requests.orders rename column contact_phone to phone_of_contact',
  locked: `insert into graphile_worker._private_jobs (task_id, payload, locked_by, locked_at)
    select id, '{}', 'nobody', now() from graphile_worker._private_tasks limit 1`,
}

/** As a worker's own session would hold it (`kernel/work/presence.ts`); one that lacks it is dead, and its jobs are given back. */
const HOLD = `select pg_advisory_lock_shared(7201, hashtext('nobody'))`

/** @returns ends the session in which it was done, with what that holds */
export async function plantInDatabase(databaseUrl: string, plant: Plant): Promise<() => Promise<void>> {
  const sql = STATEMENTS[plant]
  if (!sql) throw new Error(`${plant} is not planted in the database`)
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => undefined)
  await client.connect()
  if (plant === 'locked') await client.query(HOLD)
  await client.query(sql)
  return () => client.end()
}
