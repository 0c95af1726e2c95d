import type { LinkedRoutes } from './linked-routes.ts'
import { startIn } from './route-times.ts'

/**
 * Gives a vehicle exactly these free stops in this order, and looks for the gaps that suit its pauses best.
 * Returns false, leaving the vehicle with its frozen stops only, when no gaps keep the rules.
 */
export function setOrder(routes: LinkedRoutes, v: number, stops: readonly number[]): boolean {
  const { model } = routes
  const { late, overtime, held } = model.has
  // Where time has no price, gaps that delay least cost no more than any others.
  if (!late && !overtime && !held && timed(routes, v, stops)) return true
  const bare = [model.firstStart + v, ...model.frozenOf[v]!, ...stops, model.firstEnd + v]
  const pauses = model.pausesOf[v]!
  let best: number[] | null = null
  let bestCost = Infinity
  const attempt = (k: number, from: number, nodes: number[]): void => {
    if (k === pauses.length) {
      routes.linkAll(v, nodes)
      if (routes.keepsRules(v) && routes.routeCost[v]! < bestCost) {
        best = nodes
        bestCost = routes.routeCost[v]!
      }
      return
    }
    for (let gap = from; gap < nodes.length; gap++)
      attempt(k + 1, gap + 1, [...nodes.slice(0, gap), pauses[k]!, ...nodes.slice(gap)])
  }
  attempt(0, 1, bare)
  routes.linkAll(v, best ?? [model.firstStart + v, ...model.frozenOf[v]!, ...pauses, model.firstEnd + v])
  return best !== null
}

/**
 * Gives two vehicles these free stops in order, with pauses where they delay least; false when rules forbid it (then
 * `undo`).
 */
export function exchangeOrders(
  routes: LinkedRoutes,
  u: number,
  ofU: readonly number[],
  w: number,
  ofW: readonly number[],
): boolean {
  const { model } = routes
  for (const v of [u, w]) {
    routes.touch(v)
    for (const s of routes.nodesOf(v)) if (s < model.stops && model.frozen[s]! === 0) routes.vehicle[s] = -1
    // Both are emptied first: links of stops that change hands must not be followed from their old vehicle.
    routes.next[model.firstStart + v] = model.firstEnd + v
  }
  return timed(routes, u, ofU) && timed(routes, w, ofW)
}

function timed(routes: LinkedRoutes, v: number, stops: readonly number[]): boolean {
  const { model } = routes
  routes.linkAll(v, [model.firstStart + v, ...model.frozenOf[v]!, ...stops, model.firstEnd + v])
  if (!routes.keepsTime(v)) return false
  for (const pause of model.pausesOf[v]!) if (!insertPause(routes, pause, v)) return false
  return routes.keepsRules(v)
}

/** Puts a pause into the gap where it delays the rest of the route least. */
function insertPause(routes: LinkedRoutes, pause: number, v: number): boolean {
  const { model, next, leave, driveFrom, fromPlace, toPlace, latest, latestDriven, waitAfter } = routes
  const { size, time } = model.travel[model.classOf[v]!]!
  const service = model.service[pause]!
  const end = model.firstEnd + v
  let best = -1
  let least = Infinity
  for (let node = model.firstStart + v; node !== end; node = next[node]!) {
    const begins = startIn(model, pause, leave[node]!)
    // Times only grow along a route.
    if (begins < 0) break
    const after = next[node]!
    const leg = time[fromPlace[node]! * size + toPlace[after]!]!
    const leaves = begins + service
    const drive = driveFrom[node]! + service + leg
    if (leaves > latest[after]! || drive > latestDriven[after]!) continue
    const push = Math.max(
      0,
      Math.max(leaves, drive) - Math.max(leave[node]!, driveFrom[node]! + leg) - waitAfter[after]!,
    )
    if (push < least) {
      least = push
      best = node
    }
    if (push === 0) break
  }
  if (best < 0) return false
  routes.link(pause, best)
  routes.refresh(v)
  return true
}
