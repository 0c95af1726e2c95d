import type { AccountableCity } from './accountable/accountable.ts'
import { holdAccountable } from './accountable/hold-accountable.ts'
import { isOver, ticksNeeded } from './awaited.ts'
import { readGuide, type Town } from './catalogue.ts'
import { atOnce, type City } from './city.ts'
import { agentWorks, clerkWorks, financeWorks, operationsWork } from './habits/desks.ts'
import { lookAtRequest, orderSomething } from './habits/households.ts'
import { paysIn, takesOffers, worksOn } from './habits/workdays.ts'
import { newId } from './ids.ts'
import { createLine, type Line } from './line.ts'
import type { Known } from './robots/applicant.ts'
import { rollOf, settlePeople } from './people.ts'
import { createChance, type Chance } from './random.ts'
import type { Summary, Violation } from './summary.ts'
import type { System } from './system.ts'
import { trying, type Refusals } from './try-to.ts'
import { createWatch } from './watch.ts'

export interface PlayOptions {
  system: System
  known: readonly Known[]
  seed: number
  requests: number
  faults: boolean
  plant: 'ledger' | 'commission' | 'custody' | 'twice' | undefined
  say: (words: string) => void
}
export interface Played {
  summary: Summary
  violations: Violation[]
  refusals: [string, number][]
  statesSeen: string[]
  days: number
  awaited: string[]
  peakMb: number | undefined
}

const TICK_MINUTES = 20
/** Business hours that the city lives through, in UTC: 8 to 19 o'clock of the territory. */
const OPENS = 3
const CLOSES = 14
export const TICKS_A_DAY = ((CLOSES - OPENS) * 60) / TICK_MINUTES
const DAYS_OF_ORDERS = 6
/** The city lives on until everything has come to its end; the longest wait is a law's. */
const DAYS_MAX = 110
const TOWNS = 4
const CHECKS_EVERY_TICKS = 11
const DUPLICATES = 0.08
const KILLS = 6
/** A server under this city takes about half of it; what grows without end does not stay below. */
const SERVER_MB_MAX = 700

/** Plays the city from the first order to the last, and answers what it came to. */
export async function play(options: PlayOptions): Promise<Played> {
  const city = await holdAccountable(await settle({ ...options, url: options.system.url, firms: true }), options)
  const { watch, line } = city
  const killAt = options.faults ? killTicks(city.chance.fork('kills')) : new Set<number>()
  let ordered = 0
  let day = 0
  let number = 0
  for (; day < DAYS_MAX; day++) {
    await morning(city, options, day)
    const allOrdered = ordered >= options.requests
    if (allOrdered) await watch.check()
    if (allOrdered && isOver(city) && city.accountable.agenda.open.length === 0) break
    const ticks = allOrdered ? ticksNeeded(city, TICKS_A_DAY) : TICKS_A_DAY
    for (let tick = 0; tick < ticks; tick++) {
      city.tick++
      city.now = await line.now()
      const due =
        day < DAYS_OF_ORDERS
          ? Math.ceil((options.requests * (day * TICKS_A_DAY + tick + 1)) / (DAYS_OF_ORDERS * TICKS_A_DAY))
          : options.requests
      const kill = killAt.has(city.tick) ? killSoon(city, options) : Promise.resolve()
      while (ordered < due) ordered += await orderSomething(city, number++, due - ordered)
      await live(city)
      await city.accountable.agenda.due(city.now)
      await kill
      if (city.tick % CHECKS_EVERY_TICKS === 0) await watch.check()
      await advance(city)
    }
    if (options.plant && day >= 1 && (await planted(city, options))) break
    options.say(progress(city, day, ordered))
    await evening(city, day, ticks > 1)
  }
  return finish(city, options, ordered, day + 1)
}

interface SettleOptions {
  url: string
  seed: number
  faults: boolean
  say: (words: string) => void
  perTown?: number
  keepClock?: boolean
  firms?: boolean
  leaveFirstTown?: boolean
}

