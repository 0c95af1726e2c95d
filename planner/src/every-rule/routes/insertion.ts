import { NO_WAY } from '../../problem/plan-problem.ts'
import type { LinkedRoutes } from './linked-routes.ts'
import { counted, fairnessDelta, overtimeCost, ownCost } from './route-cost.ts'
import { startIn } from './route-times.ts'

/** The cost of one stop more for a vehicle as a whole: Infinity when rules of the vehicle forbid it. */
export function vehicleDelta(routes: LinkedRoutes, stop: number, v: number, stops = 1): number {
  const { model } = routes
  if (model.allowed[model.allowedFrom[v]! + stop]! === 0) return Infinity
  const count = routes.count[v]! + model.frozenOf[v]!.length
  if (count + stops > model.maxStops[v]!) return Infinity
  let delta = count === 0 ? model.fixed[v]! : 0
  if (model.has.fairness) {
    const extra = model.earning[stop]! + (stops === 2 ? model.earning[model.mate[stop]!]! : 0)
    delta += fairnessDelta(routes, v, extra)
  }
  return delta
}

/**
 * Cost of putting a single stop behind `node`, or Infinity when a rule forbids it or it is not below `below`. All tests
 * are O(1); the vehicle's own part is added by the caller.
 */
export function insertionDelta(routes: LinkedRoutes, stop: number, node: number, v: number, below = Infinity): number {
  const { model } = routes
  const travel = model.travel[model.classOf[v]!]!
  const { size, time, cost } = travel
  const after = routes.next[node]!
  const from = routes.fromPlace[node]!
  const to = routes.toPlace[after]!
  const here = model.place[stop]!
  const used = routes.count[v]! > 0 || model.frozenOf[v]!.length > 0
  let delta = cost[from * size + here]! + cost[here * size + to]! - (used ? routes.arc[node]! : 0)
  // Lateness, changes and overtime only add to it.
  if (delta >= below) return Infinity
  const inLeg = time[from * size + here]!
  const outLeg = time[here * size + to]!
  if (inLeg >= NO_WAY || outLeg >= NO_WAY) return Infinity
  let arrives = routes.driveFrom[node]! + inLeg
  if (arrives < routes.leave[node]!) arrives = routes.leave[node]!
  const begins = startIn(model, stop, arrives)
  if (begins < 0) return Infinity
  const leaves = begins + model.service[stop]! + (from !== here ? model.setup[stop]! : 0)
  if (leaves > routes.latest[after]! || leaves + outLeg > routes.latestDriven[after]!) return Infinity
  const { dimensions: D, capacity } = model
  if (routes.laden[v]! === 1)
    for (let d = 0; d < D; d++) {
      const most = capacity[v * D + d]!
      if (routes.mostBefore[node * D + d]! + model.delivery[stop * D + d]! > most) return Infinity
      if (routes.mostAfter[node * D + d]! + model.pickup[stop * D + d]! > most) return Infinity
    }
  const { has } = model
  if (has.setup && !setupHolds(routes, here, after, leaves, outLeg)) return Infinity
  if (has.limits) {
    if (routes.travelSec[v]! + inLeg + outLeg - (used ? time[from * size + to]! : 0) > model.maxTravel[v]!)
      return Infinity
    const { distance } = travel
    if (
      distance !== null &&
      routes.distanceM[v]! +
        distance[from * size + here]! +
        distance[here * size + to]! -
        (used ? distance[from * size + to]! : 0) >
        model.maxDistance[v]!
    )
      return Infinity
  }
  if (has.late || has.held) delta += ownCost(model, stop, v, begins)
  if (has.overtime) {
    // Waiting ahead swallows a delay; with several windows a stop this is an estimate, and the exact cost follows on
    // insertion.
    const old = routes.driveFrom[node]! + time[from * size + to]!
    const push = Math.max(0, leaves + outLeg - Math.max(old, routes.leave[node]!) - routes.waitAfter[after]!)
    delta += counted(
      overtimeCost(model, v, routes.endsAt[v]! + push) - (used ? overtimeCost(model, v, routes.endsAt[v]!) : 0),
    )
  }
  return delta
}

/**
 * A stop that so far came without setup (same place as the one before) may need it once another comes between.
 * The vehicle leaves `here` at `leaves` for what follows: pauses are walked through up to that stop.
 */
export function setupHolds(routes: LinkedRoutes, here: number, after: number, leaves: number, outLeg: number): boolean {
  const { model } = routes
  let real = after
  let now = leaves
  let drive = leaves
  while (real >= model.firstPause && real < model.firstStart) {
    const s = startIn(model, real, now)
    if (s < 0) return false
    now = s + model.service[real]!
    drive += model.service[real]!
    real = routes.next[real]!
  }
  const extra = model.setup[real]!
  const place = model.place[real]!
  if (extra === 0 || place === here || routes.fromPlace[routes.prev[real]!]! !== place) return true
  const begins = startIn(model, real, Math.max(now, drive + outLeg))
  return begins >= 0 && begins + extra <= routes.latest[real]!
}

/** A place for one stop, or for both halves of a pair. */
export interface Place {
  delta: number
  node: number
  /** Node behind which the second half goes: `stop` itself when it follows at once; −1 for a single stop. */
  second: number
}
