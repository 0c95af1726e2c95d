import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DOUBT_RULES, type DoubtRules } from '@app/domain/orders'
import {
  type DispatchWorld,
  dispatchWorld,
  type Order,
  type Person,
  refusalOf,
} from '../../../test/worlds/dispatch-world.ts'
import { newId } from '../../kernel/id.ts'
import { modules } from '../all.generated.ts'
import { getRequest } from '../requests/index.ts'

let w: DispatchWorld
const staff = (role: 'agent' | 'supervisor' | 'auditor', jurisdiction: object = { province: true }): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: [role], jurisdiction } }
}
const agent = staff('agent')
const NAMES = new Set([
  'safety',
  'callcentre',
  'standing',
  'connections',
  'consents',
  'departments',
  'applications',
  'payments',
])

before(async () => {
  w = await dispatchWorld(modules.filter((one) => NAMES.has(one.name)))
  for (let n = 0; n < 4; n++) await w.facilitator()
  w.world.kernel.config.orderAllowance = 1
})
after(() => w.world.close())

/** The world’s orders are told to a number that is not the orderer’s: one sign, with one point. */
const withRules = (rules: DoubtRules): void => {
  const { territory } = w.world.kernel
  w.world.kernel.territory = { ...territory, settings: { ...territory.settings, orderDoubt: rules } }
}
async function laterSlot(): Promise<string> {
  const now = w.world.clock.now().getTime()
  return (await w.slots()).find((slot) => slot.startsAt.getTime() - now > 5 * 3_600_000)!.id
}
async function ordered(): Promise<Order> {
  const order = await w.order({ slotId: await laterSlot() })
  await w.world.settle()
  return order
}
const visitsOf = async (order: Order): Promise<number> =>
  (
    await w.look((tx) =>
      tx.one<{ n: number }>('select count(*)::int as n from dispatch.visit where order_id = $1', [order.orderId]),
    )
  ).n
const callOf = async (order: Order) =>
  (await w.act(agent, 'callbacks.list', { limit: 50 })).items.find((one) => one.requestId === order.requestIds[0])
const stateOf = async (order: Order) => (await w.look((tx) => getRequest(tx, order.requestIds[0]!))).state
const doubtOf = async (order: Order, state: 'waiting' | 'settled' | 'clear') =>
  (await w.act(staff('auditor'), 'orders.doubts', { state, limit: 50 })).items.find(
    (one) => one.orderId === order.orderId,
  )

test('an order without weighty signs is planned at once, and what was found stays', async () => {
  withRules(DOUBT_RULES)
  const order = await ordered()
  assert.equal(await visitsOf(order), 1)
  assert.equal(await callOf(order), undefined)
  const kept = await doubtOf(order, 'clear')
  assert.deepEqual(kept?.reasons, [{ sign: 'number_of_others', times: 1, points: 1 }])
})

test('with enough of a kind the first is no longer alone: it is asked about as well, though its visit is planned', async () => {
  withRules(DOUBT_RULES)
  const orders = [await ordered()]
  for (let n = 0; n < 5; n++) orders.push(await ordered())
  const [first] = orders
  const found = await doubtOf(first!, 'waiting')
  assert.deepEqual(found?.reasons.map((one) => one.sign).sort(), ['cell_of_many', 'number_of_others'])
  assert.equal(await visitsOf(first!), 1)
  assert.equal((await callOf(first!))?.reason, 'order_asked')
  const agent = staff('agent')
  await w.act(agent, 'callbacks.done', { callbackId: (await callOf(first!))!.id, reached: true, visitConfirmed: false })
  await w.world.settle()
  assert.equal(await stateOf(first!), 'cancelled')
})

test('somebody rings before anybody is sent; a yes sends them', async () => {
  withRules({ callBack: 1, look: 99 })
  const order = await ordered()
  assert.equal(await stateOf(order), 'scheduled', 'its time is kept')
  assert.equal(await visitsOf(order), 0)
  const call = await callOf(order)
  assert.equal(call?.reason, 'order_asked')
  const done = { callbackId: call!.id, reached: true }
  assert.equal(await refusalOf(w.act(agent, 'callbacks.done', done)), 'answer_missing')
  await w.act(agent, 'callbacks.done', { ...done, visitConfirmed: true })
  await w.world.settle()
  assert.equal(await visitsOf(order), 1)
  assert.equal((await doubtOf(order, 'settled'))?.state, 'confirmed')
})

test('whoever knows nothing of it costs nobody a ride: it is cancelled, the time is free, and that is remembered', async () => {
  withRules({ callBack: 1, look: 99 })
  const order = await ordered()
  await w.act(agent, 'callbacks.done', { callbackId: (await callOf(order))!.id, reached: true, visitConfirmed: false })
  await w.world.settle()
  assert.deepEqual([await stateOf(order), await visitsOf(order)], ['cancelled', 0])
  const [row] = await w.look((tx) =>
    tx.many<{ what: string; told: Buffer | null; slot_id: string | null }>(
      'select f.what, f.told, o.slot_id from requests.false_visit f join requests.orders o on o.id = f.order_id where o.id = $1 limit 2',
      [order.orderId],
    ),
  )
  assert.equal(row?.what, 'denied')
  assert.ok(row.told)
  assert.equal(row.slot_id, null)
})

test('nobody is barred because nobody rang: when there is no time left they are visited like everybody else', async () => {
  withRules({ callBack: 1, look: 99 })
  const order = await ordered()
  const call = await callOf(order)
  await w.act(agent, 'callbacks.done', { callbackId: call!.id, reached: false })
  await w.act(agent, 'callbacks.done', { callbackId: call!.id, reached: false })
  assert.equal((await doubtOf(order, 'waiting'))?.outcome, 'look', 'twice not reached')
  await w.world.clock.advance(24 * 3_600)
  await w.world.settle()
  assert.equal((await doubtOf(order, 'settled'))?.state, 'ran_out')
  assert.equal(await visitsOf(order), 1)
})

test('a supervisor’s word stands above the points, of their own place, with its reason', async () => {
  withRules({ callBack: 1, look: 1 })
  const [order, other] = [await ordered(), await ordered()]
  const decide = (who: Person, orderId: string, goOn: boolean) =>
    w.act(who, 'orders.decideDoubt', { orderId, goOn, reason: 'A test home for the old' })
  assert.equal(
    await refusalOf(decide(staff('supervisor', { districts: ['nowhere'] }), order.orderId, true)),
    'not_found',
  )
  const supervisor = staff('supervisor')
  await decide(supervisor, order.orderId, true)
  await decide(supervisor, other.orderId, false)
  assert.equal(await refusalOf(decide(supervisor, order.orderId, true)), 'already_done')
  await w.world.settle()
  assert.deepEqual([await visitsOf(order), await stateOf(other), await visitsOf(other)], [1, 'cancelled', 0])
  const kept = await doubtOf(order, 'settled')
  assert.deepEqual(
    [kept?.state, kept?.reason, kept?.decidedBy],
    ['let_go', 'A test home for the old', `staff:${supervisor.id}`],
  )
})
