import { type RequestState, targets } from '../requests/index.ts'

/** What a decision makes happen. Each acts by the door of the module that owns it. */
export const REMEDIES = [
  'refund',
  'goodwill',
  'clawback',
  'correction',
  'reopen',
  'retraining',
  'pause',
  'review',
] as const
export type RemedyKind = (typeof REMEDIES)[number]
export type Remedy =
  | { kind: 'refund'; amountPaisa: number }
  | { kind: 'reopen'; to: RequestState }
  | { kind: Exclude<RemedyKind, 'refund' | 'reopen'> }

export interface Decision {
  upheld: boolean
  /** Of the pack's closed list. */
  reasonCode: string
  words: string
  remedies: readonly Remedy[]
}

/** What is known when it is decided. */
export interface DecisionFacts {
  requestState: RequestState
  /** The office has had it: what was never filed has no paper to correct, and no state beyond. */
  filed: boolean
  /** Form, papers and proof are there: it could be filed at once. */
  complete: boolean
  visit: boolean
  facilitator: boolean
  /** Our service charge, as far as it was paid. */
  chargePaisa: number
  goodwillPaisa: number
  /** A free visit needs a door to come to. */
  door: boolean
}

/** The states that a resolution may name for a request that stands there: those from which somebody could take it further. */
export const resolutionTargets = ({
  requestState,
  filed,
  complete,
}: Pick<DecisionFacts, 'requestState' | 'filed' | 'complete'>): readonly RequestState[] =>
  [...new Set([...targets(requestState, 'reopen'), ...targets(requestState, 'redo')])].filter(
    (to) => to === 'booked' || (to === 'ready' ? complete : filed),
  )

/** Why the remedy cannot be had here; null when it can. The screen greys it by the same answer. */
export function remedyRefusal(remedy: RemedyKind, facts: DecisionFacts) {
  switch (remedy) {
    case 'refund':
      return facts.chargePaisa > 0 ? null : 'nothing_due'
    case 'goodwill':
      return facts.chargePaisa <= 0 ? 'nothing_due' : facts.goodwillPaisa > 0 ? 'already_paid' : null
    case 'clawback':
      return facts.visit && facts.facilitator ? null : 'remedy_needs_visit'
    case 'retraining':
    case 'pause':
    case 'review':
      return facts.facilitator ? null : 'remedy_needs_facilitator'
    case 'correction':
      return resolutionTargets(facts).includes('objected') && facts.door ? null : 'remedy_not_now'
    case 'reopen':
      return resolutionTargets(facts).length ? null : 'remedy_not_now'
  }
}

/** The first thing that speaks against a decision as it was written. */
export function decisionRefusal(decision: Decision, facts: DecisionFacts) {
  const kinds = decision.remedies.map((one) => one.kind)
  if (!decision.upheld && kinds.length > 0) return 'remedies_need_upheld'
  if (new Set(kinds).size !== kinds.length || (kinds.includes('reopen') && kinds.includes('correction')))
    return 'remedies_clash'
  for (const remedy of decision.remedies) {
    const refusal = remedyRefusal(remedy.kind, facts)
    if (refusal) return refusal
    if (remedy.kind === 'refund' && (remedy.amountPaisa <= 0 || remedy.amountPaisa > facts.chargePaisa))
      return 'refund_too_much'
    if (remedy.kind === 'refund' && remedy.amountPaisa <= facts.goodwillPaisa) return 'already_paid'
    if (remedy.kind === 'reopen' && !resolutionTargets(facts).includes(remedy.to)) return 'state_not_named'
  }
  return null
}
