import { insertionDelta, type Place, vehicleDelta } from './insertion.ts'
import { bestPair } from './pair-insertion.ts'
import { setOrder } from './orders.ts'
import type { LinkedRoutes } from './linked-routes.ts'

/**
 * Puts stops on vehicles in the given order, each only where all rules still hold; the others stay without a vehicle.
 */
export function adoptOrders(routes: LinkedRoutes, from: readonly (readonly number[])[]): void {
  const { model } = routes
  routes.clear()
  from.forEach((stops, v) => {
    if (v >= model.vehicles) return
    const free = stops.filter(
      (s) =>
        s < model.stops &&
        model.frozen[s]! === 0 &&
        routes.vehicle[s]! < 0 &&
        model.allowed[model.allowedFrom[v]! + s]! === 1,
    )
    if (free.length === 0 || (pairsWhole(routes, free, v) && setOrder(routes, v, free))) return
    for (const s of free) append(routes, s, v)
  })
}

/** True when every free half has its other half in the list (or frozen on the vehicle), first halves first. */
function pairsWhole(routes: LinkedRoutes, stops: readonly number[], v: number): boolean {
  const { model } = routes
  return stops.every((s, k) => {
    if (model.half[s]! === 0) return true
    const other = stops.indexOf(model.mate[s]!)
    if (model.half[s]! === 1) return other > k
    return (other >= 0 && other < k) || routes.vehicle[model.mate[s]!]! === v
  })
}

/** Puts a stop at the end of a vehicle's route if the rules allow, before pauses where they must stay behind it. */
function append(routes: LinkedRoutes, s: number, v: number): void {
  const { model } = routes
  if (routes.vehicle[s]! >= 0 || model.half[s]! === 1) return
  if (model.half[s]! === 2 && routes.vehicle[model.mate[s]!]! < 0) {
    appendPair(routes, model.mate[s]!, v)
    return
  }
  if (vehicleDelta(routes, s, v) === Infinity) return
  let node = routes.prev[model.firstEnd + v]!
  for (;;) {
    if (insertionDelta(routes, s, node, v) !== Infinity) {
      routes.insert(s, node)
      return
    }
    if (node < model.firstPause || node >= model.firstStart || node === routes.anchor[v]!) return
    node = routes.prev[node]!
  }
}

function appendPair(routes: LinkedRoutes, stop: number, v: number): void {
  const place: Place = { delta: Infinity, node: -1, second: -1 }
  const part = vehicleDelta(routes, stop, v, 2)
  if (part !== Infinity && bestPair(routes, stop, v, part, place))
    routes.insertPair(stop, place.node, routes.model.mate[stop]!, place.second)
}
