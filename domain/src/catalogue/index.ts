export type {
  CaseDefinition, CompetenceRule, DocumentRule, EligibilityRule, Handling, ModeOffer, PartyRole, PartyRule,
  PresenceRule, ServiceMode, StatutoryWait,
} from './case.ts'
export type { Condition, Operand, Scalar } from './condition.ts'
export type { Amount, FeeLine, FeeLineKind, PayBy } from './fee.ts'
export type {
  AddressAnswer, Answers, AnswerValue, Field, FieldType, FormRule, FormSection, Option,
} from './field.ts'
export type { ConnectorKind, Fact, NotOurs, ServiceDefinition } from './service.ts'
