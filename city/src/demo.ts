import { createInterface } from 'node:readline'
import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { letGo, settleByHand } from './by-hand.ts'
import { atOnce, type City } from './city.ts'
import { settleNewcomers } from './habits/newcomers.ts'
import { orderSomething } from './habits/orders.ts'
import { settleResident } from './habits/resident.ts'
import { worksOn } from './habits/workdays.ts'
import { livePast } from './habits/past.ts'
import { facePhoto } from './faces.ts'
import { openOfficeOfPeople } from './journeys/office-of-people.ts'
import { createLine, type Line } from './line.ts'
import type { Facilitator } from './robots/facilitator.ts'
import { live } from './day.ts'
import { settle } from './settle.ts'

/**
 * The little city of the demo. A system without requests gets a few days of history first, so that every screen has
 * true content; then people go on with their day in real time. It ends when whoever started it closes its input, and says
 * when its people can sign in (settled) and when they have a past (lived).
 */
const PAST = { requests: 26, days: 3, hoursOfToday: 3 }
const TICK_MS = 20_000

const say = (words: string): void => void process.stderr.write(`demo city: ${words}\n`)

async function main(url: string): Promise<void> {
  const line = createLine({ origin: () => url })
  const { rows } = await line.send('figures.outcomes', {})
  const fresh = rows.every((row) => row.received === 0)
  if (fresh) await toSaturday(line)
  const city = await settle({ url, seed: 5, faults: false, say, perTown: 3, keepClock: !fresh, leaveFirstTown: true })
  const [home] = city.guide.towns
  if (!home) throw new Error('no town to live in')
  const hands = await settleByHand(city, home)
  const resident = await settleResident(city, home)
  if (fresh) await photograph(city, [...city.people.facilitators, ...hands.facilitators])
  process.stdout.write('settled\n')
  if (fresh) {
    // What the citizen of the demo had done before was done by them, and then they rest.
    city.people.facilitators.push(...hands.facilitators)
    await livePast(city, PAST)
    await resident.orderAhead()
    await live(city)
    city.people.facilitators = city.people.facilitators.filter((one) => !hands.facilitators.includes(one))
  }
  resident.letGo()
  await letGo(city, hands)
  city.notOurs = hands.officeIds
  process.stdout.write('lived\n')
  if (fresh) await newcomers(city).catch((error: Error) => say(`the newcomers did not settle: ${error.message}`))
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, TICK_MS))
    city.tick++
    city.now = await line.now()
    await today(city)
  }
}

/** Everybody who comes to a door has a face on the badge, taken by the office as a real one is. */
async function photograph({ line, tryTo }: City, facilitators: readonly Facilitator[]): Promise<void> {
  const { vetter } = await openOfficeOfPeople(line)
  for (const { person } of facilitators)
    await tryTo('photograph', async () =>
      vetter.call(
        'facilitators.setPhoto',
        { facilitatorId: person.id },
        { bytes: await facePhoto(person.seed, person.sex) },
      ),
    )
}

/** Three days on, today is a Wednesday: tomorrow is a day of visits, and offices are open after it. */
async function toSaturday(line: Line): Promise<void> {
  const day = await line.now()
  day.setUTCHours(4, 0, 0, 0)
  do day.setUTCDate(day.getUTCDate() + 1)
  while (day.getUTCDay() !== 6)
  await line.send('demo.clock', { to: day.toISOString() })
}

/** People on the way in, and facilitators under due process: the desks of those who decide are not empty either. */
async function newcomers(city: City): Promise<void> {
  const { recruiting } = await loadTerritory(loadConfig(process.env).territory)
  const [town] = city.guide.towns
  if (recruiting && town) await settleNewcomers(city.line, town, recruiting.questions, city.people.facilitators)
}

/** A moment of the present: visits go on, positions are reported, now and then somebody orders. */
async function today(city: City): Promise<void> {
  await live(city)
  await atOnce(city.people.facilitators, 3, (f) => worksOn(city, f))
  if (city.tick % 45 === 0) await orderSomething(city, 10_000 + city.tick, 1)
}

const url = process.argv[2]
if (!url) throw new Error('demo.ts needs the address of a running system')
createInterface({ input: process.stdin }).on('close', () => process.exit(0))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
main(url).catch((error: Error) => {
  say(error.message)
  process.exit(1)
})
