import type { LocalDate } from '../shared/index.ts'
import type { VisitState } from './visit-states.ts'

export interface Swapped {
  id: string
  state: VisitState
  facilitatorId: string | null
  day: LocalDate
}
export const SWAP_REFUSALS = ['swap_of_one', 'swap_not_promised', 'swap_other_day'] as const

/** Two promises of one day, by two people who have not set out: beyond that somebody would be called back from their way. */
export function whyNoSwap(one: Swapped, other: Swapped): (typeof SWAP_REFUSALS)[number] | null {
  if (one.state !== 'assigned' || other.state !== 'assigned') return 'swap_not_promised'
  if (one.id === other.id || one.facilitatorId === other.facilitatorId) return 'swap_of_one'
  return one.day === other.day ? null : 'swap_other_day'
}
