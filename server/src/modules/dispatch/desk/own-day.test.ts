import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { instantAt, localDateOf } from '@app/domain/shared'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { planSoon } from '../plan/plan-soon.ts'

let w: DispatchWorld
let me: Person
let first: string
let second: string
const at = (lat: number) => ({ lat: w.home.lat + lat, lon: w.home.lon })
const day = () => w.act(me, 'facilitator.day', {})
const ids = async () => (await day()).stops.map((stop) => stop.visitId)
const offset = (): number => w.world.kernel.territory.calendar.utcOffsetMinutes
const today = () => localDateOf(w.world.clock.now(), offset())

before(async () => {
  w = await dispatchWorld([], { planner: true })
  me = await w.facilitator()
  const slots = (await w.slots(1)).filter((slot) => localDateOf(slot.startsAt, offset()) === today())
  const later = await w.order({ slotId: slots[4]!.id, pin: at(0.02) })
  second = (await w.accept(later.requestIds[0]!)).visit.id
  const sooner = await w.order({ slotId: slots[0]!.id, pin: at(0.01) })
  first = (await w.accept(sooner.requestIds[0]!)).visit.id
})
after(() => w?.world.close())

test('without a fresh plan the day is in the order of what was promised, and says so', async () => {
  await w.look((tx) => tx.run(`update dispatch.plan set made_at = made_at - interval '31 minutes'`))
  const own = await day()
  assert.deepEqual([own.order, own.plannedAt, own.day], ['promises', null, today()])
  assert.deepEqual(
    own.stops.map((stop) => stop.visitId),
    [first, second],
  )
  for (const [place, stop] of own.stops.entries()) {
    assert.ok(stop.road && stop.road.seconds > 0 && stop.road.meters > 500, `way ${place}`)
    assert.ok(stop.beginsAt >= stop.startsAt && stop.beginsAt < stop.endsAt && stop.doneAt > stop.beginsAt)
    assert.ok(stop.arrivesAt && stop.leaveAt && stop.leaveAt < stop.beginsAt && !stop.late)
    assert.deepEqual(
      stop.tasks.map((task) => task.kind),
      ['collection'],
    )
  }
  assert.ok(own.stops[1]!.leaveAt! >= own.stops[0]!.doneAt)
})

test('a fresh plan that knows all of it gives the order; one that does not know a visit gives none', async () => {
  assert.equal(await planSoon(w.world.kernel, w.tehsil.districtId, today()), 'planned')
  const own = await day()
  assert.equal(own.order, 'plan')
  assert.ok(own.plannedAt)
  assert.deepEqual(await ids(), [first, second])
  await w.look((tx) => tx.run('update dispatch.plan_stop set place = 10 - place where facilitator_id = $1', [me.id]))
  assert.deepEqual(await ids(), [second, first])
  const [, last] = (await day()).stops
  assert.ok(last!.late, 'who goes there last comes after what was promised')
  await w.look((tx) => tx.run('delete from dispatch.plan_stop where visit_id = $1', [first]))
  assert.equal((await day()).order, 'promises')
})

test('what is only offered, and what is another’s, is in nobody’s day; nor is anybody else asked for theirs', async () => {
  const offered = await w.order({ pin: at(0.03) })
  assert.deepEqual(await ids(), [first, second])
  const other = await w.facilitator({ at: at(0.03) })
  assert.deepEqual((await w.act(other, 'facilitator.day', {})).stops, [])
  assert.equal(await refusalOf(w.act(offered.citizen, 'facilitator.day', {})), 'not_yours')
})

test('a day tells of a household what the visit’s own page tells, and nothing that it does not', async () => {
  const { stops } = await day()
  for (const stop of stops) {
    const page = await w.act(me, 'visits.get', { visitId: stop.visitId })
    assert.deepEqual([stop.point, stop.placeName], [page.place?.point, page.areaName])
  }
  const told = JSON.stringify(stops)
  for (const secret of ['Test Receiver', 'Test Citizen', 'opposite the test school', '+92'])
    assert.ok(!told.includes(secret), secret)
})

test('who is out goes there first, and is where they are once they have arrived; what is over is in no day', async () => {
  const startsAt = new Date((await day()).stops[0]!.startsAt)
  if (startsAt > w.world.clock.now()) await w.world.clock.to(startsAt)
  await w.act(me, 'visits.depart', { visitId: first })
  const [out] = (await day()).stops
  assert.deepEqual([out!.visitId, out!.state, out!.leaveAt], [first, 'en_route', null])
  await w.act(me, 'visits.arrive', { visitId: first, at: at(0.01), accuracyMeters: 10 })
  const [there, next] = (await day()).stops
  assert.deepEqual([there!.road, there!.late], [null, false])
  assert.ok(next!.road!.meters > 1_000 && next!.road!.meters < 1_300, 'from door to door')
  await w.act(me, 'visits.fail', { visitId: first, reason: 'unsafe' })
  assert.deepEqual(await ids(), [second])
})

test('whoever has nothing today has the next day that has something, and nobody knows from where they will come', async () => {
  const other = await w.facilitator({ tehsilIds: [w.tehsil.id], sex: 'F', at: at(0.001) })
  assert.deepEqual((await w.act(other, 'facilitator.day', {})).day, today())
  const slot = (await w.slots(3)).find((one) => localDateOf(one.startsAt, offset()) > today())!
  const order = await w.order({ slotId: slot.id, manner: 'woman', pin: at(0.002) })
  const { who, visit } = await w.accept(order.requestIds[0]!)
  const own = await w.act(who, 'facilitator.day', {})
  assert.equal(own.day, localDateOf(slot.startsAt, offset()))
  assert.ok(new Date(own.stops[0]!.beginsAt) > instantAt(own.day, '00:00', offset()))
  assert.deepEqual(
    own.stops.map((stop) => [stop.visitId, stop.road, stop.arrivesAt, stop.leaveAt]),
    [[visit.id, null, null, null]],
  )
})
