import { against, type Candidate, freeBlock, ignoresRatings, score, type VisitNeeds } from '@app/domain/dispatch'
import { DAY_BEGINS } from './district.ts'
import { type DayNow, type PersonNow, reservedPaisa, seenAt, type VisitNow } from './state.ts'

/** Monday, in no month that matters: only differences of instants do. */
export const MIDNIGHT_MS = Date.UTC(2026, 10, 30)
export const msOf = (second: number): number => MIDNIGHT_MS + second * 1000
const secondOf = (ms: number): number => Math.ceil((ms - MIDNIGHT_MS) / 1000)

const needsOf = ({ made, until }: VisitNow): VisitNeeds => ({
  kind: 'household',
  manner: made.manner,
  tehsilIds: [made.tehsilId],
  startsMs: msOf(made.from),
  endsMs: msOf(until),
  minutes: made.minutes,
  skills: made.skills,
  equipment: made.equipment,
  cashPaisa: made.cashPaisa,
  personIds: [],
  accountIds: [],
  phones: [],
  onlyFacilitatorId: null,
})

/** As the product reads somebody when it looks for who may come. */
function candidateOf(day: DayNow, visit: VisitNow, person: PersonNow, now: number): Candidate {
  const { roads } = day.district
  const { made } = person
  const door = visit.made.at
  return {
    facilitatorId: made.id,
    personId: made.id,
    accountId: made.id,
    phone: '',
    standing: 'active',
    onShift: now < DAY_BEGINS || (now >= made.beginsAt && now < made.shift[1] && visit.made.from < made.shift[1]),
    times: [{ fromMs: msOf(made.shift[0]), toMs: msOf(made.shift[1]) }],
    sex: made.sex,
    skills: made.skills,
    equipment: made.equipment,
    tehsilIds: made.tehsilIds,
    promised: [...person.held].map(({ block, made: other }) => ({
      fromMs: msOf(block![0]),
      toMs: msOf(block![1]),
      roadHereSeconds: roads.seconds(other.at, door, block![1]),
      roadThereSeconds: roads.seconds(door, other.at, block![0]),
    })),
    roadSeconds: roads.seconds(seenAt(person, now), door, visit.made.from),
    visitsToday: person.done + person.held.size,
    headRoomPaisa: made.capPaisa - person.cashPaisa - reservedPaisa(person),
    leftThisVisit: visit.left.has(person),
  }
}

export interface Fit {
  person: PersonNow
  metres: number
  score: number
  /** When they would work there. */
  block: readonly [from: number, to: number]
}

/** Everybody whom none of the product's rules bars from the visit, and who has not said no to it. */
export function fitFor(day: DayNow, visit: VisitNow, now: number): Fit[] {
  const needs = needsOf(visit)
  const fit: Fit[] = []
  for (const person of day.people) {
    if (person.offline || visit.asked.has(person) || !person.made.tehsilIds.includes(visit.made.tehsilId)) continue
    const who = candidateOf(day, visit, person, now)
    if (against(needs, who, msOf(now)).length) continue
    const block = freeBlock(needs, who, msOf(now))!
    const metres = day.district.roads.metres(seenAt(person, now), visit.made.at)
    fit.push({
      person,
      metres,
      score: score({
        metersAway: metres,
        roadSeconds: Math.round(who.roadSeconds ?? 0),
        ratingMultiplier: person.made.ratingMultiplier,
        blind: ignoresRatings(`${visit.made.id} ${person.made.id}`),
        protectedWork: visit.made.manner === 'woman',
        visitsToday: who.visitsToday,
        waitingMinutes: Math.max(0, Math.round((now - visit.made.bookedAt) / 60)),
        preferred: false,
      }),
      block: [secondOf(block.fromMs), secondOf(block.toMs)],
    })
  }
  return fit
}
