import { fairnessPrice } from '../every-rule/model/fairness.ts'
import type { PenalisedRoutes } from './penalised-routes.ts'

/**
 * Routes by vehicle, with their cost, the loads beyond what vehicles hold (in common units) and the seconds out of
 * windows.
 */
export function readPlan(plan: PenalisedRoutes): { routes: number[][]; cost: number; excess: number; warp: number } {
  const { next, problem } = plan
  const { cost, m, n, amounts: A, capacity, scale, fairness, earned } = problem
  const routes: number[][] = []
  let total = 0
  let excess = 0
  let warp = 0
  for (let r = 0; r < problem.vehicles; r++) {
    const stops: number[] = []
    routes.push(stops)
    if (fairness !== null) total += fairnessPrice(fairness, r, plan.load[r * A + earned]!)
    if (plan.size[r]! === 0) continue
    let i = plan.startOf(r)
    let node = next[i]!
    for (; node <= n; node = next[node]!) {
      stops.push(node)
      total += cost[i * m + node]!
      i = node
    }
    total += cost[i * m + node]!
    for (let d = 0; d < A; d++) excess += Math.max(0, plan.load[r * A + d]! - capacity[r * A + d]!) * scale[d]!
    warp += plan.warp[r]! + plan.pauseLate[r]!
  }
  return { routes, cost: total, excess, warp }
}
