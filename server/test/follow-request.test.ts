import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { FOLLOW } from '../../tools/follow-request.ts'
import { type DispatchWorld, dispatchWorld } from './worlds/dispatch-world.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
})
after(() => w.world.close())

test('one request is followed by its id through states, turns, audit, events, timers and jobs', async () => {
  await w.facilitator()
  const { requestIds } = await w.order()
  const found = new Map<string, Record<string, unknown>[]>()
  for (const [title, text] of Object.entries(FOLLOW))
    found.set(title, (await w.world.kernel.db.pool.query(text, [requestIds[0]])).rows)
  const [states, turns, audit, events, timers, jobs] = [...found.values()]
  assert.equal(states?.[0]?.action, 'book')
  assert.ok(turns?.length && audit?.some((row) => row.action === 'request.book') && timers?.length)
  assert.ok(
    events?.some((row) => row.type === 'order.booked') && events.some((row) => `${row.type}`.startsWith('request.')),
  )
  assert.deepEqual(jobs, [], 'nothing waits once all is quiet')
})
