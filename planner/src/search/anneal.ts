import type { Budget } from '../limit-and-chance/budget.ts'
import type { Random } from '../limit-and-chance/random.ts'
import type { PieceHeat, SearchOptions } from './search-options.ts'
import { annealAndRecombine, recombines } from '../unequal-vehicles/anneal-and-recombine.ts'
import type { EliteBoard } from '../shared-plans/elite-board.ts'
import type { WholePlan } from '../every-rule/routes/best-plan.ts'
import { heatOf } from '../every-rule/heat.ts'
import type { Model } from '../every-rule/model/model.ts'
import { nearStops } from '../every-rule/near/near-stops.ts'
import { AnnealingSearch } from '../every-rule/annealing-search.ts'

/** Plans a problem of any kind by ruin and recreate. */
export function annealModel(
  model: Model,
  budget: Budget,
  random: Random,
  options: SearchOptions,
  board: EliteBoard | null,
): WholePlan {
  const { from, piece } = options
  const search = new AnnealingSearch(model, nearStops(model, 60, 16), random)
  if (from !== undefined) search.adopt(from)
  search.recreate({ triesAll: true })
  if (piece !== undefined) return annealPiece(search, budget, piece)
  const warm = from !== undefined && from.some((route) => route.length > 0)
  const steps = options.limit.iterations ?? (options.limit.ms ?? 0) * search.stepsAMs
  const recombined =
    !warm && recombines(model, steps) ? annealAndRecombine(search, model, steps, budget, random, board) : null
  const best =
    recombined ??
    (model.stops <= FEW
      ? severalStarts(search, budget)
      : annealInStages(search, heatOf(model, steps / Math.max(1, model.stops), warm), budget, options, board))
  options.onBetter?.(best.cost, budget.iterations)
  return best
}

/** Anneals the plan that a search has begun from, or exchanges the routes it remembers, for one round. */
export function annealPiece(
  search: AnnealingSearch,
  budget: Budget,
  { hot, cold, goesOn, holdsPairs, remembers, exchanges }: PieceHeat,
): WholePlan {
  search.holdPairs(holdsPairs)
  search.remember(remembers)
  if (exchanges) {
    search.exchange(budget, TRIES_A_VEHICLE)
    return search.presentPlan
  }
  const { unit } = search
  const from = budget.fraction()
  search.anneal(budget, hot * unit, cold * unit, () => (budget.fraction() - from) / (1 - from), true)
  return goesOn ? search.presentPlan : search.bestPlan
}

/** Chains tried in an exchange, time allowing. */
const TRIES_A_VEHICLE = 40

/**
 * Ends of the stages: between them the best plan so far is compared with the other threads', and the search goes on
 * from the best. Before the first of them a plan's cost says little of how it will end.
 */
const STAGES = [0.6, 0.75, 0.87, 1]
/** Stage from whose end on the search goes back to its own best plan, too. */
const BACK_TO_BEST = 1
/** A thread looks for the others' plans this much later than it shows its own: they may be a little behind. */
const LATE = 0.02

function annealInStages(
  search: AnnealingSearch,
  { hot, cold }: { readonly hot: number; readonly cold: number },
  budget: Budget,
  options: SearchOptions,
  board: EliteBoard | null,
): WholePlan {
  const { unit } = search
  const at = (f: number): number => unit * hot * (cold / hot) ** f
  let from = 0
  const annealTo = (until: number): void => {
    search.anneal(budget, at(from), at(until), () => (budget.fraction() - from) / (until - from), true)
    from = until
  }
  let best: WholePlan | null = null
  for (const [stage, until] of STAGES.entries()) {
    annealTo(until)
    if (best === null || search.bestPlan.cost < best.cost - 1e-9) best = search.bestPlan
    options.onBetter?.(best.cost, budget.iterations)
    if (until === 1 || budget.over) break
    let next: WholePlan = best
    if (board !== null) {
      board.publish(best.cost, best.nodes, stage)
      annealTo(until + LATE)
      const other = board.better(best.cost, stage)
      if (other !== null) next = { nodes: other, unassigned: [], cost: Infinity }
      else if (search.bestPlan.cost < best.cost - 1e-9) next = best = search.bestPlan
    }
    if (stage >= BACK_TO_BEST || next !== best) search.start(next.nodes)
  }
  return best!
}

/**
 * Few stops are solved in a moment, but one start can be caught where two changes are needed at once: several starts,
 * then no more time is spent.
 */
const FEW = 12
const STARTS = 10
const STEPS_A_START = 800

function severalStarts(search: AnnealingSearch, budget: Budget): WholePlan {
  let best = search.bestPlan
  for (let k = 0; k < STARTS && !budget.over; k++) {
    if (k > 0) {
      search.reset()
      search.recreate()
    }
    const from = budget.iterations
    search.anneal(
      budget,
      search.unit * (0.4 + 0.2 * k),
      search.unit * 0.004,
      () => (budget.iterations - from) / STEPS_A_START,
    )
    if (search.bestPlan.cost < best.cost - 1e-9) best = search.bestPlan
  }
  return best
}
