import type { Accountable } from './accountable/accountable.ts'
import type { Chance } from './random.ts'
import type { Guide, Town } from './catalogue.ts'
import type { Line } from './line.ts'
import type { CityPeople } from './people.ts'
import type { Household } from './household.ts'
import type { Refusals, TryTo } from './try-to.ts'
import type { Watch } from './watch.ts'

/** The whole play: who there is, what was ordered, and what to do with surprises. */
export interface City {
  line: Line
  guide: Guide
  towns: Town[]
  people: CityPeople
  chance: Chance
  watch: Watch
  tryTo: TryTo
  refusals: Refusals
  /** What robots did that the system's own records do not tell apart, counted by name. */
  did: Map<string, number>
  /** How often each visit was refused; and whether nobody ever refuses one, which is planted to be missed. */
  refusedOffers: Map<string, number>
  nobodyRefuses?: boolean
  households: Household[]
  /** Facilitators who do not answer any more, and until which tick. */
  vanished: Map<string, number>
  /** When each facilitator looks at the day's visits again, business milliseconds. */
  nextLook: Map<string, number>
  faults: boolean
  /** Offices whose piles are somebody's own, who is no robot. */
  notOurs?: ReadonlySet<string>
  /** Where people answer for what they did; the demo's city has none of it. */
  accountable?: Accountable
  tick: number
  now: Date
}

export type AccountableCity = City & { accountable: Accountable }
export const isAccountable = (city: City): city is AccountableCity => city.accountable !== undefined

/** Runs the jobs, so many at a time: robots act beside each other, but not all at once. */
export async function atOnce<T>(items: readonly T[], width: number, act: (item: T) => Promise<void>): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      for (let i = next++; i < items.length; i = next++) await act(items[i] as T)
    }),
  )
}
