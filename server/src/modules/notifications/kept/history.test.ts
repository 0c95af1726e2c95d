import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { keepParts } from '../../../kernel/history/keep-parts.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { failedMessages } from '../failed.ts'
import { parted } from './history.ts'
import { countTo, forgetMessages, forgetMessagesBefore, messagesTo } from './own-messages.ts'
import { say } from '../say.ts'
import { findAttempt } from '../store.ts'

const PHONE = '+923010000001'
let world: World
beforeEach(async () => {
  world = await startWorld()
  // Noon, so that nothing waits for the morning.
  await world.clock.to(new Date(Math.ceil(world.clock.now().getTime() / 86_400_000) * 86_400_000 + 7 * 3_600_000))
})
afterEach(() => world?.close())

const FACTS = { service: 'Test', trackingNo: 'DK-2K4F-7Q22' }
const tell = (key: string) =>
  world.as((tx) => say(tx, { phone: PHONE, template: 'issued', language: 'en', facts: FACTS, key }))
const keep = () => keepParts(world.kernel, parted)
const rows = async (table: 'message' | 'attempt'): Promise<number> =>
  (await world.kernel.db.one<{ n: number }>(`select count(*)::int as n from notifications.${table}`)).n

let planted = 0
/** A message as it would have been written so many days ago, with one try. */
async function plant(daysAgo: number, state: string): Promise<string> {
  const { id } = await world.kernel.db.one<{ id: string }>(
    `insert into notifications.message (id, at, phone, template, language, sealed, dedupe_key, state)
      select (left(kernel.part_bound('uuid', moment), 14) || $2)::uuid, moment, $3, 'issued', 'en', $4, $2, $5
      from (select clock_timestamp() - $1 * interval '1 day' as moment) m returning id`,
    [
      daysAgo,
      `7000-8000-${String(++planted).padStart(12, '0')}`,
      PHONE,
      world.kernel.vault.sealOwn('message', JSON.stringify({ text: 'Said long ago.', facts: FACTS })),
      state,
    ],
  )
  await world.kernel.db.run(
    `insert into notifications.attempt (id, message_id, channel, state, begun_at)
      values (gen_random_uuid(), $1, 'text', 'accepted', clock_timestamp() - $2 * interval '1 day')`,
    [id, daysAgo],
  )
  return id
}
const parts = async () =>
  (
    await world.kernel.db.many<{ part: string }>(
      `select distinct tableoid::regclass::text as part from notifications.message order by 1 limit 100`,
    )
  ).map(({ part }) => part)

test('a month that is past its days goes with its tries, and everything still answers', async () => {
  await plant(400, 'delivered')
  await plant(400, 'failed')
  const kept = await plant(100, 'failed')
  await tell('new')
  await world.settle()
  assert.deepEqual([await rows('message'), await rows('attempt')], [4, 4])
  const { dropped, busy } = await keep()
  assert.deepEqual(busy, [])
  assert.deepEqual(
    dropped.map((name) => name.replace(/_\d{6}$/, '')),
    ['message', 'attempt'],
  )
  assert.deepEqual([await rows('message'), await rows('attempt')], [2, 2])
  assert.equal((await parts()).length, 2)
  assert.ok(!(await parts()).some((part) => part.endsWith('_rest')))
  await world.as(async (tx) => {
    assert.deepEqual(
      (await messagesTo(tx, PHONE, 10)).map(({ template }) => template),
      ['issued', 'issued'],
    )
    assert.equal((await countTo(tx, PHONE)).count, 2)
    const failed = await failedMessages(tx, { state: 'failed', limit: 10 })
    assert.deepEqual(
      failed.items.map(({ messageId }) => messageId),
      [kept],
    )
  })
  await tell('newer')
  await world.settle()
  assert.deepEqual(await keep(), { made: [], dropped: [], busy: [] })
  await world.as((tx) => forgetMessages(tx, PHONE))
  assert.deepEqual([await rows('message'), await rows('attempt')], [0, 0])
})

test('a month in which something is still to be sent stays; its other messages go on their day', async () => {
  const open = await plant(400, 'waiting')
  await plant(400, 'delivered')
  await plant(100, 'delivered')
  assert.deepEqual((await keep()).dropped, [])
  const day = new Date(Date.now() - 180 * 86_400_000)
  assert.equal(await world.as((tx) => forgetMessagesBefore(tx, day, 100)), 1)
  assert.deepEqual([await rows('message'), await rows('attempt')], [2, 2])
  const refused = world.kernel.db.pool.query(
    'select notifications.drop_month(tableoid) from notifications.message where id = $1',
    [open],
  )
  await assert.rejects(refused, /still to be sent/)
  await world.kernel.db.run(`update notifications.message set state = 'failed' where id = $1`, [open])
  assert.equal((await keep()).dropped.length, 2)
  assert.deepEqual([await rows('message'), await rows('attempt')], [1, 1])
})

test('what was said once is not said again, whichever month it lies in and whoever says it at the same moment', async () => {
  await tell('once')
  await world.kernel.db.run(
    `update notifications.message set id = (left(kernel.part_bound('uuid', at - interval '40 days'), 14) || right(id::text, 22))::uuid`,
  )
  await keep()
  await tell('once')
  assert.equal(await rows('message'), 1)
  await Promise.all(Array.from({ length: 8 }, () => tell('twice')))
  assert.equal(await rows('message'), 2)
})

test('who says the same waits for whoever has said it and may still take it back', async () => {
  let second: Promise<void> | undefined
  await assert.rejects(
    inTransaction(world.kernel, { actor: { kind: 'system', id: 'test' } }, async (tx) => {
      await say(tx, { phone: PHONE, template: 'issued', language: 'en', facts: FACTS, key: 'held' })
      second = tell('held')
      throw new Error('taken back')
    }),
    /taken back/,
  )
  await second
  assert.equal(await rows('message'), 1)
})

test('a try is found by its own id, whatever month its message lies in', async () => {
  const message = await plant(40, 'unknown')
  await keep()
  await world.as(async (tx) => {
    const { id } = await tx.one<{ id: string }>('select id from notifications.attempt where message_id = $1', [message])
    assert.equal((await findAttempt(tx, id))?.message_id, message)
  })
})
