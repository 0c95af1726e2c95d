import type { Model } from '../every-rule/model/model.ts'
import { vehiclesAreEqual } from '../every-rule/model/vehicles-are-equal.ts'
import type { EqualProblem } from './problem.ts'

/** A model seen as a problem of equal vehicles: stop k + 1 of `problem` is stop `stops[k]` of the model. */
export interface EqualView {
  readonly problem: EqualProblem
  readonly stops: Int32Array
}

/**
 * That view of a model, or null when something needs the engine for every rule: unequal vehicles, pauses, pairs,
 * several windows, soft prices, more than one scarce amount. Stops that no vehicle may serve are left aside.
 */
export function equalView(model: Model): EqualView | null {
  const { has, vehicles: V, stops: S, problem } = model
  if (has.late || has.overtime || has.fairness || has.held || has.limits || has.pairs || has.setup) return null
  if (model.pausesOf.some((list) => list.length > 0) || model.frozenOf.some((list) => list.length > 0)) return null
  if (!vehiclesAreEqual(model)) return null
  const kept: number[] = []
  for (let s = 0; s < S; s++) {
    let may = 0
    for (let v = 0; v < V; v++) may += model.allowed[model.allowedFrom[v]! + s]!
    if (may === 0) continue
    if (may !== V || model.windowFrom[s + 1]! - model.windowFrom[s]! > 1) return null
    if (problem.stops[s]!.priority !== problem.stops[kept[0] ?? s]!.priority) return null
    kept.push(s)
  }
  if (kept.length === 0) return null
  const load = scarceAmount(model, kept)
  if (load === null) return null
  return { problem: build(model, kept, load), stops: Int32Array.from(kept) }
}

interface Load {
  readonly demand: (s: number) => number
  readonly capacity: number
}

/**
 * True when `load` cannot run out on a route that keeps to `other`: per unit of the other there is never enough of it.
 */
function isImplied(load: Load, other: Load, kept: readonly number[]): boolean {
  let most = 0
  for (const s of kept) {
    if (load.demand(s) === 0) continue
    if (other.demand(s) === 0) return false
    most = Math.max(most, load.demand(s) / other.demand(s))
  }
  return most * other.capacity <= load.capacity
}

/** The one amount that can run out, or a dummy when none can; null when there are several or one goes both ways. */
function scarceAmount(model: Model, kept: readonly number[]): Load | null {
  const D = model.dimensions
  const scarce: Load[] = []
  for (let d = 0; d < D; d++) {
    let given = 0
    let taken = 0
    for (const s of kept) {
      given += model.delivery[s * D + d]!
      taken += model.pickup[s * D + d]!
    }
    if (given + taken <= model.capacity[d]!) continue
    if (given > 0 && taken > 0) return null
    const list = given > 0 ? model.delivery : model.pickup
    scarce.push({ demand: (s) => list[s * D + d]!, capacity: model.capacity[d]! })
  }
  if (model.maxStops[0]! < kept.length) scarce.push({ demand: () => 1, capacity: model.maxStops[0]! })
  // Of two that imply each other the first stays.
  const needed = scarce.filter(
    (load, k) =>
      !scarce.some((other, j) => j !== k && isImplied(load, other, kept) && (j < k || !isImplied(other, load, kept))),
  )
  if (needed.length > 1) return null
  return needed[0] ?? { demand: () => 0, capacity: 1 }
}

function build(model: Model, kept: readonly number[], load: Load): EqualProblem {
  const n = kept.length
  const m = n + 1
  const travel = model.travel[model.classOf[0]!]!
  const { size } = travel
  const cost = new Int32Array(m * m)
  const time = new Int32Array(m * m)
  const from = [model.place[model.firstStart]!, ...kept.map((s) => model.place[s]!)]
  const to = [model.place[model.firstEnd]!, ...kept.map((s) => model.place[s]!)]
  for (let i = 0; i < m; i++) {
    const service = i === 0 ? 0 : model.service[kept[i - 1]!]!
    for (let j = 0; j < m; j++) {
      if (i === j) continue
      const cell = from[i]! * size + to[j]!
      cost[i * m + j] = travel.cost[cell]! + (i === 0 ? model.fixed[0]! : 0)
      time[i * m + j] = travel.time[cell]! + service
    }
  }
  const w0 = model.windowFrom[model.firstStart]!
  const window = (list: Int32Array): Int32Array =>
    Int32Array.from([list[w0]!, ...kept.map((s) => list[model.windowFrom[s]!]!)])
  return {
    n,
    m,
    cost,
    time,
    open: window(model.windowOpen),
    close: window(model.windowClose),
    demand: Int32Array.from([0, ...kept.map(load.demand)]),
    capacity: load.capacity,
    fleet: model.vehicles,
  }
}
