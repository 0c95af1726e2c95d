import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Budget } from '../limit-and-chance/budget.ts'
import { makeCityDay } from '../generate/city-day.ts'
import type { PlanProblem } from '../problem/plan-problem.ts'
import { Random } from '../limit-and-chance/random.ts'
import { alikePairs } from '../every-rule/near/alike-pairs.ts'
import { leaveOutWeights } from '../every-rule/model/leave-out-prices.ts'
import { compile } from '../every-rule/model/model.ts'
import { nearStops } from '../every-rule/near/near-stops.ts'
import { AnnealingSearch } from '../every-rule/annealing-search.ts'
import { solve } from '../solve.ts'
import { pairsFirst } from './pairs-first.ts'
import { cutPieces } from './pieces.ts'
import { planePositions } from './plane.ts'

const day = makeCityDay({ stops: 300, vehicles: 40, seed: 5, pairShare: 0.2 })
const inPairs = (problem: PlanProblem): number[] =>
  problem.stops.map((_, s) => s).filter((s) => problem.stops[s]!.mate !== undefined)
const first = (problem: PlanProblem, limit = { ms: 60_000 }) =>
  pairsFirst(problem, { unassigned: leaveOutWeights(problem) }, limit)

test('the pairs of a day are planned alone, on all its vehicles, and come back in its own numbers', () => {
  const pairs = first(day)!
  assert.equal(pairs.problem.stops.length, inPairs(day).length)
  assert.equal(pairs.problem.vehicles.length, day.vehicles.length)
  const routes = pairs.routesOf(solve(pairs.problem, { limit: { iterations: 2000 }, seed: 1, clock: () => 0 }))
  const placed = routes.flat()
  assert.ok(placed.length > 40, 'most pairs have a vehicle')
  for (const route of routes)
    for (const s of route) assert.ok(route.includes(day.stops[s]!.mate!), 'both halves ride on one vehicle')
})

test('so many pairs on one vehicle cost more than on several, but where a day says itself what is fair', () => {
  const { problem } = first(day)!
  const { weight, target, scale } = problem.weights!.fairness!
  // A mean way from home to counter on this day is 300 to 3,000 s.
  assert.ok(weight > 0.006 * 300 && weight < 0.006 * 3000, `${weight}`)
  assert.deepEqual([target, scale], [0, 1])
  assert.deepEqual([...new Set(problem.stops.map(({ kind, earning }) => `${kind} ${earning}`))].sort(), [
    'collect 1',
    'handIn 0',
  ])
  const twice = first({ ...day, vehicles: day.vehicles.map((vehicle) => ({ ...vehicle, perHour: 7200 })) })!
  assert.equal(twice.problem.weights!.fairness!.weight, 2 * weight)
  const fair = { weight: 3, target: 100, scale: 50 }
  const asSaid = pairsFirst(day, { unassigned: leaveOutWeights(day), fairness: fair }, { ms: 60_000 })!.problem
  assert.deepEqual(asSaid.weights!.fairness, fair)
  assert.equal(asSaid.stops[0]!.earning, day.stops[inPairs(day)[0]!]!.earning)
})

test('pairs are on vehicles with room for visits: the squares of their numbers come to less than where nothing asks for it', () => {
  const { problem, routesOf } = first(makeCityDay({ stops: 1000, vehicles: 100, seed: 5, pairShare: 0.2 }))!
  const squares = (pairs: PlanProblem): number =>
    routesOf(solve(pairs, { limit: { iterations: 8000 }, seed: 1, clock: () => 0 })).reduce(
      (sum, route) => sum + (route.length / 2) ** 2,
      0,
    )
  const [spread, packed] = [
    squares(problem),
    squares({ ...problem, weights: { ...problem.weights, fairness: undefined } }),
  ]
  assert.ok(spread < packed, `${spread} ${packed}`)
})

test('steps are divided between the pairs and the day', () => {
  const { limit, rest } = pairsFirst(day, { unassigned: leaveOutWeights(day) }, { iterations: 995 })!
  assert.deepEqual([limit.iterations, rest.iterations], [199, 796])
})

