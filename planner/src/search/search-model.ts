import type { Budget } from '../limit-and-chance/budget.ts'
import type { Random } from '../limit-and-chance/random.ts'
import type { RichPlan } from '../every-rule/routes/best-plan.ts'
import { exactTiny, isTiny } from '../every-rule/exact-tiny.ts'
import type { Model } from '../every-rule/model/model.ts'
import { searchRich } from './anneal.ts'
import type { SearchOptions } from './search-options.ts'
import type { EliteBoard } from '../shared-plans/elite-board.ts'
import { Annealing } from '../equal-vehicles/annealing.ts'
import { uniformView, type UniformView } from '../equal-vehicles/equal-view.ts'
import { Genetic } from '../equal-vehicles/genetic.ts'

/** Of more stops than this annealing alone makes cheaper plans of equal vehicles in the same time; pieces of larger days are annealed as well. */
const UNIFORM_MOST = 400

/** Searches by the engine that fits: exact for the tiny, uniform where few stops have vehicles that are all alike, rich for everything else. */
export function searchModel(
  model: Model,
  budget: Budget,
  random: Random,
  options: SearchOptions,
  board: EliteBoard | null,
): RichPlan {
  if (isTiny(model)) return exactTiny(model)
  const view = options.piece === undefined && model.stops > 0 && model.stops <= UNIFORM_MOST ? uniformView(model) : null
  const recombined = view === null ? null : searchUniform(model, view, budget, random, options, board)
  return recombined ?? searchRich(model, budget, random, options, board)
}

/** Null where not all can be served: who is left out is decided by the rich engine. */
function searchUniform(
  model: Model,
  view: UniformView,
  budget: Budget,
  random: Random,
  options: SearchOptions,
  board: EliteBoard | null,
): RichPlan | null {
  const at = new Map<number, number>()
  view.stops.forEach((s, k) => at.set(s, k + 1))
  const from = (options.from ?? [])
    .map((route) => route.filter((s) => at.has(s)).map((s) => at.get(s)!))
    .filter((route) => route.length > 0)
  const genetic = new Genetic(view.uniform, new Annealing(model, view, random), random)
  genetic.board = board
  genetic.onBetter = (better) => options.onBetter?.(better.cost, budget.iterations)
  const found = genetic.run(budget, from)
  if (found === null) return null
  const nodes = Array.from({ length: model.vehicles }, (_, v) => (found.routes[v] ?? []).map((k) => view.stops[k - 1]!))
  const placed = new Set(nodes.flat())
  const unassigned = model.problem.stops.map((_, s) => s).filter((s) => !placed.has(s))
  return { nodes, unassigned, cost: found.cost }
}
