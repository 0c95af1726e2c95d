import type { Model } from '../model/model.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'
import type { KnownRoute } from './route-memory.ts'
import { cheapestRoutes, costBeyond, routeTable, type RouteTable } from './route-table.ts'

/** Rounds without a better bound after which the steps get shorter, and by how much. */
const PATIENCE = 15
const SHORTER = 1.5
/**
 * Rounds after which, each time, only so many routes a vehicle are read on: prices have come so near by then that the
 * others are never the cheapest.
 */
const NARROWS = 40
const KEPT = 60

/**
 * What each stop is worth where vehicles choose among known routes: multipliers of a Lagrangian relaxation of set
 * partitioning, moved by subgradients with Polyak's step (Held, Wolfe & Crowder 1974). In it each vehicle takes the
 * route that costs least beyond the worth of its stops, or none; a stop that several take gets cheaper, one that nobody
 * takes gets dearer. Where work is piled up at one end of a city and lacking at the other, prices tell every vehicle
 * between them.
 */
export class StopPrices {
  /** By node; pauses are worth nothing. */
  readonly of: Float64Array
  private readonly model: Model
  private readonly cover: Int32Array

  constructor(model: Model) {
    this.model = model
    this.of = new Float64Array(model.nodes).fill(NaN, 0, model.stops)
    this.cover = new Int32Array(model.nodes)
  }

  /**
   * Moves the prices of `stops` for so many rounds, by the routes that can be chosen; `planCost` is the cost of the
   * present plan of all this. Returns the best bound: no plan of known routes costs less.
   */
  settle(
    routes: LinkedRoutes,
    stops: Int32Array,
    choices: readonly (readonly KnownRoute[])[],
    planCost: number,
    rounds: number,
  ): number {
    const { of: price, model } = this
    for (const s of stops) if (Number.isNaN(price[s]!)) price[s] = this.share(routes, s)
    const all = routeTable(choices)
    let table = all
    const best = price.slice()
    let [bestBound, stepLength, waited] = [-Infinity, 1, 0]
    for (let round = 0; round < rounds; round++) {
      if (round > 0 && round % NARROWS === 0) table = cheapestRoutes(table, price, KEPT)
      const bound = this.choose(stops, table)
      if (bound > bestBound) {
        bestBound = bound
        best.set(price)
        waited = 0
      } else if (++waited >= PATIENCE) {
        stepLength /= SHORTER
        waited = 0
        price.set(best)
        // Which way to go is read anew there.
        continue
      }
      let norm = 0
      for (const s of stops) norm += (1 - this.cover[s]!) ** 2
      if (norm === 0) break
      const step = (stepLength * (planCost - bound)) / norm
      for (const s of stops) price[s] = Math.min(model.leaveOut[s]!, price[s]! + step * (1 - this.cover[s]!))
    }
    price.set(best)
    // Among the routes read last it may be too high.
    return table === all ? bestBound : this.choose(stops, all)
  }

  /** A stop's part of the cost of its route. */
  private share(routes: LinkedRoutes, stop: number): number {
    const v = routes.vehicle[stop]!
    return v < 0
      ? this.model.leaveOut[stop]!
      : Math.min(this.model.leaveOut[stop]!, routes.routeCost[v]! / Math.max(1, routes.count[v]!))
  }

  /** Lets each vehicle choose; counts how many take each stop, and returns the bound. */
  private choose(stops: Int32Array, table: RouteTable): number {
    const { of: price, cover } = this
    const { listFrom, from, nodes } = table
    let bound = 0
    for (const s of stops) {
      bound += price[s]!
      cover[s] = 0
    }
    for (let v = 0; v + 1 < listFrom.length; v++) {
      let least = 0
      let taken = -1
      for (let r = listFrom[v]!; r < listFrom[v + 1]!; r++) {
        const beyond = costBeyond(table, r, price)
        if (beyond >= least) continue
        least = beyond
        taken = r
      }
      bound += least
      if (taken >= 0) for (let k = from[taken]!; k < from[taken + 1]!; k++) cover[nodes[k]!]!++
    }
    return bound
  }
}
