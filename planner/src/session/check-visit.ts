import { checkDemand } from '../problem/check-problem.ts'
import { ProblemError, type PlanProblem } from '../problem/plan-problem.ts'
import type { NewPlace, NewVisit } from './events.ts'

/** Refuses a visit that could not join the day, naming the field of the visit. */
export function checkVisit(problem: PlanProblem, { stop, at }: NewVisit): void {
  checkDemand('visit.stop', stop, problem.vehicles[0]?.capacity?.length ?? 0)
  for (const { size } of Object.values(problem.matrices)) {
    if (typeof at === 'object' && at !== null) {
      for (const list of ['fromSec', 'toSec'] as const) checkTimes(`visit.at.${list}`, at[list], size)
      if (at.likelySec !== undefined) checkTimes('visit.at.likelySec', at.likelySec, size)
    } else if (!Number.isInteger(at) || at < 0 || at >= size)
      throw new ProblemError('visit.at', `no such place (${at} of ${size})`)
  }
}

function checkTimes(field: string, list: NewPlace['fromSec'], size: number): void {
  if (list?.length !== size)
    throw new ProblemError(field, `expected ${size} times, one for each known place, found ${list?.length}`)
  const wrong = list.findIndex((sec) => !(sec >= 0))
  if (wrong >= 0) throw new ProblemError(`${field}[${wrong}]`, `negative or missing (${list[wrong]!})`)
}
