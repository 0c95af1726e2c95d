import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'
import { wayNow } from '../../travel/index.ts'
import { candidates } from '../desk/operations.ts'
import * as store from '../store.ts'

let w: DispatchWorld
before(async () => void (w = await dispatchWorld()))
after(() => w?.world.close())

const visitIdOf = async (requestId: string): Promise<string> =>
  (await w.look((tx) => store.tasksOfRequest(tx, requestId)))[0]!.visit_id
const againstOf = async (visitId: string, facilitatorId: string): Promise<string[] | undefined> =>
  (await w.look((tx) => candidates(tx, { visitId }))).items.find((one) => one.facilitatorId === facilitatorId)?.against

test('between two promises lies the road between their doors, as the model of travel tells it', async () => {
  const who = await w.facilitator()
  await w.facilitator()
  const slot = (await w.slots()).find((one) => one.left >= 2)!
  const far = { lat: w.home.lat + 0.04, lon: w.home.lon }
  for (const pin of [w.home, far]) {
    const { requestIds } = await w.order({ slotId: slot.id, pin })
    const visitId = await visitIdOf(requestIds[0]!)
    await w.act(w.operations, 'operations.reassign', { visitId, facilitatorId: who.id, reason: 'a test' })
  }
  const held = await w.look((tx) => store.heldVisits(tx, who.id))
  const [a, b] = held.toSorted((x, y) => x.block_from!.getTime() - y.block_from!.getTime())
  const road = await w.look(async (tx) => wayNow(tx, w.home, far, a!.block_to!).seconds)
  assert.ok(road > 600, 'more than ten minutes of road')
  for (const one of [a!, b!])
    assert.equal(one.block_to!.getTime() - one.block_from!.getTime(), one.minutes * 60_000, 'the work, and no more')
  const between = (b!.block_from!.getTime() - a!.block_to!.getTime()) / 1000
  assert.ok(Math.abs(between - road) <= 1, `${between} s between the two, ${road} s of road`)
})

test('whoever cannot be there before the window ends is too far; operations may send them all the same', async () => {
  const order = await w.order()
  const visitId = await visitIdOf(order.requestIds[0]!)
  const visit = (await w.look((tx) => store.findVisit(tx, visitId)))!
  await w.world.clock.to(new Date(visit.starts_at.getTime() - 10 * 60_000))
  const far = await w.facilitator({ at: { lat: w.home.lat + 1, lon: w.home.lon } })
  const near = await w.facilitator()
  assert.deepEqual(await againstOf(visitId, near.id), [])
  assert.deepEqual(await againstOf(visitId, far.id), ['too_far'])
  await w.act(w.operations, 'operations.reassign', { visitId, facilitatorId: far.id, reason: 'nobody_else' })
  assert.equal((await w.look((tx) => store.findVisit(tx, visitId)))?.facilitator_id, far.id)
})
