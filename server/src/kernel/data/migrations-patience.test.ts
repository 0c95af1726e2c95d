import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as rest } from 'node:timers/promises'
import pg from 'pg'
import { cloneDatabase } from '../../../test/database.ts'
import { OperatorError } from '../refusal.ts'
import { migrate, readMigrations } from './migrations.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
const opened: pg.Client[] = []
async function open(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  opened.push(client)
  return client
}
const wide = {
  number: 9000,
  name: 'planted',
  sql: 'alter table requests.orders add column planted integer',
  hash: 'planted',
}
const forward = (patience: { lockMs: number; tries: number; pauseMs: number }) =>
  migrate({ url: database.url, mode: 'demo', migrations: [...readMigrations(), wide], patience })

/** Somebody asks for the whole table and does not have it. */
async function untilSomebodyWaits(client: pg.Client): Promise<void> {
  const waits = `select 1 from pg_locks where not granted and relation = 'requests.orders'::regclass`
  while (!(await client.query(waits)).rowCount) await rest(10)
}

before(async () => {
  database = await cloneDatabase()
})
after(async () => {
  for (const client of opened) await client.end()
  await database.drop()
})

test('a migration that cannot have its table lets those behind it pass, ends in a sentence, and goes through another time', async () => {
  const [holder, reader] = [await open(), await open()]
  await holder.query('begin')
  await holder.query('select count(*) from requests.orders')
  const held = assert.rejects(
    forward({ lockMs: 500, tries: 2, pauseMs: 10 }),
    (error) => error instanceof OperatorError && /9000_planted was tried 2 times/.test(error.message),
  )
  await untilSomebodyWaits(reader)
  // Behind the migration, and before the holder ends: it is answered when the migration gives up.
  await reader.query('select count(*) from requests.orders')
  await held
  await holder.query('commit')
  assert.equal(await forward({ lockMs: 500, tries: 2, pauseMs: 10 }), 1)
})
