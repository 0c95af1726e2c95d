import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cashPosition, setCap } from '../../ledger/index.ts'
import { getRequest } from '../../requests/index.ts'
import { newId } from '../../../kernel/id.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import * as store from '../store.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
})
after(() => w?.world.close())

const tally = (answers: readonly string[]): Record<string, number> =>
  answers.reduce<Record<string, number>>((counts, answer) => ({ ...counts, [answer]: (counts[answer] ?? 0) + 1 }), {})

/** Asks everybody for the same visit, as a later round would. */
const offerTo = (visitId: string, people: readonly Person[]): Promise<string[]> =>
  w.look(async (tx) => {
    await store.withdrawOffers(tx, visitId, 'test', tx.at)
    const ids = people.map(() => newId())
    for (const [i, who] of people.entries()) {
      await store.insertOffer(tx, {
        id: ids[i]!,
        visit_id: visitId,
        facilitator_id: who.id,
        round: 9,
        meters: 10,
        score: 1,
        because: ['near_you'],
        offered_at: tx.at,
        expires_at: new Date(tx.at.getTime() + 600_000),
      })
    }
    return ids
  })

const visitOf = async (requestId: string): Promise<string> =>
  (await w.look((tx) => store.tasksOfRequest(tx, requestId)))[0]!.visit_id

test('64 accept one offer at once: exactly one wins, the rest hear offer_taken', async () => {
  const one = await w.facilitator()
  const {
    requestIds: [requestId],
  } = await w.order()
  const [offer] = (await w.act(one, 'offers.list', {})).items
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => refusalOf(w.act(one, 'offers.accept', { offerId: offer!.id }))),
  )
  assert.deepEqual(tally(answers), { 'no refusal': 1, offer_taken: 63 })
  assert.equal((await w.look((tx) => getRequest(tx, requestId!))).state, 'visit_assigned')
})

test('64 facilitators accept one visit at once: exactly one wins', async () => {
  // What they race for is the visit: their own arrival, each of which counts all the others anew, comes one by one.
  const people: Person[] = []
  while (people.length < 64) people.push(await w.facilitator())
  const {
    requestIds: [requestId],
  } = await w.order()
  const visitId = await visitOf(requestId!)
  const ids = await offerTo(visitId, people)
  const answers = await Promise.all(
    people.map((who, i) => refusalOf(w.act(who, 'offers.accept', { offerId: ids[i]! }))),
  )
  assert.deepEqual(tally(answers), { 'no refusal': 1, offer_taken: 63 })
  const visit = await w.look((tx) => store.findVisit(tx, visitId))
  assert.equal(visit?.facilitator_id, people[answers.indexOf('no refusal')]?.id)
})

test('accepts against one cash cap: exactly those that fit', async () => {
  const paying = w.world.kernel.territory.services
    .flatMap((service) => service.cases.map((found) => ({ service, found })))
    .filter(
      ({ service, found }) =>
        service.sensitivity === 'normal' &&
        found.modes.some((mode) => mode.mode === 'doorstep') &&
        found.legs.includes('collection') &&
        found.feeLines.length > 0,
    )
  const who = await w.facilitator()
  const orders = []
  const slots = (await w.slots()).slice(0, 64)
  for (const slot of slots.slice(0, 24)) orders.push(await w.order({ slotId: slot.id, ...paying[0] }))
  const visits = await Promise.all(orders.map((order) => visitOf(order.requestIds[0]!)))
  const dues = await Promise.all(
    orders.map(async (order) => (await w.look((tx) => getRequest(tx, order.requestIds[0]!))).quote.dueAtDoorPaisa),
  )
  const due = dues[0]!
  assert.ok(due > 0 && dues.every((one) => one === due))
  await w.look((tx) => setCap(tx, who.id, due * 5 + due - 1))
  const ids = []
  for (const visitId of visits) ids.push((await offerTo(visitId, [who]))[0]!)
  const answers = await Promise.all(ids.map((offerId) => refusalOf(w.act(who, 'offers.accept', { offerId }))))
  const counts = tally(answers)
  assert.equal(counts['no refusal'], 5, JSON.stringify(counts))
  assert.equal(counts.cash_cap_exceeded, 19)
  assert.equal((await w.look((tx) => cashPosition(tx, who.id))).reservedPaisa, due * 5)
})

test('accepts of visits at one hour: nobody is promised to two places', async () => {
  const who = await w.facilitator()
  const [slot] = (await w.slots()).filter((one) => one.left >= 8)
  const orders = []
  for (let i = 0; i < 8; i++) orders.push(await w.order({ slotId: slot!.id }))
  const ids = []
  for (const order of orders) ids.push((await offerTo(await visitOf(order.requestIds[0]!), [who]))[0]!)
  const answers = await Promise.all(ids.map((offerId) => refusalOf(w.act(who, 'offers.accept', { offerId }))))
  const counts = tally(answers)
  assert.ok(counts['no refusal']! >= 1 && counts['no refusal']! <= 2, JSON.stringify(counts))
  assert.equal(counts['no refusal']! + counts.visit_overlaps!, 8)
  const held = await w.look((tx) => store.heldVisits(tx, who.id))
  const blocks = held
    .map((visit) => [visit.block_from!.getTime(), visit.block_to!.getTime()] as const)
    .sort((a, b) => a[0] - b[0])
  for (const [i, block] of blocks.slice(1).entries()) assert.ok(blocks[i]![1] <= block[0])
})

test('the database itself refuses two places at once', async () => {
  const who = await w.facilitator()
  const [a, b] = [await w.order(), await w.order()]
  const [first, second] = [await visitOf(a.requestIds[0]!), await visitOf(b.requestIds[0]!)]
  const block = { from: new Date('2031-01-01T05:00:00Z'), to: new Date('2031-01-01T06:00:00Z') }
  const put = (id: string, state: 'assigned' | 'en_route', when = block) =>
    w.look((tx) => store.patchVisit(tx, id, { facilitator_id: who.id, state, block: when }))
  await put(first, 'assigned')
  await assert.rejects(put(second, 'assigned'), /visit_one_place/)
  const later = { from: block.to, to: new Date(block.to.getTime() + 1000) }
  await put(second, 'assigned', later)
  await put(first, 'en_route')
  await assert.rejects(put(second, 'en_route', later), /visit_one_out/)
})
