import type { Refused } from '../shared/index.ts'
import { distanceMeters, type Point } from '../shared/index.ts'

export interface ArrivalRule {
  /** Automatic arrival: this near … */
  meters: number
  /** … in so many fixes in a row … */
  fixes: number
  /** … that span so long. */
  dwellSeconds: number
  /** A fix that is less certain says nothing. */
  accuracyMetersMax: number
  /** The command is accepted this near, or with a reason. */
  commandMeters: number
}

export interface ArrivalFix {
  atMs: number
  point: Point
  accuracyMeters: number
}
/** The run of fixes near the door so far: when, and how far from the door. Where that was is kept with the positions and goes with them. */
export interface ArrivalRun {
  /** A run that the release before has begun has none. */
  seen?: readonly (readonly [atMs: number, meters: number])[]
}

/** Whose distance to the door changes by more is riding; the receiver of somebody who stands strays less. */
const STANDS_WITHIN_METERS = 45
/** One fix of many in a second is enough. */
const APART_MS = 1_000

/**
 * Goes on with the run: the last fixes near the door that are about equally far from it, so that whoever rides the last hundred
 * metres slowly has not come yet. `arrivedMs` is when the last condition came true: the business has not waited before that.
 */
export function followArrival(
  run: ArrivalRun | null,
  fix: ArrivalFix,
  door: Point,
  rule: ArrivalRule,
): { run: ArrivalRun | null; arrivedMs: number | null } {
  const before = run?.seen ?? []
  const last = before.at(-1)
  if (fix.accuracyMeters > rule.accuracyMetersMax || (last && fix.atMs < last[0] + APART_MS))
    return { run, arrivedMs: null }
  const away = distanceMeters(fix.point, door)
  if (away > rule.meters) return { run: null, arrivedMs: null }
  const meters = Math.round(away)
  const riding = before.findLastIndex(([, then]) => Math.abs(then - meters) > STANDS_WITHIN_METERS)
  const seen = [...before.slice(riding + 1), [fix.atMs, meters] as const]
  const arrived = seen.length >= rule.fixes && fix.atMs - seen[0]![0] >= rule.dwellSeconds * 1000
  return { run: { seen }, arrivedMs: arrived ? fix.atMs : null }
}

/** The facilitator says that they are there: near enough, or a reason is written down. */
export function arriveByCommand(
  at: Point,
  door: Point,
  reason: string,
  rule: ArrivalRule,
): { ok: true; metersOff: number } | Refused<'too_far'> {
  const metersOff = Math.round(distanceMeters(at, door))
  return metersOff <= rule.commandMeters || reason.trim() !== ''
    ? { ok: true, metersOff }
    : { refusal: 'too_far', details: { metersOff } }
}

export interface NoShowFacts {
  arrivedMs: number
  callAttempted: boolean
  areaEvent: boolean
  nowMs: number
  waitMinutes: number
}

/** Nobody came to the door: only after the wait, with a call on record, and never in a flood. */
export function noShowRefusal(f: NoShowFacts): 'area_event' | 'too_early' | 'call_attempt_missing' | null {
  if (f.areaEvent) return 'area_event'
  if (f.nowMs < f.arrivedMs + f.waitMinutes * 60_000) return 'too_early'
  return f.callAttempted ? null : 'call_attempt_missing'
}

/** Work that takes less than this was not done. */
export function dwellRefusal(startedMs: number, nowMs: number, minimumSeconds: number): 'too_early' | null {
  return nowMs - startedMs < minimumSeconds * 1000 ? 'too_early' : null
}
