import { addDays, instantAt, localDateOf, type LocalDate } from '@app/domain/shared'
import type { ServiceDefinition } from '@app/domain/catalogue'
import { isNear } from '@app/domain/slots'
import { coarse } from '@app/domain/tracking'
import { checkPlan, type Plan, type PlanProblem } from '@app/planner'
import type { Kernel } from '@app/server/kernel/context'
import { newId } from '@app/server/kernel/id'
import { hoursAsPlanned } from '../../server/src/modules/dispatch/plan/hours-as-planned.ts'
import { dayName } from '../../server/src/modules/dispatch/plan/plan-rules.ts'
import { plannerThread } from '../../server/src/modules/dispatch/plan/planner-thread.ts'
import { keepWarm } from '../../server/src/modules/dispatch/plan/warm-days.ts'
import type { DayFacts, DayPerson, DayVisit } from '../../server/src/modules/dispatch/day/facts.ts'
import { placesOf, planProblemOf } from '../../server/src/modules/dispatch/day/plan-problem.ts'
import { waysAt } from '../../server/src/modules/dispatch/day/ways-at.ts'
import { tableFor } from '../../server/src/modules/travel/index.ts'
import { hoursOf } from '../../server/src/modules/slots/index.ts'
import { type Door, MadeDistrict } from './made-district.ts'
import { minutesOf, plainServices } from './seed-week.ts'

const PEOPLE = 20
/** So many doors after each other that are shown no hour: the day is full. */
const FULL_AFTER = 15
/** The day is searched again after so many bookings, as it is each minute in which something happened. */
const SEARCH_EVERY = 10
const SEARCH_MS = 40
/** What a search may take to find room for what was promised. */
const REPAIR_MS = 400

export interface Kept {
  bookings: number
  days: number
  /** Put into its day as it stood. */
  atOnce: number
  /** The day had to be arranged anew. */
  afterSearch: number
  /** Hours that were shown and could not be kept, or for which something else could not. */
  broken: number
  shown: number
  hidden: number
  near: number
  first: string | null
}

interface OpenDay {
  kernel: Kernel
  district: MadeDistrict
  day: LocalDate
  facts: DayFacts
  routes: number[][]
  version: number
}

/**
 * Days fill up with bookings. Each door is told the hours as the product tells them, for its square kilometre; one that is
 * shown is taken at random, and put into the day at the door itself.
 */
export async function bookHours(kernel: Kernel, bookings: number, seed: number, plant: boolean): Promise<Kept> {
  const kept: Kept = {
    bookings: 0,
    days: 0,
    atOnce: 0,
    afterSearch: 0,
    broken: 0,
    shown: 0,
    hidden: 0,
    near: 0,
    first: null,
  }
  while (kept.bookings < bookings) {
    const one = emptyDay(kernel, seed * 1_000 + kept.days, kept.days)
    kept.days++
    await openAsItIs(one, 0)
    for (let full = 0; full < FULL_AFTER && kept.bookings < bookings;) {
      const took = await bookOne(one, kept, plant)
      full = took ? 0 : full + 1
    }
  }
  return kept
}

/** Every other day is today, with people whose place is known. */
function emptyDay(kernel: Kernel, seed: number, n: number): OpenDay {
  const { territory, clock } = kernel
  const { utcOffsetMinutes } = territory.calendar
  const district = new MadeDistrict(territory, seed)
  const day = addDays(localDateOf(clock.now(), utcOffsetMinutes), 1 + (n % 6))
  const dayStartMs = instantAt(day, '00:00', utcOffsetMinutes).getTime()
  const people = Array.from({ length: PEOPLE }, (): DayPerson => {
    const { sex, tehsilIds, point, week } = district.worker()
    const [{ from, to } = { from: '09:00', to: '18:00' }] = week
    const at = (time: string) => instantAt(day, time, utcOffsetMinutes).getTime()
    return {
      id: newId(),
      sex,
      skills: [],
      equipment: ['phone-camera', 'biometric'],
      tehsilIds,
      times: [{ fromMs: at(from), toMs: at(to) }],
      point: n % 2 === 0 ? null : point,
      headRoomPaisa: 3_000_000,
      visitsDone: 0,
      weekPaisa: 0,
    }
  })
  const facts: DayFacts = {
    fromMs: n % 2 === 0 ? dayStartMs : dayStartMs + 7 * 3_600_000,
    dayStartMs,
    dayEndMs: dayStartMs + 24 * 3_600_000,
    breaks: [],
    visits: [],
    people,
  }
  return { kernel, district, day, facts, routes: people.map(() => []), version: 0 }
}

