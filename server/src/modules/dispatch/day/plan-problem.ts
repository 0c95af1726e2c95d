import { FAIRNESS_ROAD_MINUTES, VISITS_PER_DAY_MAX } from '@app/domain/dispatch'
import type { Point } from '@app/domain/shared'
import type { TravelTable } from '@app/domain/travel'
import type { Pause, PlanProblem, Stop, Vehicle, Window } from '@app/planner'
import type { DayFacts, DayPerson, DayVisit, Stretch } from './facts.ts'

export type { DayFacts, DayPerson, DayVisit } from './facts.ts'

const PROFILE = 'road'
/** Long enough to pray, in the stretch in which nobody is visited. */
const BREAK_SECONDS = 30 * 60
/** Work that begins in their hours may run over them, and each hour of it counts as two on the road. */
const OVERRUN_SECONDS = 60 * 60
const OVERTIME_PER_HOUR = 7_200
/** A second after a promised window is worth so many on the road. */
const LATE_PER_SECOND = 4
/** Taking a promised visit from somebody, or not sending who did the earlier leg. */
const OTHER_FACILITATOR = 1_200
/** So many rupees more or less than the others have earned cost the minutes of road that the programme has set. */
const FAIRNESS_SCALE = 1_000
/** Leaving a visit out is dearer than any lateness, overrun or way of a day; an hour of waiting makes it dearer still. */
const LEFT_OUT = { base: 1_000_000, perPriority: 100_000 }
const PROMISED_PRIORITY = 100
const WAITING_PRIORITY_MAX = 50

/** Where the ways of the day lead: the visits in their order, then those people whose place is known. */
export const placesOf = (facts: DayFacts): Point[] => [
  ...facts.visits.map(({ point }) => point),
  ...facts.people.flatMap(({ point }) => point ?? []),
]

/**
 * The day as the planner reads it; null when nobody works. `table` is of `placesOf(facts)`. The planner knows skills that
 * all have to be there, so every rule about who may come is one of them. That nobody serves their own household is judged
 * when they are asked: it stands in sealed papers, and is rare.
 */
