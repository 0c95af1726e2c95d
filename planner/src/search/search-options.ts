import type { ClockMs, Limit } from '../limit-and-chance/budget.ts'
import type { Assignment } from '../problem/plan-problem.ts'
import type { SharedMemory } from '../shared-plans/elite-board.ts'

/** How to plan. */
export interface SolveOptions {
  readonly limit: Limit
  readonly seed: number
  /** Monotonic milliseconds; only read when the limit is a time. */
  readonly clock: ClockMs
  /** Begin from this plan. */
  readonly from?: Assignment
  /** Called with each better plan's cost. */
  readonly onBetter?: (cost: number, iterations: number) => void
  /** Shared with other threads that search the same problem. */
  readonly board?: { readonly memory: SharedMemory; readonly self: number }
}

/** How to search a compiled problem: its limit, the plan to begin from, and where to report to. */
export interface SearchOptions {
  readonly limit: Limit
  readonly from?: Assignment
  readonly onBetter?: (cost: number, iterations: number) => void
  /** A piece of a larger day, in one of its rounds. */
  readonly piece?: PieceHeat
}

/** How warm a piece of a larger day is searched, in mean arc costs. */
export interface PieceHeat {
  readonly hot: number
  readonly cold: number
  /**
   * True to hand back the plan as the annealing leaves it: the next round goes on from there. False for the best one
   * seen.
   */
  readonly goesOn: boolean
  /** True while pairs stay as they are on their vehicles. */
  readonly holdsPairs: boolean
  /** True where routes are remembered, which a search that is kept can use in a later round. */
  readonly remembers: boolean
  /**
   * True for a round of chains of remembered routes, which ends before its time once enough of them have been tried.
   */
  readonly exchanges: boolean
}
