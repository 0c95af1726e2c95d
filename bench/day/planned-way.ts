import type { DayFacts, DayPerson, DayVisit } from '@app/server/plan-problem'
import { placesOf, planProblemOf } from '@app/server/plan-problem'
import { type Assignment, checkPlan, type Plan, type PlanProblem, PlannerSession } from '@app/planner'
import { distanceMeters } from '@app/domain/shared'
import { usualBeginning } from '@app/domain/tracking'
import { DAY_BEGINS, DAY_ENDS, type MadePerson } from './district.ts'
import { msOf } from './eligible.ts'
import { type DayNow, type PersonNow, reservedPaisa, seenAt, type VisitNow } from './state.ts'
import { byScore, type Way } from './ways.ts'

/** Rounds of the search when the day is opened, and each time that it is planned again: not a time, so a seed says all. */
const ROUNDS: Rounds = { evening: 100, again: 2 }
/** What happens within so many seconds is planned once. */
const TOGETHER_SECONDS = 600

export interface PlansMade {
  plans: number
  broken: string[]
  byPlan: number
}

interface Rounds {
  evening: number
  again: number
}

export interface Knows {
  /** Where people begin, to the metre. */
  homes: boolean
}
const AS_THE_PRODUCT: Knows = { homes: false }

export interface PlannedOptions {
  seed: number
  /** What the product's day does not tell the planner. */
  knows?: Knows
  rounds?: Rounds
  /** For the plant: whom the plan names are others. */
  blind?: boolean
  /** For the plant: somebody's way is left out of what is checked. */
  unsound?: boolean
}

/** Opened in the evening and planned again all day; whom the plan sends is asked first, the others by the plain score. */
export function plannedWay({
  seed,
  knows = AS_THE_PRODUCT,
  rounds = ROUNDS,
  blind = false,
  unsound = false,
}: PlannedOptions): Way & { made: PlansMade } {
  const made: PlansMade = { plans: 0, broken: [], byPlan: 0 }
  let named = new Map<string, { person: string; second: number }>()
  let routes = new Map<string, readonly string[]>()
  let plannedAt = -Infinity
  let known = new Set<string>()
  const second = (visit: VisitNow): number =>
    (visit.holder && named.get(visit.made.id)?.person === visit.holder.made.id
      ? named.get(visit.made.id)?.second
      : undefined) ??
    visit.block?.[0] ??
    named.get(visit.made.id)?.second ??
    visit.made.from
  const inOrder = (visits: Iterable<VisitNow>): VisitNow[] =>
    [...visits].sort((a, b) => second(a) - second(b) || a.made.at - b.made.at)
  return {
    name: 'planner',
    made,
    look(day, now, changed) {
      // An offer waits for a plan that knows its visit.
      const unknown = day.visits.some(({ state, made: { id } }) => state === 'open' && !known.has(id))
      if (!unknown && (!changed || now - plannedAt < TOGETHER_SECONDS)) return
      const facts = factsOf(day, now, knows)
      if (!facts.visits.length) return
      const problem = planProblemOf(facts, tableOf(day, facts, now, knows))
      if (!problem) return
      plannedAt = now
      known = new Set(facts.visits.map(({ id }) => id))
      const session = new PlannerSession(problem, seed + made.plans, () => 0, fromOf(problem, routes))
      session.improveRounds(made.plans === 0 ? rounds.evening : rounds.again)
      const plan = session.plan()
      made.plans++
      made.broken.push(...checkPlan(problem, unsound ? { ...plan, routes: plan.routes.slice(1) } : plan))
      ;({ named, routes } = answerOf(problem, plan))
      if (blind) named = shuffled(named)
    },
    inTurn: inOrder,
    best(visit, fit) {
      const { person } = named.get(visit.made.id) ?? {}
      const planned = fit.find((one) => one.person.made.id === person)
      if (planned) made.byPlan++
      return planned ? [planned, ...byScore(fit.filter((one) => one !== planned))] : byScore(fit)
    },
    next: ({ held }) => inOrder(held),
  }
}

/** Everybody's part goes to the next one. */
function shuffled<T extends { person: string }>(named: ReadonlyMap<string, T>): Map<string, T> {
  const people = [...new Set([...named.values()].map(({ person }) => person))]
  const another = new Map(people.map((person, n) => [person, people[(n + 7) % people.length]!]))
  return new Map([...named].map(([id, one]) => [id, { ...one, person: another.get(one.person)! }]))
}