const never: [string, PlanProblem, number][] = [
  ['there are none', makeCityDay({ stops: 60, vehicles: 8, seed: 5, pairShare: 0 }), 60_000],
  ['they are most of the day', makeCityDay({ stops: 60, vehicles: 8, seed: 5, pairShare: 0.6 }), 60_000],
  ['there is no time', day, 500],
  [
    'someone has begun',
    {
      ...day,
      vehicles: day.vehicles.map((vehicle, v) => (v === 0 ? { ...vehicle, frozen: [day.stops[0]!.id] } : vehicle)),
    },
    60_000,
  ],
]

test('pairs are not planned first where that helps nobody', () => {
  for (const [name, problem, ms] of never) assert.equal(first(problem, { ms }), null, name)
  assert.notEqual(first(day), null)
})

test('cut apart, no piece mixes vehicles that carry pairs with others at work, and every vehicle and stop is in one', () => {
  const plan = solve(day, { limit: { iterations: 3000 }, seed: 2, clock: () => 0 })
  const assignment = day.vehicles.map((): number[] => [])
  for (const { vehicle, steps } of plan.routes)
    assignment[vehicle] = steps.filter((step) => step.kind === 'stop').map((step) => step.index)
  const pieces = cutPieces(day, assignment, planePositions(day), 60, new Random(3), { pairsApart: true })
  const carries = (v: number): boolean => assignment[v]!.some((s) => day.stops[s]!.mate !== undefined)
  for (const { vehicles } of pieces)
    assert.equal(new Set(vehicles.filter((v) => assignment[v]!.length > 0).map(carries)).size, 1)
  assert.deepEqual(
    pieces.flatMap((piece) => piece.stops).sort((a, b) => a - b),
    day.stops.map((_, s) => s),
  )
  assert.deepEqual(
    pieces.flatMap((piece) => piece.vehicles).sort((a, b) => a - b),
    day.vehicles.map((_, v) => v),
  )
})

test('held pairs stay on their vehicles through the heat; released they move', () => {
  const model = compile(day)
  const search = new AnnealingSearch(model, nearStops(model, 60, 16), new Random(4))
  search.recreate()
  const pairsOf = (nodes: readonly (readonly number[])[]): number[][] =>
    nodes.map((route) => route.filter((node) => node < model.stops && model.half[node]! !== 0))
  const before = pairsOf(search.presentPlan.nodes)
  const anneal = (): void => {
    const budget = new Budget({ iterations: 2000 }, () => 0)
    search.anneal(budget, 4 * search.unit, search.unit, () => budget.fraction())
  }
  search.holdPairs(true)
  anneal()
  const held = pairsOf(search.presentPlan.nodes)
  before.forEach((pairs, v) =>
    assert.deepEqual(
      held[v]!.filter((s) => pairs.includes(s)),
      pairs,
    ),
  )
  search.holdPairs(false)
  anneal()
  assert.notDeepEqual(pairsOf(search.presentPlan.nodes), held)
})

test('alike are the pairs that begin and end near each other', () => {
  // Homes at 0 to 3 along a road, counters at 4 and 5 far from each other: pairs are likest whose counter is the same,
  // nearest homes first.
  const at = [0, 100, 200, 300, 5000, 9000]
  const durationsSec = Int32Array.from({ length: 36 }, (_, k) => Math.abs(at[Math.floor(k / 6)]! - at[k % 6]!))
  const pair = (k: number, home: number, counter: number): PlanProblem['stops'] => [
    { id: 2 * k, kind: 'collect', at: home, serviceSec: 60, windows: [], mate: 2 * k + 1 },
    { id: 2 * k + 1, kind: 'handIn', at: counter, serviceSec: 60, windows: [], mate: 2 * k },
  ]
  const stops = [pair(0, 0, 4), pair(1, 1, 5), pair(2, 3, 4), pair(3, 2, 4)].flat()
  const { firsts, width, alike } = alikePairs(
    compile({
      matrices: { car: { size: 6, durationsSec } },
      stops,
      vehicles: [{ id: 'v', profile: 'car', start: 0, end: 0, shift: [0, 90_000] }],
    }),
  )
  assert.deepEqual([...firsts], [0, 2, 4, 6])
  assert.deepEqual([...alike.subarray(0, width)], [6, 4, 2])
})
