/** How facilitators come in, stay, and are judged. */
export {
  allPassed,
  APPLICATION,
  APPLICATION_ACTIONS,
  APPLICATION_ENDS,
  APPLICATION_STATES,
  type ApplicationAction,
  type ApplicationCell,
  type ApplicationRefusal,
  type ApplicationState,
  CHECK_STATES,
  type CheckState,
} from './application.ts'
export { type CertificateState, certificateState, nextCertificateDay } from './certificate.ts'
export {
  askFact,
  decideFact,
  FACT_KINDS,
  FACT_RULES,
  FACT_STATES,
  type FactAsker,
  type FactEffect,
  type FactKind,
  type FactRefusal,
  type FactRule,
  type FactState,
  withGiven,
} from './facts.ts'
export { maskIban, normaliseIban } from './iban.ts'
export { type Involved, type Judge, type JudgeRefusal, mayDecide, mayHearAppeal } from './judge.ts'
export {
  ACCOUNT_CHANGE,
  ACCOUNT_CHANGE_ACTIONS,
  ACCOUNT_CHANGE_STAGES,
  ACCOUNT_CHANGE_STATES,
  type AccountChange,
  type AccountChangeAction,
  type AccountChangeCell,
  type AccountChangeRefusal,
  type AccountChangeStage,
  type AccountChangeState,
  accountInForce,
  isUnderThreat,
  isUnderWay,
  paysFrom,
  stageOf,
  stepAccountChange,
} from './pay-account.ts'
export {
  DUE_PROCESS,
  type DueProcess,
  isProceedingOver,
  PROCEEDING,
  PROCEEDING_ACTIONS,
  PROCEEDING_ENDS,
  PROCEEDING_ORIGINS,
  PROCEEDING_STATES,
  type ProceedingAction,
  type ProceedingCell,
  type ProceedingDates,
  type ProceedingOrigin,
  type ProceedingRefusal,
  type ProceedingState,
  stepProceeding,
} from './proceeding.ts'
export {
  type Invitation,
  INVITATION_DAYS,
  INVITATION_STATES,
  invitationState,
  type InvitationState,
  mayAskAgain,
  runsOutAt,
} from './invitation.ts'
export { type Drawn, drawQuiz, type Marked, markQuiz, nextTryAt, type QuizRefusal } from './quiz.ts'
export {
  APPLICANT_FACTS,
  type ApplicantFact,
  type Given,
  lookedAtAnew,
  type Question,
  type Recruiting,
  type RefusalReason,
  type Requirement,
  type TrainingModule,
} from './recruiting.ts'
export { normaliseTaxNumber } from './tax-number.ts'
export {
  HOLD_KINDS,
  type HoldKind,
  holdOf,
  holdsPay,
  needsPeriod,
  PERIOD_DAYS_MAX,
  type Sanction,
  SANCTIONS,
  standingUnder,
} from './sanction.ts'
