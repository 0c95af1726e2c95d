import type { TimeWindow } from '../shared/index.ts'
import type { Crew } from '../slots/index.ts'

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
  return [...alike.values()].map((members) => {
    const times = members.map((hand) => hand.times.map((one) => [one.from.getTime(), one.to.getTime()] as const))
    return {
      tehsilIds: [...members[0]!.tehsilIds].sort(),
      skills: [...members[0]!.skills].sort(),
      people: members.length,
      // The rule of `covers`, on numbers: some hundred hours are asked of each of some hundred people.
      peopleIn: (hour) => {
        const [begins, ends] = [hour.from.getTime(), hour.to.getTime()]
        return times.filter((own) => own.some(([from, to]) => from <= begins && ends <= to)).length
      },
    }
  })
}
