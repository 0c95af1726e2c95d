import { DRAW, drawOf } from './chance.ts'
import { type DayNow, type PersonNow, seenAt, type VisitNow } from './state.ts'

const NEAR_MINUTES = 10
const EVENING_FROM = 17 * 3_600

/**
 * Whether they take it: a long way, a full day and the evening speak against it. The way is from where they are, or from
 * the nearest door that they have promised already. One model for all ways, and one draw for each pair.
 */
export function answersYes(day: DayNow, visit: VisitNow, person: PersonNow, now: number): boolean {
  const { roads, seed } = day.district
  const { at, from } = visit.made
  let way = roads.seconds(seenAt(person, now), at, from)
  for (const { made } of person.held) way = Math.min(way, roads.seconds(made.at, at, from))
  const far = 0.006 * Math.max(0, way / 60 - NEAR_MINUTES)
  const full = 0.03 * Math.max(0, person.held.size + person.done - 5)
  const late = from >= EVENING_FROM ? 0.08 : 0
  const chance = Math.min(0.96, Math.max(0.3, 0.96 - far - full - late))
  return drawOf(seed, DRAW.answer, at, person.n) < chance
}
