import type { KnownRoute } from './route-memory.ts'

/**
 * Known routes side by side in memory: those of list v are `listFrom[v] … listFrom[v + 1] − 1`, the stops of route r
 * `nodes[from[r]] … nodes[from[r + 1] − 1]`.
 */
export interface RouteTable {
  readonly listFrom: Int32Array
  readonly from: Int32Array
  readonly nodes: Int32Array
  readonly cost: Float64Array
}

/** Routes in lists, one a vehicle. */
export function routeTable(lists: readonly (readonly KnownRoute[])[]): RouteTable {
  let [routes, length] = [0, 0]
  for (const list of lists) {
    routes += list.length
    for (const { nodes } of list) length += nodes.length
  }
  const table = {
    listFrom: new Int32Array(lists.length + 1),
    from: new Int32Array(routes + 1),
    nodes: new Int32Array(length),
    cost: new Float64Array(routes),
  }
  let [r, at] = [0, 0]
  lists.forEach((list, v) => {
    for (const { cost, nodes } of list) {
      table.cost[r] = cost
      table.nodes.set(nodes, at)
      at += nodes.length
      table.from[++r] = at
    }
    table.listFrom[v + 1] = r
  })
  return table
}

/** Cost of route r beyond the worth of its stops. */
export function costBeyond({ from, nodes, cost }: RouteTable, r: number, price: Float64Array): number {
  let beyond = cost[r]!
  for (let k = from[r]!; k < from[r + 1]!; k++) beyond -= price[nodes[k]!]!
  return beyond
}

/** The `most` routes of each list that cost least beyond the worth of their stops, more where some cost the same. */
export function cheapestRoutes(table: RouteTable, price: Float64Array, most: number): RouteTable {
  const { listFrom, from, nodes, cost } = table
  const out = {
    listFrom: new Int32Array(listFrom.length),
    from: new Int32Array(from.length),
    nodes: new Int32Array(nodes.length),
    cost: new Float64Array(cost.length),
  }
  let [kept, at] = [0, 0]
  for (let v = 0; v + 1 < listFrom.length; v++) {
    const [first, until] = [listFrom[v]!, listFrom[v + 1]!]
    const beyond = Float64Array.from({ length: until - first }, (_, k) => costBeyond(table, first + k, price))
    const limit = until - first > most ? beyond.slice().sort()[most - 1]! : Infinity
    for (let r = first; r < until; r++) {
      if (beyond[r - first]! > limit) continue
      out.cost[kept] = cost[r]!
      for (let k = from[r]!; k < from[r + 1]!; k++) out.nodes[at++] = nodes[k]!
      out.from[++kept] = at
    }
    out.listFrom[v + 1] = kept
  }
  return out
}
