import { NO_WAY } from '../../problem/plan-problem.ts'
import type { LinkedRoutes } from './linked-routes.ts'
import { fairnessDelta, ownCost } from './route-cost.ts'
import { setupHolds, type Place } from './insertion.ts'
import { startIn } from './route-times.ts'

/**
 * Two single stops, one right behind the other, in one gap. Where the triangle inequality fails (or there is no direct
 * way), a stop may fit only together with another; greedy insertion alone would never find it. Improves `best`; the
 * exact cost follows on insertion.
 */
export function bestGapForTwo(routes: LinkedRoutes, first: number, second: number, v: number, best: Place): boolean {
  const { model } = routes
  const { dimensions: D } = model
  if (model.allowed[model.allowedFrom[v]! + first]! === 0 || model.allowed[model.allowedFrom[v]! + second]! === 0)
    return false
  const count = routes.count[v]! + model.frozenOf[v]!.length
  if (count + 2 > model.maxStops[v]!) return false
  const { size, time, cost } = model.travel[model.classOf[v]!]!
  const used = count > 0
  let part = used ? 0 : model.fixed[v]!
  part += fairnessDelta(routes, v, model.earning[first]! + model.earning[second]!)
  const a = model.place[first]!
  const b = model.place[second]!
  const middle = time[a * size + b]!
  if (middle >= NO_WAY) return false
  const end = model.firstEnd + v
  let found = false
  for (let node = routes.anchor[v]!; node !== end; node = routes.next[node]!) {
    const after = routes.next[node]!
    const from = routes.fromPlace[node]!
    const to = routes.toPlace[after]!
    const inLeg = time[from * size + a]!
    const outLeg = time[b * size + to]!
    if (inLeg >= NO_WAY || outLeg >= NO_WAY) continue
    let delta =
      part + cost[from * size + a]! + cost[a * size + b]! + cost[b * size + to]! - (used ? cost[from * size + to]! : 0)
    if (delta >= best.delta) continue
    const begins = startIn(model, first, Math.max(routes.driveFrom[node]! + inLeg, routes.leave[node]!))
    if (begins < 0) continue
    const begins2 = startIn(
      model,
      second,
      begins + model.service[first]! + (from !== a ? model.setup[first]! : 0) + middle,
    )
    if (begins2 < 0) continue
    const leaves = begins2 + model.service[second]! + (a !== b ? model.setup[second]! : 0)
    if (
      leaves > routes.latest[after]! ||
      leaves + outLeg > routes.latestDriven[after]! ||
      (model.has.setup && !setupHolds(routes, b, after, leaves, outLeg))
    )
      continue
    let fits = true
    for (let d = 0; d < D && fits && routes.laden[v]! === 1; d++) {
      const most = model.capacity[v * D + d]!
      const out = model.delivery[first * D + d]! + model.delivery[second * D + d]!
      const back = model.pickup[first * D + d]! + model.pickup[second * D + d]!
      fits =
        routes.mostBefore[node * D + d]! + out <= most &&
        routes.mostAfter[node * D + d]! + back <= most &&
        routes.loadAfter[node * D + d]! + model.pickup[first * D + d]! + model.delivery[second * D + d]! <= most
    }
    if (fits && model.has.limits) fits = keepsLimits(routes, v, [from, a, b, to], inLeg + middle + outLeg, used)
    if (!fits) continue
    if (model.has.late || model.has.held) delta += ownCost(model, first, v, begins) + ownCost(model, second, v, begins2)
    if (delta >= best.delta) continue
    best.delta = delta
    best.node = node
    best.second = -1
    found = true
  }
  return found
}

/** True where vehicle v may drive and go the way over these places instead of straight from the first to the last. */
function keepsLimits(
  routes: LinkedRoutes,
  v: number,
  [from, a, b, to]: readonly [number, number, number, number],
  sec: number,
  used: boolean,
): boolean {
  const { model } = routes
  const { size, time, distance } = model.travel[model.classOf[v]!]!
  const straight = from * size + to
  return (
    routes.travelSec[v]! + sec - (used ? time[straight]! : 0) <= model.maxTravel[v]! &&
    (distance === null ||
      routes.distanceM[v]! +
        distance[from * size + a]! +
        distance[a * size + b]! +
        distance[b * size + to]! -
        (used ? distance[straight]! : 0) <=
        model.maxDistance[v]!)
  )
}
