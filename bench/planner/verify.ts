import process from 'node:process'
import { checkPlan, type Plan, type PlanProblem } from '@app/planner'

const SHOWN = 5

/**
 * True where the checker finds nothing. Faults are told, and fail the bench: a figure for a plan that breaks a rule
 * means nothing.
 */
export function verified(problem: PlanProblem, plan: Plan): boolean {
  return tell(checkPlan(problem, plan))
}

/** Faults, after whose they are. */
export function tell(faults: readonly string[], whose = ''): boolean {
  for (const fault of faults.slice(0, SHOWN)) process.stderr.write(`${whose}${fault}\n`)
  if (faults.length > 0) process.exitCode = 1
  return faults.length === 0
}
