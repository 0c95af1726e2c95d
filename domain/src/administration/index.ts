export { differences, type Difference } from './diff.ts'
export {
  DRAFT_ACTIONS,
  DRAFT_KINDS,
  DRAFT_STATES,
  type DraftAction,
  type DraftFacts,
  type DraftKind,
  type DraftState,
  draftRefusal,
} from './draft.ts'
export { breaksFor, checkService, type InUse, type ServiceWorld } from './check-definition.ts'
export { checkHolidays, checkOffice, checkRates, checkReason, checkTimes } from './check-setting.ts'
export { checkTemplate, MESSAGE_LANGUAGES, sampleValues } from './check-template.ts'
export { breaksRunning, DRAFT_PROBLEMS, type DraftProblem } from './problem.ts'
export { unverifiedIn, type UnverifiedFact } from './unverified.ts'