/** Settles the city's people in a system that runs, on a working morning; those who are there already stay who they are. The first town may be left to others. */
export async function settle({
  url,
  seed,
  faults,
  say,
  perTown = 4,
  keepClock = false,
  firms = false,
  leaveFirstTown = false,
}: SettleOptions): Promise<City> {
  const chance = createChance(seed)
  const line = createLine({ origin: () => url, chance: chance.fork('line'), duplicateShare: faults ? DUPLICATES : 0 })
  const guide = await readGuide(line)
  const towns = townsOf(guide.towns).slice(leaveFirstTown ? 1 : 0)
  const watch = createWatch(line, say, () => city.now)
  const refusals: Refusals = new Map()
  if (!keepClock) await toMorning(line)
  const people = await settlePeople(line, guide, rollOf(towns, perTown, firms))
  await atOnce(people.facilitators, 4, (f) =>
    f.startShift().catch((error: Error) => say(`${f.person.name} stays at home: ${error.message}`)),
  )
  const city: City = {
    line,
    guide,
    towns,
    people,
    chance,
    watch,
    tryTo: trying(watch, refusals),
    refusals,
    households: [],
    vanished: new Map(),
    nextLook: new Map(),
    faults,
    tick: 0,
    now: await line.now(),
  }
  return city
}

/** Towns of districts of their own, the first of the list among them. */
function townsOf(all: readonly Town[]): Town[] {
  const seen = new Set<string>()
  const step = Math.max(1, Math.floor(all.length / (TOWNS * 3)))
  return all
    .filter((t, i) => i % step === 0 && !seen.has(t.districtId) && (seen.add(t.districtId), true))
    .slice(0, TOWNS)
}

function nextMorning(now: Date): Date {
  const day = new Date(now.getTime() + (now.getUTCHours() >= OPENS ? 86_400_000 : 0))
  return new Date(`${day.toISOString().slice(0, 10)}T0${OPENS}:00:00Z`)
}

/** The next opening of a day on which people are visited: not the weekly holiday, where nothing would happen. */
export async function toMorning(line: Line): Promise<void> {
  await line.send('demo.clock', { to: nextMorning(await line.now()).toISOString() })
}

async function morning(city: City, options: PlayOptions, day: number): Promise<void> {
  const absent = city.chance.fork(`absent ${day}`)
  if (day > 0) await toMorning(city.line)
  if (options.faults && day % 5 === 2) {
    options.say('a department’s system is down today')
    await options.system.simulators.change({
      departmentId:
        options.system.simulators.connections[day % options.system.simulators.connections.length]!.departmentId,
      habits: { outage: true },
    })
  }
  if (options.faults && day % 5 === 3)
    for (const { departmentId } of options.system.simulators.connections)
      await options.system.simulators.change({ departmentId, habits: { outage: false } })
  for (const facilitator of city.people.facilitators)
    if (absent.hits(0.04)) city.vanished.set(facilitator.person.id, city.tick + TICKS_A_DAY)
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
}

async function answerOffers(city: City): Promise<void> {
  const there = city.people.facilitators.filter((f) => (city.vanished.get(f.person.id) ?? 0) <= city.tick)
  await atOnce(
    there.filter((f) => f.offDuty(city.now) && !city.accountable?.resting.has(f.person.id)),
    6,
    (f) => city.tryTo('shift', () => f.startShift()),
  )
  await atOnce(there, 6, (f) => takesOffers(city, f, city.chance.fork(`${f.person.phone} offers ${city.tick}`)))
}

export async function advance(city: City): Promise<void> {
  await city.line.send('demo.clock', { to: new Date(city.now.getTime() + TICK_MINUTES * 60_000).toISOString() })
}

export async function evening(city: City, day: number, ridden = true): Promise<void> {
  if (ridden) await atOnce(city.people.facilitators, 6, (f) => paysIn(city, f))
  if (day % 5 === 4) await financeWorks(city, newId)
}

