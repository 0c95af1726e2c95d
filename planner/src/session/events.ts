import type { Pause, Stop } from '../problem/plan-problem.ts'

/** A new visit. Its place is a matrix index, or comes with its own travel times to and from every known place. */
export interface NewVisit {
  readonly stop: Omit<Stop, 'at' | 'mate' | 'kind'>
  readonly at: number | NewPlace
}

/** Travel from and to a place that the matrices do not know yet, for every profile alike. */
export interface NewPlace {
  readonly fromSec: readonly number[] | Int32Array
  readonly toSec: readonly number[] | Int32Array
  /** Where both are the longest that they may be: how long they likely are, there and back. A quote's `roadSec` goes by it. */
  readonly likelySec?: Int32Array
  readonly coordinates?: readonly [number, number]
}

/** Events of a day after it was planned. Times are seconds on the day's clock. */
export type PlanEvent =
  | { readonly type: 'visit.added'; readonly visit: NewVisit }
  | { readonly type: 'visit.cancelled'; readonly id: string | number }
  /** The vehicle is free only from `freeSec` on, at `at` when given. */
  | { readonly type: 'vehicle.late'; readonly vehicle: string | number; readonly freeSec: number; readonly at?: number }
  | { readonly type: 'vehicle.offline'; readonly vehicle: string | number }
  | { readonly type: 'pause.added'; readonly vehicle: string | number; readonly pause: Pause }
  /** Done, under way or offered: these stops stay first, in this order. */
  | { readonly type: 'stops.frozen'; readonly vehicle: string | number; readonly stops: readonly (string | number)[] }
