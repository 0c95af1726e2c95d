import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays, instantAt, localDateOf, type LocalDate, type Point } from '@app/domain/shared'
import { usualBeginning } from '@app/domain/tracking'
import { checkPlan, solve } from '@app/planner'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { codesOf } from '../visit/visit-codes.ts'
import type { DayFacts } from './facts.ts'
import { tableFor } from '../../travel/index.ts'
import { dayOf } from './load-day.ts'
import { waysAt } from './ways-at.ts'
import { placesOf, planProblemOf } from './plan-problem.ts'

let w: DispatchWorld
const farFrom = ({ lat, lon }: Point): Point => ({ lat: lat + 0.08, lon })

let near: Person
let far: Person
before(async () => {
  w = await dispatchWorld()
  near = await w.facilitator()
  far = await w.facilitator({ sex: 'F', at: farFrom(w.home) })
})
after(() => w?.world.close())

const offset = (): number => w.world.kernel.territory.calendar.utcOffsetMinutes
const today = (): LocalDate => localDateOf(w.world.clock.now(), offset())
const load = (day = today()): Promise<DayFacts> => w.look((tx) => dayOf(tx, w.tehsil.districtId, day))
const visitIn = (facts: DayFacts, id: string) => facts.visits.find((one) => one.id === id)!

/** The plan of those facts, found sound by the checker: who is sent to which visits. */
async function plannedOf(facts: DayFacts): Promise<Map<string, string>> {
  const tables = await tableFor(w.world, placesOf(facts), waysAt(facts))
  const problem = planProblemOf(facts, tables)
  assert.ok(problem)
  const plan = solve(problem, { limit: { iterations: 50 }, seed: 1, clock: () => 0 })
  assert.deepEqual(checkPlan(problem, plan), [])
  return new Map(
    plan.routes.flatMap((route) =>
      route.steps.flatMap((step): [string, string][] =>
        step.kind === 'stop'
          ? [[String(problem.stops[step.index]!.id), String(problem.vehicles[route.vehicle]!.id)]]
          : [],
      ),
    ),
  )
}

test('the day of a district is read whole from the store, and what is planned of it is sound', async () => {
  const { requestIds } = await w.order({ manner: 'woman' })
  const [row] = await w.look((tx) =>
    tx.many<{ id: string; starts_at: Date; ends_at: Date; minutes: number }>(
      `select v.id, v.starts_at, v.ends_at, v.minutes from dispatch.visit v join dispatch.task t on t.visit_id = v.id
        where t.request_id = $1`,
      [requestIds[0]],
    ),
  )
  const facts = await load()
  const dayStart = instantAt(today(), '00:00', offset())
  assert.equal(facts.dayStartMs, dayStart.getTime())
  assert.ok(facts.fromMs > facts.dayStartMs && facts.fromMs <= w.world.clock.now().getTime())
  const asked = visitIn(facts, row!.id)
  assert.deepEqual(asked.open, [{ fromMs: row!.starts_at.getTime(), toMs: row!.ends_at.getTime() }])
  assert.deepEqual([asked.manner, asked.minutes, asked.askedIds], ['woman', row!.minutes, [far.id]])
  assert.ok(asked.payPaisa > 0 && asked.cashPaisa > 0, `pays ${asked.payPaisa}, takes ${asked.cashPaisa}`)
  assert.deepEqual(asked.point, w.home)
  assert.deepEqual(facts.people.map(({ id }) => id).sort(), [near.id, far.id].sort())
  for (const one of facts.people) assert.ok(one.times.length > 0 && one.headRoomPaisa > 0 && one.point, one.id)
  assert.equal((await plannedOf(facts)).get(row!.id), far.id)
})

test('a promise, its cash and the way there are the facilitator’s; what is done is earned', async () => {
  const { requestIds } = await w.order()
  const { who, visit } = await w.accept(requestIds[0]!)
  const promised = visitIn(await load(), visit.id)
  assert.deepEqual([promised.state, promised.facilitatorId, promised.askedIds], ['assigned', who.id, []])
  assert.ok(promised.cashPaisa > 0)
  assert.equal((await plannedOf(await load())).get(visit.id), who.id)
  const mine = async () => (await load()).people.find(({ id }) => id === who.id)!
  assert.deepEqual([(await mine()).visitsDone, (await mine()).weekPaisa], [0, 0])
  if (w.world.clock.now() < new Date(visit.startsAt)) await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  const out = await load()
  assert.equal(visitIn(out, visit.id).state, 'en_route')
  assert.equal((await plannedOf(out)).get(visit.id), who.id)
  const at = { visitId: visit.id, at: w.home, accuracyMeters: 10 }
  await w.act(who, 'visits.arrive', at)
  const codes = await w.look((tx) => codesOf(tx, visit.id))
  await w.act(who, 'visits.start', { visitId: visit.id, code: codes.start })
  const { startedMs } = visitIn(await load(), visit.id)
  assert.ok(startedMs !== null && startedMs >= new Date(visit.startsAt).getTime())
  await w.ready(requestIds[0]!)
  await w.world.clock.advance(900)
  await w.act(who, 'visits.complete', { visitId: visit.id, code: codes.completion })
  await w.world.settle()
  assert.equal((await mine()).visitsDone, 1)
  assert.equal((await mine()).weekPaisa, promised.payPaisa)
})

test('tomorrow begins in the cell where somebody last began, and nothing of today is in it', async () => {
  const facts = await load(addDays(today(), 1))
  assert.equal(facts.fromMs, facts.dayStartMs)
  const pointOf = (id: string) => facts.people.find((one) => one.id === id)?.point
  assert.deepEqual([pointOf(near.id), pointOf(far.id)], [w.home, farFrom(w.home)].map(usualBeginning))
  for (const one of facts.visits) assert.ok(one.open.every(({ fromMs }) => fromMs >= facts.dayStartMs))
})

test('a district without anybody has an empty day', async () => {
  const elsewhere = w.world.kernel.territory.areas.tehsils.find((one) => one.districtId !== w.tehsil.districtId)!
  const facts = await w.look((tx) => dayOf(tx, elsewhere.districtId, today()))
  assert.deepEqual([facts.visits, facts.people], [[], []])
})
