export { caseNoOf, runningOf } from './case-no.ts'
export { type ClockChange, clockChange, dueAgain, dueAt, type GrievanceRules, minutesLeft } from './clock.ts'
export {
  type Decision,
  type DecisionFacts,
  decisionRefusal,
  REMEDIES,
  type Remedy,
  type RemedyKind,
  remedyRefusal,
  resolutionTargets,
} from './decision.ts'
export {
  type Evidence,
  evidenceFor,
  type EvidenceReader,
  type MessageEvidence,
  type RatingEvidence,
} from './evidence.ts'
export {
  GRIEVANCE_KINDS,
  GRIEVANCE_STEPS,
  type GrievanceKind,
  type GrievanceStep,
  isOfAVisit,
  needsWords,
  TALK_SECONDS_MAX,
} from './kinds.ts'
export { type Accused, barredBecause, type Candidate, chooseOwner, mayOwn, sitsAt } from './ownership.ts'
export {
  clockRuns,
  GRIEVANCE_ACTIONS,
  GRIEVANCE_STATES,
  GRIEVANCE_TABLE,
  type GrievanceAction,
  grievanceActions,
  type GrievanceFacts,
  type GrievanceMove,
  grievanceRefusalFor,
  type GrievanceState,
  isGrievanceEnd,
  moveGrievance,
} from './table.ts'
