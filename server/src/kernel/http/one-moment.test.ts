import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import pg from 'pg'
import { type Said, say, startCups } from '../../../test/cups.ts'
import { type DatabaseProxy, startDatabaseProxy } from '../../../test/database-proxy.ts'
import { eventually } from '../../../test/eventually.ts'
import type { World } from '../../../test/world.ts'
import { TIMES } from '../data/database.ts'
import { newId } from '../id.ts'

let world: World
let proxy: DatabaseProxy
let admin: pg.Client
before(async () => {
  world = await startCups({
    config: {
      role: 'serve',
      poolSize: 4,
      databaseTimes: { ...TIMES, connectMs: 1_000, statementMs: 4_000, lockMs: 500 },
    },
    through: async (url) => {
      proxy = await startDatabaseProxy(url)
      admin = new pg.Client({ connectionString: url })
      await admin.connect()
      return proxy.url
    },
  })
})
afterEach(async () => {
  proxy.onSent(undefined)
  proxy.onAnswered(undefined)
  await proxy.pass()
})
after(async () => {
  await admin.end()
  await world.close()
  await proxy.close()
})

const fill = async (sips: number) => {
  const cupId = newId()
  await say(world, 'POST', `/cups/${cupId}/fill`, { body: { sips }, key: newId() })
  return cupId
}
const look = (cupId: string) => say(world, 'GET', `/cups/${cupId}`)
const drink = (cupId: string, key = newId()) => say(world, 'POST', `/cups/${cupId}/drink`, { body: {}, key })
const sips = async (cupId: string) =>
  (await admin.query<{ sips: number }>('select sips from cups.cup where id = $1', [cupId])).rows[0]?.sips

function assertOneMoment(said: Said): void {
  assert.deepEqual([said.status, said.body.refusal], [503, 'one_moment'])
  assert.ok(Number(said.headers.get('retry-after')) >= 1, 'it says when to ask again')
}
/** The pool may hold a connection that was cut and does not know it yet. */
const works = (cupId: string) => eventually('it answers again', async () => (await look(cupId)).status === 200)

test('a database that is not there: one moment, for a question and for a command; then both work', async () => {
  const cupId = await fill(3)
  await proxy.refuse()
  assertOneMoment(await look(cupId))
  const key = newId()
  assertOneMoment(await drink(cupId, key))
  await proxy.pass()
  await works(cupId)
  assert.deepEqual((await drink(cupId, key)).body, { cupId, sips: 2 })
})

test('a database that is frozen, with its connections open: one moment, once the times of the settings are over', async () => {
  const cupId = await fill(3)
  proxy.stall()
  const said = await Promise.all([look(cupId), drink(cupId)])
  for (const one of said) assertOneMoment(one)
  await proxy.pass()
  await works(cupId)
  assert.equal(await sips(cupId), 3)
})

test('the connection dies in the middle of a transaction: one moment, and nothing of it is there', async () => {
  const cupId = await fill(3)
  proxy.onSent((bytes) => {
    if (!bytes.includes('update cups.cup')) return true
    proxy.cut()
    return false
  })
  const key = newId()
  assertOneMoment(await drink(cupId, key))
  proxy.onSent(undefined)
  assert.equal(await sips(cupId), 3)
  assert.deepEqual((await drink(cupId, key)).body, { cupId, sips: 2 })
})

test('a commit that was done and never answered: one moment, and the same key finds what was done', async () => {
  const cupId = await fill(3)
  const key = newId()
  proxy.onAnswered((bytes) => {
    if (!bytes.includes('COMMIT')) return true
    proxy.cut()
    return false
  })
  assertOneMoment(await drink(cupId, key))
  proxy.onAnswered(undefined)
  assert.equal(await sips(cupId), 2, 'it was committed')
  assert.deepEqual((await drink(cupId, key)).body, { cupId, sips: 2 })
  assert.equal(await sips(cupId), 2, 'and not a second time')
})

test('backends that are ended by the operator', async () => {
  const cupId = await fill(3)
  await admin.query(
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  )
  const said = await look(cupId)
  if (said.status !== 200) assertOneMoment(said)
  await works(cupId)
})

test('a database that only reads takes nothing, and nothing is read from it either; switched back, all works', async () => {
  const cupId = await fill(3)
  const { rows } = await admin.query<{ name: string }>('select current_database() as name')
  const name = admin.escapeIdentifier(rows[0]!.name)
  await admin.query(`alter database ${name} set default_transaction_read_only = on`)
  try {
    proxy.cut()
    assertOneMoment(await drink(cupId))
    assertOneMoment(await look(cupId))
  } finally {
    await admin.query(`set default_transaction_read_only = off; set transaction_read_only = off`)
    await admin.query(`alter database ${name} reset default_transaction_read_only`)
  }
  await works(cupId)
  assert.equal((await drink(cupId)).status, 200)
})

test('a database whose disk is full', async () => {
  const cupId = await fill(3)
  await admin.query(`create function cups.full() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
    create trigger full_disk before update on cups.cup execute function cups.full()`)
  const key = newId()
  const said = await drink(cupId, key)
  assertOneMoment(said)
  assert.equal(said.headers.get('retry-after'), '30')
  assert.equal((await look(cupId)).status, 200, 'what is there can be read')
  await admin.query('drop function cups.full() cascade')
  assert.deepEqual((await drink(cupId, key)).body, { cupId, sips: 2 })
})

test('half of the connections are cut under way: each caller hears yes or one moment, and each cup is drunk once', async () => {
  const cups = []
  for (let n = 0; n < 8; n++) cups.push({ cupId: await fill(3), key: newId() })
  const OURS = `from pg_stat_activity where datname = current_database() and application_name = 'server'`
  await Promise.all(cups.map(({ cupId }) => look(cupId)))
  assert.equal((await admin.query(`select pid ${OURS}`)).rowCount, 4, 'the pool is full')
  const drinking = cups.map(({ cupId, key }) => drink(cupId, key))
  await admin.query(`select pg_terminate_backend(pid) from (select pid ${OURS} limit 2) half`)
  for (const said of await Promise.all(drinking)) if (said.status !== 200) assertOneMoment(said)
  for (const { cupId, key } of cups) {
    await eventually('the same key is answered', async () => (await drink(cupId, key)).status === 200)
    assert.equal(await sips(cupId), 2)
  }
})

test('a row that somebody holds for too long', async () => {
  const cupId = await fill(3)
  await admin.query('begin')
  await admin.query('select from cups.cup where id = $1 for update', [cupId])
  const said = await drink(cupId)
  await admin.query('rollback')
  assertOneMoment(said)
  assert.equal((await drink(cupId)).status, 200)
})

test('alive and ready are two questions', async () => {
  const ask = async (path: string) => {
    const response = await fetch(world.url + path)
    return { status: response.status, said: (await response.json()) as Record<string, unknown> }
  }
  assert.equal((await ask('/ready')).status, 200)
  await proxy.refuse()
  const [alive, ready] = [await ask('/health'), await ask('/ready')]
  assert.deepEqual([alive.status, alive.said.ok], [200, true], 'to start it anew would help nobody')
  assert.deepEqual([ready.status, ready.said.database], [503, 'away'])
  await proxy.pass()
  await eventually('it is ready again', async () => (await ask('/ready')).status === 200)
})

test('a fault of ours is no moment: it stays an error with a number', async () => {
  await admin.query('alter table cups.cup rename to mug')
  const said = await look(newId())
  await admin.query('alter table cups.mug rename to cup')
  assert.deepEqual([said.status, said.body.refusal], [500, 'server_error'])
})
