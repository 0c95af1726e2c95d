import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { against, type Manner, type Sex, type VisitState, VISITS_PER_DAY_MAX } from '@app/domain/dispatch'
import { HOUR_MS, MINUTE_MS, type Point } from '@app/domain/shared'
import { checkPlan, type Plan, type PlanProblem, solve } from '@app/planner'
import { AreaMap, modelTable, Rivers, START_MODEL } from '@app/domain/travel'
import type { DayFacts, DayPerson, DayVisit } from './facts.ts'
import { placesOf, planProblemOf } from './plan-problem.ts'

const HOME: Point = { lat: 31.5, lon: 74.3 }
const north = (km: number): Point => ({ lat: HOME.lat + km / 111.2, lon: HOME.lon })
const hour = (h: number): number => h * HOUR_MS
const between = (from: number, to: number) => ({ fromMs: hour(from), toMs: hour(to) })

const visit = (id: string, more: Partial<DayVisit> = {}): DayVisit => ({
  id,
  kind: 'household',
  state: 'planned',
  point: HOME,
  open: [between(9, 11)],
  minutes: 30,
  startedMs: null,
  tehsilIds: ['t1'],
  manner: 'soonest',
  skills: [],
  equipment: [],
  cashPaisa: 0,
  payPaisa: 25_000,
  waitingHours: 3,
  facilitatorId: null,
  onlyFacilitatorId: null,
  preferFacilitatorId: null,
  askedIds: [],
  leftByIds: [],
  ...more,
})
const person = (id: string, more: Partial<DayPerson> = {}): DayPerson => ({
  id,
  sex: 'M',
  skills: [],
  equipment: [],
  tehsilIds: ['t1'],
  times: [between(8, 17)],
  point: HOME,
  headRoomPaisa: 0,
  visitsDone: 0,
  weekPaisa: 0,
  ...more,
})
const day = (visits: DayVisit[], people: DayPerson[], more: Partial<DayFacts> = {}): DayFacts => ({
  fromMs: hour(8),
  dayStartMs: 0,
  dayEndMs: hour(24),
  breaks: [],
  visits,
  people,
  ...more,
})

const roads = {
  areas: new AreaMap({
    tehsils: [{ id: 't', districtId: 'd', name: { en: 't', ur: 't' }, headquarters: HOME }],
    places: [],
  }),
  rivers: Rivers.of([]),
}

async function planned(facts: DayFacts): Promise<{ problem: PlanProblem; plan: Plan }> {
  const problem = planProblemOf(facts, modelTable(START_MODEL, roads, placesOf(facts), 'free'))
  assert.ok(problem, 'somebody works')
  return { problem, plan: solve(problem, { limit: { iterations: 60 }, seed: 7, clock: () => 0 }) }
}

/** Who is sent where, in the order of each one's way; visits that nobody can do are not in it. */
async function routesOf(facts: DayFacts): Promise<Record<string, string[]>> {
  const { problem, plan } = await planned(facts)
  assert.deepEqual(checkPlan(problem, plan), [])
  return Object.fromEntries(
    plan.routes
      .map((route): [string, string[]] => [
        String(problem.vehicles[route.vehicle]!.id),
        route.steps.flatMap((step) => (step.kind === 'stop' ? [String(problem.stops[step.index]!.id)] : [])),
      ])
      .filter(([, stops]) => stops.length > 0),
  )
}

