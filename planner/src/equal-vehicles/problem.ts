/**
 * The plain problem most of a planner's strength goes into: equal vehicles, one window and one demand a stop.
 * Index 0 is the vehicle's start (rows) and end (columns), so start ≠ end, fixed cost and set-up times all live in the
 * matrices.
 */
export interface EqualProblem {
  /** Stops, numbered 1 … n. */
  readonly n: number
  /** Row length of the matrices: n + 1. */
  readonly m: number
  /** Cost of going i → j at `i * m + j`; no symmetry or triangle inequality is assumed. */
  readonly cost: Int32Array
  /** Seconds from the start of service at i to the arrival at j (service of i included). */
  readonly time: Int32Array
  /** Earliest start of service; `open[0]` is the earliest departure. */
  readonly open: Int32Array
  /** Latest start of service; `close[0]` is the latest return. */
  readonly close: Int32Array
  readonly demand: Int32Array
  readonly capacity: number
  /** Vehicles at hand. */
  readonly fleet: number
}

/** Routes as lists of stops, without the start and the end. */
export type Routes = number[][]

/** A plan for equal vehicles. `unassigned` is empty unless the fleet cannot serve all. */
export interface EqualPlan {
  routes: Routes
  unassigned: number[]
  /** Sum of arc costs, without any penalty for the unassigned. */
  cost: number
}

/** Adds up the arc costs of routes. */
export function routesCost(problem: EqualProblem, routes: Routes): number {
  const { cost, m } = problem
  let total = 0
  for (const route of routes) {
    if (route.length === 0) continue
    let before = 0
    for (const stop of route) {
      total += cost[before * m + stop]!
      before = stop
    }
    total += cost[before * m]!
  }
  return total
}
