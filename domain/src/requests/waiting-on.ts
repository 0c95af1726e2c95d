import type { Blamed, RequestState } from './states.ts'

export interface TurnFacts {
  state: RequestState
  /** Who owes the open need that is due first: a party of the citizen's, or a statute that makes everybody wait. */
  openNeed: 'citizen' | 'law' | null
  /** An area event (flood, smog, system down …) covers the place now. */
  areaEvent: boolean
  /** Start of the chosen slot and of the earliest that was offered at booking. */
  slotStart: Date | null
  earliestOffered: Date | null
  /** Who caused the objection or the repeat now under way. */
  correctionCause: Blamed | null
  /** A filing or pick-up visit is planned or under way: a facilitator holds the next step. */
  officeVisitOpen: boolean
}

/** From `from` on the minutes are that party's, until the next turn begins or something happens. */
export interface Turn {
  from: Date
  party: Blamed
}

/**
 * Whose turn it is from now on, as far ahead as it can be known without anything happening. Empty when the clock
 * stands still: draft, delivered and end states.
 */
export function turnsAhead(f: TurnFacts, now: Date): Turn[] {
  const one = (party: Blamed): Turn[] => [{ from: now, party }]
  if (!RUNS[f.state]) return []
  if (f.areaEvent) return one('area_event')
  if (f.openNeed) return one(f.openNeed)
  if (f.state === 'scheduled' || f.state === 'visit_assigned') return slotTurns(f, now)
  if (f.state === 'objected') return one(f.correctionCause ?? 'citizen')
  if ((f.state === 'ready' || f.state === 'issued') && f.officeVisitOpen) return one('facilitator')
  return one(RUNS[f.state] as Blamed)
}

/** Waiting for a chosen slot is the citizen's only beyond the earliest that was offered; else it is ours. */
function slotTurns(f: TurnFacts, now: Date): Turn[] {
  const turns: Turn[] = [{ from: now, party: 'platform' }]
  if (f.slotStart && f.earliestOffered && f.slotStart > now && f.earliestOffered < f.slotStart) {
    const choice = f.earliestOffered > now ? f.earliestOffered : now
    if (choice.getTime() === now.getTime()) turns.pop()
    turns.push({ from: choice, party: 'citizen' }, { from: f.slotStart, party: 'platform' })
  }
  return turns
}

const RUNS: { readonly [S in RequestState]: Blamed | null } = {
  draft: null,
  booked: 'citizen',
  scheduled: 'platform',
  visit_assigned: 'platform',
  visiting: 'facilitator',
  ready: 'platform',
  submitted: 'department',
  in_process: 'department',
  objected: 'citizen',
  approved: 'department',
  issued: 'platform',
  delivering: 'facilitator',
  at_office: 'citizen',
  delivered: null,
  closed: null,
  rejected: null,
  withdrawn: null,
  cancelled: null,
  failed: null,
}
