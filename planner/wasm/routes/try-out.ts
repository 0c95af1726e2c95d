import { beginStep, cost, setCost, undo } from './routes'

let before: f64 = 0

/** A change begins that may be taken back. */
export function beginTry(): void {
  before = cost
  beginStep()
}

/** True where the rules hold and the plan is dearer by less than `slack`; otherwise the routes are as before. */
export function keepTry(holds: bool, slack: f64): bool {
  if (holds && cost - before < slack) return true
  undo()
  setCost(before)
  return false
}
