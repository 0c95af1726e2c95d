export { CONSENT_KINDS, type ConsentKind, PROOFS, type Proof, proofOf } from './kinds.ts'
export { type Given, missingFor } from './relied-on.ts'
export {
  type ConsentState,
  type EndingFacts,
  type Ending,
  ENDINGS,
  endingOf,
  stateOf,
  CONSENT_STATES,
} from './withdrawal.ts'
