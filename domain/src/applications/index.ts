export { code128Svg, code128Widths } from './code128.ts'
export {
  APPLICATION_STATES, type ApplicationFacts, type ApplicationState, decideAtDesk, decideByMessage, MESSAGE_KINDS, type MessageKind, OFFICE_ACTS,
  type OfficeAct, type OfficeDecision,
} from './decision.ts'
export { type FilingWay, filingWay } from './filing-way.ts'
export {
  causeOf, CLERK_OBJECTIONS, type CureBy, cureOf, isObjectionCode, isRejectionCode, type ObjectionCode, OBJECTIONS, type RejectionCode, REJECTIONS,
} from './objection.ts'
export { comparable, type Misprint, misprints, type PlaceNames, type ProofLine, proofLines, proofText, provesAll, wordsOf } from './proof.ts'
export { type DocumentClaim, documentCode, documentText, type ReadDocumentCode, readDocumentCode } from './document-code.ts'