function answerOf(problem: PlanProblem, plan: Plan) {
  const named = new Map<string, { person: string; second: number }>()
  const routes = new Map<string, string[]>()
  for (const route of plan.routes) {
    const person = String(problem.vehicles[route.vehicle]!.id)
    for (const step of route.steps) {
      if (step.kind !== 'stop') continue
      const visit = String(problem.stops[step.index]!.id)
      named.set(visit, { person, second: step.arrivalSec + step.waitingSec })
      routes.set(person, [...(routes.get(person) ?? []), visit])
    }
  }
  return { named, routes }
}

function fromOf(problem: PlanProblem, routes: ReadonlyMap<string, readonly string[]>): Assignment {
  const index = new Map(problem.stops.map(({ id }, i) => [String(id), i]))
  return problem.vehicles.map(({ id }) => (routes.get(String(id)) ?? []).flatMap((visit) => index.get(visit) ?? []))
}

/** The day as the product reads it from its store. */
function factsOf(day: DayNow, now: number, knows: Knows): DayFacts {
  const open = day.visits.filter(({ state }) => state === 'open' || state === 'assigned' || state === 'out')
  return {
    fromMs: msOf(Math.max(now, 0)),
    dayStartMs: msOf(0),
    dayEndMs: msOf(DAY_ENDS + 3_600),
    breaks: [],
    visits: open.map((visit) => visitOf(visit, now)),
    people: day.people.filter(({ offline }) => !offline).map((person) => personOf(day, person, now, knows)),
  }
}

function visitOf({ made, until, state, holder, left, asked }: VisitNow, now: number): DayVisit {
  const out = state === 'out' ? holder!.out! : null
  return {
    id: made.id,
    kind: 'household',
    state: out
      ? now < out.arrives
        ? 'en_route'
        : now < out.begins
          ? 'arrived'
          : 'in_progress'
      : state === 'assigned'
        ? 'assigned'
        : 'planned',
    point: made.point,
    open: [{ fromMs: msOf(made.from), toMs: msOf(until) }],
    minutes: made.minutes,
    startedMs: out && now >= out.begins ? msOf(out.begins) : null,
    tehsilIds: [made.tehsilId],
    manner: made.manner,
    skills: made.skills,
    equipment: made.equipment,
    cashPaisa: made.cashPaisa,
    payPaisa: made.payPaisa,
    waitingHours: Math.max(0, (now - made.bookedAt) / 3_600),
    facilitatorId: holder?.made.id ?? null,
    onlyFacilitatorId: null,
    preferFacilitatorId: null,
    askedIds: [],
    leftByIds: [...left, ...(state === 'open' ? asked : [])].map((person) => person.made.id),
  }
}

function personOf(day: DayNow, person: PersonNow, now: number, knows: Knows): DayPerson {
  const { made } = person
  return {
    id: made.id,
    sex: made.sex,
    skills: made.skills,
    equipment: made.equipment,
    tehsilIds: made.tehsilIds,
    times: [{ fromMs: msOf(made.shift[0]), toMs: msOf(made.shift[1]) }],
    point: pointAt(day, placeOf(day, person, now, knows)),
    headRoomPaisa: Math.max(0, made.capPaisa - person.cashPaisa - reservedPaisa(person)),
    visitsDone: person.done,
    weekPaisa: person.earnedPaisa,
  }
}

/** Whoever has not begun is where they last did: the place that is nearest to the middle of its cell. */
function placeOf(day: DayNow, person: PersonNow, now: number, knows: Knows): number {
  if (knows.homes || now >= person.made.beginsAt) return seenAt(person, now)
  const known = beginnings.get(person.made)
  if (known !== undefined) return known
  const cell = usualBeginning(person.made.point)
  let best = person.made.home
  for (let place = 0; place < day.visits.length + day.people.length; place++)
    if (distanceMeters(pointAt(day, place), cell) < distanceMeters(pointAt(day, best), cell)) best = place
  beginnings.set(person.made, best)
  return best
}
const beginnings = new WeakMap<MadePerson, number>()

function pointAt({ visits, people }: DayNow, place: number) {
  return place < visits.length ? visits[place]!.made.point : people[place - visits.length]!.made.point
}

function tableOf(day: DayNow, facts: DayFacts, now: number, knows: Knows) {
  const places = new Map(day.visits.map(({ made }) => [made.id, made.at]))
  const homes = new Map(day.people.map((person) => [person.made.id, placeOf(day, person, now, knows)]))
  const known = [...facts.visits.map(({ id }) => places.get(id)!), ...facts.people.map(({ id }) => homes.get(id)!)]
  if (known.length !== placesOf(facts).length) throw new Error('the table has other places than the problem')
  return day.district.roads.among(known, Math.max(now, DAY_BEGINS))
}
