import type { Blamed, Mode, RequestState } from './states.ts'

export interface WaitingFacts {
  state: RequestState
  mode: Mode
  /** Who owes the open need that is due first, if any: a party of the citizen's, a statute's wait, or a payment. */
  openNeed: 'citizen' | 'law' | null
  /** An area event (flood, smog, system down …) covers the place now. */
  areaEvent: boolean
  /** Start of the chosen slot and of the earliest that was offered, epoch milliseconds. */
  slotStart: number | null
  earliestOffered: number | null
  /** Who caused the objection or the repeat now under way. */
  correctionCause: Blamed | null
  /** A correction, filing or pick-up visit is planned or under way: its facilitator holds the next step. */
  officeVisitOpen: boolean
  /** The place where the request is filed answers by itself. */
  now: number
}

/** Whose turn it is: who the running minute belongs to. Null when the clock stands still (draft, end states, delivered). */
export function waitingOn(f: WaitingFacts): Blamed | null {
  switch (f.state) {
    case 'draft': case 'delivered': case 'closed': case 'rejected': case 'withdrawn': case 'cancelled': case 'failed':
      return null
    default:
  }
  if (f.areaEvent) return 'area_event'
  if (f.openNeed) return f.openNeed
  switch (f.state) {
    case 'booked': return 'citizen'
    case 'scheduled': case 'visit_assigned':
      // Waiting for a slot is the citizen's choice only beyond the earliest slot that was offered.
      return f.earliestOffered !== null && f.now >= f.earliestOffered && f.slotStart !== null && f.now < f.slotStart ? 'citizen' : 'platform'
    case 'visiting': return 'facilitator'
    case 'ready': return f.officeVisitOpen ? 'facilitator' : 'platform'
    case 'submitted': case 'in_process': return 'department'
    case 'objected': return f.correctionCause ?? 'citizen'
    case 'approved': return 'department'
    case 'issued': return f.officeVisitOpen ? 'facilitator' : 'platform'
    case 'delivering': return 'facilitator'
    case 'at_office': return 'citizen'
  }
  return 'platform'
}
