import type { TimeWindow } from '../shared/index.ts'
import type { Crew } from '../slots/index.ts'
import { covers } from './availability.ts'

/** One person as slots see them: where they serve, what they can, and when they work. */
export interface Hand {
  tehsilIds: readonly string[]
  skills: readonly string[]
  times: readonly TimeWindow[]
}

/** Hands that are alike, together; and how many of them work in an hour. */
export interface HourlyCrew extends Crew {
  peopleIn: (hour: TimeWindow) => number
}

export function crewsOf(hands: readonly Hand[]): HourlyCrew[] {
  const alike = Map.groupBy(hands, (hand) => JSON.stringify([[...hand.tehsilIds].sort(), [...hand.skills].sort()]))
  return [...alike.values()].map((members) => ({
    tehsilIds: [...members[0]!.tehsilIds].sort(),
    skills: [...members[0]!.skills].sort(),
    people: members.length,
    peopleIn: (hour) => members.filter((hand) => covers(hand.times, hour)).length,
  }))
}