const two = [person('a'), person('b', { point: north(20) })]
const cases: [string, DayFacts, Record<string, string[]>][] = [
  ['the nearer one goes', day([visit('v')], two), { a: ['v'] }],
  [
    'a woman where one is asked for',
    day([visit('v', { manner: 'woman' })], [...two, person('c', { sex: 'F' })]),
    { c: ['v'] },
  ],
  ['nobody where none works', day([visit('v', { manner: 'woman' })], two), {}],
  [
    'a skill and a device',
    day(
      [visit('v', { skills: ['s'], equipment: ['e'] })],
      [person('a', { skills: ['s'] }), person('b', { skills: ['s'], equipment: ['e'] })],
    ),
    { b: ['v'] },
  ],
  [
    'who serves the place',
    day([visit('v', { tehsilIds: ['t2', 't9'] })], [person('a'), person('b', { tehsilIds: ['t9'] })]),
    { b: ['v'] },
  ],
  [
    'who carries the papers, wherever it is',
    day([visit('v', { onlyFacilitatorId: 'b', tehsilIds: ['t9'], leftByIds: ['b'] })], two),
    { b: ['v'] },
  ],
  ['not who gave it back', day([visit('v', { leftByIds: ['a'] })], two), { b: ['v'] }],
  [
    'nobody else while somebody thinks it over',
    day([visit('v', { state: 'offered', askedIds: ['b'] })], two),
    { b: ['v'] },
  ],
  [
    'a promise stays though another is nearer',
    day(
      [visit('v', { state: 'assigned', facilitatorId: 'b', point: north(10), open: [between(9, 12)] })],
      [person('a', { point: north(9) }), person('b', { point: north(8) })],
    ),
    { b: ['v'] },
  ],
  [
    'a promise goes on when its facilitator is gone',
    day([visit('v', { state: 'assigned', facilitatorId: 'z' })], two),
    { a: ['v'] },
  ],
  [
    'who did the earlier leg',
    day([visit('v', { preferFacilitatorId: 'b' })], [person('a'), person('b', { point: north(2) })]),
    { b: ['v'] },
  ],
  [
    'head-room for the cash',
    day(
      [visit('v', { cashPaisa: 50_001 })],
      [person('a', { headRoomPaisa: 50_000 }), person('b', { headRoomPaisa: 50_100 })],
    ),
    { b: ['v'] },
  ],
  [
    'cash that is reserved is not asked for twice',
    day([visit('v', { state: 'assigned', facilitatorId: 'a', cashPaisa: 90_000 })], [person('a')]),
    { a: ['v'] },
  ],
  [
    'under way comes first, by whatever rule',
    day(
      [
        visit('early', { open: [between(9, 10)] }),
        visit('now', {
          state: 'arrived',
          facilitatorId: 'a',
          manner: 'woman',
          tehsilIds: ['t9'],
          open: [between(5, 6)],
        }),
      ],
      [person('a')],
    ),
    { a: ['now', 'early'] },
  ],
  [
    'a counter is open twice',
    day(
      [visit('v', { kind: 'office', open: [between(9, 12), between(14, 16)] })],
      [person('a', { times: [between(13, 17)] })],
    ),
    { a: ['v'] },
  ],
  ['nobody is sent after their hours', day([visit('v')], [person('a', { times: [between(11, 17)] })]), {}],
  [
    'nobody is sent between two stretches of theirs',
    day([visit('v')], [person('a', { times: [between(6, 9), between(11, 17)] })], { fromMs: hour(7) }),
    {},
  ],
  [
    'who is overdue is still visited',
    day([visit('v', { state: 'assigned', facilitatorId: 'a', open: [between(9, 11)] })], [person('a')], {
      fromMs: hour(12),
    }),
    { a: ['v'] },
  ],
  ['the day of somebody is full', day([visit('v')], [person('a', { visitsDone: 14 })]), {}],
  [
    'who has earned less this week',
    day([visit('v')], [person('a', { weekPaisa: 900_000 }), person('b', { point: north(1) })]),
    { b: ['v'] },
  ],
]
for (const [name, facts, expected] of cases)
  test(`the day: ${name}`, async () => assert.deepEqual(await routesOf(facts), expected))

test('the day: everybody prays in the pause, and is at no door meanwhile', async () => {
  const facts = day([visit('v', { open: [between(12, 15)], minutes: 60 })], [person('a')], {
    fromMs: hour(12),
    breaks: [between(12.5, 14)],
  })
  const { problem, plan } = await planned(facts)
  assert.deepEqual(checkPlan(problem, plan), [])
  const pause = plan.routes[0]!.steps.find(({ kind }) => kind === 'pause')!
  const begins = (pause.arrivalSec + pause.waitingSec) * 1000
  assert.ok(begins >= hour(12.5) && begins + 30 * MINUTE_MS <= hour(14), `${begins}`)
})

