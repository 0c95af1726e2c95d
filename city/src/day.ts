import { atOnce, type City } from './city.ts'
import { alarmsWork } from './habits/alarms.ts'
import { agentWorks, clerkWorks, financeWorks, operationsWork } from './habits/desks.ts'
import { lookAtRequest } from './habits/households.ts'
import { paysIn, takesOffers, worksOn } from './habits/workdays.ts'
import { newId } from './ids.ts'
import { type Line, Refused } from './line.ts'
import type { Facilitator } from './robots/facilitator.ts'

const TICK_MINUTES = 20
/** Business hours that the city lives through, in UTC: 8 to 19 o'clock of the territory. */
const OPENS = 3
const CLOSES = 14
export const TICKS_A_DAY = ((CLOSES - OPENS) * 60) / TICK_MINUTES

function nextMorning(now: Date): Date {
  const day = new Date(now.getTime() + (now.getUTCHours() >= OPENS ? 86_400_000 : 0))
  return new Date(`${day.toISOString().slice(0, 10)}T0${OPENS}:00:00Z`)
}

/** On a slow machine the answer may be given up while the clock is still on its way: asked again, it is there already. */
async function moveClock(line: Line, to: Date): Promise<void> {
  try {
    await line.send('demo.clock', { to: to.toISOString() })
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'clock_backwards' && (await line.now()) >= to)) throw error
  }
}

/** The next opening of a day on which people are visited: not the weekly holiday, where nothing would happen. */
export async function toMorning(line: Line): Promise<void> {
  await moveClock(line, nextMorning(await line.now()))
}

/** One tick of everybody's life, at homes and on the way at once. Offers come first: whoever is asked answers while the offer lives. */
export async function live(city: City): Promise<void> {
  await city.line.send('demo.settle', { withinSeconds: 60 })
  await answerOffers(city)
  await Promise.all([
    atOnce(city.people.facilitators, 6, (f) => worksOn(city, f)),
    atOnce(
      city.households.filter((h) => !h.ended),
      6,
      (h) => lookAtRequest(city, h),
    ),
  ])
  if (city.tick % 3 === 0) await clerkWorks(city)
  if (city.tick % 4 === 0) await agentWorks(city)
  if (city.tick % 11 === 0) await operationsWork(city)
  if (city.tick % 6 === 0) await alarmsWork(city)
}

const isAway = (city: City, { person }: Facilitator): boolean =>
  (city.accountable?.away.get(person.id) ?? city.now) > city.now

async function answerOffers(city: City): Promise<void> {
  const there = city.people.facilitators.filter((f) => (city.vanished.get(f.person.id) ?? 0) <= city.tick)
  await atOnce(
    there.filter((f) => f.offDuty(city.now) && !city.accountable?.resting.has(f.person.id) && !isAway(city, f)),
    6,
    (f) => city.tryTo('shift', () => f.startShift()),
  )
  await atOnce(there, 6, (f) => takesOffers(city, f, city.chance.fork(`${f.person.phone} offers ${city.tick}`)))
}

export async function advance(city: City): Promise<void> {
  await moveClock(city.line, new Date(city.now.getTime() + TICK_MINUTES * 60_000))
}

export async function evening(city: City, day: number, { ridden = true, finance = true } = {}): Promise<void> {
  if (ridden) await atOnce(city.people.facilitators, 6, (f) => paysIn(city, f))
  if (finance && day % 5 === 4) await financeWorks(city, newId)
}
