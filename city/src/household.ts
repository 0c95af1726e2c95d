import type { Course } from './accountable/courses.ts'
import type { Chance } from './random.ts'
import type { Citizen, Ordered } from './robots/citizen.ts'

/** What becomes of an order, as far as the citizen has a say in it. */
export type Fate = 'plain' | 'cancels' | 'reschedules' | 'not_home' | 'withdraws' | 'slow'

export interface Household {
  number: number
  citizen: Citizen
  ordered: Ordered
  fate: Fate
  chance: Chance
  nextLook: number
  ended: boolean
  done: Set<string>
  /** What it will complain of, and what becomes of that. */
  course?: Course | undefined
}
