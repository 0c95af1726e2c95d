export { code128Svg, code128Widths } from './code128.ts'
export {
  APPLICATION_STATES,
  type ApplicationFacts,
  type ApplicationState,
  CODE_TRIES_MAX,
  decideAtDesk,
  decideByMessage,
  decideHandOver,
  DESK_ACTS,
  type DeskAct,
  deskActions,
  MESSAGE_KINDS,
  type MessageKind,
  OFFICE_ACTS,
  type OfficeAct,
  type OfficeDecision,
} from './decision.ts'
export { type FilingWay, filingWay } from './filing-way.ts'
export {
  causeOf,
  CLERK_OBJECTIONS,
  type CureBy,
  cureOf,
  isObjectionCode,
  isRejectionCode,
  type ObjectionCode,
  OBJECTIONS,
  type RejectionCode,
  REJECTIONS,
} from './objection.ts'
export {
  comparable,
  type Misprint,
  misprints,
  type PlaceNames,
  type ProofLine,
  proofLines,
  proofText,
  provesAll,
} from './proof.ts'
export { forReader, type Shown, shownAnswer, type ShownLine, shownLines } from './shown.ts'
export {
  type DocumentClaim,
  documentCode,
  documentText,
  type ReadDocumentCode,
  readDocumentCode,
} from './document-code.ts'
