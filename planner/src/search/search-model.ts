import type { Budget } from '../limit-and-chance/budget.ts'
import type { Random } from '../limit-and-chance/random.ts'
import type { WholePlan } from '../every-rule/routes/best-plan.ts'
import { exactTiny, isTiny } from '../every-rule/exact-tiny.ts'
import type { Model } from '../every-rule/model/model.ts'
import { annealModel } from './anneal.ts'
import type { SearchOptions } from './search-options.ts'
import type { EliteBoard } from '../shared-plans/elite-board.ts'
import { Annealing } from '../equal-vehicles/annealing.ts'
import { equalView, type EqualView } from '../equal-vehicles/equal-view.ts'
import { Genetic } from '../equal-vehicles/genetic.ts'

/**
 * Of more stops than this annealing alone makes cheaper plans of equal vehicles in the same time; pieces of larger days
 * are annealed as well.
 */
const EQUAL_MOST = 400

/**
 * Searches by the engine that fits: exactly for the tiny, by the engine for equal vehicles where there are few stops,
 * by the one for every rule otherwise.
 */
export function searchModel(
  model: Model,
  budget: Budget,
  random: Random,
  options: SearchOptions,
  board: EliteBoard | null,
): WholePlan {
  if (isTiny(model)) return exactTiny(model)
  const view = options.piece === undefined && model.stops > 0 && model.stops <= EQUAL_MOST ? equalView(model) : null
  const recombined = view === null ? null : searchEqual(model, view, budget, random, options, board)
  return recombined ?? annealModel(model, budget, random, options, board)
}

/** Null where not all can be served: which stops are left out is decided by the engine for every rule. */
function searchEqual(
  model: Model,
  view: EqualView,
  budget: Budget,
  random: Random,
  options: SearchOptions,
  board: EliteBoard | null,
): WholePlan | null {
  const at = new Map<number, number>()
  view.stops.forEach((s, k) => at.set(s, k + 1))
  const from = (options.from ?? [])
    .map((route) => route.filter((s) => at.has(s)).map((s) => at.get(s)!))
    .filter((route) => route.length > 0)
  const genetic = new Genetic(view.problem, new Annealing(model, view, random), random)
  genetic.board = board
  genetic.onBetter = (better) => options.onBetter?.(better.cost, budget.iterations)
  const found = genetic.run(budget, from)
  if (found === null) return null
  const nodes = Array.from({ length: model.vehicles }, (_, v) => (found.routes[v] ?? []).map((k) => view.stops[k - 1]!))
  const placed = new Set(nodes.flat())
  const unassigned = model.problem.stops.map((_, s) => s).filter((s) => !placed.has(s))
  return { nodes, unassigned, cost: found.cost }
}
