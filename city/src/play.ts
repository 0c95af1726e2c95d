import { holdAccountable } from './accountable/hold-accountable.ts'
import { isOver, ticksNeeded } from './awaited.ts'
import type { City } from './city.ts'
import { advance, evening, live, TICKS_A_DAY, toMorning } from './day.ts'
import { finish } from './outcome/finish.ts'
import { orderSomething } from './habits/orders.ts'
import type { Played, PlayOptions } from './outcome/played.ts'
import { blindPlanner, endPlannerWhile, lookAtPlanner, type PlannerWatch, plannerWatch } from './planner.ts'
import type { Chance } from './random.ts'
import { settle } from './settle.ts'

const DAYS_OF_ORDERS = 6
/** The city lives on until everything has come to its end; the longest wait is a law's. */
const DAYS_MAX = 110
const CHECKS_EVERY_TICKS = 11
const KILLS = 6
const PLANNER_ENDS = 4

/** Plays the city from the first order to the last, and answers what it came to. */
export async function play(options: PlayOptions): Promise<Played> {
  const city = await holdAccountable(await settle({ ...options, url: options.system.url, firms: true }), options)
  const { watch, line } = city
  city.nobodyRefuses = options.nobodyRefuses
  const killAt = options.faults ? ticksOf(city.chance.fork('kills'), KILLS) : new Set<number>()
  const planner = plannerWatch()
  const endAt = options.faults ? ticksOf(city.chance.fork('planner ends'), PLANNER_ENDS) : new Set<number>()
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
      if (endAt.has(city.tick)) planner.owed++
      await endPlannerWhile(city, planner, advance(city))
    }
    await lookAtPlanner(city, planner)
    if (options.plant && day >= 1 && (await planted(city, options, planner))) break
    options.say(progress(city, day, ordered))
    await evening(city, day, { ridden: ticks > 1 })
  }
  return finish(city, options, planner, ordered, day + 1)
}

async function morning(city: City, options: PlayOptions, day: number): Promise<void> {
  const absent = city.chance.fork(`absent ${day}`)
  if (day > 0) await toMorning(city.line)
  if (options.faults && day % 5 === 2) {
    options.say('a department’s system is down today')
    await options.system.simulators.change({
      departmentId:
        options.system.simulators.connections[day % options.system.simulators.connections.length]!.subjectId,
      habits: { outage: true },
    })
  }
  if (options.faults && day % 5 === 3)
    for (const { subjectId } of options.system.simulators.connections)
      await options.system.simulators.change({ departmentId: subjectId, habits: { outage: false } })
  for (const facilitator of city.people.facilitators)
    if (absent.hits(0.04)) city.vanished.set(facilitator.person.id, city.tick + TICKS_A_DAY)
}

function ticksOf(chance: Chance, howMany: number): Set<number> {
  const ticks = new Set<number>()
  while (ticks.size < howMany) ticks.add(chance.whole(6, 130))
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
async function planted(city: City, { plant, say }: PlayOptions, planner: PlannerWatch): Promise<boolean> {
  if (!plant) return false
  await city.line.send('demo.settle', { withinSeconds: 60 })
  if (plant === 'planner-blind') {
    await blindPlanner(city, planner)
    // Long enough for each day's plan to be too old.
    for (let tick = 0; tick < 3; tick++) {
      city.now = await city.line.now()
      await advance(city)
    }
    await city.line.send('demo.settle', { withinSeconds: 60 })
    await lookAtPlanner(city, planner)
  } else if (!(await city.tryTo('plant', () => city.line.send('demo.plant', { what: plant })))) return false
  say(`planted: ${plant}`)
  await city.watch.check()
  if (!city.watch.violations.some((v) => v.invariant === plant))
    city.watch.note({ invariant: `undetected ${plant}`, subject: 'the checks', words: 'did not find what was planted' })
  return true
}

const progress = (city: City, day: number, ordered: number): string => {
  const ended = city.households.filter((h) => h.ended).length
  return (
    `day ${day + 1}: ${ordered} ordered, ${ended} done, ${city.households.length - ended} under way; ` +
    `${city.watch.checks} checks, ${city.watch.violations.length} violations`
  )
}
