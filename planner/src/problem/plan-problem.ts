/**
 * A problem to plan: places, stops, vehicles, and prices. All times are integer seconds, all costs integers in the
 * caller's unit.
 */
export interface PlanProblem {
  readonly matrices: Readonly<Record<string, TravelMatrix>>
  readonly stops: readonly Stop[]
  readonly vehicles: readonly Vehicle[]
  readonly weights?: Weights
  /** Where each matrix index lies, for maps and for splitting large days; optional. */
  readonly coordinates?: readonly (readonly [number, number])[]
}

/**
 * Travel between indexed places for one profile. Cell i → j lies at `i * size + j`; `NO_WAY` means that there is none.
 */
export interface TravelMatrix {
  readonly size: number
  /** Seconds; two bytes a cell are enough where all are below 65,536 and every way exists. */
  readonly durationsSec: Int32Array | Uint16Array
  readonly distancesM?: Int32Array
  /** Replaces the cost computed from time and distance. */
  readonly costs?: Int32Array
  /**
   * Instead of cells (`durationsSec` is then empty) longitudes and latitudes to estimate times from: for days so large
   * that all cells would not fit in memory. Only their pieces are filled in.
   */
  readonly points?: readonly (readonly [number, number])[]
}

/** Cell value for "no way": far above any day, far below overflow when a few are added. */
export const NO_WAY = 100_000_000

export type Window = readonly [fromSec: number, toSec: number]

/**
 * One thing to do at one place. A pair is a `collect` and a `handIn` that name each other and stay on one vehicle, in
 * that order.
 */
export interface Stop {
  readonly id: string | number
  readonly kind: 'visit' | 'collect' | 'handIn'
  /** Index of the other half in `stops`, for pairs. */
  readonly mate?: number
  readonly at: number
  readonly serviceSec: number
  /** Only when the vehicle comes from another place. */
  readonly setupSec?: number
  /** When service may start; none means at any time. */
  readonly windows: readonly Window[]
  /** Taken on at the start and given out here. */
  readonly delivery?: readonly number[]
  /** Taken on here and kept to the end, or to the mate. */
  readonly pickup?: readonly number[]
  /** All must be among the vehicle's. */
  readonly skills?: readonly (string | number)[]
  /** Vehicles of this agency only. */
  readonly agency?: string
  /** Vehicles that serve this area only. */
  readonly area?: string
  /** 0 … 100; more priority is served before any saving. */
  readonly priority?: number
  /** Lateness inside a promise: price of starting after `afterSec`, as rising slopes. */
  readonly promise?: readonly LateSlope[]
  /** Earning of the vehicle that serves it, for fairness. */
  readonly earning?: number
  /**
   * Vehicle and time that the citizen was told: changing them costs `weights.changedVehicle` and
   * `weights.changedSecond`.
   */
  readonly held?: { readonly vehicle?: string | number; readonly startSec?: number }
}

/** Each second of start after `afterSec` costs `perSec` more. */
export interface LateSlope {
  readonly afterSec: number
  readonly perSec: number
}

export interface Pause {
  readonly id: string | number
  readonly windows: readonly Window[]
  readonly serviceSec: number
  readonly maxLoad?: readonly number[]
}

export interface Vehicle {
  readonly id: string | number
  readonly profile: string
  /** Present position or home; null begins at the first stop. */
  readonly start: number | null
  /** null ends at the last stop. */
  readonly end: number | null
  readonly shift: Window
  readonly capacity?: readonly number[]
  readonly skills?: readonly (string | number)[]
  readonly agency?: string
  readonly areas?: readonly string[]
  readonly pauses?: readonly Pause[]
  readonly fixedCost?: number
  /** Cost of an hour of travel; 3600 makes cost equal seconds. */
  readonly perHour?: number
  readonly perKm?: number
  /** Durations are divided by it. */
  readonly speedFactor?: number
  readonly maxStops?: number
  readonly maxTravelSec?: number
  readonly maxDistanceM?: number
  readonly overtime?: { readonly afterSec: number; readonly perHour: number }
  /** Ids of stops done, under way or offered, in order: they stay first. */
  readonly frozen?: readonly (string | number)[]
  /** Earned this week before today, for fairness. */
  readonly weekEarning?: number
}

export interface Weights {
  /**
   * Price of leaving a stop of priority p out: `base + perPriority × p`. Absent: priorities first, then numbers, then
   * cost.
   */
  readonly unassigned?: { readonly base: number; readonly perPriority: number }
  /** Fairness: weight × ((week + route − target) / scale)², cost per vehicle. */
  readonly fairness?: { readonly weight: number; readonly target: number; readonly scale: number }
  readonly changedVehicle?: number
  /** Cost per second that a told start time moves. */
  readonly changedSecond?: number
}

/**
 * Longest work at a stop, setup or pause, in seconds, and most of an amount over all stops: more than that the engine
 * cannot add up.
 */
export const SERVICE_MOST = 100_000_000
export const AMOUNTS_MOST = 1_000_000_000

/** Stops (indices into `stops`) in order for each vehicle of the problem. Pauses are placed by the schedule. */
export type Assignment = readonly (readonly number[])[]

/** A rule or number that cannot be planned with; `field` is a path into the input. */
export class ProblemError extends Error {
  readonly field: string

  constructor(field: string, message: string) {
    super(`${field}: ${message}`)
    this.name = 'ProblemError'
    this.field = field
  }
}
