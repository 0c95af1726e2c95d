/** What a run came to; the last line under --json. */
export interface Summary {
  bench: 'city'
  seed: number
  requests: number
  delivered: number
  rejected: number
  withdrawn: number
  cancelled: number
  failed: number
  open: number
  serverKills: number
  /** How often the planner's thread was ended in the middle of a plan, and what was planned all the same. */
  plannerEnds: number
  plansMade: number
  plansLost: number
  offersByPlan: number
  duplicatesSent: number
  invariantChecks: number
  violations: number
  complaints: number
  complaintsDecided: number
  complaintsEscalated: number
  suspensions: number
  areaEvents: number
  sos: number
  figuresPublished: number
  /** How often each named situation was reached. */
  situations: Record<string, number>
}

export interface Violation {
  invariant: string
  subject: string
  words: string
}