test('the day: neighbours, one household’s visits and one counter’s ride together, also where even pay speaks against it', async () => {
  const middle = [person('a', { point: north(10) }), person('b', { point: north(10), weekPaisa: 100_000 })]
  const groups = async (visits: DayVisit[]) =>
    Object.values(await routesOf(day(visits, middle)))
      .map((stops) => stops.toSorted().join(' '))
      .toSorted()
  const home = (id: string, km: number) => visit(id, { point: north(km) })
  const counter = (id: string, km: number) => visit(id, { kind: 'office', point: north(km), open: [between(9, 15)] })
  assert.deepEqual(await groups([home('n1', 0), home('f1', 20), home('n2', 0.1), home('f2', 20.1)]), ['f1 f2', 'n1 n2'])
  assert.deepEqual(await groups([home('n1', 0), home('f1', 20), home('n2', 0), home('n3', 0.05)]), ['f1', 'n1 n2 n3'])
  assert.deepEqual(
    await groups([counter('n1', 0), counter('f1', 20), counter('n2', 0), counter('f2', 20), counter('n3', 0)]),
    ['f1 f2', 'n1 n2 n3'],
  )
})

test('the day: without anybody at work there is nothing to plan', async () => {
  const facts = day([visit('v')], [person('a', { times: [between(5, 7)] })])
  assert.equal(planProblemOf(facts, modelTable(START_MODEL, roads, placesOf(facts), 'free')), null)
})

test('the day: how much even pay may cost is the programme’s to say, down to nothing', async () => {
  const earned = [person('near', { weekPaisa: 900_000 }), person('far', { point: north(1) })]
  const goes = (fairnessRoadMinutes: number) => routesOf(day([visit('v')], earned, { fairnessRoadMinutes }))
  assert.deepEqual((await goes(60)).far, ['v'])
  assert.deepEqual((await goes(0)).near, ['v'])
})

// Days as they come: whatever the planner makes of them keeps its own rules and ours.

const TEHSILS = ['t1', 't2', 't3']
const some = (of: string[]) => fc.subarray(of)
const stretches = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 2 })
  .map((list) => list.map(([at, long]) => between(at / 4, Math.min(24, (at + long) / 4))))
const points = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })).map(([lat, lon]) => ({
  lat: HOME.lat + lat / 100,
  lon: HOME.lon + lon / 100,
}))
const STATES: VisitState[] = ['planned', 'offered', 'assigned', 'en_route', 'arrived', 'in_progress']
const anyDay = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, n) => `p${n}`)
  const one = fc.constantFrom(...ids)
  const visits = fc.array(
    fc.record({
      kind: fc.constantFrom('household' as const, 'office' as const),
      state: fc.constantFrom(...STATES),
      point: points,
      window: fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 16 })),
      minutes: fc.integer({ min: 5, max: 120 }),
      begun: fc.integer({ min: 0, max: 180 }),
      tehsilIds: fc.subarray(TEHSILS, { minLength: 1 }),
      manner: fc.constantFrom<Manner>('soonest', 'woman', 'gate'),
      skills: some(['s1', 's2']),
      equipment: some(['e1']),
      cashPaisa: fc.integer({ min: 0, max: 300_000 }),
      facilitatorId: one,
      only: fc.option(one, { freq: 5 }),
      prefer: fc.option(one),
      asked: some(ids),
      leftByIds: some(ids),
    }),
    { maxLength: 14 },
  )
  const people = fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        sex: fc.constantFrom<Sex>('M', 'F'),
        skills: some(['s1', 's2']),
        equipment: some(['e1']),
        tehsilIds: fc.subarray(TEHSILS, { minLength: 1 }),
        times: stretches,
        point: fc.option(points),
        headRoomPaisa: fc.integer({ min: 0, max: 1_000_000 }),
        visitsDone: fc.integer({ min: 0, max: 20 }),
        weekPaisa: fc.integer({ min: 0, max: 2_000_000 }),
      }),
    ),
  )
  return fc.record({ visits, people, from: fc.integer({ min: 0, max: 80 }), noon: fc.boolean() })
})

type AnyDay = typeof anyDay extends fc.Arbitrary<infer T> ? T : never

