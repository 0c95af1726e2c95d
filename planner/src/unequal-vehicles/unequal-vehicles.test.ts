import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Budget } from '../limit-and-chance/budget.ts'
import { checkPlan } from '../check/check-plan.ts'
import { makeCityDay, type CityDayOptions } from '../generate/city-day.ts'
import type { PlanProblem } from '../problem/plan-problem.ts'
import { Random } from '../limit-and-chance/random.ts'
import { compile } from '../every-rule/model/model.ts'
import { nearStops } from '../every-rule/near/near-stops.ts'
import { AnnealingSearch } from '../every-rule/annealing-search.ts'
import { solve } from '../solve.ts'
import { UnequalGenetic } from './genetic.ts'
import { unequalView, suitsUnequal } from './unequal-view.ts'
import type { UnequalProblem } from './problem.ts'
import { handedOver } from './recombine.ts'
import { annealAndRecombine, recombines } from './anneal-and-recombine.ts'

const day = (seed: number, more: Partial<CityDayOptions> = {}): PlanProblem =>
  makeCityDay({ stops: 70, vehicles: 9, seed, pairShare: 0.3, ...more })

/** That day in a week in which some have earned more than others. */
function fair(problem: PlanProblem): PlanProblem {
  const vehicles = problem.vehicles.map((vehicle, v) => ({ ...vehicle, weekEarning: 150 * ((7 * v) % 5) }))
  const earned =
    problem.stops.reduce((sum, { earning }) => sum + (earning ?? 0), 0) +
    vehicles.reduce((sum, { weekEarning }) => sum + weekEarning, 0)
  return {
    ...problem,
    vehicles,
    weights: { ...problem.weights, fairness: { weight: 40, target: earned / vehicles.length, scale: 300 } },
  }
}

/** A population of plans of a made day, and the search that they came from. */
function bred(
  problem: PlanProblem,
  children: number,
  seed = 1,
): {
  genetic: UnequalGenetic
  problem: UnequalProblem
  search: AnnealingSearch
  stopsOf: (route: readonly number[]) => number[]
} {
  const model = compile(problem)
  const random = new Random(seed)
  const search = new AnnealingSearch(model, nearStops(model, 60, 16), random)
  search.recreate()
  const budget = new Budget({ iterations: 1_000_000 }, () => 0)
  search.anneal(budget, 4 * search.unit, 0.3 * search.unit, () => budget.iterations / 1500)
  const { nodes, unassigned } = search.bestPlan
  const view = unequalView(
    model,
    Array.from({ length: model.stops }, (_, s) => s).filter((s) => !unassigned.includes(s)),
  )
  const genetic = new UnequalGenetic(view.problem, search.unit, random)
  const at = new Map(Array.from(view.stops, (s, k) => [s, k + 1]))
  genetic.take(nodes.map((list) => list.filter((node) => at.has(node)).map((s) => at.get(s)!)))
  for (let k = 0; k < children; k++) genetic.step(budget)
  return { genetic, problem: view.problem, search, stopsOf: (route) => route.map((k) => view.stops[k - 1]!) }
}

test('what local search holds to be without fault, the engine for every rule takes whole and at the same cost', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const { genetic, search, stopsOf } = bred(seed <= 6 ? day(seed) : fair(day(seed - 6)), 60)
    const { feasible } = genetic.population
    assert.ok(feasible.length > 5, `day ${seed}: ${feasible.length} plans without fault`)
    for (const one of feasible) {
      search.adopt(one.routes.map(stopsOf))
      const placed = search.presentPlan.nodes.reduce(
        (sum, list, v) => sum + list.length - search.routes.model.pausesOf[v]!.length,
        0,
      )
      assert.equal(placed, one.routes.flat().length, `day ${seed}`)
      if (seed <= 6) assert.equal(search.routes.cost, one.cost, `day ${seed}`)
      else assert.ok(Math.abs(search.routes.cost - one.cost) < 1e-6, `day ${seed}: ${search.routes.cost}, ${one.cost}`)
    }
  }
})

test('a child loses no stop and doubles none, and no pair is torn', () => {
  const problem = day(3)
  const { genetic, stopsOf } = bred(problem, 80)
  const all = [...genetic.population.feasible, ...genetic.population.infeasible]
  const stops = all[0]!.routes.flat().sort((a, b) => a - b)
  for (const one of all) {
    assert.deepEqual(
      one.routes.flat().sort((a, b) => a - b),
      stops,
    )
    for (const route of one.routes.map(stopsOf))
      route.forEach((s, k) => {
        const { kind, mate } = problem.stops[s]!
        if (kind === 'collect')
          assert.ok(route.indexOf(mate!) > k, 'the second half behind the first, on the same vehicle')
      })
  }
})

