import type { Known } from '../robots/applicant.ts'
import { type OfficeOfPeople, openOfficeOfPeople } from '../journeys/office-of-people.ts'
import type { City } from '../city.ts'
import { type Agenda, createAgenda } from './agenda.ts'
import { declareEvents } from './area-events.ts'
import { watchOverAlarms } from './alarms.ts'
import { manageFirms } from './agencies.ts'
import type { Case } from './complaints.ts'
import { readPiles } from './judges.ts'
import { accuse } from './proceedings.ts'
import { recruit } from './recruits.ts'

/** The side of the city on which people answer for what they did: its plans, its open cases, and what it came to. */
export interface Accountable {
  seed: number
  /** The first morning; the story is told in days from here. */
  begun: Date
  agenda: Agenda
  office: OfficeOfPeople
  /** Questions of the quiz with their answers, as whoever wrote the pack knows them. */
  known: readonly Known[]
  cases: Map<string, Case>
  /** Facilitators who may not work for a while. */
  resting: Set<string>
  tally: Tally
}
interface Tally { complaints: number; complaintsDecided: number; complaintsEscalated: number; suspensions: number; areaEvents: number; sos: number }

export type AccountableCity = City & { accountable: Accountable }

/** Everybody who answers for something takes their place, and the story's deeds are planned. */
export async function holdAccountable(city: City, { seed, known }: { seed: number; known: readonly Known[] }): Promise<AccountableCity> {
  const held: AccountableCity = Object.assign(city, {
    accountable: {
      seed, begun: city.now, agenda: createAgenda(), office: await openOfficeOfPeople(city.line), known, cases: new Map(), resting: new Set(),
      tally: { complaints: 0, complaintsDecided: 0, complaintsEscalated: 0, suspensions: 0, areaEvents: 0, sos: 0 },
    },
  })
  readPiles(held)
  accuse(held)
  recruit(held)
  declareEvents(held)
  manageFirms(held)
  watchOverAlarms(held)
  return held
}

/** So many days and hours after the story began. */
export const onDay = ({ accountable }: { accountable: Pick<Accountable, 'begun'> }, day: number, hours = 0): Date => new Date(accountable.begun.getTime() + day * 86_400_000 + hours * 3_600_000)
export const after = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000)
