import type { Fairness } from '../every-rule/model/fairness.ts'

/**
 * Vehicles that differ in home, shift, rights, pauses and capacity; one way of travelling. Stops have one or two
 * windows.
 * Nodes are rows of the matrices: 0 is none, stops 1 … n, the start of vehicle v is n + 1 + v, its end n + 1 + vehicles
 * + v.
 */
export interface UnequalProblem {
  readonly n: number
  readonly vehicles: number
  /** Row length of the matrices. */
  readonly m: number
  /**
   * Cost of i → j at `i * m + j`; a vehicle's fixed cost lies on the arcs out of its start. Start straight to end is 0:
   * an unused vehicle.
   */
  readonly cost: Int32Array
  /** Seconds from the start of service at i to the arrival at j. */
  readonly time: Int32Array
  readonly service: Int32Array
  /** First opening and last closing; for a start and an end, of the shift. */
  readonly open: Int32Array
  readonly close: Int32Array
  /** Between two windows: later than `gapFrom` and before `gapTo` nobody may begin. */
  readonly gapFrom: Int32Array
  readonly gapTo: Int32Array
  readonly amounts: number
  /**
   * By stop and amount. Amounts delivered, picked up or on board for a while count for the whole route: never less than
   * the true load.
   */
  readonly demand: Int32Array
  readonly capacity: Int32Array
  /** One amount's unit in the common measure of excess. */
  readonly scale: Float64Array
  /**
   * Null where earnings do not matter. Otherwise the earning of a route is the amount `earned`, which has a price
   * instead of a limit.
   */
  readonly fairness: Fairness | null
  readonly earned: number
  /** Bits of the kinds of vehicles that may serve a stop; the bit of a vehicle's kind. */
  readonly mayServe: Int32Array
  readonly kind: Int32Array
  /** The other half of a pair, 0 for none; 1 for a first half, 2 for a second. */
  readonly mate: Int32Array
  readonly half: Uint8Array
  /** Pauses of vehicle v: `pauseFrom[v] … pauseFrom[v + 1] − 1`, in the order of their windows. */
  readonly pauseFrom: Int32Array
  readonly pauseOpen: Int32Array
  readonly pauseClose: Int32Array
  readonly pauseSec: Int32Array
}

/** Stops by vehicle, in order. */
export type UnequalRoutes = number[][]

export const NO_GAP = 2_000_000_000
