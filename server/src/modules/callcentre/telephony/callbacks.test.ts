import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startWorld, type World } from '../../../../test/world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import { abandoned, listCallbacks } from '../callbacks.ts'
import { demoSwitch } from './demo-switch.ts'
import { seat, sit, takeCallback } from './seats.ts'

let world: World
before(async () => {
  world = await startWorld()
})
after(() => world?.close())

const agent = (): Actor => ({ kind: 'staff', id: newId(), roles: ['agent'], jurisdiction: { province: true } })
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: { code: string }) => error.code,
  )

test('the queue is read in pages, the oldest promise first, and says whose each is', async () => {
  const [one, other] = [agent(), agent()]
  for (let n = 0; n < 5; n++) {
    await world.as((tx) => abandoned(tx, { callId: newId(), phone: `0301 700000${n}` }), one)
    await world.clock.advance(60)
  }
  const first = await world.as((tx) => listCallbacks(tx, { limit: 2 }), one)
  const second = await world.as((tx) => listCallbacks(tx, { limit: 2, cursor: first.next! }), one)
  const third = await world.as((tx) => listCallbacks(tx, { limit: 2, cursor: second.next! }), one)
  const all = [...first.items, ...second.items, ...third.items]
  assert.deepEqual(
    all.map((item) => item.phone),
    [0, 1, 2, 3, 4].map((n) => `+92301700000${n}`),
  )
  assert.equal(third.next, null)
  const { until } = await world.as((tx) => takeCallback(tx, { callbackId: all[0]!.id }), one)
  const [mine] = (await world.as((tx) => listCallbacks(tx, { limit: 1 }), one)).items
  const [theirs] = (await world.as((tx) => listCallbacks(tx, { limit: 1 }), other)).items
  assert.deepEqual([mine?.mine, mine?.takenUntil, theirs?.mine, theirs?.takenUntil], [true, until, false, until])
})

test('the demo’s agent lets a call ring: it is a call like any other', async () => {
  const one = agent()
  const tell = (kind: 'newCall' | 'answer' | 'hangup', phone = '0301 7100001') =>
    world.as((tx) => demoSwitch(tx, { kind, callRef: 'r1', phone }), one)
  await tell('newCall')
  assert.equal(await code(tell('answer')), 'seat_needed')
  assert.equal(await code(tell('newCall', '12')), 'phone_invalid')
  await world.as((tx) => sit(tx, { extension: '310', presence: 'ready' }), one)
  await tell('answer')
  const { seat: mine } = await world.as((tx) => seat(tx), one)
  assert.deepEqual([mine?.call?.phone, mine?.call?.over], ['+923017100001', false])
  await tell('hangup')
  assert.equal((await world.as((tx) => seat(tx), one)).seat?.call?.over, true)
})
