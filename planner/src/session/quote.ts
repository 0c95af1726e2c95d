import { FOREVER, type Model } from '../every-rule/model/model.ts'
import type { LinkedRoutes } from '../every-rule/routes/linked-routes.ts'
import { fairnessDelta, overtimeCost } from '../every-rule/routes/route-cost.ts'
import { weigh } from '../every-rule/routes/route-loads.ts'
import { mayServe } from '../every-rule/model/rights.ts'
import { NO_WAY, type Window } from '../problem/plan-problem.ts'
import type { NewVisit } from './events.ts'

/** The price of one slot: how much dearer the day would be, by which vehicle, and when service would start. */
export interface SlotQuote {
  readonly window: Window
  /** Infinity when nobody can. */
  readonly cost: number
  readonly vehicle: string | number | null
  /** Stop after which it would go; null at the start of the day. */
  readonly after: string | number | null
  readonly startSec: number | null
  /** How much longer its way becomes; null when nobody can, or where its way leads is not known that day. */
  readonly roadSec: number | null
}

/**
 * A quoting pass over routes that stand still: O(gaps × slots), no allocation per gap. `only` limits it to one vehicle.
 */
export function quoteSlots(routes: LinkedRoutes, visit: NewVisit, slots: readonly Window[], only = -1): SlotQuote[] {
  const { model } = routes
  const best = {
    cost: new Float64Array(slots.length).fill(Infinity),
    node: new Int32Array(slots.length).fill(-1),
    start: new Int32Array(slots.length),
    road: new Float64Array(slots.length),
  }
  const kinds = vehicleKinds(model)
  const may = kinds.first.map((v) => mayServe(model.problem.vehicles[v]!, { ...visit.stop, kind: 'visit', at: 0 }))
  const from = only < 0 ? 0 : only
  const until = only < 0 ? model.vehicles : only + 1
  for (let v = from; v < until; v++) {
    if (may[kinds.of[v]!]! && routes.count[v]! + model.frozenOf[v]!.length < model.maxStops[v]!)
      scan(routes, visit, slots, v, best)
  }
  return slots.map((window, k) => {
    const node = best.node[k]!
    if (node < 0) return { window, cost: Infinity, vehicle: null, after: null, startSec: null, roadSec: null }
    let stop = node
    while (stop >= model.firstPause && stop < model.firstStart) stop = routes.prev[stop]!
    return {
      window,
      cost: best.cost[k]!,
      vehicle: model.problem.vehicles[routes.vehicle[node]!]!.id,
      after: stop < model.stops ? model.problem.stops[stop]!.id : null,
      startSec: best.start[k]!,
      roadSec: Number.isNaN(best.road[k]!) ? null : best.road[k]!,
    }
  })
}

interface Kinds {
  /** Kind of each vehicle, and a vehicle of each kind: equal skills, agency and areas. */
  readonly of: Int32Array
  readonly first: number[]
}

const kindsOf = new WeakMap<Model, Kinds>()

function vehicleKinds(model: Model): Kinds {
  let kinds = kindsOf.get(model)
  if (kinds !== undefined) return kinds
  const known = new Map<string, number>()
  const first: number[] = []
  const of = Int32Array.from(model.problem.vehicles, (vehicle, v) => {
    const key = JSON.stringify([vehicle.skills ?? [], vehicle.agency ?? null, vehicle.areas ?? null])
    let kind = known.get(key)
    if (kind === undefined) known.set(key, (kind = first.push(v) - 1))
    return kind
  })
  kindsOf.set(model, (kinds = { of, first }))
  return kinds
}

interface Best {
  readonly cost: Float64Array
  readonly node: Int32Array
  readonly start: Int32Array
  /** NaN: from nowhere to nowhere. */
  readonly road: Float64Array
}

function vehicleCost(model: Model, routes: LinkedRoutes, v: number, visit: NewVisit): number {
  let cost = routes.count[v]! + model.frozenOf[v]!.length === 0 ? model.fixed[v]! : 0
  cost += fairnessDelta(routes, v, visit.stop.earning ?? 0)
  return cost
}

