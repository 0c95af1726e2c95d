import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Output } from '@app/contract'
import { newId } from '../../../kernel/id.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import * as store from '../store.ts'

type Room = Output<'operations.room'>
let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
  // Hours are offered by whoever serves there, at work or not.
  await w.facilitator({ shift: false })
})
after(() => w?.world.close())

const room = (who: Person = w.operations): Promise<Room> => w.act(who, 'operations.room', {})
const officer = (jurisdiction: object): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: ['operations'], jurisdiction } as Person['actor'] }
}
const visitIdOf = async (requestId: string): Promise<string> =>
  (await w.look((tx) => store.tasksOfRequest(tx, requestId)))[0]!.visit_id
const riskOf = async (requestId: string) => {
  const id = await visitIdOf(requestId)
  const found = (await room()).visits.find((one) => one.requestId === requestId && one.id === id)
  return found && [found.risk, found.reason]
}
const orderFor = async (slotId: string): Promise<string> => (await w.order({ slotId })).requestIds[0]!

test('an order goes through the room: nobody asked, not answered, held, on the way, at the door, away', async () => {
  const [slot] = await w.slots()
  const lonely = await orderFor(slot!.id)
  assert.deepEqual(await riskOf(lonely), ['at_risk', 'nobody_asked'], 'nobody is at work')

  const one = await w.facilitator()
  const requestId = await orderFor(slot!.id)
  assert.deepEqual(await riskOf(requestId), ['at_risk', 'not_answered'])
  const idle = (await room()).facilitators.find((person) => person.id === one.id)
  assert.deepEqual([idle?.doing, idle?.visitId, idle?.next], ['idle', null, null])

  const { visit } = await w.accept(requestId)
  assert.deepEqual(await riskOf(requestId), ['fine', null])
  const held = await room()
  const row = held.visits.find((each) => each.id === visit.id)!
  assert.ok(row.arrives && row.arrives.from < row.arrives.to && row.arrives.to < row.endsAt)
  assert.equal(held.facilitators.find((person) => person.id === one.id)?.next, visit.startsAt)
  assert.equal(held.cut, false)

  await w.world.clock.to(new Date(visit.startsAt))
  await w.act(one, 'visits.depart', { visitId: visit.id })
  const out = (await room()).facilitators.find((person) => person.id === one.id)
  assert.deepEqual([out?.doing, out?.visitId], ['on_the_way', visit.id])
  await w.act(one, 'visits.arrive', { visitId: visit.id, at: visit.place!.point, accuracyMeters: 10 })
  assert.deepEqual(await riskOf(requestId), ['fine', null])
  assert.equal((await room()).facilitators.find((person) => person.id === one.id)?.doing, 'at_the_door')
  await w.world.clock.advance(16 * 60)
  assert.deepEqual(await riskOf(requestId), ['at_risk', 'waits_at_door'])
})

test('what nobody came to is late and stands on top; another area sees nothing of it', async () => {
  const [slot] = await w.slots()
  const requestId = await orderFor(slot!.id)
  await w.world.kernel.db.run(
    `update dispatch.visit set state = 'planned', starts_at = $2, ends_at = $3 where id = $1`,
    [
      await visitIdOf(requestId),
      new Date(w.world.clock.now().getTime() - 3 * 3_600_000),
      new Date(w.world.clock.now().getTime() - 3_600_000),
    ],
  )
  const seen = await room()
  assert.equal(seen.visits.find((one) => one.requestId === requestId)?.risk, 'late')
  const risks = seen.visits.map((one) => ['late', 'at_risk', 'fine'].indexOf(one.risk))
  assert.deepEqual(risks, risks.toSorted(), 'the late ones first')
  const elsewhere = await room(officer({ districts: ['elsewhere'] }))
  assert.deepEqual([elsewhere.visits, elsewhere.facilitators], [[], []])
  const foreign = w.act(officer({ districts: ['elsewhere'] }), 'operations.room', { districtId: w.tehsil.districtId })
  assert.equal(await refusalOf(foreign), 'not_yours')
})

test('whoever is not heard of is silent, and their visit says so', async () => {
  const who = await w.facilitator()
  const silent = async () => (await room()).facilitators.find((person) => person.id === who.id)?.doing
  assert.notEqual(await silent(), 'silent')
  await w.world.clock.advance(3 * 3_600)
  assert.equal(await silent(), 'silent')
})
