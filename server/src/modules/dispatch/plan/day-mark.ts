import { createHash } from 'node:crypto'
import type { DayFacts } from '../day/facts.ts'

/**
 * The same for a day as long as what is asked of it would be answered alike. What grows by itself is left out: how long somebody has
 * waited, what people have earned this week and what cash they hold move no hour, and are in the next plan. Of today the instant from
 * which it is planned is a part, so that it never has the same mark twice.
 */
export function markOf(facts: DayFacts, waysVersion: number): string {
  const { visits, people, ...rest } = facts
  const parts = [
    waysVersion,
    rest,
    visits.map(({ waitingHours: _waited, payPaisa: _pay, ...visit }) => visit),
    people.map(({ weekPaisa: _earned, headRoomPaisa: _room, ...person }) => person),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64')
}
