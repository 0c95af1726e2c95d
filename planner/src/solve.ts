import { Budget } from './limit-and-chance/budget.ts'
import { checkProblem } from './problem/check-problem.ts'
import { DaySearch } from './large/day-search.ts'
import { finishLarge } from './large/finish.ts'
import { isLarge, LargePlan, pieceMs } from './large/large-plan.ts'
import { pairsFirst } from './large/pairs-first.ts'
import { solvePiece } from './large/solve-piece.ts'
import type { Plan } from './problem/plan.ts'
import type { PlanProblem } from './problem/plan-problem.ts'
import { Random } from './limit-and-chance/random.ts'
import { compile } from './every-rule/model/model.ts'
import { schedulePlan } from './every-rule/answer/schedule.ts'
import { searchModel } from './search/search-model.ts'
import type { SolveOptions } from './search/search-options.ts'
import { EliteBoard } from './shared-plans/elite-board.ts'

/** Plans a day. Throws `ProblemError` for input that cannot be planned with. */
export function solve(problem: PlanProblem, options: SolveOptions): Plan {
  const startedMs = options.limit.iterations === undefined ? options.clock() : 0
  checkProblem(problem)
  if (isLarge(problem, options)) return solveLarge(problem, options, startedMs)
  const model = compile(problem)
  // The time that reading and compiling took is part of the time given.
  const limit =
    options.limit.iterations === undefined
      ? { ms: Math.max(1, (options.limit.ms ?? 0) - (options.clock() - startedMs)) }
      : options.limit
  const budget = new Budget(limit, options.clock)
  const { board } = options
  const found = searchModel(
    model,
    budget,
    new Random(options.seed),
    options,
    board === undefined ? null : new EliteBoard(board.memory, board.self),
  )
  return schedulePlan(model, found, budget.iterations)
}

/**
 * Large days on one thread: pieces one after another, round by round. `PlannerPool` does the same over several threads.
 */
function solveLarge(problem: PlanProblem, options: SolveOptions, startedMs: number): Plan {
  const { seed, clock } = options
  const large = new LargePlan(problem, seed, options.limit, 1, options.from)
  const pairs = options.from === undefined ? pairsFirst(problem, large.weights, options.limit) : null
  if (pairs !== null) large.beginWithPairs(pairs.routesOf(solve(pairs.problem, { limit: pairs.limit, seed, clock })))
  const limit = pairs?.rest ?? options.limit
  const search = large.kept ? new DaySearch(problem, large.weights, seed) : null
  while (large.roundsLeft > 0) {
    const toCome = large.roundsLeft
    const tasks = large.nextRound()
    const rounds = toCome - large.roundsLeft
    let done = 0
    for (const task of tasks) {
      const left = limit.iterations === undefined ? pieceMs(limit, problem.stops.length) - (clock() - startedMs) : 1
      if (left <= 0) return finishLarge(large, options.onBetter)
      const part = (rounds * task.share) / (toCome - done)
      done += rounds * task.share
      const piece =
        limit.iterations === undefined
          ? { ms: left * part }
          : { iterations: Math.ceil((limit.iterations * task.share) / large.rounds) }
      large.accept(
        task,
        search === null ? solvePiece(problem, large.weights, task, piece, clock) : search.solve(task, piece, clock),
      )
    }
  }
  return finishLarge(large, options.onBetter)
}
