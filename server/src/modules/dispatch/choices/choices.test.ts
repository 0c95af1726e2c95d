import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { score } from '@app/domain/dispatch'
import { localDateOf } from '@app/domain/shared'
import { dispatchWorld, type DispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import * as workforce from '../../workforce/index.ts'
import { planSoon } from '../plan/plan-soon.ts'
import { offerVisit } from '../visit/offer-visit.ts'
import { decisionsOf } from '../visit/store.ts'

let w: DispatchWorld
let near: Person
let far: Person
before(async () => {
  w = await dispatchWorld([], { planner: true })
  near = await w.facilitator()
  far = await w.facilitator({ at: { lat: w.home.lat + 0.08, lon: w.home.lon } })
})
after(() => w?.world.close())

const passedTo = async (who: Person) => (await w.act(who, 'offers.passed', {})).items
const choicesOf = (visitId: string, who: Person = w.operations) => w.act(who, 'operations.choices', { visitId })
const nameOf = async (who: Person) => (await w.look((tx) => workforce.getFacilitator(tx, who.id))).name

test('who was passed by is told what decided, and neither whose visit it was nor who has it', async () => {
  const { requestIds, citizen, orderId } = await w.order()
  const { who, visit } = await w.accept(requestIds[0]!)
  const other = who.id === near.id ? far : near
  assert.deepEqual(await passedTo(who), [], 'it is theirs')
  const [passed] = await passedTo(other)
  assert.ok(passed)
  assert.deepEqual([passed.kind, passed.bars], ['household', []])
  assert.ok(passed.why.length > 0)
  const told = JSON.stringify(passed)
  const hidden = [
    visit.id,
    orderId,
    requestIds[0]!,
    who.id,
    citizen.id,
    await nameOf(who),
    'Test Citizen',
    'test school',
  ]
  for (const one of hidden) assert.ok(!told.includes(one), one)

  const choices = await choicesOf(visit.id)
  assert.deepEqual([choices.facilitatorName, choices.byHand, choices.state], [await nameOf(who), false, 'assigned'])
  const [choice] = choices.items
  assert.deepEqual(
    choice?.candidates.map((one) => one.facilitatorId).toSorted(),
    [near.id, far.id].toSorted(),
    'all who were thought of',
  )
  const taker = choice?.candidates.find((one) => one.facilitatorId === who.id)
  assert.deepEqual([taker?.asked, taker?.answer], [true, 'accepted'])

  const [kept] = await w.look((tx) => decisionsOf(tx, visit.id))
  for (const { meters, score: own, features } of kept!.candidates) {
    assert.deepEqual([meters % 1_000, features.metersAway % 1_000, features.roadSeconds % 60], [0, 0, 0], 'about where')
    assert.equal(own, score(features), 'and nothing else is in the score')
  }
})

test('what stood against somebody is told to them; that a relative ordered is not', async () => {
  const off = await w.facilitator({ shift: false })
  assert.deepEqual(
    (await passedTo(off)).map((one) => one.why[0]?.code),
    ['not_among_nearest'],
    'of the visit before, for which they were not thought of',
  )
  const second = await w.accept((await w.order()).requestIds[0]!)
  const [barred] = await passedTo(off)
  assert.deepEqual([barred?.why[0]?.code, barred?.bars.includes('not_on_shift')], ['barred', true])

  const seen = (await passedTo(off)).length
  await w.look((tx) =>
    tx.run(
      `update dispatch.decision set candidates = (select jsonb_agg(case when c ->> 'facilitatorId' = $2
        then jsonb_set(c, '{against}', '["own_request"]') else c end) from jsonb_array_elements(candidates::jsonb) c)
        where visit_id = $1`,
      [second.visit.id, off.id],
    ),
  )
  assert.equal((await passedTo(off)).length, seen - 1)
})

test('operations’ own hand is told as such; after fourteen days nothing is told', async () => {
  const fresh = [await w.facilitator(), await w.facilitator()]
  const { who, visit } = await w.accept((await w.order()).requestIds[0]!)
  const other = fresh.find((one) => one.id !== who.id)!
  await w.act(w.operations, 'operations.reassign', { visitId: visit.id, facilitatorId: other.id, reason: 'test' })
  assert.equal((await passedTo(who))[0]?.why[0]?.code, 'by_hand')
  assert.equal((await choicesOf(visit.id)).byHand, true)
  await w.world.clock.advance(15 * 86_400)
  assert.deepEqual(await passedTo(who), [])
})

test('the plan that was gone by stands with the choice, with what makes it again', async () => {
  const { requestIds } = await w.order()
  const visit = await w.look((tx) =>
    tx.one<{ id: string; starts_at: Date; district_id: string }>(
      `select v.id, v.starts_at, v.district_id from dispatch.visit v join dispatch.task t on t.visit_id = v.id
        where t.request_id = $1`,
      [requestIds[0]],
    ),
  )
  const day = localDateOf(visit.starts_at, w.world.kernel.territory.calendar.utcOffsetMinutes)
  assert.equal(await planSoon(w.world.kernel, visit.district_id, day), 'planned')
  // As if nobody had been asked yet.
  await w.look((tx) => tx.run('delete from dispatch.offer where visit_id = $1', [visit.id]))
  await w.look((tx) => offerVisit(tx, visit.id))
  const [choice] = (await choicesOf(visit.id)).items
  const stored = await w.look((tx) =>
    tx.one<{ seed: number; digest: string; input_digest: string }>(
      'select seed, digest, input_digest from dispatch.plan where id = $1',
      [choice!.plan!.id],
    ),
  )
  assert.deepEqual(
    [choice!.plan!.seed, choice!.plan!.digest, choice!.plan!.inputDigest, choice!.plan!.inputKept],
    [stored.seed, stored.digest, stored.input_digest, true],
  )
})

test('a visit of another district is not theirs to look into; an auditor of all may', async () => {
  const { visit } = await w.accept((await w.order()).requestIds[0]!)
  const staff = (roles: string[], jurisdiction: object): Person => {
    const id = newId()
    return { id, actor: { kind: 'staff', id, roles, jurisdiction } as Person['actor'] }
  }
  await assert.rejects(choicesOf(visit.id, staff(['operations'], { districts: ['elsewhere'] })), /not_yours/)
  assert.ok((await choicesOf(visit.id, staff(['auditor'], { province: true }))).items.length > 0)
})
