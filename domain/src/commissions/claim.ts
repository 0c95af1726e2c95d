import { DAY_MS } from '../shared/index.ts'

/** After so many days a line is no longer asked about: what it was reckoned from may be gone. */
export const CLAIM_DAYS = 90

export interface ClaimableLine {
  kind: 'done' | 'call_out' | 'wasted_leg' | 'corrected'
  state: 'held' | 'available' | 'paid' | 'taken_back'
  earnedAt: Date
  /** It was asked about before, whatever the answer. */
  asked: boolean
  /** It goes with a batch that waits, or the bank has it and has not answered. */
  underWay: boolean
}

export type NoClaim = 'claim_made' | 'line_taken_back' | 'line_in_batch' | 'claim_too_late'

/**
 * Why somebody cannot say now that this line is wrong; null where they can. What is on its way to the bank cannot be held any
 * more: it can be asked about once the bank has answered, and then nothing waits for it.
 */
export function noClaim(line: ClaimableLine, at: Date): NoClaim | null {
  if (line.asked || line.kind === 'corrected') return 'claim_made'
  if (line.state === 'taken_back') return 'line_taken_back'
  if (line.underWay) return 'line_in_batch'
  return at.getTime() - line.earnedAt.getTime() > CLAIM_DAYS * DAY_MS ? 'claim_too_late' : null
}
