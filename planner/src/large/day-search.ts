import { Budget, type ClockMs, type Limit } from '../limit-and-chance/budget.ts'
import type { PlanProblem, Weights } from '../problem/plan-problem.ts'
import { Random } from '../limit-and-chance/random.ts'
import { roomForProblem } from '../every-rule/compiled/room-size.ts'
import { compile, type Model } from '../every-rule/model/model.ts'
import { nearStops } from '../every-rule/near/near-stops.ts'
import { AnnealingSearch } from '../every-rule/annealing-search.ts'
import { annealPiece } from '../search/anneal.ts'
import type { PieceTask } from './large-plan.ts'
import { alongCurve, planePositions } from './plane.ts'
import { subProblem } from './sub-problem.ts'

/**
 * A whole day, kept ready by one thread from round to round: a piece is some of its vehicles at work while the others
 * are on leave.
 * So a round costs nothing to begin, pieces can be as large as the day allows, and cut lines can move several times a
 * second.
 */
export class DaySearch {
  private readonly search: AnnealingSearch
  /**
   * Stops in the day's numbers by their numbers here (neighbours side by side in the matrix), and the other way round.
   */
  private readonly stops: number[]
  private readonly at: Int32Array

  constructor(day: PlanProblem, weights: Weights, seed: number) {
    const curve = alongCurve(planePositions(day))
    this.stops = day.stops.map((_, s) => s).sort((a, b) => curve[day.stops[a]!.at]! - curve[day.stops[b]!.at]! || a - b)
    this.at = new Int32Array(this.stops.length)
    this.stops.forEach((s, k) => {
      this.at[s] = k
    })
    const problem = subProblem(day, { vehicles: day.vehicles.map((_, v) => v), stops: this.stops }, weights, {
      searchedOnly: true,
      curve,
    })
    // The matrices are made where the kernel reads them: two copies of them would be too many.
    const room = roomForProblem(problem)
    const model = withoutMatrices(compile(problem, room), problem)
    this.search = new AnnealingSearch(model, nearStops(model, 60, 16), new Random(seed), { room })
  }

  /** Routes remembered since this was last asked, for other threads that keep the same day. */
  newRoutes(): Float64Array {
    return this.search.newRoutes()
  }

  /** Remembers routes that another thread has told. */
  learnRoutes(routes: Float64Array): void {
    this.search.learnRoutes(routes)
  }

  /** One piece in one round: the stops of its vehicles in order, in the day's own numbers. */
  solve({ piece, from, heat }: PieceTask, limit: Limit, clock: ClockMs): number[][] {
    const { search, stops, at } = this
    const budget = new Budget(limit, clock)
    search.attend(
      piece.vehicles,
      piece.stops.map((s) => at[s]!),
      from.map((route) => route.map((s) => at[s]!)),
    )
    search.recreate()
    const { nodes } = annealPiece(search, budget, heat)
    return piece.vehicles.map((v) => nodes[v]!.filter((node) => node < stops.length).map((node) => stops[node]!))
  }
}

/** The search reads the model's own cells: the copy they were made of is let go before more is asked for. */
function withoutMatrices(model: Model, problem: PlanProblem): Model {
  return { ...model, problem: { ...problem, matrices: {} } }
}
