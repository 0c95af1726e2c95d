import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPlan } from '../check/check-plan.ts'
import { makeCityDay } from '../generate/city-day.ts'
import { type PlanProblem, ProblemError, type Window } from '../problem/plan-problem.ts'
import type { NewVisit, PlanEvent } from './events.ts'
import { PlannerSession, replaySession } from './session.ts'
import { applyEvent } from './apply-event.ts'
import { StandingDay } from './standing-day.ts'

const day = makeCityDay({ stops: 60, vehicles: 8, seed: 21 })
const added: PlanEvent = {
  type: 'visit.added',
  visit: {
    stop: {
      id: 'new',
      serviceSec: 600,
      windows: [[10 * 3600, 16 * 3600]],
      delivery: [0, 1],
      pickup: [1, 0],
      priority: 50,
      earning: 90,
    },
    at: 5,
  },
}

test('events keep the plan sound, and improving never makes it worse', () => {
  const session = new PlannerSession(day, 3, () => 0)
  session.improveRounds(3)
  let problem = day
  const events: PlanEvent[] = [
    added,
    { type: 'visit.cancelled', id: 7 },
    { type: 'vehicle.offline', vehicle: 2 },
    { type: 'vehicle.late', vehicle: 3, freeSec: 12 * 3600 },
    { type: 'pause.added', vehicle: 4, pause: { id: 'prayer', windows: [[13 * 3600, 15 * 3600]], serviceSec: 900 } },
  ]
  for (const event of events) {
    session.apply([event])
    problem = applyEvent(problem, event)
    assert.deepEqual(checkPlan(problem, session.plan()), [], event.type)
    const before = session.cost
    session.improveRounds(2)
    assert.ok(session.cost <= before + 1e-6, event.type)
    assert.deepEqual(checkPlan(problem, session.plan()), [], event.type)
  }
})

test('replaying the calls gives the same decisions and plan, byte for byte', () => {
  const session = new PlannerSession(day, 5, () => 0)
  session.improveRounds(2)
  session.apply([added])
  session.improveRounds(2)
  session.commit(10 * 3600)
  session.improveRounds(1)
  const again = replaySession(day, 5, session.calls)
  assert.equal(JSON.stringify(again.decisions), JSON.stringify(session.decisions))
  assert.equal(JSON.stringify(again.plan()), JSON.stringify(session.plan()))
})

test('events of which one is refused change nothing', () => {
  const session = new PlannerSession(day, 5, () => 0)
  session.improveRounds(1)
  const before = JSON.stringify([session.plan(), session.decisions, session.calls])
  assert.throws(
    () => session.apply([added, { type: 'vehicle.offline', vehicle: 'nobody' }]),
    (error) => error instanceof ProblemError && error.field === 'event.vehicle',
  )
  assert.throws(
    () => session.commit(NaN),
    (error) => error instanceof ProblemError && error.field === 'horizonSec',
  )
  assert.equal(JSON.stringify([session.plan(), session.decisions, session.calls]), before)
})

const places = Object.values(day.matrices)[0]!.size
const stop = { id: 'new', serviceSec: 600, windows: [], delivery: [0, 1], pickup: [1, 0] }
const refusals: [string, NewVisit, Window[], string][] = [
  ['a place that there is not', { stop, at: places }, [], 'visit.at'],
  ['no place', { stop, at: undefined as unknown as number }, [], 'visit.at'],
  ['times to too few places', { stop, at: { fromSec: [1], toSec: [2] } }, [], 'visit.at.fromSec'],
  [
    'a time that is missing',
    {
      stop,
      at: { fromSec: new Array<number>(places).fill(60), toSec: new Array<number>(places).fill(60).with(3, NaN) },
    },
    [],
    'visit.at.toSec[3]',
  ],
  ['work of less than nothing', { stop: { ...stop, serviceSec: -5 }, at: 3 }, [], 'visit.stop.serviceSec'],
  ['amounts too few', { stop: { ...stop, delivery: [1] }, at: 3 }, [], 'visit.stop.delivery'],
  ['a window that ends before it begins', { stop: { ...stop, windows: [[9, 3]] }, at: 3 }, [], 'visit.stop.windows[0]'],
  [
    'a slot that ends before it begins',
    { stop, at: 3 },
    [
      [0, 9],
      [9, 3],
    ],
    'slots[1]',
  ],
]
for (const [what, visit, slots, field] of refusals)
  test(`no price, and no visit, for ${what}`, () => {
    const session = new PlannerSession(day, 5, () => 0)
    const names = (error: unknown): boolean => error instanceof ProblemError && error.field === field
    assert.throws(() => session.quote(visit, slots), names)
    if (slots.length === 0) assert.throws(() => session.weigh(visit), names)
    if (slots.length === 0) assert.throws(() => session.apply([{ type: 'visit.added', visit }]), names)
  })

