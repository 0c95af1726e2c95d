import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../kernel/id.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import * as store from '../store.ts'

let w: DispatchWorld
let near: Person
let other: Person
before(async () => {
  w = await dispatchWorld()
  near = await w.facilitator()
  other = await w.facilitator()
})
after(() => w?.world.close())

/** Each test has hours of its own, so that everybody has time for them. */
let hour = 0
interface Promised {
  id: string
  requestId: string
  who: Person
}
const give = (visitId: string, to: Person) =>
  w.act(w.operations, 'operations.reassign', { visitId, facilitatorId: to.id, reason: 'A test' })
async function promised(who: Person, slotId: string, manner: 'soonest' | 'woman' = 'soonest'): Promise<Promised> {
  const requestId = (await w.order({ slotId, manner })).requestIds[0]!
  const id = (await w.look((tx) => store.tasksOfRequest(tx, requestId)))[0]!.visit_id
  await give(id, who)
  return { id, requestId, who }
}
const nextSlot = async (): Promise<string> => (await w.slots())[hour++ * 2]!.id
/** Both in one hour: whoever has one of them has no time for the other. */
async function two(): Promise<[Promised, Promised]> {
  const slotId = await nextSlot()
  return [await promised(near, slotId), await promised(other, slotId)]
}
const swap = (one: Promised, another: Promised, more: object = {}, who = w.operations) =>
  w.act(who, 'operations.swap', {
    visitId: one.id,
    withVisitId: another.id,
    facilitatorId: one.who.id,
    withFacilitatorId: another.who.id,
    reason: 'Each lives near the other',
    ...more,
  })
const row = async ({ id }: { id: string }) => (await w.look((tx) => store.findVisit(tx, id)))!
const holders = async (...all: Promised[]) => Promise.all(all.map(async (one) => (await row(one)).facilitator_id))

test('two visits of one hour exchange their facilitators, each with new codes in its own hour, and back again', async () => {
  const [one, another] = await two()
  const before = await row(one)
  const { items } = await w.act(w.operations, 'operations.swaps', { visitId: one.id })
  assert.deepEqual(
    items.filter((item) => item.visitId === another.id).map((item) => [item.facilitatorId, item.pinned]),
    [[other.id, false]],
  )
  await swap(one, another)
  await w.world.settle()
  const now = await row(one)
  assert.deepEqual(await holders(one, another), [other.id, near.id])
  assert.deepEqual([now.state, now.starts_at, now.turn], ['assigned', before.starts_at, before.turn + 1])
  assert.equal(await w.stateOf(one.requestId), 'visit_assigned')
  const open = (await w.look((tx) => store.offersOfVisit(tx, one.id))).filter((offer) => offer.state === 'open')
  assert.deepEqual(open, [])
  await swap({ ...one, who: other }, { ...another, who: near })
  assert.deepEqual(await holders(one, another), [near.id, other.id])
})

test('where one cannot do the other’s visit neither is moved, and what would break is said', async () => {
  const woman = await w.facilitator({ sex: 'F' })
  const slotId = await nextSlot()
  const hers = await promised(woman, slotId, 'woman')
  const his = await promised(near, slotId)
  type Refused = { code: string; details: { breaks: { visitId: string; facilitatorId: string; against: string[] }[] } }
  await assert.rejects(swap(his, hers), ({ code, details }: Refused) => {
    assert.equal(code, 'swap_would_break')
    assert.deepEqual(
      details.breaks.map(({ visitId, facilitatorId, against }) => [visitId, facilitatorId, against]),
      [[hers.id, near.id, ['woman_asked_for']]],
    )
    return true
  })
  assert.deepEqual(await holders(his, hers), [near.id, woman.id])
  await w.act(w.operations, 'operations.markLost', { visitId: hers.id, reason: 'not_heard' })
})

test('of two who decide at once the second reads who has it now and who gave it to them', async () => {
  const [one, another] = await two()
  const third = await w.facilitator()
  const both = await Promise.allSettled([swap(one, another), swap(another, one)])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  await give(another.id, third)
  type Refused = { code: string; details: { visitId: string; facilitatorName: string } }
  await assert.rejects(swap({ ...one, who: other }, { ...another, who: near }), ({ code, details }: Refused) => {
    assert.deepEqual([code, details.visitId], ['visit_changed_hands', another.id])
    assert.match(details.facilitatorName, /Test Facilitator/)
    return true
  })
})

test('only promises of one day by two people, of the desk’s own place, that nobody has pinned or set out to', async () => {
  const [one, another] = await two()
  assert.equal(await refusalOf(swap(one, one)), 'swap_of_one')
  const officer = (districts: string[]): Person => {
    const id = newId()
    return { id, actor: { kind: 'staff', id, roles: ['operations'], jurisdiction: { districts } } as Person['actor'] }
  }
  assert.equal(await refusalOf(swap(one, another, {}, officer(['elsewhere']))), 'not_yours')
  assert.equal(await refusalOf(swap(one, { ...another, id: newId() })), 'not_found')
  const pinned = await w.act(w.operations, 'operations.pin', {
    visitId: another.id,
    facilitatorId: other.id,
    reason: 'They know them',
    seen: null,
  })
  assert.equal(await refusalOf(swap(one, another)), 'visit_pinned')
  await w.act(w.operations, 'operations.letGo', { overrideId: pinned.overrideId, reason: 'They may' })
  const far = (await w.slots()).at(-1)!
  const tomorrow = await promised(other, far.id)
  assert.equal(await refusalOf(swap(one, tomorrow)), 'swap_other_day')
  await w.look((tx) => store.patchVisit(tx, another.id, { state: 'en_route' }))
  assert.equal(await refusalOf(swap(one, another)), 'swap_not_promised')
})