test('the pairs of one vehicle are handed over to others, but for what nobody else may take', () => {
  const problem = day(3)
  const { genetic, problem: seen } = bred(problem, 20)
  const parent = genetic.best!
  for (let seed = 1; seed <= 10; seed++) {
    const { routes, missing, closed } = handedOver(parent, seen, new Random(seed))!
    assert.ok(
      missing.some((stop) => seen.half[stop] !== 0) && missing.every((stop) => parent.routes[closed!]!.includes(stop)),
    )
    assert.ok(routes[closed!]!.every((stop) => seen.half[stop] === 0))
    assert.deepEqual(
      [...routes.flat(), ...missing].sort((a, b) => a - b),
      parent.routes.flat().sort((a, b) => a - b),
    )
    genetic.raise({ routes, missing, closed }, new Budget({ iterations: 1000 }, () => 0))
  }
  const alone = bred(day(4, { vehicles: 1 }), 40)
  const child = handedOver(alone.genetic.best!, alone.problem, new Random(1))!
  assert.equal(child.closed, 0)
  alone.genetic.raise(child, new Budget({ iterations: 1000 }, () => 0))
  for (const one of alone.genetic.population.feasible) assert.equal(one.routes[0]!.length, alone.problem.n)
  assert.equal(
    handedOver(
      bred(day(3, { pairShare: 0 }), 0).genetic.best!,
      bred(day(3, { pairShare: 0 }), 0).problem,
      new Random(1),
    ),
    null,
  )
})

test('recombined plans are checked, cheaper than what they come from, and the same for the same seed', () => {
  for (const [problem, seed] of [
    [day(1), 1],
    [day(2), 2],
    [day(3), 3],
    [fair(day(3)), 3],
  ] as const) {
    assert.ok(recombines(compile(problem), 25_000))
    const run = () => solve(problem, { limit: { iterations: 25_000 }, seed, clock: () => 0 })
    const plan = run()
    assert.deepEqual(checkPlan(problem, plan), [])
    assert.deepEqual(run(), plan)
  }
  const { genetic } = bred(day(5), 0)
  const before = genetic.best!.cost
  assert.ok(bred(day(5), 100).genetic.best!.cost < before)
})

test('a stop that the annealings left out finds its place where the others can make room', () => {
  const problem = makeCityDay({ stops: 200, vehicles: 20, seed: 5207 })
  const plan = solve(problem, { limit: { iterations: 60_000 }, seed: 1, clock: () => 0 })
  assert.deepEqual(checkPlan(problem, plan), [])
  assert.deepEqual(
    plan.unassigned.filter((one) => one.reason === 'no_room'),
    [],
  )
})

test('where there is not room for all, who is served stays open to the end', () => {
  const problem = day(4, { vehicles: 3 })
  const plan = solve(problem, { limit: { iterations: 20_000 }, seed: 1, clock: () => 0 })
  assert.deepEqual(checkPlan(problem, plan), [])
  assert.ok(plan.unassigned.length > 0)
})

test('what needs annealing alone is left to it', () => {
  const problem = day(1)
  const vehicles = (more: object): PlanProblem => ({
    ...problem,
    vehicles: problem.vehicles.map((vehicle) => ({ ...vehicle, ...more })),
  })
  const stops = (more: object): PlanProblem => ({
    ...problem,
    stops: problem.stops.map((stop) => (stop.kind === 'visit' ? { ...stop, ...more } : stop)),
  })
  const unlike: Record<string, PlanProblem> = {
    'late prices': stops({ promise: [{ afterSec: 40_000, perSec: 1 }] }),
    'set-up times': stops({ setupSec: 60 }),
    'three windows': stops({
      windows: [
        [30_000, 31_000],
        [40_000, 41_000],
        [50_000, 60_000],
      ],
    }),
    'amounts both ways': stops({ delivery: [1, 1], pickup: [1, 1] }),
    overtime: vehicles({ overtime: { afterSec: 50_000, perHour: 1 } }),
    'limits of a route': vehicles({ maxTravelSec: 9000 }),
    'frozen stops': {
      ...problem,
      vehicles: problem.vehicles.map((vehicle, v) =>
        v === 0 ? { ...vehicle, frozen: [problem.stops[0]!.id] } : vehicle,
      ),
    },
    'vehicles of two speeds': {
      ...problem,
      vehicles: problem.vehicles.map((vehicle, v) => ({ ...vehicle, speedFactor: v % 2 === 0 ? 1 : 2 })),
    },
    'earnings that are no whole numbers': {
      ...stops({ earning: 10.5 }),
      weights: { fairness: { weight: 1, target: 100, scale: 100 } },
    },
  }
  assert.ok(suitsUnequal(compile(problem)))
  for (const [name, one] of Object.entries(unlike)) assert.equal(suitsUnequal(compile(one)), false, name)
})

test('where far more stops are left out than can be hoped for, no time goes into plans to recombine', () => {
  const spent = (vehicles: number): { found: boolean; fraction: number } => {
    const model = compile(day(4, { vehicles, pairShare: 0 }))
    const random = new Random(1)
    const search = new AnnealingSearch(model, nearStops(model, 60, 16), random)
    search.recreate()
    const budget = new Budget({ iterations: 24_000 }, () => 0)
    return {
      found: annealAndRecombine(search, model, 24_000, budget, random, null) !== null,
      fraction: budget.fraction(),
    }
  }
  assert.equal(spent(9).found, true)
  const crowded = spent(2)
  assert.equal(crowded.found, false)
  assert.ok(crowded.fraction < 0.2, `${crowded.fraction} of the time`)
})
