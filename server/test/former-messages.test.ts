import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { migrate } from '../src/kernel/data/migrations.ts'
import { keepParts } from '../src/kernel/history/keep-parts.ts'
import { parted } from '../src/modules/notifications/kept/history.ts'
import { forgetMessages, forgetMessagesBefore } from '../src/modules/notifications/kept/own-messages.ts'
import { say } from '../src/modules/notifications/say.ts'
import { cloneDatabase } from './database.ts'
import { startWorld, type World } from './world.ts'

/** Messages while processes of release 0.1.0 write them too, in that release's own statements, and after the last has ended. */
let database: Awaited<ReturnType<typeof cloneDatabase>>
let former: pg.Client
let world: World

before(async () => {
  database = await cloneDatabase('template0')
  await migrate({ url: database.url, mode: 'demo', beside: true })
  former = new pg.Client({ connectionString: database.url })
  await former.connect()
  world = await startWorld({ through: () => database.url })
  // Noon, so that nothing waits for the morning.
  await world.clock.to(new Date(Math.ceil(world.clock.now().getTime() / 86_400_000) * 86_400_000 + 7 * 3_600_000))
})
after(async () => {
  await former?.end()
  await world?.close()
  await database?.drop()
})

const phoneOf = (n: number) => `+92302${String(n).padStart(7, '0')}`
const tell = (phone: string, key: string) =>
  world.as((tx) =>
    say(tx, { phone, template: 'issued', language: 'en', facts: { service: 'Test', trackingNo: 'DK-2K4F-7Q22' }, key }),
  )
const formerTells = async (phone: string, key: string): Promise<number | null> =>
  (
    await former.query(
      `insert into notifications.message (id, at, phone, template, language, sealed, dedupe_key, state, not_before)
        values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8) on conflict (dedupe_key) do nothing`,
      [randomUUID(), new Date(), phone, 'issued', 'en', Buffer.from('sealed by a test'), key, null],
    )
  ).rowCount
const rows = async (table: 'message' | 'attempt', phone: string): Promise<number> =>
  (
    await world.kernel.db.one<{ n: number }>(
      table === 'message'
        ? 'select count(*)::int as n from notifications.message where phone = $1'
        : `select count(*)::int as n from notifications.attempt a join notifications.message m on m.id = a.message_id
            where m.phone = $1`,
      [phone],
    )
  ).n
const kindOf = async (): Promise<string> =>
  (
    await world.kernel.db.one<{ kind: string }>(
      `select string_agg(relkind::text, '' order by relname) as kind from pg_class
        where oid in ('notifications.message'::regclass, 'notifications.attempt'::regclass)`,
    )
  ).kind

test('beside the release before, each tells once what either has told, and either forgets it whole', async () => {
  assert.equal(await kindOf(), 'rr')
  const [first, second] = [phoneOf(1), phoneOf(2)]
  assert.equal(await formerTells(first, 'former first'), 1)
  await tell(first, 'former first')
  await tell(second, 'ours first')
  await world.settle()
  assert.equal(await formerTells(second, 'ours first'), 0)
  assert.deepEqual([await rows('message', first), await rows('message', second)], [1, 1])
  assert.equal(await rows('attempt', second), 1)
  assert.deepEqual(await keepParts(world.kernel, parted), { made: [], dropped: [], busy: [] })
  await former.query('delete from notifications.message where phone = $1', [second])
  assert.equal((await world.kernel.db.many('select from notifications.attempt limit 5')).length, 0)
  await tell(second, 'again')
  await world.settle()
  await world.as((tx) => forgetMessages(tx, second))
  assert.equal(await world.as((tx) => forgetMessagesBefore(tx, new Date(0), 10)), 0)
  assert.equal(await rows('message', second), 0)
})

test('once none of that release is left, the same tables lie in parts, and a process that serves goes on', async () => {
  const [first, third] = [phoneOf(1), phoneOf(3)]
  await tell(third, 'before')
  await world.settle()
  assert.equal(await migrate({ url: database.url, mode: 'demo' }), 0)
  assert.equal(await kindOf(), 'pp')
  assert.deepEqual(
    [await rows('message', first), await rows('message', third), await rows('attempt', third)],
    [1, 1, 1],
  )
  await tell(third, 'before')
  await tell(third, 'after')
  await world.settle()
  assert.deepEqual([await rows('message', third), await rows('attempt', third)], [2, 2])
  const { made, busy } = await keepParts(world.kernel, parted)
  assert.ok(made.length > 0)
  assert.deepEqual(busy, [])
  assert.equal(await rows('message', third), 2)
  assert.equal(await migrate({ url: database.url, mode: 'demo', beside: true }), 0)
  assert.equal(await kindOf(), 'pp', 'what lies in parts stays so')
})
