import { useOpenAlarms } from '../components/safety/use-alarms.ts'
import { useAnswer } from './api.ts'

const EVERY_MS = 60_000
/** Applications and proceedings that ask for the desk's own hand; the others wait for the person in question, or are over. */
const APPLICATIONS = ['vetting', 'approval', 'appealed', 'renewal'] as const
const PROCEEDINGS = ['review', 'answered', 'unanswered', 'appealed'] as const

const sumOf = (counts: Readonly<Record<string, number>> | undefined, states: readonly string[]): number =>
  states.reduce((sum, state) => sum + (counts?.[state] ?? 0), 0)

/**
 * How many things wait behind an address, where an answer has that number by itself. The piles of an office, of complaints
 * and of finance come without one; the board has one, but to ask for it is a reading of people's requests that is written down.
 */
export function useWaiting(roles: readonly string[]): Readonly<Record<string, number>> {
  const any = (...who: string[]) => who.some((role) => roles.includes(role))
  const calls = useAnswer('calls.wallboard', any('agent', 'supervisor') ? {} : null, { everyMs: EVERY_MS }).data
  const applicants = useAnswer('applicants.list', any('vetting', 'supervisor') ? { limit: 1 } : null, {
    everyMs: EVERY_MS,
  }).data
  const proceedings = useAnswer('proceedings.list', any('operations', 'supervisor') ? { limit: 1 } : null, {
    everyMs: EVERY_MS,
  }).data
  // The same question as the bar's, which is asked anew as the stream tells.
  const alarms = useOpenAlarms(roles)
  return {
    '/calls': (calls?.waiting ?? 0) + (calls?.callbacksUntaken ?? 0),
    '/people': sumOf(applicants?.counts, APPLICATIONS),
    '/people/proceedings': sumOf(proceedings?.counts, PROCEEDINGS),
    '/alarms': (alarms?.counts.raised ?? 0) + (alarms?.counts.taken ?? 0),
  }
}
