/**
 * What people say yes to: that it is done in their name, that these lines are filed, that somebody follows a visit, that
 * somebody of their household orders for them.
 */
export const CONSENT_KINDS = ['order', 'lines', 'trip', 'household'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/**
 * By what the yes is known: their own tap while signed in, a code that came to their own phone, their voice as an agent
 * noted it, their word at a counter or at their door, a complaint that asked for it to go on. `not_kept` is what was
 * agreed before consent was kept at all; nothing new may have it.
 */
export const PROOFS = ['signed_in', 'code', 'voice', 'counter', 'door', 'complaint', 'not_kept'] as const
export type Proof = (typeof PROOFS)[number]

/** Who wrote it down decides by what it is known. An agent whose caller read back a code has more than a voice. */
export function proofOf(by: {
  writer: 'citizen' | 'facilitator' | 'agent' | 'centre'
  codeRead: boolean
}): Exclude<Proof, 'complaint' | 'not_kept'> {
  switch (by.writer) {
    case 'citizen':
      return 'signed_in'
    case 'facilitator':
      return 'door'
    case 'centre':
      return 'counter'
    case 'agent':
      return by.codeRead ? 'code' : 'voice'
  }
}
