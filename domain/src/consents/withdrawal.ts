import type { ConsentKind } from './kinds.ts'

export const CONSENT_STATES = ['in_force', 'replaced', 'used', 'withdrawn'] as const
/** `replaced`: a later yes to the same stands in its place. `used`: it is done, and there is nothing left to stop. */
export type ConsentState = (typeof CONSENT_STATES)[number]

export const ENDINGS = ['cancel', 'withdraw', 'read_again', 'end_links', 'leave'] as const
/** What a withdrawal brings about; each has its words: what stops, and what cannot be taken back. */
export type Ending = (typeof ENDINGS)[number]

export interface EndingFacts {
  /** Of the request: is it before filing, and may it be cancelled or taken back from the office? */
  mayCancel: boolean
  mayWithdraw: boolean
  /** Lines: has nobody relied on them yet, and is the form still open? */
  formOpen: boolean
  /** Has the request not ended? A link to a visit dies with it. */
  requestOpen: boolean
  /** A later yes of the same kind to the same thing. */
  replaced: boolean
  withdrawn: boolean
}

/** What withdrawing it would do now; nothing where there is nothing left that it could stop. */
export function endingOf(kind: ConsentKind, f: EndingFacts): Ending | null {
  if (f.withdrawn || f.replaced) return null
  switch (kind) {
    case 'order':
      return f.mayCancel ? 'cancel' : f.mayWithdraw ? 'withdraw' : null
    case 'lines':
      return f.formOpen ? 'read_again' : null
    case 'trip':
      return f.requestOpen ? 'end_links' : null
    case 'household':
      return 'leave'
  }
}

export function stateOf(kind: ConsentKind, f: EndingFacts): ConsentState {
  if (f.withdrawn) return 'withdrawn'
  if (f.replaced) return 'replaced'
  return endingOf(kind, f) === null ? 'used' : 'in_force'
}