async function bookOne(one: OpenDay, kept: Kept, plant: boolean): Promise<boolean> {
  const { kernel, district } = one
  const door = district.door()
  const service = district.one(plainServices(kernel))
  const hours = hoursOf(kernel, one.day, district.id)
  const asked = { serviceId: service.id, tehsilId: door.tehsil.id, manner: door.manner, around: coarse(door.point) }
  const told = await hoursAsPlanned({ kernel, at: new Date(one.facts.fromMs) } as never, asked, hours)
  if (told.some((hour) => hour === null)) throw new Error('an hour was not told by the plan')
  const shown = hours.filter((_, n) => plant || told[n]!.possible)
  kept.shown += shown.length
  kept.hidden += hours.length - shown.length
  kept.near += told.filter((hour) => isNear(hour!)).length
  if (!shown.length) return false
  kept.bookings++
  await take(one, visitOf(door, service, district.one(shown)), kept)
  return true
}

const visitOf = (
  { tehsil, point, manner }: Door,
  service: ServiceDefinition,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): DayVisit => ({
  id: newId(),
  kind: 'household',
  state: 'planned',
  point,
  open: [{ fromMs: startsAt.getTime(), toMs: endsAt.getTime() }],
  minutes: minutesOf(service),
  startedMs: null,
  tehsilIds: [tehsil.id],
  manner,
  skills: service.cases[0]!.skills,
  equipment: service.cases[0]!.equipment,
  cashPaisa: 0,
  payPaisa: 30_000,
  waitingHours: 0,
  facilitatorId: null,
  onlyFacilitatorId: null,
  preferFacilitatorId: null,
  askedIds: [],
  leftByIds: [],
})

/** What was promised stands with all that was promised before it, or it is taken back and counted. */
async function take(one: OpenDay, visit: DayVisit, kept: Kept): Promise<void> {
  const before = one.facts
  one.facts = { ...before, visits: [...before.visits, visit] }
  const searchMs = kept.bookings % SEARCH_EVERY === 0 ? SEARCH_MS : 0
  const atOnce = await openAsItIs(one, searchMs)
  const why = atOnce === null ? null : await openAsItIs(one, REPAIR_MS)
  if (why === null) {
    if (atOnce === null) kept.atOnce++
    else kept.afterSearch++
    return
  }
  kept.broken++
  kept.first ??= `${one.day}, ${before.visits.length} visits: ${why}`
  one.facts = before
  await openAsItIs(one, 0)
}

/** The day as the product opens it: with the routes it had. Answers which promise is not kept. */
async function openAsItIs(one: OpenDay, searchMs: number): Promise<string | null> {
  const { kernel, facts, district } = one
  const places = placesOf(facts)
  const problem = planProblemOf(facts, await tableFor({ kernel }, places, waysAt(facts)))
  if (!problem) throw new Error('nobody works')
  const thread = plannerThread(kernel)
  const name = `${one.day} ${++one.version}`
  const open = thread.day(name)
  const from = one.routes.map((route) => route.filter((stop) => stop < problem.stops.length))
  await open.open(problem, one.version, from)
  if (searchMs > 0) await open.improve(searchMs)
  const plan = await open.plan()
  one.routes = routesOf(problem, plan)
  const orders = await open.standing()
  open.forget()
  await keepWarm(kernel, dayName(district.id, one.day), { facts, places, problem, mark: name, planned: 0 }, orders)
  const [rule] = checkPlan(problem, plan)
  if (rule !== undefined) return `a rule is broken: ${JSON.stringify(rule)}`
  const [out] = plan.unassigned
  return out ? `nobody comes (${out.reason}), of ${plan.unassigned.length}` : null
}

function routesOf(problem: PlanProblem, plan: Plan): number[][] {
  const routes = problem.vehicles.map((): number[] => [])
  for (const { vehicle, steps } of plan.routes)
    routes[vehicle] = steps.flatMap((step) => (step.kind === 'stop' ? [step.index] : []))
  return routes
}
