import { compile } from '../every-rule/model/model.ts'
import { LinkedRoutes } from '../every-rule/routes/linked-routes.ts'
import { checkWindow } from '../problem/check-problem.ts'
import type { PlanProblem, Window } from '../problem/plan-problem.ts'
import { checkVisit } from './check-visit.ts'
import type { NewVisit } from './events.ts'
import { quoteSlots, type SlotQuote } from './quote.ts'

/**
 * A day whose routes stand still: all that quoting needs. A session opened it and told its orders; without the search of a session
 * it is there in a tenth of the time, in which those who ask about other days wait.
 */
export class StandingDay {
  private readonly problem: PlanProblem
  private readonly routes: LinkedRoutes

  constructor(problem: PlanProblem, orders: readonly (readonly number[])[]) {
    this.problem = problem
    this.routes = new LinkedRoutes(compile(problem))
    this.routes.restore(orders)
  }

  /** Price of a visit by slot. Changes nothing. */
  quote(visit: NewVisit, slots: readonly Window[]): SlotQuote[] {
    checkVisit(this.problem, visit)
    slots.forEach((slot, k) => checkWindow(`slots[${k}]`, slot))
    return quoteSlots(this.routes, visit, slots)
  }
}
