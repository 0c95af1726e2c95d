import type { LocalText } from '../shared/index.ts'

export type ReasonCause = 'citizen' | 'facilitator' | 'department' | 'platform' | 'areaEvent'

/** Why a visit failed or was given back: a closed list; a disputed reason is a grievance. */
export interface Reason {
  code: string
  label: LocalText
  cause: ReasonCause
  at: ('door' | 'counter' | 'beforeArrival')[]
  citizenFee: 'none' | 'noShow'
  facilitatorPay: 'none' | 'callOut' | 'leg'
  nextStep: 'rebook' | 'correctAddress' | 'prepareDocuments' | 'reassign' | 'retryLater' | 'endVisit' | 'callBack'
  /** What must be on record before this reason is accepted. */
  evidence: 'callAttempt' | 'photo' | 'none'
  /** Minutes at the door before it may be said. */
  waitMinutes: number
  /** Counts to the citizen's three failed visits. */
  countsForCitizen: boolean
}
