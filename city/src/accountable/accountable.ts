import type { Known } from '../robots/applicant.ts'
import type { OfficeOfPeople } from '../journeys/office-of-people.ts'
import type { Agenda } from './agenda.ts'
import type { Case } from './case.ts'
import type { createCourses } from './courses.ts'

/** The side of the city on which people answer for what they did: its plans, its open cases, and what it came to. */
export interface Accountable {
  /** The first morning; the story is told in days from here. */
  begun: Date
  agenda: Agenda
  office: OfficeOfPeople
  /** Questions of the quiz with their answers, as whoever wrote the pack knows them. */
  known: readonly Known[]
  /** What each household will complain of, asked once when it orders. */
  courseOf: ReturnType<typeof createCourses>
  cases: Map<string, Case>
  /** Facilitators who may not work for a while. */
  resting: Set<string>
  /** Facilitators who are off, and until when: none of them begins a shift. */
  away: Map<string, Date>
  tally: Tally
}
interface Tally {
  complaints: number
  complaintsDecided: number
  complaintsEscalated: number
  suspensions: number
  areaEvents: number
  sos: number
}

/** So many days and hours after the story began. */
export const onDay = ({ accountable }: { accountable: Pick<Accountable, 'begun'> }, day: number, hours = 0): Date =>
  new Date(accountable.begun.getTime() + day * 86_400_000 + hours * 3_600_000)
export const after = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000)
