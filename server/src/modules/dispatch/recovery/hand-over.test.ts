import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cashPosition } from '../../ledger/index.ts'
import { getOrder } from '../../requests/index.ts'
import { setStanding } from '../../workforce/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import * as store from '../store.ts'
import { decisionsOf } from '../visit/store.ts'
import { codesOf } from '../visit/visit-codes.ts'

let w: DispatchWorld
let one: Person
let two: Person
before(async () => {
  w = await dispatchWorld()
  one = await w.facilitator()
  two = await w.facilitator({ at: { lat: w.home.lat + 0.02, lon: w.home.lon } })
})
after(() => w?.world.close())

const visitOf = async (requestId: string) => (await w.look((tx) => store.visitsOfRequest(tx, requestId))).at(-1)!
const reserved = async (who: Person) => (await w.look((tx) => cashPosition(tx, who.id))).reservedPaisa

test('an offer that nobody answers goes to the next best, and says why it came', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const visit = await visitOf(id!)
  const [asked] = await w.look((tx) => store.offersOfVisit(tx, visit.id))
  assert.equal(asked?.facilitator_id, one.id, 'the nearer one first')
  await w.world.clock.to(new Date(asked!.expires_at.getTime() + 1_000))
  const offers = await w.look((tx) => store.offersOfVisit(tx, visit.id))
  assert.deepEqual(
    offers.map((offer) => [offer.facilitator_id, offer.state]),
    [
      [two.id, 'open'],
      [one.id, 'expired'],
    ],
  )
  assert.equal(await refusalOf(w.act(one, 'offers.accept', { offerId: asked!.id })), 'offer_expired')
  const decisions = await w.look((tx) => decisionsOf(tx, visit.id))
  assert.equal(decisions.length, 2)
  assert.ok(decisions.every((decision) => decision.candidates.length >= 2 && decision.asked.length > 0))
  await w.act(two, 'offers.decline', { offerId: offers[0]!.id })
  assert.equal((await visitOf(id!)).state, 'planned', 'nobody is left to ask for now')
})

test('given back: another is asked, the old codes are dead, and the head-room is free', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const { who, visit } = await w.accept(id!)
  const codes = await w.look((tx) => codesOf(tx, visit.id))
  assert.ok((await reserved(who)) > 0)
  assert.equal(
    await refusalOf(w.act(who, 'visits.giveBack', { visitId: visit.id, reason: 'no_such_reason' })),
    'reason_unknown',
  )
  await w.act(who, 'visits.giveBack', { visitId: visit.id, reason: 'vehicle' })
  await w.world.settle()
  assert.equal(await reserved(who), 0)
  assert.equal(await w.stateOf(id!), 'scheduled')
  assert.equal(await refusalOf(w.act(who, 'visits.depart', { visitId: visit.id })), 'visit_not_yours')
  const next = await w.arrive(id!)
  assert.notEqual(next.who.id, who.id)
  assert.equal(next.visit.id, visit.id)
  assert.notDeepEqual(await w.look((tx) => codesOf(tx, visit.id)), codes)
  await w.act(next.who, 'visits.fail', { visitId: visit.id, reason: 'unsafe' })
  await w.world.settle()
})

test('whoever gave a visit back is not asked again the same day; on another day they may be the only one there is', async () => {
  const {
    requestIds: [id],
  } = await w.order({ slotId: (await w.slots()).at(-3)!.id })
  const { who, visit } = await w.accept(id!)
  await w.act(who, 'visits.giveBack', { visitId: visit.id, reason: 'illness' })
  const against = async () =>
    (await w.act(w.operations, 'operations.candidates', { visitId: visit.id })).items.find(
      (one) => one.facilitatorId === who.id,
    )!.against
  assert.ok((await against()).includes('left_this_visit'))
  await w.world.clock.advance(21 * 3_600)
  assert.ok(!(await against()).includes('left_this_visit'))
})

