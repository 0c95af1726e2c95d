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
/** The run of fixes near the door so far. */
export interface ArrivalRun {
  sinceMs: number
  lastMs: number
  fixes: number
}

/** Goes on with the run. `arrivedMs` is when the last condition came true: the business has not waited before that. */
export function followArrival(
  run: ArrivalRun | null,
  fix: ArrivalFix,
  door: Point,
  rule: ArrivalRule,
): { run: ArrivalRun | null; arrivedMs: number | null } {
  if (fix.accuracyMeters > rule.accuracyMetersMax || (run && fix.atMs <= run.lastMs)) return { run, arrivedMs: null }
  if (distanceMeters(fix.point, door) > rule.meters) return { run: null, arrivedMs: null }
  const next: ArrivalRun = { sinceMs: run?.sinceMs ?? fix.atMs, lastMs: fix.atMs, fixes: (run?.fixes ?? 0) + 1 }
  const arrived = next.fixes >= rule.fixes && next.lastMs - next.sinceMs >= rule.dwellSeconds * 1000
  return { run: next, arrivedMs: arrived ? next.lastMs : null }
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
