import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onTheLine } from '../../../../test/on-the-line.ts'
import { nextCounterWindow } from '@app/domain/dispatch'
import { newId } from '../../../kernel/id.ts'
import { enterPaper } from '../../documents/index.ts'
import { advance, calendarOf, getRequest } from '../../requests/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { wishDelivery } from './delivery-wish.ts'
import * as store from '../store.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
  for (let n = 0; n < 4; n++) await w.facilitator()
})
after(() => w?.world.close())

const name = { en: 'A test paper', ur: 'آزمائشی کاغذ' }
const deliveryOf = async (requestId: string) => (await w.look((tx) => store.openVisitOf(tx, requestId, ['delivery'])))!
const takenOf = async (slotId: string): Promise<number> =>
  (
    await w.world.kernel.db.one<{ taken: number }>(
      'select coalesce(sum(visits), 0)::integer as taken from slots.promised where slot_id = $1',
      [slotId],
    )
  ).taken

/** A paper that is issued and in a facilitator's bag; the request is on its way to the door. */
async function delivering(): Promise<{ id: string; citizen: Person; who: Person }> {
  const {
    requestIds: [id],
    citizen,
  } = await w.order()
  const who = await w.collect(id!)
  await w.look(async (tx) => {
    await enterPaper(tx, {
      paperId: newId(),
      requestId: id!,
      itemId: 'issued',
      name,
      handling: 'issued',
      origin: 'office',
      identityCard: false,
      holder: { kind: 'facilitator', id: who.id, name },
    })
    for (const action of ['submit', 'acknowledge', 'approve', 'issue', 'plan_delivery'] as const)
      await advance(tx, id!, action)
  })
  await w.world.settle()
  return { id: id!, citizen, who }
}
const slotAfter = async (hours: number) =>
  (await w.slots(20)).find((slot) => slot.startsAt.getTime() - w.world.clock.now().getTime() > hours * 3_600_000)!

test('a household moves its delivery: freely a day before, later once with a reason; the old time is free again', async () => {
  const { id, citizen } = await delivering()
  const before = await deliveryOf(id)
  const far = await slotAfter(72)
  const move = (slotId: string, reason = '', by = citizen) =>
    w.act(by, 'requests.reschedule', { requestId: id, slotId, reason })
  const [oldTaken, farTaken] = [before.slot_id ? await takenOf(before.slot_id) : 0, await takenOf(far.id)]
  assert.ok(
    before.starts_at.getTime() - w.world.clock.now().getTime() < 24 * 3_600_000,
    'planned for today: to move it is late',
  )
  assert.equal(await refusalOf(move(far.id)), 'reschedule_needs_reason')
  assert.equal(await refusalOf(move(far.id, 'away', await w.citizen())), 'not_found')
  await move(far.id, 'away from home')
  const after = await deliveryOf(id)
  assert.deepEqual([after.id, after.starts_at, after.slot_id], [before.id, far.startsAt, far.id])
  assert.equal(await takenOf(far.id), farTaken + 1)
  if (before.slot_id) assert.equal(await takenOf(before.slot_id), oldTaken - 1)
  assert.equal(await w.stateOf(id), 'delivering')

  const farther = await slotAfter(120)
  await move(farther.id)
  assert.deepEqual((await deliveryOf(id)).starts_at, farther.startsAt, 'days before it is free')
  await w.world.clock.to(new Date(farther.startsAt.getTime() - 10 * 3_600_000))
  const next = await slotAfter(40)
  assert.equal(await refusalOf(move(next.id, 'again')), 'reschedule_used')
  const agent: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['agent'], jurisdiction: { province: true } },
  }
  await onTheLine(w, agent, id)
  assert.equal(
    await refusalOf(move(next.id, 'called us', agent)),
    'reschedule_used',
    'by telephone the same rules hold',
  )
})

test('moved once it was taken, the facilitator is free and is asked anew; on the way, nobody moves it', async () => {
  const { id, citizen } = await delivering()
  const { who, visit } = await w.accept(id)
  const far = await slotAfter(60)
  await w.act(citizen, 'requests.reschedule', { requestId: id, slotId: far.id, reason: 'away' })
  await w.world.settle()
  const moved = await deliveryOf(id)
  assert.deepEqual([moved.id, moved.facilitator_id, moved.starts_at], [visit.id, null, far.startsAt])
  await w.world.clock.advance(45 * 60)
  await w.world.settle()
  const again = await w.accept(id)
  assert.equal(again.who.id, who.id, 'the paper is in their bag')
  await w.world.clock.to(new Date(again.visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  assert.equal(
    await refusalOf(
      w.act(citizen, 'requests.reschedule', { requestId: id, slotId: (await slotAfter(30)).id, reason: 'away' }),
    ),
    'visit_settled',
  )
})

test('two who move it at once: one time wins and exactly one room is held', async () => {
  const { id, citizen } = await delivering()
  const options = (await w.slots(20))
    .filter((slot) => slot.startsAt.getTime() - w.world.clock.now().getTime() > 80 * 3_600_000)
    .slice(0, 4)
  const before = await Promise.all(options.map((slot) => takenOf(slot.id)))
  await Promise.all(
    options.map((slot) =>
      refusalOf(w.act(citizen, 'requests.reschedule', { requestId: id, slotId: slot.id, reason: 'away' })),
    ),
  )
  const after = await Promise.all(options.map((slot) => takenOf(slot.id)))
  const held = options.filter((_, n) => after[n]! > before[n]!)
  assert.deepEqual(
    held.map((slot) => slot.id),
    [(await deliveryOf(id)).slot_id],
  )
})

/** The soonest slot, at an hour when the counter has not been open before it. */
async function beforeTheCounterOpens(requestId: string) {
  for (let hour = 0; hour < 96; hour++) {
    const [slot] = await w.slots(10)
    const counter = await w.look(async (tx) => {
      const { officeId, districtId } = await getRequest(tx, requestId)
      return nextCounterWindow(
        tx.kernel.territory.calendar,
        tx.at,
        calendarOf(tx, { office_id: officeId, district_id: districtId }),
      )
    })
    if (slot && slot.startsAt < counter.to) return slot
    await w.world.clock.advance(3_600)
  }
  throw new Error('no slot lies before a counter’s hours')
}

test('the time chosen for a paper that waits at the office is held until it is fetched, and lies after the counter opened', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  await w.collect(id!)
  await w.look(async (tx) => {
    for (const action of ['submit', 'acknowledge', 'approve', 'issue', 'keep_at_office'] as const)
      await advance(tx, id!, action)
  })
  await w.world.settle()
  const soonest = await beforeTheCounterOpens(id!)
  assert.equal(
    await refusalOf(w.look((tx) => wishDelivery(tx, { requestId: id!, slotId: soonest!.id, fetchFirst: true }))),
    'slot_too_soon',
  )
  const far = await slotAfter(96)
  const taken = await takenOf(far.id)
  await w.look((tx) => wishDelivery(tx, { requestId: id!, slotId: far.id, fetchFirst: true }))
  const farther = await slotAfter(130)
  await w.look((tx) => wishDelivery(tx, { requestId: id!, slotId: farther.id, fetchFirst: true }))
  assert.equal(await takenOf(far.id), taken, 'who chooses anew gives the first back')
  await w.look((tx) => advance(tx, id!, 'plan_delivery'))
  await w.world.settle()
  const visit = await deliveryOf(id!)
  assert.deepEqual([visit.starts_at, visit.slot_id], [farther.startsAt, farther.id])
  assert.equal((await w.look((tx) => getRequest(tx, id!))).state, 'delivering')
})
