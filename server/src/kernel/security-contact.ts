import { OperatorError } from './refusal.ts'

/** Whom somebody tells that this system has a hole, as long as that is promised to be true. */
export interface SecurityContact {
  /** mailto: or https:. */
  contact: string
  /** Until when; a word that is older than this is not given any more. */
  expires: Date
  /** Where it is said what a reporter may expect; null: nowhere. */
  policy: string | null
}

/** Reads the settings `SECURITY_CONTACT`, `SECURITY_CONTACT_UNTIL` and `SECURITY_POLICY_URL`. */
export function securityContact(env: NodeJS.ProcessEnv): SecurityContact | null {
  const contact = env.SECURITY_CONTACT
  const until = env.SECURITY_CONTACT_UNTIL
  const policy = env.SECURITY_POLICY_URL
  if (!contact) return null
  if (!/^mailto:[^@\s]+@[^@\s]+$|^https:\/\/\S+$/.test(contact))
    throw new OperatorError(`SECURITY_CONTACT must be mailto: with an address, or https; it is "${contact}".`)
  if (!until || !isDay(until))
    throw new OperatorError(
      `SECURITY_CONTACT_UNTIL must say until which day SECURITY_CONTACT is right, like 2027-06-30; it is "${until ?? ''}".`,
    )
  if (policy && !/^https:\/\/\S+$/.test(policy))
    throw new OperatorError(`SECURITY_POLICY_URL must be an https address; it is "${policy}".`)
  return { contact, expires: new Date(`${until}T23:59:59Z`), policy: policy || null }
}

/** A day of the calendar: the thirtieth of February is none. */
function isDay(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

export const isCurrent = ({ expires }: SecurityContact, at: Date): boolean => expires > at
