import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../kernel/id.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { openOfDay } from '../day/store.ts'
import * as store from '../store.ts'
import { patchVisit } from '../store.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
  await w.facilitator()
  await w.facilitator()
})
after(() => w?.world.close())

const HOUR = 3_600_000
const officer = (districts: string[]): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: ['operations'], jurisdiction: { districts } } as Person['actor'] }
}
const visitOf = async (requestId: string): Promise<store.VisitRow> => {
  const [task] = await w.look((tx) => store.tasksOfRequest(tx, requestId))
  return (await w.look((tx) => store.findVisit(tx, task!.visit_id)))!
}
const ordered = async (): Promise<store.VisitRow> => visitOf((await w.order()).requestIds[0]!)
const asked = async (visitId: string): Promise<number> =>
  (await w.look((tx) => store.offersOfVisit(tx, visitId))).filter((one) => one.state === 'open').length
const hold = (visitId: string, more: object = {}, who = w.operations) =>
  w.act(who, 'operations.hold', { visitId, reason: 'The lane is dug up', seen: null, ...more })
const standing = async (visitId: string) => (await w.act(w.operations, 'operations.override', { visitId })).standing
const inRoom = async (visitId: string) =>
  (await w.act(w.operations, 'operations.room', {})).visits.find((one) => one.id === visitId)

test('a hold takes the offers back, asks nobody whatever happens, and ends at its hour', async () => {
  const visit = await ordered()
  const offer = (await w.look((tx) => store.offersOfVisit(tx, visit.id)))[0]!
  const person = (id: string): Person => ({ id, actor: { kind: 'facilitator', id, accountId: id, personId: id } })
  const until = new Date(visit.starts_at.getTime() - HOUR / 6).toISOString()
  const { overrideId } = await hold(visit.id, { until })
  await w.world.settle()
  assert.equal(await asked(visit.id), 0)
  const late = w.act(person(offer.facilitator_id), 'offers.accept', { offerId: offer.id })
  assert.equal(await refusalOf(late), 'offer_expired')
  assert.deepEqual((await standing(visit.id))?.id, overrideId)
  assert.equal((await inRoom(visit.id))?.override?.until, until)

  // Another begins a shift, and somebody asks for it to be offered.
  await w.facilitator()
  await w.world.settle()
  const reassign = (more: object) =>
    w.act(w.operations, 'operations.reassign', { visitId: visit.id, reason: 'Now', ...more })
  assert.equal(await refusalOf(reassign({})), 'visit_held')
  assert.equal(await refusalOf(reassign({ facilitatorId: offer.facilitator_id })), 'visit_held')
  assert.equal(await asked(visit.id), 0)

  await w.world.clock.to(new Date(until))
  await w.world.settle()
  assert.equal(await standing(visit.id), null)
  assert.ok((await asked(visit.id)) > 0)
})

test('until somebody lets go: the plan of the day leaves it out, the room says why, and then it is offered at once', async () => {
  const visit = await ordered()
  const planned = () =>
    w.look(async (tx) => {
      const day = { from: new Date(0), to: new Date(visit.starts_at.getTime() + HOUR), notBefore: tx.at }
      const rows = await openOfDay(tx, { ...day, districtId: visit.district_id, facilitatorIds: [], limit: 100 })
      return rows.some((row) => row.id === visit.id)
    })
  assert.equal(await planned(), true)
  const { overrideId } = await hold(visit.id)
  await w.world.settle()
  assert.equal(await planned(), false)
  await w.world.clock.to(new Date(visit.starts_at.getTime() - HOUR))
  await w.world.settle()
  const row = await inRoom(visit.id)
  assert.deepEqual([row?.risk, row?.reason, row?.override?.reason], ['at_risk', 'on_hold', 'The lane is dug up'])
  await w.act(w.operations, 'operations.letGo', { overrideId, reason: 'Open again' })
  await w.world.settle()
  assert.equal(await planned(), true)
  assert.ok((await asked(visit.id)) > 0)
  const again = w.act(w.operations, 'operations.letGo', { overrideId, reason: 'Open again' })
  assert.equal(await refusalOf(again), 'override_ended')
})

test('of two who decide at once the second reads who was first, and may then replace it', async () => {
  const visit = await ordered()
  const { overrideId } = await hold(visit.id)
  const other = officer([w.tehsil.districtId])
  await assert.rejects(hold(visit.id, {}, other), (error: { code: string; details: { standing: { id: string } } }) => {
    assert.equal(error.code, 'override_by_another')
    assert.equal(error.details.standing.id, overrideId)
    return true
  })
  const until = new Date(w.world.clock.now().getTime() + 60_000).toISOString()
  const second = await hold(visit.id, { until, seen: overrideId }, other)
  assert.equal((await standing(visit.id))?.id, second.overrideId)
  assert.equal(await refusalOf(hold(visit.id, { seen: overrideId })), 'override_by_another')
  const former = w.act(w.operations, 'operations.letGo', { overrideId, reason: 'Mine' })
  assert.equal(await refusalOf(former), 'override_ended')
  const both = await Promise.allSettled([
    hold(visit.id, { seen: second.overrideId }),
    hold(visit.id, { seen: second.overrideId }, other),
  ])
  assert.deepEqual(both.map((one) => one.status).toSorted(), ['fulfilled', 'rejected'])
})

test('what is promised, under way or over is not held; nor into the past or beyond its hour, nor by another district', async () => {
  const requestId = (await w.order()).requestIds[0]!
  const visit = await visitOf(requestId)
  for (const until of [w.world.clock.now(), new Date(0), new Date(visit.starts_at.getTime() + 1)])
    assert.equal(await refusalOf(hold(visit.id, { until: until.toISOString() })), 'hold_until_invalid')
  assert.equal(await refusalOf(hold(visit.id, {}, officer(['elsewhere']))), 'not_yours')
  assert.equal(await refusalOf(hold(newId())), 'not_found')
  await w.accept(requestId)
  assert.equal(await refusalOf(hold(visit.id)), 'visit_promised')
  await w.look((tx) => patchVisit(tx, visit.id, { state: 'completed' }))
  assert.equal(await refusalOf(hold(visit.id)), 'visit_moved_on')
})

test('a visit that is cancelled takes its hold with it', async () => {
  const { requestIds, citizen } = await w.order()
  const visit = await visitOf(requestIds[0]!)
  await hold(visit.id)
  await w.act(citizen, 'requests.cancel', { requestId: requestIds[0]!, reason: 'changed_mind' })
  await w.world.settle()
  assert.equal(await standing(visit.id), null)
})
