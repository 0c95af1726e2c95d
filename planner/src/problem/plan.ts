/** A plan, as the planner answers. Times in seconds, distances in metres, costs in the problem's unit. */
export interface Plan {
  readonly routes: readonly PlannedRoute[]
  readonly unassigned: readonly LeftOut[]
  readonly cost: PlanCost
  /** Facts the plan could not mend, such as a frozen stop already late. */
  readonly warnings: readonly string[]
  readonly iterations: number
}

export interface PlannedRoute {
  /** Index into `vehicles`. */
  readonly vehicle: number
  readonly steps: readonly PlannedStep[]
  /** Travel and fixed cost. */
  readonly cost: number
  readonly travelSec: number
  readonly distanceM: number
}

export interface PlannedStep {
  readonly kind: 'start' | 'stop' | 'pause' | 'end'
  /** Index into `stops`, or into the vehicle's `pauses`; −1 at start and end. */
  readonly index: number
  readonly arrivalSec: number
  readonly waitingSec: number
  readonly setupSec: number
  readonly serviceSec: number
  /** Travel since the start. */
  readonly travelledSec: number
  readonly travelledM: number
  readonly load: readonly number[]
}

export type LeftOutReason = 'no_vehicle_may' | 'too_much' | 'never_on_time' | 'no_way' | 'no_room'

export interface LeftOut {
  /** Index into `stops`. */
  readonly stop: number
  readonly reason: LeftOutReason
  readonly detail: string
}

export interface PlanCost {
  readonly total: number
  readonly travel: number
  readonly fixed: number
  readonly overtime: number
  readonly lateness: number
  readonly fairness: number
  readonly changes: number
  /** Price of stops left out; not part of `total`. */
  readonly unassigned: number
}
