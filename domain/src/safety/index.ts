/** Calls for help, other alarms of a desk, and what was taken by force. */
export {
  AFTER_VISIT_HOURS,
  ALERT,
  ALERT_ACTIONS,
  ALERT_STATES,
  type AlertAction,
  type AlertCell,
  type AlertRefusal,
  type AlertState,
  ESCALATE_AFTER_SECONDS,
  nextRingAt,
  PLACE_FRESH_MINUTES,
  RING_EVERY_SECONDS,
  shouldEscalate,
} from './alert.ts'
export { MATTER_MINUTES, nextTellingAt } from './escalate.ts'
export {
  ALARM_ROLES,
  ALERT_KINDS,
  ALERT_OUTCOMES,
  type AlertKind,
  type AlertOutcome,
  CALL_KINDS,
  type CallKind,
  desksOf,
  heardBy,
  isCall,
  isSilent,
  MATTER_KINDS,
  type MatterKind,
  outcomesOf,
  showsPlace,
  SAID_OUTCOMES,
  type SaidOutcome,
} from './kinds.ts'
export { approveRobbery, ROBBERY_STATES, type RobberyFacts, type RobberyRefusal, type RobberyState } from './robbery.ts'
export { readSos, writeSos } from './sos-text.ts'
export { isUnusual, READING_RULES, type ReadingRules } from './unusual-reading.ts'
