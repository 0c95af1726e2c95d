/**
 * The planner: routes and assignments. Pure; threads and input/output live in `worker.ts`, `cli.ts` and
 * `vroom-http.ts`.
 */
export { Budget, type ClockMs, type Limit } from './limit-and-chance/budget.ts'
export { checkPlan } from './check/check-plan.ts'
export { checkSolomonRoutes } from './check/check-routes.ts'
export { checkProblem } from './problem/check-problem.ts'
export { readSolomon, type SolomonInstance } from './formats/solomon.ts'
export { makeCityDay, type CityDayOptions } from './generate/city-day.ts'
export { makeSolomonLike, type SolomonClass } from './generate/solomon-like.ts'
export type { LeftOut, LeftOutReason, Plan, PlanCost, PlannedRoute, PlannedStep } from './problem/plan.ts'
export {
  ProblemError,
  type Assignment,
  type LateSlope,
  type Pause,
  type PlanProblem,
  type Stop,
  type TravelMatrix,
  type Vehicle,
  type Weights,
  type Window,
} from './problem/plan-problem.ts'
export { Random } from './limit-and-chance/random.ts'
export type { SolveOptions } from './search/search-options.ts'
export { solve } from './solve.ts'
export { readVroom, type ReadVroom } from './vroom/read-vroom.ts'
export type { VroomInput, VroomOutput } from './vroom/vroom-json.ts'
export { writeVroom } from './vroom/write-vroom.ts'
export { gapChart, routeMap } from './report/svg.ts'
export { auction } from './matching/auction.ts'
export type { Edges } from './matching/edges.ts'
export { assignExact } from './matching/exact.ts'
export {
  matchBatch,
  straight,
  waitPrice,
  type FreeFacilitator,
  type Match,
  type Matching,
  type MatchingOptions,
  type WaitingJob,
} from './matching/match.ts'
export type { Call, Candidate, Decision } from './session/decision.ts'
export type { NewPlace, NewVisit, PlanEvent } from './session/events.ts'
export type { SlotQuote } from './session/quote.ts'
export { PlannerSession, replaySession } from './session/session.ts'
export { gini, leastToMean } from './report/fairness.ts'
export { toVroom } from './vroom/to-vroom.ts'
