import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Budget } from '../../limit-and-chance/budget.ts'
import { makeCityDay } from '../../generate/city-day.ts'
import type { PlanProblem, Vehicle } from '../../problem/plan-problem.ts'
import { Random } from '../../limit-and-chance/random.ts'
import { roomFor } from '../compiled/room-size.ts'
import { APART } from '../model/lists.ts'
import { compile } from '../model/model.ts'
import { nearStops } from '../near/near-stops.ts'
import { Presence } from '../near/presence.ts'
import { LinkedRoutes } from '../routes/linked-routes.ts'
import { AnnealingSearch } from '../annealing-search.ts'
import { Twins } from './twins.ts'
import { firstTwins } from '../model/first-twins.ts'

const fleet = makeCityDay({ stops: 150, vehicles: 40, seed: 3, plain: true })
const changed = (change: (vehicle: Vehicle, v: number) => Partial<Vehicle>): PlanProblem => ({
  ...fleet,
  vehicles: fleet.vehicles.map((vehicle, v) => ({ ...vehicle, ...change(vehicle, v) })),
})
const firstsOf = (problem: PlanProblem): number[] => [...firstTwins(compile(problem))]

test('vehicles are alike whatever they and their pauses are called, and unlike by anything else', () => {
  assert.deepEqual(
    firstsOf(fleet),
    fleet.vehicles.map(() => 0),
  )
  const pause = (id: string | number) => [{ id, windows: [[43_200, 50_400]] as [number, number][], serviceSec: 1800 }]
  assert.deepEqual(
    firstsOf(changed((_, v) => ({ pauses: pause(`p${v}`) }))),
    fleet.vehicles.map(() => 0),
  )
  const byTwo = fleet.vehicles.map((_, v) => v % 2)
  assert.deepEqual(firstsOf(changed((_, v) => ({ skills: v % 2 === 0 ? [] : ['woman'] }))), byTwo)
  assert.deepEqual(firstsOf(changed((_, v) => ({ shift: [28_800 + (v % 2), 72_000] }))), byTwo)
  assert.deepEqual(
    firstsOf(changed((_, v) => ({ frozen: v === 2 ? [fleet.stops[0]!.id] : [] }))),
    fleet.vehicles.map((_, v) => (v === 2 ? 2 : 0)),
  )
  const told = {
    ...fleet,
    stops: fleet.stops.map((stop, s) => (s === 4 ? { ...stop, held: { vehicle: fleet.vehicles[3]!.id } } : stop)),
  }
  assert.deepEqual(
    firstsOf(told),
    fleet.vehicles.map((_, v) => (v === 3 ? 3 : 0)),
  )
})

test('near a stop the first of each kind stands in the list once', () => {
  const model = compile(changed((_, v) => ({ skills: v % 2 === 0 ? [] : ['woman'] })))
  const near = nearStops(model, 20, 16)
  assert.equal(near.vehicleWidth, 2)
  for (let s = 0; s < model.stops; s++) {
    assert.deepEqual([...near.vehicles.subarray(2 * s, 2 * s + 2)].sort(), [0, 1])
    assert.deepEqual([...near.enders.subarray(2 * s, 2 * s + 2)].sort(), [0, 1])
  }
})

test('in its place is one that has nothing to do and is not on leave, if it is soon found', () => {
  const model = compile(fleet)
  const routes = new LinkedRoutes(model, APART)
  const twins = new Twins(routes, firstTwins(model), APART)
  routes.clear()
  assert.equal(twins.idleLike(0), 0)
  const atWork = (until: number): void => {
    for (let v = 0; v < until; v++) routes.count[v] = 1
  }
  atWork(5)
  assert.equal(twins.idleLike(0), 5)
  new Presence(model).only([0, 1, 2, 3, 4, 9, 10], [])
  assert.equal(twins.idleLike(0), 9)
  assert.equal(twins.areTwins(3, 9), true)
  // Nobody is idle: some vehicle after a few looks, each time another.
  model.allowedFrom.fill(0)
  atWork(40)
  assert.deepEqual([twins.idleLike(0), twins.idleLike(0), twins.idleLike(0), twins.idleLike(0)], [17, 25, 33, 1])
})

for (const withKernel of [true, false]) {
  test(`while it is hot, stops of one route find their way to idle twins, ${withKernel ? 'with' : 'without'} the kernel`, () => {
    const problem = {
      ...fleet,
      vehicles: fleet.vehicles.map((vehicle) => ({ ...vehicle, capacity: [1000, 1000] })),
      stops: fleet.stops.map((stop) => ({ ...stop, windows: [], serviceSec: 0 })),
    }
    const model = compile(problem)
    const search = new AnnealingSearch(model, nearStops(model, 60, 16), new Random(1), {
      scanAll: false,
      room: withKernel ? roomFor(model) : null,
    })
    search.start(problem.vehicles.map((_, v) => (v === 20 ? problem.stops.map((_, s) => s) : [])))
    assert.equal(search.presentPlan.unassigned.length, 0)
    const budget = new Budget({ iterations: 320 }, () => 0)
    search.anneal(budget, 4 * search.unit, 4 * search.unit, () => budget.fraction())
    const used = search.presentPlan.nodes.flatMap((route, v) => (route.length > 0 ? [v] : []))
    assert.ok(used.length > 2 && used.some((v) => v !== 20 && v > 8), used.join(' '))
  })
}
