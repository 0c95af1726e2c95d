import { Budget, type ClockMs, type Limit } from '../limit-and-chance/budget.ts'
import type { PlanProblem, Weights } from '../problem/plan-problem.ts'
import { Random } from '../limit-and-chance/random.ts'
import { compile } from '../every-rule/model/model.ts'
import { searchModel } from '../search/search-model.ts'
import type { PieceTask } from './large-plan.ts'
import { intoPiece, subProblem } from './sub-problem.ts'

/** The clock is read after every round of steps: in a hurry, pieces would be late by more than they are worth. */
const EACH_ROUND = 1

/** Solves one piece of a large day: the stops of its vehicles in order, in the day's own numbers. */
export function solvePiece(
  day: PlanProblem,
  weights: Weights,
  task: PieceTask,
  limit: Limit,
  clock: ClockMs,
): number[][] {
  const startedMs = limit.iterations === undefined ? clock() : 0
  const { piece, from, heat, seed } = task
  const model = compile(subProblem(day, piece, weights, { searchedOnly: true }))
  const left = limit.iterations === undefined ? { ms: Math.max(1, (limit.ms ?? 0) - (clock() - startedMs)) } : limit
  const { nodes } = searchModel(
    model,
    new Budget(left, clock, EACH_ROUND),
    new Random(seed),
    { limit: left, from: intoPiece(piece, from), piece: heat },
    null,
  )
  return nodes.map((route) => route.filter((node) => node < model.stops).map((node) => piece.stops[node]!))
}
