import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { addDays, instantAt, localDateOf, type LocalDate } from '@app/domain/shared'
import { ROOT } from '../../../kernel/config.ts'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'
import { makePlan } from './make-plan.ts'
import { blindPlanner, endPlannerAtWork, plannerThread } from './planner-thread.ts'
import { replayPlan } from './replay-plan.ts'
import { planSoon } from './plan-soon.ts'
import { quoteHours } from './quote-hours.ts'
import { plannedPerson } from './planned-person.ts'
import { offerVisit } from '../visit/offer-visit.ts'
import { decisionsOf, insertHandBack } from '../visit/store.ts'
import * as store from './store.ts'

let w: DispatchWorld
let near: string
let far: string
before(async () => {
  w = await dispatchWorld([], { planner: true })
  near = (await w.facilitator()).id
  far = (await w.facilitator({ at: { lat: w.home.lat + 0.08, lon: w.home.lon } })).id
})
after(() => w?.world.close())

const offset = (): number => w.world.kernel.territory.calendar.utcOffsetMinutes
const today = (): LocalDate => localDateOf(w.world.clock.now(), offset())
const visitOf = (requestId: string) =>
  w.look((tx) =>
    tx.one<{ id: string; starts_at: Date; district_id: string }>(
      `select v.id, v.starts_at, v.district_id from dispatch.visit v join dispatch.task t on t.visit_id = v.id
        where t.request_id = $1`,
      [requestId],
    ),
  )
const latest = async (day: LocalDate) => {
  const found = await w.look((tx) => store.latestPlan(tx, w.tehsil.districtId, day))
  assert.ok(found, `no plan of ${day}`)
  return w.look((tx) => store.findPlan(tx, found.id)).then((row) => row!)
}

test('whom a fresh plan sends is asked first, and told why', async () => {
  const { requestIds } = await w.order()
  await w.world.settle()
  const visit = await visitOf(requestIds[0]!)
  const day = localDateOf(visit.starts_at, offset())
  assert.equal(await planSoon(w.world.kernel, visit.district_id, day), 'planned')
  const plan = await latest(day)
  const stop = (await w.look((tx) => store.stopsOf(tx, plan.id))).find((one) => one.visit_id === visit.id)!
  assert.ok(stop.facilitator_id)
  assert.ok(stop.begins_at! >= visit.starts_at && stop.ends_at! > stop.begins_at! && stop.travel_seconds! >= 0)
  // As if nobody had been asked yet.
  await w.look((tx) => tx.run('delete from dispatch.offer where visit_id = $1', [visit.id]))
  await w.look((tx) => offerVisit(tx, visit.id))
  const offers = await w.look((tx) =>
    tx.many<{ facilitator_id: string; because: string[] }>(
      'select facilitator_id, because from dispatch.offer where visit_id = $1',
      [visit.id],
    ),
  )
  const byThePlan = offers.filter((offer) => offer.because.includes('by_the_plan'))
  assert.deepEqual(
    byThePlan.map((offer) => [offer.facilitator_id, offer.because[0]]),
    [[stop.facilitator_id, 'by_the_plan']],
  )
  const [decision] = await w.look((tx) => decisionsOf(tx, visit.id))
  assert.equal(decision!.asked[0], stop.facilitator_id)
})

