import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DispatchWorld, dispatchWorld, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import * as store from '../store.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
})
after(() => w?.world.close())

const visitOf = async (requestId: string) => (await w.look((tx) => store.visitsOfRequest(tx, requestId))).at(-1)!
const offersTo = (id: string) => w.look((tx) => store.openOffersTo(tx, id, tx.at))
const hoursOn = (ms: number) => new Date(w.world.clock.now().getTime() + ms * 3_600_000)

test('a shift ends by itself with the visiting hours, and begins again when its facilitator says so', async () => {
  const who = await w.facilitator({ goesHome: true })
  const { until, onShift } = await w.act(who, 'shift.get', {})
  assert.ok(onShift && new Date(until!) > w.world.clock.now())
  assert.equal(
    (
      await w.world.kernel.db.many<{ n: number }>(
        'select count(*)::integer as n from dispatch.shift where ended_at is null',
      )
    )[0]!.n,
    1,
  )
  await w.world.clock.to(new Date(until!))
  assert.deepEqual(
    [(await w.act(who, 'shift.get', {})).onShift, (await w.act(who, 'shift.get', {})).until],
    [false, null],
  )
  const {
    requestIds: [id],
  } = await w.order()
  assert.equal((await visitOf(id!)).state, 'planned', 'nobody is asked after the end')
  await w.world.clock.to(new Date((await visitOf(id!)).starts_at.getTime() - 3_600_000))
  await w.act(who, 'shift.start', { at: w.home })
  await w.world.settle()
  assert.equal((await offersTo(who.id)).length, 1)
  await w.act(who, 'offers.decline', { offerId: (await offersTo(who.id))[0]!.id })
  await w.act(who, 'shift.end', {})
})

test('it ends as planned or is prolonged; an end that cannot be is refused', async () => {
  const who = await w.facilitator({ shift: false })
  const start = (hours: number) => w.act(who, 'shift.start', { at: w.home, until: hoursOn(hours).toISOString() })
  assert.equal(await refusalOf(start(-1)), 'shift_end_unfit')
  assert.equal(await refusalOf(start(17)), 'shift_end_unfit')
  await start(2)
  await start(1)
  await start(3)
  const { until } = await w.act(who, 'shift.get', {})
  await w.world.clock.to(new Date(new Date(until!).getTime() - 1_000))
  assert.equal((await w.act(who, 'shift.get', {})).onShift, true)
  await w.world.clock.to(new Date(until!))
  assert.equal((await w.act(who, 'shift.get', {})).onShift, false)
})

test('a visit under way is waited for; nothing new is offered or taken, and later promises of today go to others', async () => {
  const day = (slot: { startsAt: Date }) => new Date(slot.startsAt.getTime() + 5 * 3_600_000).toISOString().slice(0, 10)
  const [, today = []] = [...Map.groupBy(await w.slots(), day)][1]!
  const [now, later] = [today[0], today.at(-1)]
  await w.world.clock.to(new Date(now!.startsAt.getTime() - 3_600_000))
  const who = await w.facilitator({ goesHome: true })
  const {
    requestIds: [under],
  } = await w.order({ slotId: now!.id })
  const out = await w.begin(under!)
  assert.equal(out.who.id, who.id)
  const {
    requestIds: [waits],
  } = await w.order({ slotId: later!.id })
  await w.accept(waits!)
  const {
    requestIds: [asked],
  } = await w.order({ slotId: later!.id })
  await w.world.kernel.db.run(
    `update dispatch.shift set planned_end = $2 where facilitator_id = $1 and ended_at is null`,
    [who.id, w.world.clock.now()],
  )
  await w.world.kernel.db.run(`update kernel.timer set due_at = $1 where kind = 'shift.ends'`, [w.world.clock.now()])
  const other = await w.facilitator()
  await w.world.clock.advance(60)
  await w.world.settle()
  assert.equal((await w.act(who, 'shift.get', {})).onShift, true, 'the visit goes on')
  assert.equal((await offersTo(who.id)).length, 0)
  assert.equal((await offersTo(other.id)).length, 1, `the next is asked for ${asked}`)
  await w.ready(under!)
  await w.world.clock.advance(900)
  await w.act(who, 'visits.complete', { visitId: out.visit.id, code: out.codes.completion })
  await w.world.clock.advance(15 * 60)
  await w.world.settle()
  assert.equal((await w.act(who, 'shift.get', {})).onShift, false)
  const handed = await visitOf(waits!)
  assert.ok(handed.facilitator_id === null && ['planned', 'offered'].includes(handed.state), 'others are asked')
  assert.equal(await w.stateOf(waits!), 'scheduled')
})
