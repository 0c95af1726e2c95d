import type { LateSlope } from '../../problem/plan-problem.ts'
import { fairnessPrice } from '../model/fairness.ts'
import type { Model } from '../model/model.ts'
import type { RouteLists } from './route-lists.ts'

/** Price of starting at `startSec` under rising slopes. */
export function latenessCost(slopes: readonly LateSlope[] | undefined, startSec: number): number {
  if (slopes === undefined) return 0
  let cost = 0
  for (const { afterSec, perSec } of slopes) if (startSec > afterSec) cost += (startSec - afterSec) * perSec
  return cost
}

/**
 * Price of vehicle v earning `earned` on this route: convex in the week's total, so that it depends on route totals
 * only.
 */
export function fairnessCost(model: Model, v: number, earned: number): number {
  return model.fairness === null ? 0 : fairnessPrice(model.fairness, v, earned)
}

/** Estimates of prices are counted in parts: sums of them and of arcs, which are whole, are then exact in any order. */
const PARTS = 1024

/** A price as it counts in an estimate. */
export function counted(price: number): number {
  return Math.floor(price * PARTS + 0.5) / PARTS
}

/** Change of that price where vehicle v earns `by` more than on its present route. */
export function fairnessDelta({ model, earned }: RouteLists, v: number, by: number): number {
  if (!model.has.fairness) return 0
  return counted(fairnessCost(model, v, earned[v]! + by) - fairnessCost(model, v, earned[v]!))
}

/** The price of vehicle v beginning stop s then, by itself. */
export function ownCost(model: Model, s: number, v: number, begins: number): number {
  let cost = 0
  if (model.has.late) cost += latenessCost(model.problem.stops[s]!.promise, begins)
  if (model.has.held) cost += changeCost(model, s, v, begins)
  return counted(cost)
}

/** Price of a route ending at `endSec`. */
export function overtimeCost(model: Model, v: number, endSec: number): number {
  const overtime = model.problem.vehicles[v]!.overtime
  if (overtime === undefined || endSec <= overtime.afterSec) return 0
  return ((endSec - overtime.afterSec) * overtime.perHour) / 3600
}

/** Price of doing stop s by vehicle v at `startSec` where something else was told. */
export function changeCost(model: Model, s: number, v: number, startSec: number): number {
  const held = model.problem.stops[s]!.held
  const weights = model.problem.weights
  if (held === undefined || weights === undefined) return 0
  let cost = 0
  if (held.vehicle !== undefined && held.vehicle !== model.problem.vehicles[v]!.id) cost += weights.changedVehicle ?? 0
  if (held.startSec !== undefined) cost += Math.abs(startSec - held.startSec) * (weights.changedSecond ?? 0)
  return cost
}

/**
 * The price that two vehicles pay for times on their present routes, more than which no change between them can save:
 * prices of times are known only once a route is timed, but never below 0.
 */
export function paidForTimes(routes: RouteLists, u: number, w: number): number {
  const { late, held, overtime } = routes.model.has
  return late || held || overtime ? paidBy(routes, u) + paidBy(routes, w) : 0
}

function paidBy(routes: RouteLists, v: number): number {
  const { model } = routes
  const beside = routes.routeCost[v]! - (isUsed(routes, v) ? routes.spent[v]! + model.fixed[v]! : 0)
  return model.has.fairness ? beside - fairnessCost(model, v, routes.earned[v]!) : beside
}

function isUsed({ model, count }: RouteLists, v: number): boolean {
  return count[v]! > 0 || model.frozenOf[v]!.length > 0
}

/** The exact cost of a timed route; notes its earnings. */
export function routeCost(routes: RouteLists, v: number): number {
  const { model, next, begin } = routes
  const { has } = model
  const used = isUsed(routes, v)
  let cost = used ? routes.spent[v]! + model.fixed[v]! : 0
  if (has.overtime && used) cost += overtimeCost(model, v, routes.endsAt[v]!)
  if (has.late || has.held || has.fairness) {
    let earned = 0
    const end = model.firstEnd + v
    for (let node = next[model.firstStart + v]!; node !== end; node = next[node]!) {
      if (node >= model.stops) continue
      if (has.late) cost += latenessCost(model.problem.stops[node]!.promise, begin[node]!)
      if (has.held) cost += changeCost(model, node, v, begin[node]!)
      earned += model.earning[node]!
    }
    routes.earned[v] = earned
    cost += fairnessCost(model, v, earned)
  }
  return cost
}
