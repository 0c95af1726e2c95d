import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Budget } from '../../limit-and-chance/budget.ts'
import { checkPlan } from '../../check/check-plan.ts'
import { makeCityDay } from '../../generate/city-day.ts'
import type { PlanProblem } from '../../problem/plan-problem.ts'
import { Random } from '../../limit-and-chance/random.ts'
import { solve } from '../../solve.ts'
import { Chains } from './chains.ts'
import { compile } from '../model/model.ts'
import { nearStops } from '../near/near-stops.ts'
import { Presence } from '../near/presence.ts'
import { LinkedRoutes } from '../routes/linked-routes.ts'
import { AnnealingSearch } from '../annealing-search.ts'
import { RouteMemory } from './route-memory.ts'

/** Vehicles in a ring, with room for one stop each; the stop of the next one is much nearer than the own. */
function ring(size: number): PlanProblem {
  const places = 2 * size
  const durationsSec = new Int32Array(places * places).fill(1000)
  for (let v = 0; v < size; v++) {
    const next = size + ((v + 1) % size)
    durationsSec[v * places + next] = durationsSec[next * places + v] = 100
  }
  for (let k = 0; k < places; k++) durationsSec[k * places + k] = 0
  return {
    matrices: { car: { size: places, durationsSec } },
    stops: Array.from({ length: size }, (_, s) => ({
      id: s,
      kind: 'visit' as const,
      at: size + s,
      serviceSec: 60,
      windows: [],
    })),
    vehicles: Array.from({ length: size }, (_, v) => ({
      id: v,
      profile: 'car',
      start: v,
      end: v,
      shift: [0, 36_000] as [number, number],
      maxStops: 1,
    })),
  }
}

test('a chain goes on through all who must change for one to change', () => {
  const size = 9
  const model = compile(ring(size))
  const routes = new LinkedRoutes(model)
  const memory = new RouteMemory(model)
  const chains = new Chains(routes, memory, new Presence(model), new Random(5))
  for (const shift of [1, 0]) {
    routes.clear()
    for (let v = 0; v < size; v++) routes.insert((v + shift) % size, model.firstStart + v)
    for (let v = 0; v < size; v++) memory.keep(routes, v)
  }
  assert.equal(routes.cost, size * 2000)
  chains.prepare(routes.cost)
  let links = null
  for (let k = 0; k < 20 && links === null; k++) links = chains.draw(500)
  assert.equal(links?.length, size)
  for (const { vehicle, nodes } of links) assert.deepEqual(nodes, [(vehicle + 1) % size])
})

test('an exchange finds a ring again which no ruin of three vehicles opens', () => {
  const size = 9
  const model = compile(ring(size))
  const search = new AnnealingSearch(model, nearStops(model, 8, 4), new Random(2))
  for (const shift of [1, 0]) {
    search.adopt(Array.from({ length: size }, (_, v) => [(v + shift) % size]))
    search.remember(true)
  }
  const before = search.cost
  search.exchange(new Budget({ iterations: 1000 }, () => 0), 40)
  assert.equal(before, size * 2000)
  assert.equal(search.cost, size * 200)
  assert.deepEqual(
    search.bestPlan.nodes,
    Array.from({ length: size }, (_, v) => [(v + 1) % size]),
  )
})

test('an exchange keeps all rules, serves nothing twice and makes no plan dearer', () => {
  for (const seed of [1, 2, 3]) {
    const day = makeCityDay({ stops: 160, vehicles: 24, seed, pairShare: 0.2 })
    const model = compile(day)
    const search = new AnnealingSearch(model, nearStops(model, 40, 12), new Random(seed))
    search.recreate()
    search.remember(true)
    const { unit } = search
    search.anneal(new Budget({ iterations: 3000 }, () => 0), unit, 0.2 * unit, () => 0.5)
    const known = search.bestPlan.cost
    search.reset()
    search.recreate()
    const before = search.cost
    search.exchange(new Budget({ iterations: 4000 }, () => 0), 100)
    assert.ok(search.cost < before, `${search.cost} after ${before}, ${known} known`)
    const { nodes, unassigned, cost } = search.presentPlan
    const routes = nodes.map((list) => list.filter((node) => node < model.stops))
    assert.deepEqual(
      [...routes.flat(), ...unassigned].sort((a, b) => a - b),
      day.stops.map((_, s) => s),
    )
    assert.ok(Math.abs(cost - search.routes.cost - unassigned.reduce((sum, s) => sum + model.leaveOut[s]!, 0)) < 1)
    assert.deepEqual(
      checkPlan(day, solve(day, { limit: { iterations: 1 }, seed: 1, clock: () => 0, from: routes })),
      [],
    )
  }
})
