import type { LeftOut } from '../problem/plan.ts'
import type { PlanProblem } from '../problem/plan-problem.ts'
import { leftOut, VERDICTS } from '../every-rule/answer/left-out.ts'
import { compile } from '../every-rule/model/model.ts'
import { subProblem } from './sub-problem.ts'

const STOPS_AT_ONCE = 200
const VEHICLES_AT_ONCE = 50

/**
 * Why stops of a large day have no vehicle. Some stops are held against some vehicles at a time, until one could serve
 * them alone: a model of all missing stops and all vehicles would take minutes where a short time left thousands out.
 */
export function whyMissing(problem: PlanProblem, missing: readonly number[]): LeftOut[] {
  const bare = { ...problem, vehicles: problem.vehicles.map((vehicle) => ({ ...vehicle, frozen: [] })) }
  const found = new Map<number, LeftOut>()
  let open = missing
  // Few are left after the first vehicles, and the others are asked of all of these together.
  for (let v = 0; v < problem.vehicles.length && open.length > 0; v += VEHICLES_AT_ONCE) {
    const vehicles = Array.from({ length: Math.min(VEHICLES_AT_ONCE, problem.vehicles.length - v) }, (_, k) => v + k)
    for (let k = 0; k < open.length; k += STOPS_AT_ONCE) ask(bare, vehicles, open.slice(k, k + STOPS_AT_ONCE), found)
    open = open.filter((s) => found.get(s)!.reason !== 'no_room')
  }
  return missing.map((s) => found.get(s)!)
}

function ask(problem: PlanProblem, vehicles: number[], stops: readonly number[], found: Map<number, LeftOut>): void {
  const model = compile(subProblem(problem, { vehicles, stops: withMates(problem, stops) }, {}))
  stops.forEach((s, k) => {
    const verdict = { ...leftOut(model, k), stop: s }
    const before = found.get(s)
    if (before === undefined || VERDICTS.indexOf(verdict.reason) > VERDICTS.indexOf(before.reason))
      found.set(s, verdict)
  })
}

/** A frozen first half stays on its vehicle; its second half is judged together with it. */
function withMates(problem: PlanProblem, stops: readonly number[]): number[] {
  const known = new Set(stops)
  for (const s of stops) {
    const { mate } = problem.stops[s]!
    if (mate !== undefined) known.add(mate)
  }
  return [...known]
}
