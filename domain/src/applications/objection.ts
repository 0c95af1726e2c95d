import type { Blamed, Mode } from '../requests/index.ts'

/** How an objection is put right. `office`: the office itself does it, the citizen waits. */
export type CureBy = 'papers' | 'form' | 'office'

interface ObjectionKind {
  cure: CureBy
  /** Whose doing it is: at the doorstep we collected and checked, elsewhere the citizen did. */
  cause: Blamed | { doorstep: Blamed; elsewhere: Blamed }
  /** Not for a clerk to choose: the system says it. */
  own?: true
}

/** The closed list of "not yet". The words of each are the territory's. */
export const OBJECTIONS = {
  document_missing: { cure: 'papers', cause: { doorstep: 'platform', elsewhere: 'citizen' } },
  document_unreadable: { cure: 'papers', cause: { doorstep: 'facilitator', elsewhere: 'citizen' } },
  document_expired: { cure: 'papers', cause: 'citizen' },
  photo_unsuitable: { cure: 'papers', cause: { doorstep: 'facilitator', elsewhere: 'citizen' } },
  signature_missing: { cure: 'papers', cause: { doorstep: 'facilitator', elsewhere: 'citizen' } },
  original_needed: { cure: 'papers', cause: 'department' },
  name_differs: { cure: 'form', cause: 'citizen' },
  form_incomplete: { cure: 'form', cause: { doorstep: 'facilitator', elsewhere: 'citizen' } },
  address_unproven: { cure: 'papers', cause: 'citizen' },
  fee_short: { cure: 'form', cause: 'platform' },
  misprint: { cure: 'office', cause: 'department', own: true },
  error_reported: { cure: 'office', cause: 'department', own: true },
  sent_back: { cure: 'papers', cause: 'department', own: true },
  refused_by_system: { cure: 'form', cause: 'platform', own: true },
} as const satisfies Record<string, ObjectionKind>
export type ObjectionCode = keyof typeof OBJECTIONS

export const isObjectionCode = (code: string): code is ObjectionCode => Object.hasOwn(OBJECTIONS, code)

/** What a clerk may choose from. */
export const CLERK_OBJECTIONS = (Object.keys(OBJECTIONS) as ObjectionCode[]).filter(
  (code) => !('own' in OBJECTIONS[code]),
)

export function causeOf(code: ObjectionCode, mode: Mode): Blamed {
  const { cause }: ObjectionKind = OBJECTIONS[code]
  if (typeof cause === 'string') return cause
  return mode === 'doorstep' ? cause.doorstep : cause.elsewhere
}

export const cureOf = (code: ObjectionCode): CureBy => OBJECTIONS[code].cure

/** The closed list of final "no"s; each also needs words and the legal ground. */
export const REJECTIONS = [
  'not_eligible',
  'information_false',
  'document_not_genuine',
  'already_issued',
  'other_office_competent',
  'dispute_pending',
  'time_barred',
] as const
export type RejectionCode = (typeof REJECTIONS)[number]

export const isRejectionCode = (code: string): code is RejectionCode => (REJECTIONS as readonly string[]).includes(code)