function scan(routes: LinkedRoutes, visit: NewVisit, slots: readonly Window[], v: number, best: Best): void {
  const { model } = routes
  const { size, time, cost } = model.travel[model.classOf[v]!]!
  const known = typeof visit.at === 'number' ? visit.at : -1
  const fromNew = typeof visit.at === 'number' ? null : visit.at.fromSec
  const toNew = typeof visit.at === 'number' ? null : visit.at.toSec
  const likely = (typeof visit.at !== 'number' && visit.at.likelySec) || null
  const part = vehicleCost(model, routes, v, visit)
  const used = routes.count[v]! > 0 || model.frozenOf[v]!.length > 0
  const end = model.firstEnd + v
  const { nowhere } = model.travel[model.classOf[v]!]!
  let lastEnd = -FOREVER
  let firstStart = FOREVER
  for (const [opens, closes] of slots) {
    if (closes > lastEnd) lastEnd = closes
    if (opens < firstStart) firstStart = opens
  }
  const latestNeeded = firstStart + visit.stop.serviceSec
  for (let node = routes.anchor[v]!; node !== end; node = routes.next[node]!) {
    // Times only grow along a route, whatever the matrix: nothing behind this node starts inside a slot any more.
    if (routes.leave[node]! > lastEnd) break
    const after = routes.next[node]!
    if (routes.latest[after]! < latestNeeded) continue
    const from = routes.fromPlace[node]!
    const to = routes.toPlace[after]!
    const inLeg = toNew === null ? time[from * size + known]! : from === nowhere ? 0 : toNew[from]!
    const outLeg = fromNew === null ? time[known * size + to]! : to === nowhere ? 0 : fromNew[to]!
    if (inLeg >= NO_WAY || outLeg >= NO_WAY) continue
    const costIn = toNew === null ? cost[from * size + known]! : inLeg
    const costOut = fromNew === null ? cost[known * size + to]! : outLeg
    const delta = part + costIn + costOut - (used ? cost[from * size + to]! : 0)
    const arrives = Math.max(routes.driveFrom[node]! + inLeg, routes.leave[node]!)
    const there = likely === null || from === nowhere ? inLeg : likely[from]!
    const onward = likely === null || to === nowhere ? outLeg : likely[to]!
    const road =
      !used && from === nowhere && to === nowhere ? NaN : there + onward - (used ? time[from * size + to]! : 0)
    const work = visit.stop.serviceSec + (from === known ? 0 : (visit.stop.setupSec ?? 0))
    const latestLeave = Math.min(routes.latest[after]!, routes.latestDriven[after]! - outLeg)
    if (arrives + work > latestLeave || !loadsFit(routes, visit, node, v)) continue
    for (let k = 0; k < slots.length; k++) {
      // Overtime only adds to it.
      if (delta >= best.cost[k]!) continue
      const begins = Math.max(arrives, slots[k]![0])
      if (begins > slots[k]![1] || begins + work > latestLeave) continue
      let whole = delta
      if (model.has.overtime) {
        const old = Math.max(routes.driveFrom[node]! + time[from * size + to]!, routes.leave[node]!)
        const push = Math.max(0, begins + work + outLeg - old - routes.waitAfter[after]!)
        whole +=
          overtimeCost(model, v, routes.endsAt[v]! + push) - (used ? overtimeCost(model, v, routes.endsAt[v]!) : 0)
        if (whole >= best.cost[k]!) continue
      }
      best.cost[k] = whole
      best.node[k] = node
      best.start[k] = begins
      best.road[k] = road
    }
  }
}

function loadsFit(routes: LinkedRoutes, visit: NewVisit, node: number, v: number): boolean {
  const { model } = routes
  const D = model.dimensions
  if (D > 0 && routes.laden[v]! === 0) weigh(routes, v)
  for (let d = 0; d < D; d++) {
    const most = model.capacity[v * D + d]!
    if (routes.mostBefore[node * D + d]! + (visit.stop.delivery?.[d] ?? 0) > most) return false
    if (Math.max(routes.mostAfter[node * D + d]!, -FOREVER) + (visit.stop.pickup?.[d] ?? 0) > most) return false
  }
  return true
}
