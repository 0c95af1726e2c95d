import type { Plan, PlanCost, PlannedRoute } from '../problem/plan.ts'
import { Random } from '../limit-and-chance/random.ts'
import { compile } from '../every-rule/model/model.ts'
import { NO_NEAR } from '../every-rule/near/near-stops.ts'
import { AnnealingSearch } from '../every-rule/annealing-search.ts'
import { schedulePlan } from '../every-rule/answer/schedule.ts'
import type { LargePlan } from './large-plan.ts'
import type { Piece } from './pieces.ts'
import { intoPiece, subProblem } from './sub-problem.ts'
import { whyMissing } from './why-missing.ts'

const VEHICLES_A_PIECE = 40

/**
 * Times the whole plan of a large day, some vehicles at a time: a model of all of it would take more memory than the
 * search.
 */
export function finishLarge(large: LargePlan, onBetter?: (cost: number, iterations: number) => void): Plan {
  const { problem, assignment, weights } = large
  const routes: PlannedRoute[] = []
  const warnings: string[] = []
  const cost = {
    total: 0,
    travel: 0,
    fixed: 0,
    overtime: 0,
    lateness: 0,
    fairness: 0,
    changes: 0,
    unassigned: 0,
  } satisfies PlanCost
  const placed = new Uint8Array(problem.stops.length)
  for (let v = 0; v < problem.vehicles.length; v += VEHICLES_A_PIECE) {
    const vehicles = Array.from({ length: Math.min(VEHICLES_A_PIECE, problem.vehicles.length - v) }, (_, k) => v + k)
    const piece: Piece = { vehicles, stops: vehicles.flatMap((k) => assignment[k]!) }
    const model = compile(subProblem(problem, piece, weights))
    const search = new AnnealingSearch(model, NO_NEAR, new Random(1), { room: null })
    search.adopt(
      intoPiece(
        piece,
        vehicles.map((k) => assignment[k]!),
      ),
    )
    const plan = schedulePlan(model, search.bestPlan, 0)
    warnings.push(...plan.warnings)
    for (const key of ['total', 'travel', 'fixed', 'overtime', 'lateness', 'fairness', 'changes'] as const)
      cost[key] += plan.cost[key]
    for (const route of plan.routes) {
      routes.push({
        ...route,
        vehicle: vehicles[route.vehicle]!,
        steps: route.steps.map((step) => (step.kind === 'stop' ? { ...step, index: piece.stops[step.index]! } : step)),
      })
      for (const step of routes.at(-1)!.steps) if (step.kind === 'stop') placed[step.index] = 1
    }
  }
  const missing = problem.stops.map((_, s) => s).filter((s) => placed[s] === 0)
  const prices = weights.unassigned!
  for (const s of missing) cost.unassigned += prices.base + prices.perPriority * (problem.stops[s]!.priority ?? 0)
  onBetter?.(cost.total, 0)
  return { routes, unassigned: whyMissing(problem, missing), cost, warnings, iterations: 0 }
}
