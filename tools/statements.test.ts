import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cloneDatabase } from '@app/server/test/database'
import pg from 'pg'
import { letServe } from '@app/server/kernel/data/serving-role'
import { forbidden, misunderstood, type Statement, statements } from './statements.ts'

/** What stores export beside their questions. */
const NO_QUESTIONS = ['commissions/lines/store.ts cursorOf', 'ratings/store.ts windowOf']

let asked: Statement[]
let database: Awaited<ReturnType<typeof cloneDatabase>>
let client: pg.Client

before(async () => {
  database = await cloneDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
after(async () => {
  await client.end()
  await database.drop()
})

test('the migrated database understands every statement of every store', async () => {
  const found = await statements()
  asked = found.asked
  assert.ok(asked.length > 700, `${asked.length} statements`)
  assert.deepEqual(found.silent, NO_QUESTIONS)
  assert.deepEqual(await misunderstood(client, asked), [])
})

test('the role that serves may ask every one of them, and one that it may not ask is found', async () => {
  const role = `test_statements_${process.pid}`
  await client.query(`create role ${role}`)
  try {
    await letServe(database.url, `postgresql://${role}@localhost/any`)
    await client.query(`set role ${role}`)
    assert.deepEqual(await forbidden(client, asked), [])
    await client.query(`reset role; revoke select on dispatch.offer from ${role}; set role ${role}`)
    assert.ok((await forbidden(client, asked)).some((fault) => fault.startsWith('dispatch/')))
  } finally {
    await client.query(`reset role; drop owned by ${role}; drop role ${role}`)
  }
})

test('a statement that names a column by its earlier name is found', async () => {
  await client.query('alter table dispatch.offer rename column closed_at to ended_at')
  const faults = await misunderstood(client, asked)
  assert.ok(faults.length > 0)
  for (const fault of faults)
    assert.match(fault, /^dispatch\/store\.ts \w+: column "?(offer\.)?closed_at"? .*does not exist$/)
})
