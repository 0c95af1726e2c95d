import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPlan } from './check/check-plan.ts'
import { makeCityDay } from './generate/city-day.ts'
import { ProblemError, type PlanProblem, type Stop, type Vehicle } from './problem/plan-problem.ts'
import { solve } from './solve.ts'

const size = 4
const durationsSec = Int32Array.from({ length: size * size }, (_, k) => (k % (size + 1) === 0 ? 0 : 300))
const stop = (id: number, more: Partial<Stop> = {}): Stop => ({
  id,
  kind: 'visit',
  at: 1 + (id % 3),
  serviceSec: 60,
  windows: [],
  ...more,
})
const vehicle = (more: Partial<Vehicle> = {}): Vehicle => ({
  id: 'v',
  profile: 'car',
  start: 0,
  end: 0,
  shift: [0, 10_000],
  ...more,
})
const problem = (stops: Stop[], vehicles = [vehicle()], matrix = durationsSec): PlanProblem => ({
  matrices: { car: { size, durationsSec: matrix } },
  stops,
  vehicles,
})
const run = (p: PlanProblem) => solve(p, { limit: { iterations: 500 }, seed: 1, clock: () => 0 })

const refused: [string, PlanProblem, string][] = [
  ['no vehicles', problem([stop(1)], []), 'vehicles'],
  ['window that ends before it begins', problem([stop(1, { windows: [[20, 10]] })]), 'stops[0].windows[0]'],
  [
    'negative cell',
    problem(
      [stop(1)],
      [vehicle()],
      durationsSec.map((x, k) => (k === 6 ? -1 : x)),
    ),
    'matrices.car.durations[1][2]',
  ],
  ['wrong size', problem([stop(1)], [vehicle()], durationsSec.slice(1)), 'matrices.car.durations'],
  ['duplicate ids', problem([stop(1), stop(1)]), 'stops[1].id'],
  ['unknown place', problem([stop(1, { at: 9 })]), 'stops[0].at'],
  ['half a pair', problem([stop(1, { kind: 'collect', mate: 0 })]), 'stops[0].mate'],
  [
    'wrong number of amounts',
    problem([stop(1, { delivery: [1, 2] })], [vehicle({ capacity: [3] })]),
    'stops[0].delivery',
  ],
  ['frozen stop that does not exist', problem([stop(1)], [vehicle({ frozen: [5] })]), 'vehicles[0].frozen[0]'],
  ['unknown profile', problem([stop(1)], [vehicle({ profile: 'bike' })]), 'vehicles[0].profile'],
  ['three years at one door', problem([stop(1, { serviceSec: 100_000_001 })]), 'stops[0].serviceSec'],
  [
    'more than can be added up',
    problem([stop(1, { pickup: [600_000_000] }), stop(2, { pickup: [600_000_000] })], [vehicle({ capacity: [3] })]),
    'stops[1].pickup[0]',
  ],
  [
    'a promise that pays for being late',
    problem([stop(1, { promise: [{ afterSec: 0, perSec: -1 }] })]),
    'stops[0].promise[0].perSec',
  ],
  [
    'overtime that pays',
    problem([stop(1)], [vehicle({ overtime: { afterSec: 0, perHour: -5 } })]),
    'vehicles[0].overtime.perHour',
  ],
  [
    'fairness without a scale',
    { ...problem([stop(1)]), weights: { fairness: { weight: 1, target: 0, scale: 0 } } },
    'weights.fairness.scale',
  ],
  ['changes that pay', { ...problem([stop(1)]), weights: { changedSecond: -0.1 } }, 'weights.changedSecond'],
]

test('what cannot be planned with is refused, naming the field', () => {
  for (const [name, bad, field] of refused)
    assert.throws(
      () => run(bad),
      (error) => error instanceof ProblemError && error.field === field,
      name,
    )
})

const leftOut: [string, Stop, Partial<Vehicle>, string][] = [
  ['skill nobody has', stop(1, { skills: ['piano'] }), {}, 'no_vehicle_may'],
  ['too heavy', stop(1, { delivery: [9] }), { capacity: [3] }, 'too_much'],
  ['window before anyone could come', stop(1, { windows: [[0, 100]] }), {}, 'never_on_time'],
  ['window after the shift', stop(1, { windows: [[20_000, 21_000]] }), {}, 'never_on_time'],
]

test('a stop that cannot be served is left out with its reason', () => {
  for (const [name, one, more, reason] of leftOut) {
    const other = stop(2, one.delivery === undefined ? {} : { delivery: [1] })
    const p = problem([one, other], [vehicle(more)])
    const plan = run(p)
    assert.deepEqual(
      plan.unassigned.map((u) => [u.stop, u.reason]),
      [[0, reason]],
      name,
    )
    assert.deepEqual(checkPlan(p, plan), [], name)
  }
})

test('one stop, and none', () => {
  assert.equal(run(problem([stop(1)])).cost.travel, 600)
  assert.deepEqual(run(problem([])).routes, [])
})

test('more priority is served first when there is no room for all', () => {
  const plan = run(problem([stop(1), stop(2, { priority: 5 }), stop(3)], [vehicle({ maxStops: 1 })]))
  assert.deepEqual(
    plan.unassigned.map((u) => u.stop),
    [0, 2],
  )
})

test('a frozen prefix that breaks a window is kept and reported', () => {
  const p = problem([stop(1, { windows: [[0, 100]] }), stop(2), stop(3)], [vehicle({ frozen: [2, 1] })])
  const plan = run(p)
  assert.deepEqual(
    plan.routes[0]!.steps.filter((s) => s.kind === 'stop')
      .slice(0, 2)
      .map((s) => s.index),
    [1, 0],
  )
  assert.match(plan.warnings[0]!, /stop 1 starts \d+ s after its last window/)
  assert.deepEqual(checkPlan(p, plan), [])
})

test('fairness moves earnings towards the target', () => {
  const stops = Array.from({ length: 8 }, (_, k) => stop(k + 1, { earning: 100 }))
  const vehicles = ['a', 'b'].map((id) => vehicle({ id }))
  const even = run({ ...problem(stops, vehicles), weights: { fairness: { weight: 1000, target: 400, scale: 100 } } })
  assert.deepEqual(
    even.routes.map((r) => r.steps.filter((s) => s.kind === 'stop').length),
    [4, 4],
  )
})

test('a large day is cut into pieces and stays sound', () => {
  const day = makeCityDay({ stops: 1600, vehicles: 150, seed: 5 })
  const plan = solve(day, { limit: { iterations: 6000 }, seed: 1, clock: () => 0 })
  assert.deepEqual(checkPlan(day, plan), [])
  assert.ok(plan.unassigned.length < 100, `${plan.unassigned.length} unassigned`)
})
