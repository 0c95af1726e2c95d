export type {
  CaseDefinition,
  CompetenceRule,
  DocumentRule,
  EligibilityRule,
  Handling,
  ModeOffer,
  PartyRole,
  PartyRule,
  PresenceRule,
  ServiceMode,
  StatutoryWait,
  SubjectRule,
} from './case.ts'
export type { FormWorld } from './check-field.ts'
export { type ChecklistItem, checklistFor, missingDocuments } from './checklist.ts'
export { type CompetenceFacts, type CompetenceWorld, competentOffice } from './competence.ts'
export type { Condition, Operand, Scalar } from './condition.ts'
export { approverOf, type Eligibility, eligibilityOf, modesOffered } from './eligibility.ts'
export { madeUpName } from './made-up-names.ts'
export { exampleAnswers, type ExampleSeed } from './example-answers.ts'
export type { Amount, FeeLine, FeeLineKind, PayBy } from './fee.ts'
export {
  type AddressAnswer,
  type Answers,
  type AnswerValue,
  type Field,
  type FieldType,
  type FormRule,
  type FormSection,
  type Option,
  PREFILL_SOURCES,
  type PrefillSource,
} from './field.ts'
export { fieldsOfAmount } from './amount.ts'
export { factFields } from './fact-fields.ts'
export { fieldOfOperand, fieldsOfCondition, holds, type Scope } from './holds.ts'
export { type OrderFacts, peopleIn, prefilled } from './prefill.ts'
export {
  type Quote,
  type QuoteItem,
  type QuoteLine,
  quote,
  quoteModes,
  quoteOrder,
  type QuoteWorld,
  DEBT_CODE,
  withDebt,
} from './quote.ts'
export type { Rates } from './rates.ts'
export { type OrderCharge, passOnCharge, type Sharer, unborne } from './shared-charge.ts'
export { taxWithin } from './tax-within.ts'
export { type Appearance, appearancesOf, type LegalWait, legalWaitsOf } from './appearances.ts'
export type { ConnectorKind, Fact, NotOurs, ServiceDefinition } from './service.ts'
export {
  askedSections,
  type CheckedForm,
  checkQuestions,
  type FormProblem,
  validateAnswers,
} from './validate-answers.ts'
