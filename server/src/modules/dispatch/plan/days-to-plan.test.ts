import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type LocalDate, localDateOf } from '@app/domain/shared'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { dayOf as loadDay } from '../day/load-day.ts'
import { expireOffer } from '../visit/offer-visit.ts'
import { codesOf } from '../visit/visit-codes.ts'
import * as store from '../store.ts'

/** Everything that has to have the day planned again, one after the other, on one day. */
let w: DispatchWorld
let people: Person[]
before(async () => {
  w = await dispatchWorld([], { planner: true })
  people = [await w.facilitator(), await w.facilitator()]
})
after(() => w?.world.close())

const dayOf = (at: Date): LocalDate => localDateOf(at, w.world.kernel.territory.calendar.utcOffsetMinutes)
const marks = (): Promise<string[]> =>
  w.look(async (tx) =>
    (
      await tx.many<{ key: string }>(
        `select key from kernel.timer where kind = 'day.plan' and key not like 'again %' order by key`,
      )
    ).map(({ key }) => key.split(' ')[0]!),
  )
/** The days that `act` has planned anew; what was marked before it is not among them. */
async function marked(act: () => Promise<unknown>): Promise<string[]> {
  await w.world.settle()
  await w.look((tx) => tx.run(`delete from kernel.timer where kind = 'day.plan'`))
  await act()
  await w.world.settle()
  return [...new Set(await marks())]
}
const visitOf = (requestId: string) => w.look(async (tx) => (await store.openVisitOf(tx, requestId, ['collection']))!)
const offerOf = async (visitId: string) =>
  (await w.look((tx) => store.offersOfVisit(tx, visitId))).find((one) => one.state === 'open')!
/** Whom no plan sends there now. */
const notSent = async (visit: store.VisitRow): Promise<readonly string[]> => {
  const facts = await w.look((tx) => loadDay(tx, visit.district_id, dayOf(visit.starts_at)))
  return facts.visits.find(({ id }) => id === visit.id)!.leftByIds.toSorted()
}
const whoIs = (id: string): Person => people.find((one) => one.id === id)!

test('a new visit, a refusal, no answer, a promise', async () => {
  let requestId = ''
  const first = await marked(async () => {
    // Far enough ahead that its time is not given up meanwhile.
    requestId = (await w.order({ slotId: (await w.slots()).at(-1)!.id })).requestIds[0]!
  })
  const visit = await visitOf(requestId)
  const day = dayOf(visit.starts_at)
  assert.deepEqual(first, [day], 'ordered')
  const offer = await offerOf(visit.id)
  assert.deepEqual(
    await marked(() => w.act(whoIs(offer.facilitator_id), 'offers.decline', { offerId: offer.id, reason: 'too_far' })),
    [day],
    'refused',
  )
  assert.deepEqual(await notSent(visit), [offer.facilitator_id])
  const second = await offerOf(visit.id)
  assert.deepEqual(await marked(() => w.look((tx) => expireOffer(tx, second.id))), [day], 'no answer')
  assert.deepEqual(await notSent(visit), [offer.facilitator_id, second.facilitator_id].sort())
  await w.world.clock.advance(31 * 60)
  await w.world.settle()
  assert.ok(!(await notSent(visit)).includes(offer.facilitator_id), 'asked again after half an hour')
})

test('who is late, on the way, arrived, at work, done, or gives it back', async () => {
  const { requestIds } = await w.order()
  const requestId = requestIds[0]!
  const { who, visit } = await w.accept(requestId)
  const day = dayOf(new Date(visit.startsAt))
  assert.deepEqual(
    await marked(() => w.act(who, 'visits.giveBack', { visitId: visit.id, reason: 'illness' })),
    [day],
    'given back',
  )
  const again = await w.accept(requestId)
  await w.world.clock.to(new Date(again.visit.startsAt))
  const at = again.visit.place!.point
  const one = { visitId: visit.id }
  assert.deepEqual(await marked(() => w.act(again.who, 'visits.depart', one)), [day], 'on the way')
  assert.deepEqual(
    await marked(() => w.act(again.who, 'visits.arrive', { ...one, at, accuracyMeters: 10 })),
    [day],
    'arrived',
  )
  const codes = await w.look((tx) => codesOf(tx, visit.id))
  assert.deepEqual(
    await marked(() => w.act(again.who, 'visits.start', { ...one, code: codes.start })),
    [day],
    'at work',
  )
  await w.ready(requestId)
  await w.world.clock.advance(900)
  assert.ok(
    (await marked(() => w.act(again.who, 'visits.complete', { ...one, code: codes.completion }))).includes(day),
    'done',
  )
})

test('a cancelled visit, and one that is moved to another day: both days', async () => {
  const { requestIds, citizen } = await w.order()
  const requestId = requestIds[0]!
  const visit = await visitOf(requestId)
  const day = dayOf(visit.starts_at)
  const other = (await w.slots()).find((slot) => dayOf(slot.startsAt) > day)!
  assert.deepEqual(
    await marked(() => w.act(citizen, 'requests.reschedule', { requestId, slotId: other.id, reason: 'test' })),
    [day, dayOf(other.startsAt)],
    'moved',
  )
  const { feePaisa } = await w.act(citizen, 'requests.cancelPreview', { requestId })
  assert.deepEqual(
    await marked(() => w.act(citizen, 'requests.cancel', { requestId, acceptFeePaisa: feePaisa })),
    [dayOf(other.startsAt)],
    'cancelled',
  )
})

test('somebody begins their shift, and ends it', async () => {
  const another = await w.facilitator({ shift: false })
  const today = dayOf(w.world.clock.now())
  assert.deepEqual(await marked(() => w.act(another, 'shift.start', { at: w.home })), [today], 'begun')
  assert.deepEqual(await marked(() => w.act(another, 'shift.end', {})), [today], 'ended')
})
