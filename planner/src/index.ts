/** The planner: routes and assignments. Pure; threads and input/output live in `worker.ts`, `cli.ts` and `vroom-http.ts`. */
export { Budget, type ClockMs, type Limit } from './budget.ts';
export { checkPlan } from './check/check-plan.ts';
export { checkProblem } from './check-problem.ts';
export type { LeftOut, LeftOutReason, Plan, PlanCost, PlannedRoute, PlannedStep } from './plan.ts';
export {
  ProblemError, type Assignment, type LateSlope, type Pause, type PlanProblem, type Stop, type TravelMatrix, type Vehicle, type Weights, type Window,
} from './plan-problem.ts';
export { solve, type SolveOptions } from './solve.ts';
