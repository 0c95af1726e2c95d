import type { City } from '../city.ts'
import type { Stage } from '../journeys/stage.ts'
import { advance, evening, live, TICKS_A_DAY, toMorning } from '../day.ts'
import { createChance } from '../random.ts'
import { trying } from '../try-to.ts'
import { createWatch } from '../watch.ts'
import { orderSomething } from './orders.ts'

/**
 * How much has happened before somebody looks. The last day is lived until its hours are over; the cash of the evening
 * before it may still be carried, and finance may have been away, so that people and departments are still owed theirs.
 */
export interface Past {
  requests: number
  days: number
  hoursOfToday: number
  cashStillCarried?: boolean
  financeAway?: boolean
}

/** Some days in a few seconds: orders of every kind, in every state. */
export async function livePast(
  city: City,
  { requests, days, hoursOfToday, cashStillCarried = false, financeAway = false }: Past,
): Promise<void> {
  let ordered = 0
  for (let day = 0; day <= days; day++) {
    if (day > 0) await toMorning(city.line)
    const ticks = day === days ? hoursOfToday * 3 : TICKS_A_DAY
    for (let tick = 0; tick < ticks; tick++) {
      city.tick++
      city.now = await city.line.now()
      const due = Math.ceil((requests * (day * TICKS_A_DAY + tick + 1)) / (days * TICKS_A_DAY + hoursOfToday * 3))
      for (; ordered < due; ordered++) await orderSomething(city, ordered, 1)
      await live(city)
      await advance(city)
    }
    if (day < days) await evening(city, day, { ridden: !(cashStillCarried && day === days - 1), finance: !financeAway })
  }
}

/** The people of a stage as a city that lives by itself. */
export async function cityOf(
  { line, guide, home, away, people }: Stage,
  seed: number,
  say: (words: string) => void,
): Promise<City> {
  const refusals: City['refusals'] = new Map()
  const watch = createWatch(line, say, () => city.now)
  const city: City = {
    line,
    guide,
    towns: [home, away],
    people,
    chance: createChance(seed),
    watch,
    tryTo: trying(watch, refusals),
    refusals,
    did: new Map(),
    refusedOffers: new Map(),
    households: [],
    vanished: new Map(),
    nextLook: new Map(),
    faults: false,
    tick: 0,
    now: await line.now(),
  }
  return city
}