export function planProblemOf(facts: DayFacts, table: TravelTable): PlanProblem | null {
  const people = facts.people.filter((person) => hoursOf(facts, person).length > 0 || outOf(facts, person))
  if (!people.length) return null
  const known = new Set(people.map(({ id }) => id))
  const bounds = boundsOf(facts)
  const places = facts.visits.length + facts.people.filter(({ point }) => point).length
  const target = rupees(sum(people, (one) => one.weekPaisa) + sum(facts.visits, (one) => one.payPaisa)) / people.length
  return {
    matrices: { [PROFILE]: { size: places, durationsSec: table.seconds, distancesM: table.metres } },
    stops: facts.visits.map((visit, at) => stopOf(facts, visit, at, known)),
    vehicles: people.map((person) => vehicleOf(facts, person, bounds)),
    weights: {
      unassigned: LEFT_OUT,
      fairness: {
        weight: 60 * (facts.fairnessRoadMinutes ?? FAIRNESS_ROAD_MINUTES),
        scale: FAIRNESS_SCALE,
        target: Math.max(0, Math.round(target)),
      },
      changedVehicle: OTHER_FACILITATOR,
    },
  }
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((all, one) => all + of(one), 0)
const rupees = (paisa: number): number => Math.round(paisa / 100)
/** Amounts are counted in rupees, which fit the planner's sums: what is asked is rounded up, what there is room for down. */
const asked = (visit: Pick<DayVisit, 'cashPaisa'>): number => Math.ceil(visit.cashPaisa / 100)
const isOut = ({ state }: DayVisit): boolean => state === 'en_route' || state === 'arrived' || state === 'in_progress'
const outOf = (facts: DayFacts, { id }: DayPerson): DayVisit | undefined =>
  facts.visits.find((visit) => visit.facilitatorId === id && isOut(visit))
const areaOf = (tehsilIds: readonly string[]): string => tehsilIds.toSorted().join('+')

function stopOf(facts: DayFacts, visit: DayVisit, at: number, known: ReadonlySet<string>): Stop {
  const stop = {
    id: visit.id,
    kind: 'visit' as const,
    at,
    pickup: [asked(visit)],
    earning: rupees(visit.payPaisa),
  }
  // Whoever is on the way was sent by the rules of then, and comes whatever the hour.
  if (isOut(visit)) return { ...stop, serviceSec: secondsLeft(facts, visit), windows: [], priority: PROMISED_PRIORITY }
  const windows = visit.open.flatMap((one) => windowOf(facts, one, -1))
  const late = windows.length === 0
  const wanted = visit.facilitatorId ?? visit.preferFacilitatorId
  return {
    ...stop,
    serviceSec: visit.minutes * 60,
    windows: late ? [[second(facts, facts.fromMs), second(facts, facts.dayEndMs)]] : windows,
    ...(late && { promise: [{ afterSec: lastSecond(facts, visit), perSec: LATE_PER_SECOND }] }),
    skills: skillsAskedBy(visit),
    // Between a door and a counter papers travel beyond the tehsil; whoever holds them goes.
    ...(visit.onlyFacilitatorId === null && { area: areaOf(visit.tehsilIds) }),
    priority: visit.facilitatorId ? PROMISED_PRIORITY : Math.min(WAITING_PRIORITY_MAX, Math.floor(visit.waitingHours)),
    ...(wanted !== null && known.has(wanted) && { held: { vehicle: wanted } }),
  }
}

type Needs = Pick<DayVisit, 'skills' | 'equipment' | 'manner'>
const skillsForWork = (visit: Needs): string[] => [
  ...visit.skills.map((skill) => `skill ${skill}`),
  ...visit.equipment.map((thing) => `thing ${thing}`),
  ...(visit.manner === 'woman' ? ['woman'] : []),
]

/** What a visit that is only thought of asks of whoever comes, and brings them. */
export const stopNeeds = (visit: Needs & Pick<DayVisit, 'tehsilIds' | 'cashPaisa' | 'payPaisa'>) => ({
  skills: skillsForWork(visit),
  area: areaOf(visit.tehsilIds),
  pickup: [asked(visit)],
  earning: rupees(visit.payPaisa),
})

function skillsAskedBy(visit: DayVisit): string[] {
  return [
    ...skillsForWork(visit),
    ...(visit.onlyFacilitatorId === null ? [] : [`is ${visit.onlyFacilitatorId}`]),
    ...(visit.askedIds.length ? [`asked ${visit.id}`] : []),
    ...(leavers(visit).length ? [`stayed ${visit.id}`] : []),
  ]
}

/** Whoever carries the papers cannot be replaced, so having given it back once does not count. */
const leavers = (visit: DayVisit): string[] => visit.leftByIds.filter((id) => id !== visit.onlyFacilitatorId)

/** What bounds the day's visits to some of its people: a few visits of many, and a few lists of tehsils. */
interface Bounds {
  asked: readonly DayVisit[]
  left: readonly DayVisit[]
  tehsils: readonly (readonly string[])[]
}
const boundsOf = ({ visits }: DayFacts): Bounds => ({
  asked: visits.filter(({ askedIds }) => askedIds.length > 0),
  left: visits.filter((visit) => leavers(visit).length > 0),
  tehsils: [...new Map(visits.map(({ tehsilIds }) => [areaOf(tehsilIds), tehsilIds])).values()],
})

function skillsOf({ asked, left }: Bounds, person: DayPerson): string[] {
  return [
    ...person.skills.map((skill) => `skill ${skill}`),
    ...person.equipment.map((thing) => `thing ${thing}`),
    ...(person.sex === 'F' ? ['woman'] : []),
    `is ${person.id}`,
    ...asked.filter(({ askedIds }) => askedIds.includes(person.id)).map(({ id }) => `asked ${id}`),
    ...left.filter((visit) => !leavers(visit).includes(person.id)).map(({ id }) => `stayed ${id}`),
  ]
}

function vehicleOf(facts: DayFacts, person: DayPerson, bounds: Bounds): Vehicle {
  const out = outOf(facts, person)
  const own = facts.visits.filter((visit) => visit.facilitatorId === person.id)
  const hours = hoursOf(facts, person)
  const from = out ? second(facts, facts.fromMs) : hours[0]![0]
  const until = Math.max(from, hours.at(-1)?.[1] ?? from)
  return {
    id: person.id,
    profile: PROFILE,
    start: startOf(facts, person, out),
    end: null,
    shift: [from, until + OVERRUN_SECONDS],
    overtime: { afterSec: until, perHour: OVERTIME_PER_HOUR },
    capacity: [Math.floor(person.headRoomPaisa / 100) + sum(own, asked)],
    skills: skillsOf(bounds, person),
    areas: areasOf(bounds, person),
    pauses: pausesOf(facts, hours),
    maxStops: Math.max(own.length, VISITS_PER_DAY_MAX - person.visitsDone),
    ...(out && { frozen: [out.id] }),
    weekEarning: rupees(person.weekPaisa),
  }
}

/** Their tehsils, for visits that are only thought of, and every list of tehsils of the day's visits in which one is theirs. */
const areasOf = ({ tehsils }: Bounds, person: DayPerson): string[] => [
  ...new Set([
    ...person.tehsilIds,
    ...tehsils.filter((ids) => ids.some((id) => person.tehsilIds.includes(id))).map(areaOf),
  ]),
]

/** Where they stand; who has arrived stands at the visit. */
function startOf(facts: DayFacts, person: DayPerson, out: DayVisit | undefined): number | null {
  if (out && out.state !== 'en_route') return facts.visits.indexOf(out)
  if (!person.point) return null
  const seen = facts.people.filter(({ point }) => point)
  return facts.visits.length + seen.indexOf(person)
}

/** They are away between two stretches of their hours; and pray in the pauses that fall into one. */
function pausesOf(facts: DayFacts, hours: readonly Window[]): Pause[] {
  const away = hours.slice(1).map(([from], i): Pause => {
    const [, to] = hours[i]!
    return { id: `away ${i}`, windows: [[to, to]], serviceSec: from - to }
  })
  const prayers = facts.breaks.flatMap((one, i): Pause[] => {
    const window = windowOf(facts, one, 0)[0]
    if (!window || !hours.some(([from, to]) => from <= window[0] && window[1] <= to)) return []
    const serviceSec = Math.min(BREAK_SECONDS, window[1] - window[0])
    return [{ id: `break ${i}`, windows: [[window[0], window[1] - serviceSec]], serviceSec }]
  })
  return [...away, ...prayers]
}

function secondsLeft(facts: DayFacts, visit: DayVisit): number {
  const spent = visit.startedMs === null ? 0 : Math.floor((facts.fromMs - visit.startedMs) / 1000)
  return Math.max(0, visit.minutes * 60 - Math.max(0, spent))
}

const second = (facts: DayFacts, ms: number): number => Math.ceil((ms - facts.dayStartMs) / 1000)
const lastSecond = (facts: DayFacts, visit: DayVisit): number =>
  Math.max(0, ...visit.open.map(({ toMs }) => second(facts, toMs)))

/** What is left of a stretch today, in seconds; `edge` −1: its end itself is not in it. */
function windowOf(facts: DayFacts, { fromMs, toMs }: Stretch, edge: 0 | -1): Window[] {
  const from = second(facts, Math.max(fromMs, facts.fromMs))
  const to = Math.floor((Math.min(toMs, facts.dayEndMs) - facts.dayStartMs) / 1000) + edge
  return to >= from ? [[from, to]] : []
}

/** Their hours of what is left of the day, those that touch joined. */
function hoursOf(facts: DayFacts, { times }: DayPerson): Window[] {
  const hours: Window[] = []
  for (const [from, to] of times.flatMap((one) => windowOf(facts, one, 0)).sort((a, b) => a[0] - b[0])) {
    const last = hours.at(-1)
    if (last && from <= last[1]) hours[hours.length - 1] = [last[0], Math.max(last[1], to)]
    else if (to > from) hours.push([from, to])
  }
  return hours
}
