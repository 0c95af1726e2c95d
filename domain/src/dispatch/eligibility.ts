import { mayWork, type Standing } from './standing.ts'
import type { VisitKind } from './visit-states.ts'

export type Manner = 'soonest' | 'woman' | 'gate' | 'elsewhere'
export type Sex = 'M' | 'F' | 'X'

/** What a visit asks of whoever comes. Times are epoch milliseconds. */
export interface VisitNeeds {
  kind: VisitKind
  /** Of a counter only where whoever fetches a paper also brings it to a door that asked for a woman. */
  manner: Manner
  /** Where it is, and, for a counter, where the household is too: any of them may be theirs. */
  tehsilIds: readonly string[]
  startsMs: number
  endsMs: number
  /** Minutes at the door or counter. */
  minutes: number
  skills: readonly string[]
  equipment: readonly string[]
  /** Cash that is to be taken at the door. */
  cashPaisa: number
  /** Accounts and persons of the request: none of them may come as its facilitator. */
  personIds: readonly string[]
  accountIds: readonly string[]
  phones: readonly string[]
  /** Whoever holds the papers; nobody else can do this visit. */
  onlyFacilitatorId: string | null
}

export interface Block {
  fromMs: number
  toMs: number
}

/** Time that is promised to another visit, and how long the road takes between the two doors. */
export interface Promised extends Block {
  /** From there to this visit. */
  roadHereSeconds: number
  /** From this visit to there. */
  roadThereSeconds: number
}

/** A facilitator as the engine sees them. */
export interface Candidate {
  facilitatorId: string
  personId: string
  accountId: string
  phone: string
  standing: Standing
  onShift: boolean
  /** When they may be sent, near the visit: their hours, and the shift that they have begun. */
  times: readonly Block[]
  sex: Sex
  skills: readonly string[]
  equipment: readonly string[]
  /** Tehsils they serve. */
  tehsilIds: readonly string[]
  promised: readonly Promised[]
  /** The road from where they are now; null where nobody knows where that is. */
  roadSeconds: number | null
  visitsToday: number
  /** What may still be taken under the cash cap. */
  headRoomPaisa: number
  /** They gave this visit back, or were lost on it. */
  leftThisVisit: boolean
}

/** A vehicle and a day carry so many visits. */
export const VISITS_PER_DAY_MAX = 14
/** No road is thought longer: from there on a pin in the wrong place is likelier, and it shall not take a whole day. */
export const ROAD_SECONDS_MAX = 2 * 3_600

const MINUTE_MS = 60_000
const roadMs = (seconds: number): number => Math.min(ROAD_SECONDS_MAX, Math.max(0, seconds)) * 1000

/**
 * The earliest stretch of the window in which the work can be done: there is road enough from where they are, from each
 * promise before and to each promise after; null when they would have to be in two places. Where their times are given,
 * it begins in one of them.
 */
export function freeBlock(
  needs: Pick<VisitNeeds, 'startsMs' | 'endsMs' | 'minutes'>,
  who: Partial<Pick<Candidate, 'promised' | 'roadSeconds' | 'times'>>,
  nowMs: number,
): Block | null {
  const { promised = [], roadSeconds = null, times = [{ fromMs: -Infinity, toMs: Infinity }] } = who
  const length = needs.minutes * MINUTE_MS
  const soonest = nowMs + roadMs(roadSeconds ?? 0)
  // Work may run over the window's end, or that of their day, but it begins inside it. A window that is over is one
  // that is come to as soon as can be.
  const latest = nowMs < needs.endsMs ? needs.endsMs : soonest + 1
  const taken = promised
    .map((one) => ({
      afterMs: one.fromMs - roadMs(one.roadThereSeconds) - length,
      beforeMs: one.toMs + roadMs(one.roadHereSeconds),
    }))
    .sort((a, b) => a.afterMs - b.afterMs)
  for (const time of [...times].sort((a, b) => a.fromMs - b.fromMs)) {
    const fromMs = firstFree(taken, Math.max(needs.startsMs, soonest, time.fromMs))
    if (fromMs < Math.min(latest, time.toMs)) return { fromMs, toMs: fromMs + length }
  }
  return null
}

/** The first instant from then on that lies in none of the stretches in which work cannot begin; in their order. */
function firstFree(taken: readonly { afterMs: number; beforeMs: number }[], notBeforeMs: number): number {
  let fromMs = notBeforeMs
  for (const { afterMs, beforeMs } of taken) {
    if (beforeMs <= fromMs) continue
    if (afterMs >= fromMs) break
    fromMs = beforeMs
  }
  return fromMs
}

const missing = (wanted: readonly string[], had: readonly string[]): boolean => wanted.some((one) => !had.includes(one))

/** Everything that speaks against sending this person; empty means eligible. Codes have words in the pack. */
export function against(needs: VisitNeeds, who: Candidate, nowMs: number): string[] {
  const codes: string[] = []
  if (!mayWork(who.standing)) codes.push('standing_not_active')
  if (!who.onShift) codes.push('not_on_shift')
  if (who.leftThisVisit) codes.push('left_this_visit')
  if (needs.onlyFacilitatorId !== null && needs.onlyFacilitatorId !== who.facilitatorId)
    codes.push('papers_with_another')
  // Between a door and a department's counter papers travel beyond the tehsil; whoever holds them goes.
  if (needs.onlyFacilitatorId === null && !needs.tehsilIds.some((id) => who.tehsilIds.includes(id)))
    codes.push('area_not_theirs')
  if (needs.manner === 'woman' && who.sex !== 'F') codes.push('woman_asked_for')
  if (missing(needs.skills, who.skills)) codes.push('skill_missing')
  if (missing(needs.equipment, who.equipment)) codes.push('equipment_missing')
  if (serveThemselves(needs, who)) codes.push('own_request')
  if (who.visitsToday >= VISITS_PER_DAY_MAX) codes.push('day_full')
  if (needs.cashPaisa > who.headRoomPaisa) codes.push('cash_cap_exceeded')
  if (!freeBlock(needs, { times: who.times }, nowMs)) codes.push('not_available')
  else if (!freeBlock(needs, { times: who.times, roadSeconds: who.roadSeconds }, nowMs)) codes.push('too_far')
  else if (!freeBlock(needs, who, nowMs)) codes.push('visit_overlaps')
  return codes
}

function serveThemselves(needs: VisitNeeds, who: Candidate): boolean {
  return (
    needs.personIds.includes(who.personId) ||
    needs.accountIds.includes(who.accountId) ||
    (who.phone !== '' && needs.phones.includes(who.phone))
  )
}
