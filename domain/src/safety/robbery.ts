/** Cash that was robbed is the programme's loss when two people have approved the report; never a shortage of who was robbed. */
export const ROBBERY_STATES = ['reported', 'approved_once', 'booked', 'refused'] as const
export type RobberyState = (typeof ROBBERY_STATES)[number]
export type RobberyRefusal = 'same_person' | 'already_done' | 'report_needed'

export interface RobberyFacts {
  state: RobberyState
  reportedBy: string
  firstApprover: string | null
  policeReport: string
}

/** Who may approve: nobody who reported it, and nobody twice; and there must be a report that others can look up. */
export function approveRobbery(
  facts: RobberyFacts,
  by: string,
): { to: Extract<RobberyState, 'approved_once' | 'booked'> } | { no: RobberyRefusal } {
  if (facts.state === 'booked' || facts.state === 'refused') return { no: 'already_done' }
  if (by === facts.reportedBy || by === facts.firstApprover) return { no: 'same_person' }
  if (!facts.policeReport) return { no: 'report_needed' }
  return { to: facts.state === 'reported' ? 'approved_once' : 'booked' }
}
