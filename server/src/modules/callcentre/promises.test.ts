import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Output } from '@app/contract'
import { startWorld, type World } from '../../../test/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { safetyModule } from '../safety/index.ts'
import { abandoned, callbackDone } from './callbacks.ts'
import { sit, takeCallback } from './telephony/seats.ts'

let world: World
before(async () => {
  world = await startWorld()
})
after(() => world?.close())

const agent = (): Actor => ({ kind: 'staff', id: newId(), roles: ['agent'], jurisdiction: { province: true } })
let made = 0
const phone = (): string => `0301 81${String(++made).padStart(5, '0')}`
const ring = (from: string, by: Actor = agent()) =>
  world.as((tx) => abandoned(tx, { callId: newId(), phone: from }), by)
const inbox = async (from: string) => {
  await world.settle()
  return (await world.call('demo.inbox', { phone: from, limit: 50 })).items.reverse()
}
const listAlarms = (tx: Tx, open: 'true' | 'false') =>
  safetyModule.handlers['safety.alerts']!(tx, { open, mine: 'false', kind: 'callback_missed', limit: 100 }) as Promise<
    Output<'safety.alerts'>
  >
const HOUR = 3_600_000
/** The next time of the territory's day at which it is that late. */
async function to(clock: string): Promise<void> {
  const { utcOffsetMinutes } = world.kernel.territory.calendar
  const local = new Date(world.clock.now().getTime() + utcOffsetMinutes * 60_000)
  const at = new Date(Date.parse(`${local.toISOString().slice(0, 10)}T${clock}:00Z`) - utcOffsetMinutes * 60_000)
  await world.clock.to(at > world.clock.now() ? at : new Date(at.getTime() + 24 * HOUR))
}
const clockOf = (at: string): string =>
  new Date(Date.parse(at) + world.kernel.territory.calendar.utcOffsetMinutes * 60_000).toISOString().slice(11, 16)

test('at night nobody is promised a call within the hour, and the text goes out before the promise', async () => {
  await to('23:40')
  const from = phone()
  const { promisedAt } = await ring(from)
  assert.equal(clockOf(promisedAt), '08:00')
  const [told] = await inbox(from)
  assert.equal(told?.template, 'callback_promised', 'it waits for nothing')
  assert.match(told!.text, /8:00/)
})

test('an hour holds no more promises than its seats can keep', async () => {
  await to('03:00')
  const { seats, perSeat } = world.kernel.territory.settings.callDesk!
  const promised = await Promise.all(Array.from({ length: seats * perSeat + 1 }, () => ring(phone())))
  const first = promised.filter((one) => clockOf(one.promisedAt) === '08:00').length
  // One of the test before has its place in that hour.
  assert.equal(first, seats * perSeat - 1)
  assert.equal(promised.filter((one) => clockOf(one.promisedAt) === '09:00').length, 2)
})

test('whoever calls again has one time, told once while it stands; when it has run out, the new one is told', async () => {
  await to('10:05')
  const one = agent()
  await world.as((tx) => sit(tx, { extension: '801', presence: 'ready' }), one)
  const from = phone()
  const first = await ring(from, one)
  assert.deepEqual(await ring(from, one), first)
  assert.equal((await inbox(from)).length, 1)
  await to('12:20')
  const again = await ring(from, one)
  assert.equal(again.callbackId, first.callbackId)
  assert.ok(Date.parse(again.promisedAt) > world.clock.now().getTime())
  const texts = await inbox(from)
  assert.deepEqual([texts.length, texts[1]?.template], [2, 'callback_promised'])
  assert.notEqual(texts[0]?.text, texts[1]?.text)
})

test('not reached: they are told when they are called again, and that is in the desk’s hours', async () => {
  await to('18:50')
  const one = agent()
  await world.as((tx) => sit(tx, { extension: '802', presence: 'ready' }), one)
  const from = phone()
  const { callbackId } = await ring(from, one)
  // Two texts that wait at once may go in any order.
  await world.settle()
  await world.as((tx) => takeCallback(tx, { callbackId }), one)
  await world.as((tx) => callbackDone(tx, { callbackId, reached: false, note: '' }), one)
  const texts = await inbox(from)
  assert.deepEqual(
    texts.map((text) => text.template),
    ['callback_promised', 'callback_postponed'],
  )
  assert.match(texts[1]!.text, /8:00/)
})

test('a call-back that nobody made in its window is an alarm of the desk’s, and solved when it is made', async () => {
  await to('10:05')
  const one = agent()
  await world.as((tx) => sit(tx, { extension: '803', presence: 'ready' }), one)
  const { callbackId, promisedAt, promisedUntil } = await ring(phone(), one)
  const alarms = async (open: 'true' | 'false') =>
    (await world.as((tx) => listAlarms(tx, open), one)).items.filter((alarm) => alarm.about.promisedAt === promisedAt)
  await world.clock.to(new Date(Date.parse(promisedUntil) - 60_000))
  assert.equal((await alarms('true')).length, 0)
  await world.as((tx) => takeCallback(tx, { callbackId }), one)
  await world.clock.to(new Date(Date.parse(promisedUntil) + 60_000))
  assert.equal((await alarms('true')).length, 0, 'somebody is about to')
  await world.clock.advance(20 * 60)
  assert.equal((await alarms('true')).length, 1)
  await world.as((tx) => callbackDone(tx, { callbackId, reached: true, note: '' }), one)
  assert.deepEqual([(await alarms('true')).length, (await alarms('false'))[0]?.outcome], [0, 'of_itself'])
})
