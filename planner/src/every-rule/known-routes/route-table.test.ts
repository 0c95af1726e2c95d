import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Random } from '../../limit-and-chance/random.ts'
import type { KnownRoute } from './route-memory.ts'
import { cheapestRoutes, costBeyond, routeTable, type RouteTable } from './route-table.ts'

/** The lists that a table holds. */
function listsOf({ listFrom, from, nodes, cost }: RouteTable): { cost: number; nodes: number[] }[][] {
  return Array.from({ length: listFrom.length - 1 }, (_, v) =>
    Array.from({ length: listFrom[v + 1]! - listFrom[v]! }, (_unused, k) => {
      const r = listFrom[v]! + k
      return { cost: cost[r]!, nodes: [...nodes.subarray(from[r]!, from[r + 1]!)] }
    }),
  )
}

test('a table holds what the lists do, and the cheapest of each by the prices, in the same order', () => {
  const random = new Random(3)
  const price = Float64Array.from({ length: 20 }, () => random.below(100))
  const lists = Array.from({ length: 6 }, (_, v) =>
    Array.from({ length: [0, 1, 5, 10, 11, 40][v]! }, (_unused, key): KnownRoute => {
      const nodes = Int32Array.from({ length: 1 + random.below(6) }, () => random.below(20))
      return { key, nodes, cost: random.below(400) + key / 100 }
    }),
  )
  const table = routeTable(lists)
  assert.deepEqual(
    listsOf(table),
    lists.map((list) => list.map(({ cost, nodes }) => ({ cost, nodes: [...nodes] }))),
  )
  const beyond = ({ cost, nodes }: { cost: number; nodes: Iterable<number> }): number =>
    [...nodes].reduce((sum, node) => sum - price[node]!, cost)
  assert.equal(costBeyond(table, 7, price), beyond(lists[3]![1]!))
  const cheapest = listsOf(cheapestRoutes(table, price, 10))
  cheapest.forEach((list, v) => {
    const all = listsOf(table)[v]!
    const limit = all.map(beyond).sort((a, b) => a - b)[9] ?? Infinity
    assert.deepEqual(
      list,
      all.filter((route) => beyond(route) <= limit),
    )
  })
  assert.deepEqual(
    cheapest.map(({ length }) => length),
    [0, 1, 5, 10, 10, 10],
  )
  assert.deepEqual(listsOf(cheapestRoutes(cheapestRoutes(table, price, 20), price, 10)), cheapest)
})
