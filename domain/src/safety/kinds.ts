import type { StaffRole } from '../identity/index.ts'

/** Somebody calls for help. */
export const CALL_KINDS = ['sos', 'duress', 'citizen'] as const
export type CallKind = (typeof CALL_KINDS)[number]
/** What a desk must see to though nobody calls. */
export const MATTER_KINDS = [
  'unsafe',
  'cash_over',
  'psid_differs',
  'filing_stuck',
  'callback_missed',
  'letter_aside',
  'reading_unusual',
  'codes_misused',
  'start_codes_wrong',
] as const
export type MatterKind = (typeof MATTER_KINDS)[number]
export const ALERT_KINDS = [...CALL_KINDS, ...MATTER_KINDS] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

export const isCall = (kind: AlertKind): kind is CallKind => (CALL_KINDS as readonly string[]).includes(kind)
/** A silent one is never shown, told or rung on the phone it came from. */
export const isSilent = (kind: AlertKind): boolean => kind === 'duress'

/** While it is open the desk sees exactly where they are: somebody may have to be sent there. */
export const showsPlace = (kind: AlertKind): boolean => isCall(kind) || kind === 'unsafe'

/** Whose desk hears it, takes it and closes it. A supervisor hears them all. */
const DESKS: Readonly<Record<AlertKind, readonly StaffRole[]>> = {
  sos: ['operations', 'supervisor'],
  duress: ['operations', 'supervisor'],
  citizen: ['operations', 'supervisor'],
  unsafe: ['operations', 'supervisor'],
  cash_over: ['finance', 'operations', 'supervisor'],
  psid_differs: ['finance', 'supervisor'],
  filing_stuck: ['operations', 'supervisor'],
  callback_missed: ['agent', 'supervisor'],
  // Operations cannot open a letter: it may be about anybody.
  letter_aside: ['admin', 'supervisor'],
  reading_unusual: ['admin', 'supervisor'],
  codes_misused: ['admin', 'supervisor'],
  start_codes_wrong: ['operations', 'supervisor'],
}
/** Everybody who hears any of them. */
export const ALARM_ROLES = ['operations', 'supervisor', 'finance', 'agent', 'admin'] as const
export const desksOf = (kind: AlertKind): readonly StaffRole[] => DESKS[kind]
export const heardBy = (roles: readonly string[]): AlertKind[] =>
  ALERT_KINDS.filter((kind) => DESKS[kind].some((role) => roles.includes(role)))

/** What a person says came of it. */
export const SAID_OUTCOMES = [
  'helped',
  'police',
  'medical',
  'moved_away',
  'robbery',
  'settled',
  'passed_on',
  'false_alarm',
  'no_contact',
] as const
export type SaidOutcome = (typeof SAID_OUTCOMES)[number]
/** `of_itself`: the cause was gone before a person had closed it. */
export const ALERT_OUTCOMES = [...SAID_OUTCOMES, 'of_itself'] as const
export type AlertOutcome = (typeof ALERT_OUTCOMES)[number]

const OF_CALLS: readonly SaidOutcome[] = [
  'helped',
  'police',
  'medical',
  'moved_away',
  'robbery',
  'false_alarm',
  'no_contact',
]
const OF_MATTERS: readonly SaidOutcome[] = ['settled', 'passed_on', 'false_alarm', 'no_contact']

/** What whoever closes it may say came of it. Where a visit was not safe, also what comes of a call for help. */
export function outcomesOf(kind: AlertKind): readonly SaidOutcome[] {
  if (isCall(kind)) return OF_CALLS
  return kind === 'unsafe' ? [...new Set([...OF_CALLS, ...OF_MATTERS])] : OF_MATTERS
}