test('whom the plan sends is asked before who is nearer, and not when a rule bars them', async () => {
  const visit = await visitOf((await w.order()).requestIds[0]!)
  await w.world.settle()
  const day = localDateOf(visit.starts_at, offset())
  assert.equal(await planSoon(w.world.kernel, visit.district_id, day), 'planned')
  const askedFirst = async (planned: string): Promise<string | undefined> => {
    const plan = await latest(day)
    await w.look((tx) =>
      tx.run('update dispatch.plan_stop set facilitator_id = $3 where plan_id = $1 and visit_id = $2', [
        plan.id,
        visit.id,
        planned,
      ]),
    )
    await w.look((tx) => tx.run('delete from dispatch.offer where visit_id = $1', [visit.id]))
    await w.look((tx) => tx.run(`update dispatch.visit set state = 'planned', round = 0 where id = $1`, [visit.id]))
    await w.look((tx) => offerVisit(tx, visit.id))
    const asked = await w.look((tx) =>
      tx.many<{ facilitator_id: string }>('select facilitator_id from dispatch.offer where visit_id = $1', [visit.id]),
    )
    assert.equal(asked.length, 1)
    return asked[0]!.facilitator_id
  }
  assert.equal(await askedFirst(near), near)
  assert.equal(await askedFirst(far), far)
  const handBack = { visitId: visit.id, turn: 1, facilitatorId: far, how: 'given_back', reason: 'ill', by: 'test' }
  await w.look((tx) => insertHandBack(tx, handBack, w.world.clock.now()))
  assert.equal(await askedFirst(far), near)
})

test('a plan that is too old is not gone by', async () => {
  const visit = await visitOf((await w.order()).requestIds[0]!)
  await w.world.settle()
  const day = localDateOf(visit.starts_at, offset())
  assert.equal(await planSoon(w.world.kernel, visit.district_id, day), 'planned')
  assert.ok(await w.look((tx) => plannedPerson(tx, visit)))
  await w.look((tx) => tx.run(`update dispatch.plan set made_at = made_at - interval '31 minutes'`))
  assert.equal(await w.look((tx) => plannedPerson(tx, visit)), null)
})

test('what happens to a day has it planned at the next whole minute, once', async () => {
  const visit = await visitOf((await w.order()).requestIds[0]!)
  await w.order()
  await w.world.settle()
  const day = localDateOf(visit.starts_at, offset())
  const before = (await w.look((tx) => store.latestPlan(tx, visit.district_id, day)))?.version ?? 0
  await w.world.clock.advance(61)
  await w.world.settle()
  const after = await latest(day)
  assert.ok(after.version > before)
  assert.ok((await w.look((tx) => store.stopsOf(tx, after.id))).some((stop) => stop.visit_id === visit.id))
})

const replayed = (planId: string) =>
  spawnSync(process.execPath, [join(ROOT, 'tools/replay.ts'), planId], {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, DATABASE_URL: w.world.kernel.db.url },
  })

test('a stored plan is made again from what was kept with it, to the byte; another one is told', async () => {
  const visit = await visitOf((await w.order()).requestIds[0]!)
  await w.world.settle()
  const day = localDateOf(visit.starts_at, offset())
  assert.equal(await planSoon(w.world.kernel, visit.district_id, day), 'planned')
  const plan = await latest(day)
  assert.deepEqual(await replayPlan(plan), { input: plan.input_digest, plan: plan.digest })
  const same = replayed(plan.id)
  assert.equal(same.status, 0, same.stderr)
  assert.match(same.stdout, /The same plan/)
  await w.look((tx) => tx.run(`update dispatch.plan set digest = 'another' where id = $1`, [plan.id]))
  const other = replayed(plan.id)
  assert.equal(other.status, 1)
  assert.match(other.stderr, /another plan/)
})

test('a thread that is ended in the middle is replaced, and the day is planned from the store', async () => {
  const visit = await visitOf((await w.order()).requestIds[0]!)
  await w.world.settle()
  const day = localDateOf(visit.starts_at, offset())
  for (const afterMs of [1, 15, 30, 60]) {
    const running = makePlan(w.world.kernel, visit.district_id, day)
    await new Promise((resolve) => setTimeout(resolve, afterMs))
    plannerThread(w.world.kernel).close()
    assert.equal(await running, 'planned', `ended after ${afterMs} ms`)
  }
  assert.equal(await makePlan(w.world.kernel, visit.district_id, day), 'planned')
})

