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
  /** Time that is already promised to other visits. */
  blocks: readonly Block[]
  visitsToday: number
  /** What may still be taken under the cash cap. */
  headRoomPaisa: number
  /** They gave this visit back, or were lost on it. */
  leftThisVisit: boolean
}

/** A vehicle and a day carry so many visits. */
export const VISITS_PER_DAY_MAX = 14
/** Road between two stops, until a route planner knows better. */
export const TRAVEL_ALLOWANCE_MINUTES = 15

const MINUTE_MS = 60_000

/**
 * The earliest stretch of the window that is free of the facilitator's other promises and long enough for the road
 * and the work; null when they would have to be in two places. Where their times are given, it begins in one of them.
 */
export function freeBlock(
  needs: Pick<VisitNeeds, 'startsMs' | 'endsMs' | 'minutes'>,
  blocks: readonly Block[],
  notBeforeMs: number,
  times: readonly Block[] = [{ fromMs: -Infinity, toMs: Infinity }],
): Block | null {
  const length = (needs.minutes + TRAVEL_ALLOWANCE_MINUTES) * MINUTE_MS
  // Work may run over the window's end, or that of their day, but it begins inside it.
  const latest = Math.max(needs.endsMs, notBeforeMs + 1)
  for (const time of [...times].sort((a, b) => a.fromMs - b.fromMs)) {
    const fromMs = firstFree(blocks, Math.max(needs.startsMs, notBeforeMs, time.fromMs), length)
    if (fromMs < Math.min(latest, time.toMs)) return { fromMs, toMs: fromMs + length }
  }
  return null
}

function firstFree(blocks: readonly Block[], notBeforeMs: number, length: number): number {
  let fromMs = notBeforeMs
  for (const block of [...blocks].sort((a, b) => a.fromMs - b.fromMs)) {
    if (block.toMs <= fromMs) continue
    if (block.fromMs >= fromMs + length) break
    fromMs = block.toMs
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
  if (!freeBlock(needs, [], nowMs, who.times)) codes.push('not_available')
  else if (!freeBlock(needs, who.blocks, nowMs, who.times)) codes.push('visit_overlaps')
  return codes
}

function serveThemselves(needs: VisitNeeds, who: Candidate): boolean {
  return (
    needs.personIds.includes(who.personId) ||
    needs.accountIds.includes(who.accountId) ||
    (who.phone !== '' && needs.phones.includes(who.phone))
  )
}
