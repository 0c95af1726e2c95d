import { type Sign, SIGNS, type Signs } from './signs.ts'

/** From how many points somebody rings before anybody rides, and from how many a supervisor looks as well. */
export interface DoubtRules {
  callBack: number
  look: number
}
export const DOUBT_RULES: DoubtRules = { callBack: 3, look: 6 }

/** From so many on the sign counts, so many points each time, and never more than the most. */
interface Weight {
  from: number
  each: number
  most: number
}
const WEIGHTS: Record<Sign, Weight> = {
  // A family and its neighbours share a phone; a shop's counter many. By itself it asks for a call, and no more.
  device_of_many: { from: 2, each: 1, most: 6 },
  // No household opens two doors in one hour.
  places_at_once: { from: 1, each: 3, most: 6 },
  many_in_an_hour: { from: 2, each: 1, most: 4 },
  number_of_others: { from: 1, each: 1, most: 1 },
  number_of_many: { from: 1, each: 2, most: 5 },
  // A block of flats is a hundred metres too.
  cell_of_many: { from: 5, each: 1, most: 2 },
  address_bare: { from: 1, each: 2, most: 2 },
  pin_by_hand: { from: 1, each: 1, most: 1 },
  failed_from_device: { from: 1, each: 3, most: 5 },
  failed_at_number: { from: 1, each: 3, most: 5 },
  failed_at_place: { from: 1, each: 2, most: 4 },
}

export const DOUBT_OUTCOMES = ['none', 'call_back', 'look'] as const
export type DoubtOutcome = (typeof DOUBT_OUTCOMES)[number]
export interface Reason {
  sign: Sign
  times: number
  points: number
}
export interface Doubt {
  score: number
  reasons: Reason[]
  outcome: DoubtOutcome
}

/** Points with their reasons, the heaviest first, and what they ask for. Nothing here refuses an order. */
export function doubtOf(signs: Signs, rules: DoubtRules): Doubt {
  const reasons = SIGNS.flatMap((sign): Reason[] => {
    const { from, each, most } = WEIGHTS[sign]
    const times = signs[sign]
    // The first time that it counts it weighs as much as all that were let pass before it.
    const points = times < from ? 0 : Math.min(most, each * times)
    return points > 0 ? [{ sign, times, points }] : []
  }).sort((a, b) => b.points - a.points)
  const score = reasons.reduce((sum, one) => sum + one.points, 0)
  return { score, reasons, outcome: score >= rules.look ? 'look' : score >= rules.callBack ? 'call_back' : 'none' }
}