test('many who want the same day planned share one plan after the one that runs', async () => {
  const visit = await visitOf((await w.order()).requestIds[0]!)
  await w.world.settle()
  const day = localDateOf(visit.starts_at, offset())
  assert.equal(await planSoon(w.world.kernel, visit.district_id, day), 'planned')
  const before = (await latest(day)).version
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, () => planSoon(w.world.kernel, w.tehsil.districtId, day)),
  )
  assert.deepEqual(new Set(outcomes), new Set(['planned']))
  assert.equal((await latest(day)).version, before + 2)
  const stops = await w.look((tx) =>
    tx.many<{ version: number }>(
      `select distinct p.version from dispatch.plan_stop s join dispatch.plan p on p.id = s.plan_id
        where p.district_id = $1 and p.day = $2`,
      [w.tehsil.districtId, day],
    ),
  )
  assert.deepEqual(stops, [{ version: before + 2 }])
})

test('what hours of a day would cost is told from the day as it stands', async () => {
  const day = addDays(today(), 2)
  const ask = (hours: [string, string][]) =>
    quoteHours(
      w.world.kernel,
      w.tehsil.districtId,
      day,
      {
        point: w.home,
        minutes: 30,
        tehsilIds: [w.tehsil.id],
        manner: 'soonest',
        skills: [],
        equipment: [],
        cashPaisa: 0,
        payPaisa: 0,
      },
      hours.map(([from, to]) => ({ from: instantAt(day, from, offset()), to: instantAt(day, to, offset()) })),
    )
  let answer = await ask([['10:00', '12:00']])
  for (let tries = 0; !answer && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    answer = await ask([['10:00', '12:00']])
  }
  assert.ok(answer)
  assert.ok(answer[0]!.seconds !== null && answer[0]!.facilitatorId !== null)
  assert.ok(answer[0]!.beginsAt! >= answer[0]!.from && answer[0]!.beginsAt! < answer[0]!.to)
})

/** How often a counter has counted this outcome. */
const counted = async (of: 'plans' | 'plansAwaited', outcome: string): Promise<number> =>
  (await w.world.kernel.metrics[of].get()).values.find(({ labels }) => labels.outcome === outcome)?.value ?? 0

test('a thread that is ended at work is told, and costs no plan', async () => {
  const visit = await visitOf((await w.order()).requestIds[0]!)
  await w.world.settle()
  const day = localDateOf(visit.starts_at, offset())
  const running = makePlan(w.world.kernel, visit.district_id, day)
  while (!endPlannerAtWork(w.world.kernel)) await new Promise((resolve) => setTimeout(resolve, 2))
  assert.equal(await running, 'planned')
  // Another day may be planned meanwhile, of its own accord.
  while (plannerThread(w.world.kernel).busy) await new Promise((resolve) => setTimeout(resolve, 2))
  assert.equal(endPlannerAtWork(w.world.kernel), false)
  assert.equal(await counted('plans', 'gone'), 0)
})

test('without a planner people are asked by the plain score; it is counted, and tried again by itself', async () => {
  blindPlanner(w.world.kernel)
  const [plans, awaited] = [await counted('plans', 'gone'), await counted('plansAwaited', 'gone')]
  const visit = await visitOf((await w.order()).requestIds[0]!)
  await w.world.settle()
  const offers = await w.look((tx) =>
    tx.many<{ because: string[] }>('select because from dispatch.offer where visit_id = $1', [visit.id]),
  )
  assert.equal(offers.length, 1)
  assert.ok(!offers[0]!.because.includes('by_the_plan'))
  assert.ok((await counted('plans', 'gone')) > plans)
  assert.ok((await counted('plansAwaited', 'gone')) > awaited)
  const before = await counted('plans', 'gone')
  for (let minutes = 0; minutes < 6; minutes++) {
    await w.world.clock.advance(60)
    await w.world.settle()
  }
  const once = await counted('plans', 'gone')
  assert.ok(once > before)
  await w.world.clock.advance(301)
  await w.world.settle()
  assert.ok((await counted('plans', 'gone')) > once)
})
