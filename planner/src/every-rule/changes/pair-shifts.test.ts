import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCityDay } from '../../generate/city-day.ts'
import type { PlanProblem } from '../../problem/plan-problem.ts'
import { Random } from '../../limit-and-chance/random.ts'
import { alikePairs } from '../near/alike-pairs.ts'
import { APART } from '../model/lists.ts'
import { compile, type Model } from '../model/model.ts'
import { nearStops } from '../near/near-stops.ts'
import { PairPlaces } from './pair-places.ts'
import { PairShifts } from './pair-shifts.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'
import { AnnealingSearch } from '../annealing-search.ts'
import { Twins } from './twins.ts'
import { firstTwins } from '../model/first-twins.ts'

const shiftsOf = (model: Model, routes: LinkedRoutes, random: Random): PairShifts =>
  new PairShifts(
    routes,
    nearStops(model, 30, 8),
    new Twins(routes, firstTwins(model), APART),
    alikePairs(model),
    new PairPlaces(40, model.vehicles),
    random,
  )

const planOf = (routes: LinkedRoutes): number[][] =>
  Array.from({ length: routes.model.vehicles }, (_, v) => routes.nodesOf(v))

/**
 * Homes 0 and 1 with a vehicle each, two collections beside each of them, one counter far from both. Neither vehicle
 * has room for a third pair.
 */
function crossed(): PlanProblem {
  const at = [0, 1000, 10, 20, 1010, 1020, 500]
  const durationsSec = Int32Array.from(at.flatMap((a) => at.map((b) => Math.abs(a - b))))
  const pairs = [2, 3, 4, 5].flatMap((place, k) => [
    { id: k, kind: 'collect' as const, mate: 2 * k + 1, at: place, serviceSec: 60, windows: [] },
    { id: k, kind: 'handIn' as const, mate: 2 * k, at: 6, serviceSec: 60, windows: [] },
  ])
  return {
    matrices: { car: { size: at.length, durationsSec } },
    stops: pairs,
    vehicles: [0, 1].map((home) => ({
      id: home,
      profile: 'car',
      start: home,
      end: home,
      shift: [0, 36_000] as [number, number],
      maxStops: 4,
    })),
  }
}

test('two pairs change places where neither vehicle has room for one more', () => {
  const model = compile(crossed())
  const search = new AnnealingSearch(model, nearStops(model, 7, 2), new Random(1))
  // Pair 1 lives beside the first vehicle and pair 2 beside the second: each is on the other.
  search.adopt([
    [0, 4, 1, 5],
    [2, 6, 3, 7],
  ])
  const { routes } = search
  const shifts = shiftsOf(model, routes, new Random(3))
  for (let k = 0; k < 60; k++) shifts.attempt(0)
  assert.equal(routes.cost, 1000 + 1000 + 40)
  assert.deepEqual(
    [0, 2, 4, 6].map((s) => routes.vehicle[s]),
    [0, 0, 1, 1],
  )
})

test('pairs that are held stay where they are', () => {
  const model = compile(crossed())
  const search = new AnnealingSearch(model, nearStops(model, 7, 2), new Random(1))
  search.adopt([
    [0, 4, 1, 5],
    [2, 6, 3, 7],
  ])
  const shifts = shiftsOf(model, search.routes, new Random(3))
  shifts.pairsHeld = true
  for (let k = 0; k < 60; k++) assert.equal(shifts.attempt(1e6), false)
})

const plain = makeCityDay({ stops: 80, vehicles: 9, seed: 6, pairShare: 0.6 })
const days: Record<string, PlanProblem> = {
  plain,
  fair: { ...plain, weights: { fairness: { weight: 300, target: 1500, scale: 500 } } },
  overtime: {
    ...plain,
    vehicles: plain.vehicles.map((vehicle) => ({ ...vehicle, overtime: { afterSec: 4 * 3600, perHour: 3600 } })),
  },
}

for (const [name, day] of Object.entries(days)) {
  test(`a try is taken below what it may cost, with whole pairs in order, or leaves everything as it was: ${name}`, () => {
    const model = compile(day)
    const random = new Random(4)
    const search = new AnnealingSearch(model, nearStops(model, 30, 8), random)
    search.recreate()
    const { routes } = search
    const shifts = shiftsOf(model, routes, random)
    let taken = 0
    for (let k = 0; k < 6000; k++) {
      const before = planOf(routes)
      const { cost } = routes
      const slack = [0, 200, 1500][random.below(3)]!
      if (!shifts.attempt(slack)) {
        assert.deepEqual([planOf(routes), routes.cost], [before, cost])
        continue
      }
      taken++
      assert.ok(routes.cost - cost < slack)
      const after = planOf(routes)
      after.forEach((nodes, v) => {
        const stops = nodes.filter((node) => node < model.stops)
        assert.ok(routes.keepsRules(v))
        assert.ok(stops.every((s) => model.allowed[model.allowedFrom[v]! + s] === 1))
        assert.equal(routes.count[v], stops.length)
        for (const s of stops) if (model.half[s] === 1) assert.ok(nodes.indexOf(model.mate[s]!) > nodes.indexOf(s))
      })
      assert.deepEqual(after.flat().sort(), before.flat().sort())
      const total = routes.cost
      for (let v = 0; v < model.vehicles; v++) routes.refresh(v)
      assert.ok(Math.abs(routes.cost - total) < 1e-6)
    }
    assert.ok(taken > 100, `${taken} were taken`)
  })
}
