import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCityDay } from '../../generate/city-day.ts'
import { compile } from '../model/model.ts'
import { LinkedRoutes } from '../routes/linked-routes.ts'
import { RouteMemory } from './route-memory.ts'

const day = makeCityDay({ stops: 400, vehicles: 4, seed: 3, plain: true })
const model = compile(day)

test('a set of stops is remembered once for a vehicle, in its cheapest order', () => {
  const routes = new LinkedRoutes(model)
  const memory = new RouteMemory(model)
  const has = (v: number, order: readonly number[]): void => {
    routes.clear()
    let node = model.firstStart + v
    for (const s of order) {
      routes.insert(s, node)
      node = s
    }
    memory.keep(routes, v)
  }
  has(0, [])
  assert.equal(memory.of(0).length, 0, 'nothing to do is nothing to remember')
  const orders = [
    [1, 2, 3],
    [3, 1, 2],
    [2, 3, 1],
    [3, 2, 1],
  ]
  const costs = orders.map((order) => {
    has(0, order)
    return routes.routeCost[0]!
  })
  const least = costs.indexOf(Math.min(...costs))
  assert.equal(memory.of(0).length, 1)
  assert.equal(memory.of(0)[0]!.cost, costs[least]!)
  assert.deepEqual(
    [...memory.of(0)[0]!.nodes].filter((node) => node < model.stops),
    orders[least]!,
  )
  has(1, [1, 2, 3])
  has(0, [1, 2])
  has(0, [1, 2, 3, 4])
  assert.deepEqual([memory.of(0).length, memory.of(1).length, memory.of(2).length], [3, 1, 0])
})

test('the oldest routes of a vehicle give way, and can be remembered again', () => {
  const routes = new LinkedRoutes(model)
  const memory = new RouteMemory(model)
  const only = (stop: number): void => {
    routes.clear()
    routes.insert(stop, model.firstStart)
    memory.keep(routes, 0)
  }
  for (let s = 0; s < 300; s++) only(s)
  assert.equal(memory.of(0).length, 256)
  const stops = (): Set<number> => new Set(memory.of(0).map(({ nodes }) => nodes.find((node) => node < model.stops)!))
  assert.deepEqual(
    [...stops()].sort((a, b) => a - b),
    Array.from({ length: 256 }, (_, k) => k + 44),
  )
  only(0)
  assert.ok(stops().has(0) && !stops().has(44) && stops().size === 256)
})

test('what one memory has to tell, another learns once, and neither tells it again', () => {
  const routes = new LinkedRoutes(model)
  const [one, other] = [new RouteMemory(model), new RouteMemory(model)]
  const keep = (memory: RouteMemory, v: number, order: readonly number[]): void => {
    routes.clear()
    routes.relink(v, order, 0, order.length)
    memory.keep(routes, v)
  }
  const known = (memory: RouteMemory) =>
    day.vehicles.map((_, v) => memory.of(v).map(({ cost, nodes, key }) => ({ cost, nodes: [...nodes], key })))
  const orders = [
    [5, 6, 7],
    [7, 5, 6],
    [6, 7, 5],
  ]
  const cost = (order: readonly number[]): number => {
    routes.clear()
    routes.relink(0, order, 0, order.length)
    return routes.routeCost[0]!
  }
  orders.sort((a, b) => cost(b) - cost(a))
  assert.ok(cost(orders[0]!) > cost(orders[2]!))
  keep(one, 0, orders[0]!)
  keep(one, 3, [8])
  other.learn(one.news())
  assert.deepEqual(known(other), known(one))
  assert.equal(one.news().length + other.news().length, 0, 'what was told is no news of either')
  keep(one, 0, orders[2]!)
  other.learn(one.news())
  assert.deepEqual(known(other), known(one), 'a cheaper order is news')
  const dearer = new RouteMemory(model)
  keep(dearer, 0, orders[0]!)
  other.learn(dearer.news())
  assert.deepEqual(known(other), known(one), 'a dearer one teaches nothing')
  for (let s = 0; s < 300; s++) keep(one, 1, [s])
  other.learn(one.news())
  assert.equal(other.of(1).length, 256)
  assert.deepEqual(known(other), known(one), 'of what has been forgotten nothing is told')
})
