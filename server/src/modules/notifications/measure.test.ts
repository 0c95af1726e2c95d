import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startWorld, type World } from '../../../test/world.ts'
import { newId } from '../../kernel/id.ts'
import { measureMessages } from './measure.ts'

let world: World
before(async () => {
  world = await startWorld()
})
after(() => world?.close())

async function value(name: string, labels = ''): Promise<number> {
  const said = await world.kernel.metrics.registry.metrics()
  const line = said.split('\n').find((one) => one.startsWith(`${name}${labels} `))
  return line ? Number(line.slice(line.lastIndexOf(' ') + 1)) : 0
}
async function message(state: string, minutesAgo: number, more: { channel?: string; notBeforeMinutes?: number } = {}) {
  const id = newId()
  const at = new Date(world.clock.now().getTime() - minutesAgo * 60_000)
  const notBefore =
    more.notBeforeMinutes === undefined ? null : new Date(world.clock.now().getTime() + more.notBeforeMinutes * 60_000)
  await world.kernel.db.run(
    `insert into notifications.message (id, at, phone, template, language, sealed, state, not_before)
      values ($1, $2, '+923000000000', 'receipt', 'en', '', $3, $4)`,
    [id, at, state, notBefore],
  )
  if (more.channel)
    await world.kernel.db.run(
      `insert into notifications.attempt (id, message_id, channel, state, begun_at) values ($1, $2, $3, 'refused', $4)`,
      [newId(), id, more.channel, at],
    )
}

test('what waits, by the way it was tried last, and what failed or nobody knows of the last day, is told', async () => {
  await measureMessages(world.kernel)
  assert.deepEqual([await value('messages_oldest_seconds'), await value('text_gateways_open')], [0, 1])
  await message('waiting', 30)
  await message('waiting', 20, { channel: 'text' })
  await message('waiting', 90, { notBeforeMinutes: 60 })
  await message('failed', 60, { channel: 'text' })
  await message('failed', 60 * 30, { channel: 'text' })
  await message('unknown', 10, { channel: 'email' })
  await message('delivered', 10, { channel: 'push' })
  await measureMessages(world.kernel)
  const open = (channel: string, state: string) => value('messages_open', `{channel="${channel}",state="${state}"}`)
  assert.deepEqual(
    [
      await open('none', 'waiting'),
      await open('text', 'waiting'),
      await open('text', 'failed'),
      await open('email', 'unknown'),
    ],
    [1, 1, 1, 1],
  )
  assert.ok(Math.abs((await value('messages_oldest_seconds')) - 1_800) < 5)
  await world.kernel.db.run(`update notifications.message set state = 'sent' where state = 'waiting'`)
  await measureMessages(world.kernel)
  assert.deepEqual([await open('none', 'waiting'), await value('messages_oldest_seconds')], [0, 0])
})
