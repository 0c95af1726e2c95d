import type { Budget } from '../limit-and-chance/budget.ts'
import type { Random } from '../limit-and-chance/random.ts'
import type { WholePlan } from '../every-rule/routes/best-plan.ts'
import type { Model } from '../every-rule/model/model.ts'
import { nearStops } from '../every-rule/near/near-stops.ts'
import { AnnealingSearch } from '../every-rule/annealing-search.ts'
import type { EqualView } from './equal-view.ts'
import { routesCost, type Routes, type EqualPlan } from './problem.ts'

/**
 * Where the first plans of equal vehicles come from: ruin and recreate of the engine for every rule, in the numbers of
 * `EqualView`.
 */
export class Annealing {
  private readonly search: AnnealingSearch
  private readonly view: EqualView
  /** Stops of the view by those of the model. */
  private readonly at: ReadonlyMap<number, number>

  constructor(model: Model, view: EqualView, random: Random) {
    this.search = new AnnealingSearch(model, nearStops(model, 60, 16), random)
    this.view = view
    this.at = new Map(Array.from(view.stops, (s, k) => [s, k + 1]))
  }

  /** Mean cost of an arc in the present plan: the unit of temperatures. */
  get unit(): number {
    return this.search.unit
  }

  /** Begins from routes, or with all stops put in from nothing. Returns how many find no place. */
  begin(from: Routes = []): number {
    const { stops, problem } = this.view
    this.search.adopt(from.map((route) => route.map((k) => stops[k - 1]!)))
    this.search.recreate({ triesAll: true })
    return problem.n - this.search.presentPlan.nodes.reduce((sum, route) => sum + route.length, 0)
  }

  /**
   * Anneals from `hot` to `cold` (in mean arc costs) while `progress` goes from 0 to 1; returns the best plan since
   * `begin`.
   */
  run(budget: Budget, hot: number, cold: number, progress: () => number): EqualPlan {
    const { search, unit } = this
    search.anneal(budget, hot * unit, cold * unit, progress)
    return this.read(search.bestPlan)
  }

  private read({ nodes }: WholePlan): EqualPlan {
    const routes = nodes.map((route) => route.map((s) => this.at.get(s)!)).filter((route) => route.length > 0)
    const placed = new Set(routes.flat())
    return {
      routes,
      unassigned: [...this.at.values()].filter((k) => !placed.has(k)),
      cost: routesCost(this.view.problem, routes),
    }
  }
}
