import type { City, AccountableCity } from '../city.ts'
import { openOfficeOfPeople } from '../journeys/office-of-people.ts'
import type { Known } from '../robots/applicant.ts'
import { createAgenda } from './agenda.ts'
import { manageFirms } from './agencies.ts'
import { watchOverAlarms } from './alarms.ts'
import { declareEvents } from './area-events.ts'
import { createCourses } from './courses.ts'
import { keepHours } from './hours.ts'
import { readPiles } from './piles.ts'
import { accuse } from './proceedings.ts'
import { recruit } from './recruits.ts'

/** Everybody who answers for something takes their place, and the story's deeds are planned. */
export async function holdAccountable(
  city: City,
  { seed, known }: { seed: number; known: readonly Known[] },
): Promise<AccountableCity> {
  const held: AccountableCity = Object.assign(city, {
    accountable: {
      begun: city.now,
      agenda: createAgenda(),
      office: await openOfficeOfPeople(city.line),
      known,
      courseOf: createCourses(seed),
      cases: new Map(),
      resting: new Set(),
      away: new Map(),
      tally: { complaints: 0, complaintsDecided: 0, complaintsEscalated: 0, suspensions: 0, areaEvents: 0, sos: 0 },
    },
  })
  readPiles(held)
  accuse(held)
  recruit(held)
  declareEvents(held)
  manageFirms(held)
  watchOverAlarms(held)
  keepHours(held)
  return held
}
