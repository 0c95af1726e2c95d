import { Random } from '../../limit-and-chance/random.ts'
import type { Model } from '../model/model.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'

/** A route that a vehicle has had in a plan that was taken. */
export interface KnownRoute {
  cost: number
  /** In order, pauses included. */
  nodes: Int32Array
  /** Of the vehicle and its set of stops. */
  readonly key: number
}

/** Routes known of one vehicle at most; the oldest give way. */
const MOST = 256

/** Routes that vehicles have had, each set of stops once, in its cheapest order. */
export class RouteMemory {
  /**
   * Two random numbers a node: a set's key is all of its numbers XORed, 53 bits, so that two sets have the same one
   * never in practice.
   */
  private readonly high: Int32Array
  private readonly low: Int32Array
  private readonly byKey = new Map<number, KnownRoute>()
  private readonly byVehicle: KnownRoute[][]
  private readonly oldest: Int32Array
  /** Remembered since `news`. */
  private readonly untold = new Set<KnownRoute>()
  private readonly firstStart: number

  constructor(model: Model) {
    const random = new Random(1)
    this.firstStart = model.firstStart
    this.high = Int32Array.from({ length: model.nodes }, () => random.next())
    this.low = Int32Array.from({ length: model.nodes }, () => random.next())
    this.byVehicle = Array.from({ length: model.vehicles }, () => [])
    this.oldest = new Int32Array(model.vehicles)
  }

  /**
   * Remembers the present route of vehicle v, unless it has no free stop. Most are known already: then nothing is
   * allocated.
   */
  keep(routes: LinkedRoutes, v: number): void {
    if (routes.count[v]! === 0) return
    const key = this.keyOf(routes, v)
    const cost = routes.routeCost[v]!
    const known = this.byKey.get(key)
    if (known !== undefined && cost >= known.cost - 1e-6) return
    this.untold.add(this.put(v, key, cost, Int32Array.from(routes.nodesOf(v))))
  }

  /**
   * Routes remembered since this was last asked, for another memory of the same model: of each route its vehicle, its
   * cost, how many nodes it has, and those in order.
   */
  news(): Float64Array {
    const out: number[] = []
    this.byVehicle.forEach((list, v) => {
      for (const route of list) if (this.untold.has(route)) out.push(v, route.cost, route.nodes.length, ...route.nodes)
    })
    this.untold.clear()
    return Float64Array.from(out)
  }

  /** Remembers the routes that another memory has told; they are no news of this one. */
  learn(news: Float64Array): void {
    for (let at = 0; at < news.length;) {
      const v = news[at]!
      const cost = news[at + 1]!
      const length = news[at + 2]!
      const nodes = Int32Array.from(news.subarray(at + 3, at + 3 + length))
      at += 3 + length
      const key = this.keyOfNodes(v, nodes)
      const known = this.byKey.get(key)
      if (known === undefined || cost < known.cost - 1e-6) this.put(v, key, cost, nodes)
    }
  }

  /** Routes known of vehicle v. */
  of(v: number): readonly KnownRoute[] {
    return this.byVehicle[v]!
  }

  /** A set of stops not known before, the oldest giving way, or a cheaper order of one that is. */
  private put(v: number, key: number, cost: number, nodes: Int32Array): KnownRoute {
    const known = this.byKey.get(key)
    if (known !== undefined) {
      known.cost = cost
      known.nodes = nodes
      return known
    }
    const route = { cost, nodes, key }
    this.byKey.set(key, route)
    const list = this.byVehicle[v]!
    if (list.length < MOST) {
      list.push(route)
      return route
    }
    const at = this.oldest[v]!
    this.byKey.delete(list[at]!.key)
    this.untold.delete(list[at]!)
    list[at] = route
    this.oldest[v] = (at + 1) % MOST
    return route
  }

  private keyOfNodes(v: number, nodes: Int32Array): number {
    let high = this.high[this.firstStart + v]!
    let low = this.low[this.firstStart + v]!
    for (const node of nodes) {
      high ^= this.high[node]!
      low ^= this.low[node]!
    }
    return setKey(high, low)
  }

  private keyOf({ model, next }: LinkedRoutes, v: number): number {
    const start = model.firstStart + v
    const end = model.firstEnd + v
    let high = this.high[start]!
    let low = this.low[start]!
    for (let node = next[start]!; node !== end; node = next[node]!) {
      high ^= this.high[node]!
      low ^= this.low[node]!
    }
    return setKey(high, low)
  }
}

function setKey(high: number, low: number): number {
  return (high >>> 0) * 2 ** 21 + (low >>> 11)
}
