import type { WholePlan } from './routes/best-plan.ts'
import type { Model } from './model/model.ts'
import { setOrder } from './routes/orders.ts'
import { LinkedRoutes } from './routes/linked-routes.ts'

const MOST_STOPS = 6
const MOST_VEHICLES = 8

/** True for a problem so small that every order of every subset on every vehicle is tried in a moment. */
export function isTiny(model: Model): boolean {
  return (
    freeStops(model).length <= MOST_STOPS &&
    model.vehicles <= MOST_VEHICLES &&
    model.pausesOf.every((list) => list.length <= 2)
  )
}

function freeStops(model: Model): number[] {
  return Array.from({ length: model.stops }, (_, s) => s).filter((s) => model.frozen[s]! === 0)
}

/**
 * The best plan there is. For each vehicle the cheapest order of every set of stops, then the cheapest way to share the
 * sets out.
 * No order is passed over because its beginning breaks a rule: where ways are missing, a further stop can mend it.
 */
export function exactTiny(model: Model): WholePlan {
  const free = freeStops(model)
  const sets = 1 << free.length
  const routes = new LinkedRoutes(model)
  // Price of having served exactly a set with the vehicles so far, all other stops being left out.
  let least = new Float64Array(sets).fill(Infinity)
  least[0] = leftOutPrice(model, free, sets - 1)
  const takes: Int32Array[] = []
  const orders: (number[] | null)[][] = []
  for (let v = 0; v < model.vehicles; v++) {
    const { cost, order } = bestOrders(model, routes, v, free)
    const next = new Float64Array(sets).fill(Infinity)
    const take = new Int32Array(sets).fill(-1)
    for (let set = 0; set < sets; set++) {
      for (let part = set; ; part = (part - 1) & set) {
        const whole = least[set ^ part]! + cost[part]! - leftOutPrice(model, free, part)
        if (whole < next[set]! - 1e-9) {
          next[set] = whole
          take[set] = part
        }
        if (part === 0) break
      }
    }
    least = next
    takes.push(take)
    orders.push(order)
  }
  let set = 0
  for (let k = 0; k < sets; k++) if (least[k]! < least[set]! - 1e-9) set = k
  const cost = least[set]!
  const chosen = new Array<number[]>(model.vehicles).fill([])
  for (let v = model.vehicles - 1; v >= 0; v--) {
    const part = takes[v]![set]!
    chosen[v] = part < 0 ? [] : orders[v]![part]!
    set ^= Math.max(0, part)
  }
  routes.clear()
  chosen.forEach((order, v) => {
    if (order.length > 0) setOrder(routes, v, order)
  })
  const nodes = chosen.map((_, v) => routes.nodesOf(v))
  return { nodes, unassigned: free.filter((s) => routes.vehicle[s]! < 0), cost }
}

function leftOutPrice(model: Model, free: readonly number[], set: number): number {
  let price = 0
  free.forEach((s, k) => {
    if ((set & (1 << k)) !== 0) price += model.leaveOut[s]!
  })
  return price
}

/** Cheapest order of each set of stops on one vehicle; Infinity where none keeps the rules. */
function bestOrders(
  model: Model,
  routes: LinkedRoutes,
  v: number,
  free: readonly number[],
): { cost: Float64Array; order: (number[] | null)[] } {
  const cost = new Float64Array(1 << free.length).fill(Infinity)
  const order = new Array<number[] | null>(1 << free.length).fill(null)
  routes.clear()
  cost[0] = routes.routeCost[v]!
  order[0] = []
  const stops: number[] = []
  const extend = (set: number): void => {
    if (set !== 0 && pairsWhole(model, v, stops) && setOrder(routes, v, stops) && routes.routeCost[v]! < cost[set]!) {
      cost[set] = routes.routeCost[v]!
      order[set] = [...stops]
    }
    free.forEach((s, k) => {
      if ((set & (1 << k)) !== 0 || model.allowed[model.allowedFrom[v]! + s]! === 0) return
      stops.push(s)
      extend(set | (1 << k))
      stops.pop()
    })
  }
  extend(0)
  return { cost, order }
}

/** Both halves on board, the first one first; a frozen first half is on its vehicle already. */
function pairsWhole(model: Model, v: number, stops: readonly number[]): boolean {
  return stops.every((s, k) => {
    if (model.half[s]! === 0) return true
    const mate = model.mate[s]!
    const at = stops.indexOf(mate)
    if (model.half[s]! === 1) return at > k || model.frozenOf[v]!.includes(mate)
    return (at >= 0 && at < k) || model.frozenOf[v]!.includes(mate)
  })
}
