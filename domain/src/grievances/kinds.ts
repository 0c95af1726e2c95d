/** What may be complained of. `visit_reason` disputes why a visit is said to have failed; it is never argued at the door. */
export const GRIEVANCE_KINDS = [
  'overcharge',
  'no_show',
  'delay',
  'conduct',
  'wrong_document',
  'refund',
  'visit_reason',
  'other',
] as const
export type GrievanceKind = (typeof GRIEVANCE_KINDS)[number]

/** The ladder. The last rung is outside the programme: what comes there is referred, and final for us. */
export const GRIEVANCE_STEPS = ['officer', 'district', 'programme', 'ombudsman'] as const
export type GrievanceStep = (typeof GRIEVANCE_STEPS)[number]

export const nextStep = (step: GrievanceStep): GrievanceStep =>
  GRIEVANCE_STEPS[Math.min(GRIEVANCE_STEPS.indexOf(step) + 1, GRIEVANCE_STEPS.length - 1)] as GrievanceStep

/** These are about one visit, and the accused is whoever made it; the others are about an office or about us. */
const OF_A_VISIT: readonly GrievanceKind[] = ['overcharge', 'no_show', 'conduct', 'visit_reason']
export const isOfAVisit = (kind: GrievanceKind): boolean => OF_A_VISIT.includes(kind)

/** How long somebody may speak at once: for a complaint, and for every word that is said about it. */
export const TALK_SECONDS_MAX = 120

/** One tap is enough for these; the others need words, a voice note or a picture would not say what is wanted. */
export const needsWords = (kind: GrievanceKind): boolean =>
  kind === 'other' || kind === 'wrong_document' || kind === 'conduct'
