import type { Window } from '../problem/plan-problem.ts'
import type { PlanEvent } from './events.ts'

/** One vehicle weighed for a visit: its price, or the rule that keeps it out. */
export interface Candidate {
  readonly vehicle: string | number
  readonly cost: number | null
  readonly startSec: number | null
  readonly barredBy: 'skill' | 'agency' | 'area' | 'full' | 'time' | null
}

/** One decision of a session and its reasons: enough to explain it to a person and to replay it. */
export type Decision =
  | {
      readonly seq: number
      readonly type: 'opened'
      readonly cost: number
      readonly unassigned: readonly (string | number)[]
    }
  | {
      readonly seq: number
      readonly type: 'applied'
      readonly event: PlanEvent
      readonly candidates: readonly Candidate[]
      readonly chosen: string | number | null
      readonly cost: number
    }
  | {
      readonly seq: number
      readonly type: 'improved'
      readonly rounds: number
      readonly from: number
      readonly to: number
      readonly moved: readonly {
        readonly stop: string | number
        readonly from: string | number | null
        readonly to: string | number | null
      }[]
    }
  | {
      readonly seq: number
      readonly type: 'quoted'
      readonly slots: readonly Window[]
      readonly costs: readonly number[]
    }
  | {
      readonly seq: number
      readonly type: 'committed'
      readonly horizonSec: number
      readonly frozen: readonly { readonly vehicle: string | number; readonly stops: readonly (string | number)[] }[]
    }

/** A call as it was made: replaying the calls on the same problem and seed gives the same bytes. */
export type Call =
  | { readonly type: 'apply'; readonly events: readonly PlanEvent[] }
  | { readonly type: 'improve'; readonly rounds: number }
  | { readonly type: 'commit'; readonly horizonSec: number }