/** One out at most, as the store holds it; offers and promises only where the state says so. */
function factsOf({ visits, people, from, noon }: AnyDay): DayFacts {
  const out = new Set<string>()
  const made = visits.map((raw, n): DayVisit => {
    const { window, begun, only, prefer, asked, ...rest } = raw
    const again = STATES.indexOf(raw.state) >= 3 && out.has(raw.facilitatorId)
    const state = again ? 'assigned' : raw.state
    if (STATES.indexOf(state) >= 3) out.add(raw.facilitatorId)
    return {
      ...rest,
      id: `v${n}`,
      state,
      open: [between(6 + window[0] / 4, 6 + (window[0] + window[1]) / 4)],
      startedMs: state === 'in_progress' ? from * 15 * MINUTE_MS - begun * MINUTE_MS : null,
      facilitatorId: STATES.indexOf(state) >= 2 ? raw.facilitatorId : null,
      onlyFacilitatorId: only,
      preferFacilitatorId: prefer,
      askedIds: state === 'offered' ? asked : [],
      payPaisa: 20_000,
      waitingHours: n,
    }
  })
  return day(made, [...people], { fromMs: from * 15 * MINUTE_MS, breaks: noon ? [between(13, 14)] : [] })
}

/** What dispatch would say against sending this person, beside what changes with the hours of the day. */
function barsOf(of: DayVisit, who: DayPerson, reservedPaisa: number): string[] {
  const [from, to] = [of.open[0]!.fromMs, of.open[0]!.toMs]
  return against(
    { ...of, startsMs: from, endsMs: to, personIds: [], accountIds: [], phones: [] },
    {
      ...who,
      facilitatorId: who.id,
      personId: who.id,
      accountId: who.id,
      phone: '',
      standing: 'active',
      onShift: true,
      times: [{ fromMs: from, toMs: to }],
      promised: [],
      roadSeconds: null,
      visitsToday: who.visitsDone,
      headRoomPaisa: who.headRoomPaisa + reservedPaisa,
      leftThisVisit: of.leftByIds.includes(who.id) && of.onlyFacilitatorId !== who.id,
    },
    0,
  ).filter((code) => code !== 'day_full')
}

/** What their promised visits hold of the cash cap; a visit that goes to another leaves its room to others. */
const reservedPaisa = ({ visits }: DayFacts, who: DayPerson): number =>
  visits.reduce((all, one) => all + (one.facilitatorId === who.id ? Math.ceil(one.cashPaisa / 100) * 100 : 0), 0)

/** So many visits at most: a day's, or those that they hold already. */
const visitsMost = ({ visits }: DayFacts, who: DayPerson): number =>
  Math.max(visits.filter(({ facilitatorId }) => facilitatorId === who.id).length, VISITS_PER_DAY_MAX - who.visitsDone)

test('every plan of every day keeps the checker’s rules and says nothing that dispatch would bar', async () => {
  let served = 0
  await fc.assert(
    fc.asyncProperty(anyDay, async (raw) => {
      const facts = factsOf(raw)
      const problem = planProblemOf(facts, modelTable(START_MODEL, roads, placesOf(facts), 'free'))
      if (!problem) return
      const plan = solve(problem, { limit: { iterations: 40 }, seed: 3, clock: () => 0 })
      assert.deepEqual(checkPlan(problem, plan), [])
      for (const route of plan.routes) {
        const who: DayPerson = facts.people.find(({ id }) => id === problem.vehicles[route.vehicle]!.id)!
        const stops = route.steps.filter(({ kind }) => kind === 'stop')
        assert.ok(stops.length <= visitsMost(facts, who), `${who.id} has ${stops.length}`)
        served += stops.length
        for (const { index } of stops) {
          const of = facts.visits[index]!
          if (STATES.indexOf(of.state) >= 3) {
            assert.equal(who.id, of.facilitatorId, 'what is under way stays')
            continue
          }
          assert.deepEqual(barsOf(of, who, reservedPaisa(facts, who)), [], `${of.id} by ${who.id}`)
          if (of.askedIds.length) assert.ok(of.askedIds.includes(who.id), 'somebody else is thinking it over')
        }
      }
    }),
    { numRuns: 300, seed: 151 },
  )
  assert.ok(served > 300, `${served} visits were served`)
})
