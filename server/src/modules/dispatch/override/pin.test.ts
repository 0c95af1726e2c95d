import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../kernel/id.ts'
import {
  type DispatchWorld,
  dispatchWorld,
  type Order,
  type Person,
  refusalOf,
} from '../../../../test/worlds/dispatch-world.ts'
import { localDateOf } from '@app/domain/shared'
import { dayOf } from '../day/load-day.ts'
import * as store from '../store.ts'
import { troublesOf } from '../desk/troubles.ts'

let w: DispatchWorld
let near: Person
let other: Person
before(async () => {
  w = await dispatchWorld()
  near = await w.facilitator()
  other = await w.facilitator()
})
after(() => w?.world.close())

const HOUR = 3_600_000
/** Each order in an hour of its own, so that everybody has time for it. */
let taken = 0
async function ordered(): Promise<Order & { visit: store.VisitRow }> {
  const order = await w.order({ slotId: (await w.slots())[taken++ * 3]!.id })
  return { ...order, visit: await visitOf(order.requestIds[0]!) }
}
const visitOf = async (requestId: string): Promise<store.VisitRow> => {
  const [task] = await w.look((tx) => store.tasksOfRequest(tx, requestId))
  return (await w.look((tx) => store.findVisit(tx, task!.visit_id)))!
}
const now = async ({ visit }: { visit: store.VisitRow }) => (await w.look((tx) => store.findVisit(tx, visit.id)))!
const pin = (visitId: string, to: Person, more: object = {}, who = w.operations) =>
  w.act(who, 'operations.pin', {
    visitId,
    facilitatorId: to.id,
    reason: 'The family knows them',
    seen: null,
    ...more,
  })
const look = (visitId: string) => w.act(w.operations, 'operations.override', { visitId })
const inRoom = async (visitId: string) =>
  (await w.act(w.operations, 'operations.room', {})).visits.find((one) => one.id === visitId)
const reassign = (visitId: string, more: object = {}) =>
  w.act(w.operations, 'operations.reassign', { visitId, reason: 'Now', ...more })
const plannedFor = (visit: store.VisitRow) =>
  w.look(async (tx) => {
    const day = localDateOf(visit.starts_at, w.world.kernel.territory.calendar.utcOffsetMinutes)
    return (await dayOf(tx, visit.district_id, day)).visits.find((one) => one.id === visit.id)?.onlyFacilitatorId
  })

test('a pinned visit is promised to them at once, in its own hour, and neither plan nor colleague moves it', async () => {
  const one = await ordered()
  const { overrideId } = await pin(one.visit.id, other)
  await w.world.settle()
  const visit = await now(one)
  assert.deepEqual([visit.state, visit.facilitator_id, visit.starts_at], ['assigned', other.id, one.visit.starts_at])
  assert.equal(await w.stateOf(one.requestIds[0]!), 'visit_assigned')
  assert.equal((await look(visit.id)).standing?.kind, 'pin')
  assert.equal(await plannedFor(visit), other.id)
  for (const more of [{}, { facilitatorId: near.id }, { facilitatorId: other.id }])
    assert.equal(await refusalOf(reassign(visit.id, more)), 'visit_pinned')

  await w.act(w.operations, 'operations.letGo', { overrideId, reason: 'They may' })
  assert.equal((await now(one)).facilitator_id, other.id)
  assert.equal(await plannedFor(visit), null)
  await reassign(visit.id, { facilitatorId: near.id })
  assert.equal((await now(one)).facilitator_id, near.id)
})

test('what somebody has promised goes to whom it is pinned to, a hold gives way, and who has it already keeps it', async () => {
  const one = await ordered()
  const holder = (await w.accept(one.requestIds[0]!)).who
  const wanted = holder.id === near.id ? other : near
  const { turn } = await now(one)
  const first = await pin(one.visit.id, holder)
  assert.equal((await now(one)).turn, turn)
  await pin(one.visit.id, wanted, { seen: first.overrideId })
  assert.equal((await now(one)).facilitator_id, wanted.id)

  const held = await ordered()
  const { overrideId: seen } = await w.act(w.operations, 'operations.hold', {
    visitId: held.visit.id,
    reason: 'Ask them first',
    until: new Date(w.world.clock.now().getTime() + HOUR).toISOString(),
    seen: null,
  })
  const { overrideId } = await pin(held.visit.id, near, { seen })
  await w.world.clock.advance(2 * 3_600)
  await w.world.settle()
  assert.equal((await look(held.visit.id)).standing?.id, overrideId)
})

test('whom a rule bars is refused with the bars, and nothing is taken from anybody', async () => {
  const one = await ordered()
  const { who } = await w.accept(one.requestIds[0]!)
  const elsewhere = w.world.kernel.territory.areas.tehsils.find((each) => each.districtId !== w.tehsil.districtId)!
  const stranger = await w.facilitator({ tehsilIds: [elsewhere.id] })
  await assert.rejects(pin(one.visit.id, stranger), (error: { code: string; details: { against: string[] } }) => {
    assert.deepEqual([error.code, error.details.against], ['facilitator_barred', ['area_not_theirs']])
    return true
  })
  assert.equal(await refusalOf(pin(one.visit.id, { ...near, id: newId() })), 'facilitator_barred')
  assert.equal((await now(one)).facilitator_id, who.id)
  assert.equal((await look(one.visit.id)).standing, null)
})

test('whoever cannot come lets the pin fall: others are asked, and the desk sees it until somebody has promised', async () => {
  const one = await ordered()
  await pin(one.visit.id, other)
  await w.act(other, 'visits.giveBack', { visitId: one.visit.id, reason: 'illness' })
  await w.world.settle()
  const { id } = one.visit
  assert.equal((await look(id)).standing, null)
  const offers = await w.look((tx) => store.offersOfVisit(tx, id))
  assert.ok(offers.some((offer) => offer.state === 'open' && offer.facilitator_id !== other.id))
  const trouble = () => w.look(async (tx) => (await troublesOf(tx, null)).get(one.requestIds[0]!))
  assert.equal(await trouble(), 'pin_fell')
  const row = await inRoom(id)
  if (row) assert.deepEqual([row.risk, row.reason], ['at_risk', 'pin_fell'])
  await w.accept(one.requestIds[0]!)
  assert.equal(await trouble(), undefined)
})

test('of two who pin at once one is refused and reads who was first; what has begun or is over is pinned to nobody', async () => {
  const one = await ordered()
  const colleague: Person = {
    id: newId(),
    actor: { ...w.operations.actor, id: newId() } as Person['actor'],
  }
  const both = await Promise.allSettled([pin(one.visit.id, near), pin(one.visit.id, other, {}, colleague)])
  const refused = both.filter((each) => each.status === 'rejected')
  assert.deepEqual(
    refused.map((each) => (each.reason as { code: string }).code),
    ['override_by_another'],
  )
  assert.equal((await now(one)).facilitator_id, (await look(one.visit.id)).standing?.facilitatorId)
  const begun = await ordered()
  await w.accept(begun.requestIds[0]!)
  for (const [state, refusal] of [
    ['in_progress', 'work_has_begun'],
    ['completed', 'visit_moved_on'],
  ] as const) {
    await w.look((tx) => store.patchVisit(tx, begun.visit.id, { state }))
    assert.equal(await refusalOf(pin(begun.visit.id, near)), refusal)
  }
})