test('rescheduled: the visit follows the order’s slot, and whoever had it is free', async () => {
  const {
    requestIds: [id],
    citizen,
    orderId,
  } = await w.order({ slotId: (await w.slots()).at(-3)!.id })
  const { visit } = await w.accept(id!)
  const later = (await w.slots()).at(-1)!
  await w.act(citizen, 'requests.reschedule', { requestId: id!, slotId: later.id })
  await w.world.settle()
  const moved = await visitOf(id!)
  assert.equal(moved.id, visit.id)
  assert.equal(moved.starts_at.getTime(), later.startsAt.getTime())
  assert.equal(moved.turn, 1)
  assert.equal((await w.look((tx) => getOrder(tx, orderId))).slotId, later.id)
  assert.equal(await w.stateOf(id!), 'scheduled')
  await w.act(citizen, 'requests.cancel', { requestId: id! })
  await w.world.settle()
  assert.equal((await visitOf(id!)).state, 'cancelled')
})

test('not heard on the way: operations see it, and in the end the visit goes on with another', async () => {
  const {
    requestIds: [id],
    orderId,
  } = await w.order()
  const { who, visit } = await w.accept(id!)
  await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  await w.world.clock.advance(21 * 60)
  assert.ok((await visitOf(id!)).silent_since)
  await w.act(who, 'position.report', {
    fixes: [{ at: w.world.clock.now().toISOString(), ...w.home, accuracyMeters: 400 }],
  })
  await w.world.clock.advance(19 * 60)
  assert.equal((await visitOf(id!)).silent_since, null, 'heard again')
  await w.world.clock.advance(3 * 3_600)
  const lost = await visitOf(id!)
  assert.equal(lost.turn, 1)
  assert.equal(await w.stateOf(id!), 'scheduled')
  assert.ok(lost.starts_at > w.world.clock.now(), 'the next time that works')
  assert.equal(
    (await w.look((tx) => getOrder(tx, orderId))).slotStartsAt?.getTime(),
    lost.starts_at.getTime(),
    'and the household reads it',
  )
  await w.world.settle()
})

test('operations mark a facilitator lost, see candidates with reasons, and reassign; nobody else may', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const { who, visit } = await w.accept(id!)
  const foreign: Person = {
    id: 'x',
    actor: {
      kind: 'staff',
      id: '0192f3a0-7c00-7000-8000-000000000001',
      roles: ['operations'],
      jurisdiction: { districts: ['nowhere'] },
    },
  }
  assert.equal(
    await refusalOf(w.act(foreign, 'operations.markLost', { visitId: visit.id, reason: 'test' })),
    'not_yours',
  )
  assert.equal(await refusalOf(w.act(foreign, 'operations.candidates', { visitId: visit.id })), 'not_yours')
  const woman = await w.facilitator({ sex: 'F', shift: false })
  const { items } = await w.act(w.operations, 'operations.candidates', { visitId: visit.id })
  assert.deepEqual(items.find((item) => item.facilitatorId === woman.id)?.against, ['not_on_shift'])
  assert.equal(
    await refusalOf(
      w.act(w.operations, 'operations.reassign', { visitId: visit.id, facilitatorId: woman.id, reason: 'test' }),
    ),
    'facilitator_barred',
  )
  await w.world.settle()
  const other = who.id === one.id ? two : one
  await w.act(w.operations, 'operations.reassign', { visitId: visit.id, facilitatorId: other.id, reason: 'nearer' })
  await w.world.settle()
  const now = await visitOf(id!)
  assert.deepEqual([now.facilitator_id, now.state, now.turn], [other.id, 'assigned', 1])
  await w.act(w.operations, 'operations.markLost', { visitId: visit.id, reason: 'cannot be reached' })
  await w.world.settle()
  assert.equal(await w.stateOf(id!), 'scheduled')
  const map = await w.act(w.operations, 'operations.map', {})
  assert.ok(map.facilitators.some((f) => f.id === other.id) && map.visits.some((v) => v.id === visit.id))
})

test('a suspended facilitator loses what was not begun, and is offered nothing', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const { who, visit } = await w.accept(id!)
  await w.look((tx) => setStanding(tx, { facilitatorId: who.id, to: 'paused', reason: 'a test' }))
  await w.world.settle()
  const now = await visitOf(id!)
  assert.equal(now.id, visit.id)
  assert.notEqual(now.facilitator_id, who.id)
  assert.equal(await w.stateOf(id!), 'scheduled')
  assert.equal((await w.act(who, 'offers.list', {})).items.length, 0)
  assert.equal(await refusalOf(w.act(who, 'shift.start', { at: w.home })), 'standing_not_active')
  assert.deepEqual((await w.act(who, 'shift.get', {})).blockedBecause, ['standing_not_active', 'not_on_shift'])
})
