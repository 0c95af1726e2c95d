import { HOUR_MS, MINUTE_MS } from '../shared/index.ts'
import { isHeld, type VisitState } from './visit-states.ts'

export const VISIT_RISKS = ['late', 'at_risk', 'fine'] as const
export type VisitRisk = (typeof VISIT_RISKS)[number]

/** Why a visit of today may not be kept, what a person has to mend before what mends itself. */
export const RISK_REASONS = [
  'code_locked',
  'papers_to_fetch',
  'not_heard',
  'on_hold',
  'pin_fell',
  'nobody_asked',
  'not_answered',
  'still_elsewhere',
  'not_set_out',
  'comes_late',
  'not_on_shift',
  'waits_at_door',
] as const
export type RiskReason = (typeof RISK_REASONS)[number]

/** As near as this and still with nobody, there may be nobody. */
const TAKEN_BEFORE_MS = 3 * HOUR_MS
/** Whoever will go in an hour is at work by now. */
const AT_WORK_BEFORE_MS = HOUR_MS
/** A door that has not opened by then may not open at all. */
const AT_DOOR_MAX_MS = 15 * MINUTE_MS

/** When somebody is at the door: half of such ways are no faster than `fromMs`, five in six no slower than `toMs`. */
export interface ArrivesAt {
  fromMs: number
  toMs: number
  /** Another visit lies before it. */
  elsewhere: boolean
}

/** A visit of today as the store has it at this moment. */
export interface VisitNow {
  state: VisitState
  startsMs: number
  endsMs: number
  arrivedMs: number | null
  codeLocked: boolean
  papersToFetch: boolean
  /** The facilitator's device has said nothing for too long. */
  silent: boolean
  /** Operations let nobody be asked. */
  held: boolean
  /** Whom operations had pinned it to does not come, and nobody else has promised it yet. */
  pinFell: boolean
  /** Somebody is thinking it over. */
  asked: boolean
  holderOnShift: boolean
  /** Null where nobody holds it, or their place is not known, or they are there. */
  arrives: ArrivesAt | null
}

export interface Judged {
  risk: VisitRisk
  reason: RiskReason | null
}

const FINE: Judged = { risk: 'fine', reason: null }

/** Late: the promised window is over, or will be before anybody can be there. At risk: it may be. */
export function riskOf(visit: VisitNow, atMs: number): Judged {
  const over = atMs > visit.endsMs
  const judged = (reason: RiskReason): Judged => ({ risk: over ? 'late' : 'at_risk', reason })
  if (visit.codeLocked) return judged('code_locked')
  if (visit.papersToFetch) return judged('papers_to_fetch')
  if (visit.silent) return judged('not_heard')
  if (!isHeld(visit.state)) {
    const soon = visit.startsMs - atMs < TAKEN_BEFORE_MS
    if (visit.pinFell && !visit.held) return judged('pin_fell')
    if (!soon) return FINE
    return judged(visit.held ? 'on_hold' : visit.asked ? 'not_answered' : 'nobody_asked')
  }
  if (visit.state === 'arrived')
    return atMs - (visit.arrivedMs ?? atMs) > AT_DOOR_MAX_MS ? { risk: 'at_risk', reason: 'waits_at_door' } : FINE
  if (visit.state === 'in_progress') return FINE
  return riskOfWay(visit, atMs)
}

/** Of somebody who is not there yet. */
function riskOfWay(visit: VisitNow, atMs: number): Judged {
  const { arrives, endsMs } = visit
  const why: RiskReason = arrives?.elsewhere
    ? 'still_elsewhere'
    : visit.state === 'assigned'
      ? 'not_set_out'
      : 'comes_late'
  if (atMs > endsMs || (arrives && arrives.fromMs > endsMs)) return { risk: 'late', reason: why }
  if (arrives && arrives.toMs > endsMs) return { risk: 'at_risk', reason: why }
  if (visit.state === 'assigned' && !visit.holderOnShift && visit.startsMs - atMs < AT_WORK_BEFORE_MS)
    return { risk: 'at_risk', reason: 'not_on_shift' }
  return FINE
}