test('a decision names candidates in order and why others were barred', () => {
  const session = new PlannerSession(day, 5, () => 0)
  session.improveRounds(1)
  session.apply([{ type: 'visit.added', visit: { ...added.visit, stop: { ...added.visit.stop, skills: ['woman'] } } }])
  const decision = session.decisions.at(-1)!
  assert.equal(decision.type, 'applied')
  if (decision.type !== 'applied') return
  assert.equal(decision.candidates.length, day.vehicles.length)
  const open = decision.candidates.filter((candidate) => candidate.barredBy === null)
  for (let k = 1; k < open.length; k++) assert.ok(open[k - 1]!.cost! <= open[k]!.cost!)
  for (const candidate of decision.candidates) {
    const vehicle = day.vehicles.find((v) => v.id === candidate.vehicle)!
    assert.equal(candidate.barredBy === 'skill', !vehicle.skills!.includes('woman'))
  }
})

test('a quote is what an insertion then costs', () => {
  const session = new PlannerSession(day, 6, () => 0)
  session.improveRounds(4)
  const before = session.cost
  const [quote] = session.quote(added.visit, [[10 * 3600, 16 * 3600]])
  session.apply([added])
  assert.ok(quote!.cost < Infinity)
  assert.ok(session.cost - before <= quote!.cost + 1e-6, `${session.cost - before} against a quote of ${quote!.cost}`)
})

test('a quote says how much longer the way becomes, and nothing of it where nobody knows the way', () => {
  const times = [0, 60, 600, 60, 0, 540, 600, 540, 0]
  const visit = (id: string, at: number) => ({ id, kind: 'visit' as const, at, serviceSec: 300, windows: [] })
  const problem: PlanProblem = {
    matrices: { road: { size: 3, durationsSec: Int32Array.from(times) } },
    stops: [visit('first', 0)],
    vehicles: [{ id: 'v', profile: 'road', start: null, end: null, shift: [0, 36_000] }],
  }
  const near: NewVisit = { stop: { id: 'new', serviceSec: 300, windows: [] }, at: 1 }
  const session = new PlannerSession(problem, 1, () => 0)
  session.improveRounds(1)
  const [beside] = session.quote(near, [[0, 30_000]])
  assert.deepEqual([beside!.vehicle, beside!.roadSec], ['v', 60])
  const [alone] = new PlannerSession({ ...problem, stops: [] }, 1, () => 0).quote(near, [[0, 30_000]])
  assert.deepEqual([alone!.vehicle, alone!.roadSec], ['v', null])
  const [nobody] = session.quote(near, [[40_000, 50_000]])
  assert.deepEqual([nobody!.vehicle, nobody!.roadSec], [null, null])
})

test('committed stops stay where they are', () => {
  const session = new PlannerSession(day, 8, () => 0)
  session.improveRounds(3)
  const frozen = session.commit(11 * 3600)
  session.improveRounds(5)
  const plan = session.plan()
  assert.ok(frozen.length > 0)
  for (const { vehicle, stops } of frozen) {
    const route = plan.routes.find((r) => day.vehicles[r.vehicle]!.id === vehicle)!
    assert.deepEqual(
      route.steps
        .filter((step) => step.kind === 'stop')
        .slice(0, stops.length)
        .map((step) => day.stops[step.index]!.id),
      stops,
    )
  }
})

test('a day that stands still says of each hour what the session says that it was taken from', () => {
  const session = new PlannerSession(day, 9, () => 0)
  session.improveRounds(3)
  const hours = Array.from({ length: 8 }, (_, h): [number, number] => [(9 + h) * 3_600, (10 + h) * 3_600 - 1])
  const standing = new StandingDay(day, session.standing())
  assert.deepEqual(standing.quote(added.visit, hours), session.quote(added.visit, hours))
  assert.throws(() => standing.quote(added.visit, [[2, 1]]), ProblemError)
})
