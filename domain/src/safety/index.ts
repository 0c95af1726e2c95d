/** Calls for help, and what was taken by force. */
export {
  AFTER_VISIT_HOURS,
  ALERT,
  ALERT_ACTIONS,
  ALERT_KINDS,
  ALERT_OUTCOMES,
  ALERT_STATES,
  type AlertAction,
  type AlertCell,
  type AlertKind,
  type AlertOutcome,
  type AlertRefusal,
  type AlertState,
  ESCALATE_AFTER_SECONDS,
  isSilent,
  nextRingAt,
  PLACE_FRESH_MINUTES,
  RING_EVERY_SECONDS,
  shouldEscalate,
} from './alert.ts'
export { approveRobbery, ROBBERY_STATES, type RobberyFacts, type RobberyRefusal, type RobberyState } from './robbery.ts'
export { readSos, writeSos } from './sos-text.ts'
