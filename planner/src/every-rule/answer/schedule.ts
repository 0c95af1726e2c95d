import type { Plan, PlanCost, PlannedRoute, PlannedStep } from '../../problem/plan.ts'
import { leftOut } from './left-out.ts'
import type { Model } from '../model/model.ts'
import { LinkedRoutes } from '../routes/linked-routes.ts'
import type { WholePlan } from '../routes/best-plan.ts'
import { changeCost, fairnessCost, latenessCost, overtimeCost } from '../routes/route-cost.ts'
import { startIn } from '../routes/route-times.ts'

/** Turns node lists into timed routes, costs by kind, and a reason for every stop left out. */
export function schedulePlan(model: Model, plan: WholePlan, iterations: number): Plan {
  const routes: PlannedRoute[] = []
  const cost = { total: 0, travel: 0, fixed: 0, overtime: 0, lateness: 0, fairness: 0, changes: 0, unassigned: 0 }
  const state = new LinkedRoutes(model)
  state.restore(plan.nodes)
  for (let v = 0; v < model.vehicles; v++) {
    const nodes = plan.nodes[v]!
    const used = nodes.some((node) => node < model.stops)
    cost.fairness += fairnessCost(
      model,
      v,
      used ? nodes.reduce((sum, node) => sum + (node < model.stops ? model.earning[node]! : 0), 0) : 0,
    )
    if (used) routes.push(timeRoute(model, state, v, nodes, cost))
  }
  for (const s of plan.unassigned) cost.unassigned += model.leaveOut[s]!
  cost.total = cost.travel + cost.fixed + cost.overtime + cost.lateness + cost.fairness + cost.changes
  return {
    routes,
    unassigned: plan.unassigned.map((s) => leftOut(model, s)),
    cost,
    warnings: model.warnings,
    iterations,
  }
}

type Costs = { -readonly [K in keyof PlanCost]: PlanCost[K] }

function timeRoute(model: Model, state: LinkedRoutes, v: number, nodes: readonly number[], cost: Costs): PlannedRoute {
  const departs = departure(model, state, v, nodes)
  const { steps, spent, endsAt } = drive(model, state, v, nodes, departs)
  cost.travel += spent
  cost.fixed += model.fixed[v]!
  cost.overtime += overtimeCost(model, v, endsAt)
  for (const step of steps) {
    if (step.kind !== 'stop') continue
    const begins = step.arrivalSec + step.waitingSec
    cost.lateness += latenessCost(model.problem.stops[step.index]!.promise, begins)
    cost.changes += changeCost(model, step.index, v, begins)
  }
  const last = steps.at(-1)!
  return { vehicle: v, steps, cost: spent + model.fixed[v]!, travelSec: last.travelledSec, distanceM: last.travelledM }
}

/**
 * The latest departure that ends no later: it saves waiting. Promises, told times and frozen stops keep the earliest.
 */
function departure(model: Model, state: LinkedRoutes, v: number, nodes: readonly number[]): number {
  const earliest = state.begin[model.firstStart + v]!
  const { promises } = {
    promises: nodes.some(
      (node) =>
        node < model.stops && (model.problem.stops[node]!.promise ?? model.problem.stops[node]!.held) !== undefined,
    ),
  }
  if (promises || model.frozenOf[v]!.length > 0) return earliest
  const end = model.firstEnd + v
  const { size, time } = model.travel[model.classOf[v]!]!
  let reach = state.endsAt[v]!
  let driven = reach
  let to = model.place[end]!
  for (let k = nodes.length - 1; k >= 0; k--) {
    const node = nodes[k]!
    if (node >= model.stops) {
      reach = lastStart(model, node, reach - model.service[node]!)
      driven -= model.service[node]!
      continue
    }
    const here = model.place[node]!
    const work = state.leave[node]! - state.begin[node]!
    reach = lastStart(model, node, Math.min(reach, driven - time[here * size + to]!) - work)
    driven = reach
    to = here
  }
  const here = model.place[model.firstStart + v]!
  return Math.max(earliest, Math.min(reach, driven - time[here * size + to]!))
}

function lastStart(model: Model, node: number, t: number): number {
  for (let w = model.windowFrom[node + 1]! - 1; w >= model.windowFrom[node]!; w--) {
    if (t >= model.windowOpen[w]!) return Math.min(t, model.windowClose[w]!)
  }
  return t
}

/** Walks a route second by second exact: a pause that waits for its window lets the vehicle drive on meanwhile. */
function drive(
  model: Model,
  state: LinkedRoutes,
  v: number,
  nodes: readonly number[],
  departs: number,
): { steps: PlannedStep[]; spent: number; endsAt: number } {
  const { size, time, cost, distance } = model.travel[model.classOf[v]!]!
  const D = model.dimensions
  const end = model.firstEnd + v
  const load = Array.from({ length: D }, (_, d) =>
    nodes.reduce((sum, node) => sum + (node < model.stops ? model.delivery[node * D + d]! : 0), 0),
  )
  const steps: PlannedStep[] = []
  let from = model.place[model.firstStart + v]!
  let now = departs
  let ahead = 0
  let travelled = 0
  let metres = 0
  let spent = 0
  const step = (
    kind: PlannedStep['kind'],
    index: number,
    arrivalSec: number,
    waitingSec: number,
    setupSec: number,
    serviceSec: number,
  ): void => {
    steps.push({
      kind,
      index,
      arrivalSec,
      waitingSec,
      setupSec,
      serviceSec,
      travelledSec: travelled,
      travelledM: metres,
      load: [...load],
    })
  }
  step('start', -1, now, 0, 0, 0)
  const all = [...nodes, end]
  all.forEach((node, k) => {
    if (node >= model.firstPause && node < model.firstStart) {
      const begins = Math.max(now, startIn(model, node, now))
      const real = all.slice(k).find((x) => x < model.firstPause || x >= model.firstStart)!
      const left = time[from * size + model.place[real]!]! - ahead
      const driven = Math.min(left, begins - now)
      travelled += driven
      ahead += driven
      step('pause', node - model.pausesOf[v]![0]!, now + driven, begins - now - driven, 0, model.service[node]!)
      now = begins + model.service[node]!
      return
    }
    const to = model.place[node]!
    const leg = time[from * size + to]!
    travelled += leg - ahead
    metres += distance?.[from * size + to] ?? 0
    spent += cost[from * size + to]!
    const arrives = now + leg - ahead
    ahead = 0
    const begins = Math.max(arrives, startIn(model, node, arrives))
    const work = from !== to ? model.setup[node]! : 0
    if (node < model.stops) for (let d = 0; d < D; d++) load[d]! += model.change[node * D + d]!
    if (node === end) step('end', -1, arrives, 0, 0, 0)
    else step('stop', node, arrives, begins - arrives, work, model.service[node]!)
    now = node === end ? arrives : begins + work + model.service[node]!
    from = to
  })
  return { steps, spent, endsAt: now }
}
