import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { say, startCups } from '../../../test/cups.ts'
import type { World } from '../../../test/world.ts'
import { keepParts } from '../history/keep-parts.ts'
import { KERNEL_PARTED } from '../history/kernel-parted.ts'
import { canonical } from './idempotency.ts'
import { newId } from '../id.ts'

let world: World
before(async () => {
  world = await startCups()
})
after(() => world.close())

const fill = async (sips: number) => {
  const cupId = newId()
  await say(world, 'POST', `/cups/${cupId}/fill`, { body: { sips }, key: newId() })
  return cupId
}
const left = async (cupId: string) => (await say(world, 'GET', `/cups/${cupId}`)).body.sips

test('the same command 64 times at once has one effect and 64 equal answers', async () => {
  const cupId = await fill(500)
  const key = newId()
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => say(world, 'POST', `/cups/${cupId}/drink`, { body: {}, key })),
  )
  assert.equal(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size, 1)
  assert.deepEqual(answers[0]?.body, { cupId, sips: 499 })
  assert.equal(await left(cupId), 499)
  await world.settle()
  const { n } = await world.kernel.db.one<{ n: number }>('select count(*) as n from cups.drunk where cup_id = $1', [
    cupId,
  ])
  assert.equal(n, 1)
})

test('64 different commands on a cup of 5 sips: exactly five win, the rest are refused', async () => {
  const cupId = await fill(5)
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => say(world, 'POST', `/cups/${cupId}/drink`, { body: {}, key: newId() })),
  )
  assert.equal(answers.filter((answer) => answer.status === 200).length, 5)
  assert.equal(answers.filter((answer) => answer.body.refusal === 'cup_empty').length, 59)
})

test('the same key with another body is refused and reveals nothing', async () => {
  const [one, other, key] = [await fill(3), await fill(3), newId()]
  await say(world, 'POST', `/cups/${one}/drink`, { body: {}, key })
  const again = await say(world, 'POST', `/cups/${other}/drink`, { body: {}, key })
  assert.equal(again.status, 409)
  assert.equal(again.body.refusal, 'command_reused')
  assert.equal(await left(other), 3)
})

test('a refused command leaves nothing, so that it may succeed later', async () => {
  const [cupId, key] = [newId(), newId()]
  assert.equal((await say(world, 'POST', `/cups/${cupId}/drink`, { body: {}, key })).body.refusal, 'cup_empty')
  await say(world, 'POST', `/cups/${cupId}/fill`, { body: { sips: 2 }, key: newId() })
  assert.equal((await say(world, 'POST', `/cups/${cupId}/drink`, { body: {}, key })).status, 200)
})

test('a refusal that keeps what was written is counted once for its key', async () => {
  const [cupId, key] = [await fill(1), newId()]
  for (let i = 0; i < 3; i++)
    assert.equal((await say(world, 'POST', `/cups/${cupId}/guess`, { body: {}, key })).body.refusal, 'guess_wrong')
  assert.equal(await left(cupId), 101)
})

test('a command without a key is refused', async () => {
  assert.equal((await say(world, 'POST', `/cups/${newId()}/drink`, { body: {} })).body.refusal, 'command_key_missing')
})

test('answers are not kept in clear', async () => {
  const cupId = await fill(4)
  const { n } = await world.kernel.db.one<{ n: number }>(
    `select count(*) as n from kernel.command where position(convert_to($1, 'UTF8') in answer) > 0`,
    [cupId],
  )
  assert.equal(n, 0)
})

/** The last command, as if it had come so many days ago. */
const aged = (days: number, key: string) =>
  world.kernel.db.run(
    `update kernel.command set arrived_at = arrived_at - $1 * interval '1 day' where command_id = $2`,
    [days, key],
  )

test('a command that comes again after its month has ended is found in that month’s part', async () => {
  const [cupId, key] = [await fill(9), newId()]
  const drink = () => say(world, 'POST', `/cups/${cupId}/drink`, { body: {}, key })
  assert.equal((await drink()).body.sips, 8)
  await aged(40, key)
  await keepParts(world.kernel, KERNEL_PARTED)
  const { part } = await world.kernel.db.one<{ part: string }>(
    'select tableoid::regclass::text as part from kernel.command where command_id = $1',
    [key],
  )
  assert.match(part, /^kernel\.command_\d{6}$/)
  assert.equal((await drink()).body.sips, 8)
  const other = await fill(3)
  const reused = await say(world, 'POST', `/cups/${other}/drink`, { body: {}, key })
  assert.equal(reused.body.refusal, 'command_reused')
})

test('answers go with their month, 90 days after it', async () => {
  const key = newId()
  await say(world, 'POST', `/cups/${newId()}/fill`, { body: { sips: 1 }, key })
  const there = async () =>
    (await world.kernel.db.one<{ n: number }>('select count(*) as n from kernel.command where command_id = $1', [key]))
      .n
  await aged(85, key)
  await keepParts(world.kernel, KERNEL_PARTED)
  assert.equal(await there(), 1, 'not before')
  await aged(40, key)
  const { dropped } = await keepParts(world.kernel, KERNEL_PARTED)
  assert.equal(dropped.length, 1)
  assert.equal(await there(), 0)
})

test('the order of keys does not change a body', () => {
  assert.equal(
    canonical({ b: [1, { d: 2, c: null }], a: 'x', u: undefined }),
    canonical({ a: 'x', b: [1, { c: null, d: 2 }] }),
  )
  assert.notEqual(canonical({ a: 1 }), canonical({ a: '1' }))
})
