import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onTheLine } from '../../../../test/on-the-line.ts'
import { newId } from '../../../kernel/id.ts'
import { advance, getRequest, history } from '../../requests/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { planVisit } from '../visit/plan-visit.ts'
import * as store from '../store.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
  for (let n = 0; n < 3; n++) await w.facilitator()
})
after(() => w?.world.close())

const correctionOf = async (requestId: string) =>
  (await w.look((tx) => store.openVisitOf(tx, requestId, ['correction'])))!
const takenOf = async (slotId: string): Promise<number> =>
  (
    await w.world.kernel.db.one<{ taken: number }>(
      'select coalesce(sum(visits), 0)::integer as taken from slots.promised where slot_id = $1',
      [slotId],
    )
  ).taken
const slotAfter = async (hours: number) =>
  (await w.slots(20)).find((slot) => slot.startsAt.getTime() - w.world.clock.now().getTime() > hours * 3_600_000)!
const agent: Person = {
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: ['agent'], jurisdiction: { province: true } },
}

/** The office objected, and the household asked for the free visit at a time of its own. */
async function objected(slotHours = 48): Promise<{ id: string; citizen: Person }> {
  const {
    requestIds: [id],
    citizen,
  } = await w.order()
  await w.collect(id!)
  const slot = await slotAfter(slotHours)
  await w.look(async (tx) => {
    for (const action of ['submit', 'acknowledge', 'object'] as const)
      await advance(tx, id!, action, { cause: 'department' })
    await planVisit(tx, { tasks: [{ requestId: id!, kind: 'correction' }], slotId: slot.id })
  })
  await w.world.settle()
  return { id: id!, citizen }
}
const move = (requestId: string, slotId: string, by: Person, reason = '') =>
  w.act(by, 'requests.reschedule', { requestId, slotId, reason })

test('a household moves its free correction visit: the room follows, the request and its days stay as they are', async () => {
  const { id, citizen } = await objected()
  const [before, request] = [await correctionOf(id), await w.look((tx) => getRequest(tx, id))]
  const far = await slotAfter(96)
  const [oldTaken, farTaken] = [await takenOf(before.slot_id!), await takenOf(far.id)]
  assert.equal(await refusalOf(move(id, far.id, await w.citizen())), 'not_found', 'somebody else’s')
  await w.world.clock.advance(3_600)
  await move(id, far.id, citizen)
  const moved = await correctionOf(id)
  assert.deepEqual([moved.id, moved.starts_at, moved.slot_id], [before.id, far.startsAt, far.id])
  assert.deepEqual([await takenOf(before.slot_id!), await takenOf(far.id)], [oldTaken - 1, farTaken + 1])
  const after = await w.look((tx) => getRequest(tx, id))
  assert.deepEqual(
    [after.state, after.stateSince, after.dueAt, after.facts.correctionCause],
    ['objected', request.stateSince, request.dueAt, 'department'],
  )
  assert.equal(
    (await w.look((tx) => history.changesOf(tx, id))).filter((line) => line.kind === 'visit_moved').length,
    1,
  )
})

test('late it is moved once and with a reason, by the household as by telephone; operations are not bound', async () => {
  const { id, citizen } = await objected(30)
  await w.world.clock.to(new Date((await correctionOf(id)).starts_at.getTime() - 10 * 3_600_000))
  const near = await slotAfter(18)
  assert.equal(await refusalOf(move(id, near.id, citizen)), 'reschedule_needs_reason')
  await onTheLine(w, agent, id)
  await move(id, near.id, agent, 'away from home')
  assert.deepEqual((await correctionOf(id)).starts_at, near.startsAt)
  await w.world.clock.to(new Date(near.startsAt.getTime() - 5 * 3_600_000))
  const far = await slotAfter(40)
  for (const who of [citizen, agent]) assert.equal(await refusalOf(move(id, far.id, who, 'again')), 'reschedule_used')
  await move(id, far.id, w.operations)
  assert.deepEqual((await correctionOf(id)).starts_at, far.startsAt)
})

test('taken, it is given up and asked anew; on the way nobody moves it; with none planned there is nothing to move', async () => {
  const { id, citizen } = await objected(30)
  const { visit } = await w.accept(id)
  const far = await slotAfter(60)
  await move(id, far.id, citizen, 'away')
  assert.deepEqual([(await correctionOf(id)).facilitator_id, (await correctionOf(id)).starts_at], [null, far.startsAt])
  await w.world.settle()
  await w.world.clock.advance(45 * 60)
  await w.world.settle()
  const again = await w.accept(id)
  await w.world.clock.to(new Date(again.visit.startsAt))
  await w.act(again.who, 'visits.depart', { visitId: visit.id })
  assert.equal(await refusalOf(move(id, (await slotAfter(30)).id, citizen, 'away')), 'visit_settled')
  const {
    requestIds: [bare],
    citizen: owner,
  } = await w.order()
  await w.collect(bare!)
  await w.look(async (tx) => {
    for (const action of ['submit', 'acknowledge', 'object'] as const) await advance(tx, bare!, action)
  })
  assert.equal(await refusalOf(move(bare!, (await slotAfter(30)).id, owner)), 'not_scheduled')
})

test('two who move it at once hold exactly one room', async () => {
  const { id, citizen } = await objected()
  const options = (await w.slots(20))
    .filter((slot) => slot.startsAt.getTime() - w.world.clock.now().getTime() > 80 * 3_600_000)
    .slice(0, 4)
  const before = await Promise.all(options.map((slot) => takenOf(slot.id)))
  await Promise.all(options.map((slot) => refusalOf(move(id, slot.id, citizen, 'away'))))
  const after = await Promise.all(options.map((slot) => takenOf(slot.id)))
  assert.deepEqual(
    options.filter((_, n) => after[n]! > before[n]!).map((slot) => slot.id),
    [(await correctionOf(id)).slot_id],
  )
})