function killTicks(chance: Chance): Set<number> {
  const ticks = new Set<number>()
  while (ticks.size < KILLS) ticks.add(chance.whole(6, 130))
  return ticks
}

/** A power cut while everybody is at work; the server is started again at once, the robots try again by themselves. */
async function killSoon(city: City, { system, say }: PlayOptions): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, city.chance.whole(50, 900)))
  say(`kill −9 of the server at tick ${city.tick}`)
  await system.kill()
  await system.start()
}

/** The planted fault must be found by the very next check. */
async function planted(city: City, { plant, say }: PlayOptions): Promise<boolean> {
  if (!plant) return false
  await city.line.send('demo.settle', { withinSeconds: 60 })
  const done = await city.tryTo('plant', () => city.line.send('demo.plant', { what: plant }))
  if (!done) return false
  say(`planted: ${plant}`)
  await city.watch.check()
  if (!city.watch.violations.some((v) => v.invariant === plant))
    city.watch.note({ invariant: `undetected ${plant}`, subject: 'the checks', words: 'did not find what was planted' })
  return true
}

const progress = (city: City, day: number, ordered: number): string => {
  const ended = city.households.filter((h) => h.ended).length
  return `day ${day + 1}: ${ordered} ordered, ${ended} done, ${city.households.length - ended} under way; ${city.watch.checks} checks, ${city.watch.violations.length} violations`
}

async function daysPublished(line: Line): Promise<number> {
  for (let [count, cursor] = [0, undefined as string | undefined]; ;) {
    const { items, next } = await line.send('figures.days', { limit: 100, ...(cursor && { cursor }) })
    count += items.length
    if (next === null) return count
    cursor = next
  }
}

async function finish(city: AccountableCity, options: PlayOptions, ordered: number, days: number): Promise<Played> {
  const { watch, line } = city
  if (!options.plant) await watch.check()
  for (const name of options.plant ? [] : city.accountable.agenda.open)
    watch.note({ invariant: 'goes on', subject: name, words: 'never came to its end' })
  const figuresPublished = await daysPublished(line)
  const outcomes = await watch.finish(async (requestId) => {
    const home = city.households.find((h) => h.ordered.requestId === requestId)
    return home ? (await city.tryTo('look', () => home.citizen.view(requestId))) !== undefined : false
  }, ordered)
  const peakMb = options.system.peakMb()
  if (peakMb !== undefined && peakMb > SERVER_MB_MAX)
    watch.note({
      invariant: 'memory',
      subject: 'the server',
      words: `took ${peakMb} MB, ${SERVER_MB_MAX} at most are allowed`,
    })
  const of = (name: string): number => outcomes[name] ?? 0
  options.say(
    `slowest: ${line
      .times()
      .slice(0, 12)
      .map(([id, calls, ms]) => `${id} ${calls}× ${(ms / calls).toFixed(1)} ms`)
      .join(', ')}`,
  )
  return {
    summary: {
      bench: 'city',
      seed: options.seed,
      requests: ordered,
      delivered: of('delivered'),
      rejected: of('rejected'),
      withdrawn: of('withdrawn'),
      cancelled: of('cancelled'),
      failed: of('failed'),
      open: of('open'),
      serverKills: options.system.kills,
      duplicatesSent: line.duplicatesSent,
      invariantChecks: watch.checks,
      violations: watch.violations.length,
      ...city.accountable.tally,
      figuresPublished,
    },
    peakMb,
    awaited: watch.awaiting.map(
      (one) => `${one.trackingNo} ${one.state} since ${one.since.slice(0, 10)}: ${one.awaits}`,
    ),
    violations: watch.violations,
    refusals: [...city.refusals].sort((a, b) => b[1] - a[1]),
    statesSeen: [...watch.statesSeen],
    days,
  }
}
