import { DRAW, drawOf } from './chance.ts'
import { DAY_BEGINS, DAY_ENDS, type District, EVENING } from './district.ts'
import { type Fit, fitFor } from './eligible.ts'
import { answersYes } from './answer.ts'
import { type DayNow, type Ended, newDay, type PersonNow, type VisitNow } from './state.ts'
import type { Way } from './ways.ts'

/** Everything is looked at in these steps: what happens within one is known at its end. */
const STEP_SECONDS = 300
/** As the product asks: one at first, then three together. */
const ROUND_SIZES = [1, 3]
const EVENING_ROUNDS = 12
/** Whoever is asked in the evening may think it over. */
const EVENING_ROUND_SECONDS = 600
/** Whoever has not left so long after the promised hour does not come. */
const LATE_SECONDS = 1_800
const BEFORE_THE_HOUR = 300
const AT_A_SHUT_DOOR = 600

/** The district's day from the evening before to the last visit's end, one way. */
export function playDay(district: District, way: Way): DayNow {
  const day = newDay(district)
  bookUntil(day, 0)
  for (let round = 0; round < EVENING_ROUNDS; round++) {
    way.look(day, EVENING + round * EVENING_ROUND_SECONDS, true)
    offerAll(day, way, EVENING)
  }
  for (let now = DAY_BEGINS; now <= DAY_ENDS; now += STEP_SECONDS) {
    for (const person of day.people) moveUntil(day, way, person, now)
    const changed = happen(day, now)
    way.look(day, now, changed)
    offerAll(day, way, now)
  }
  return day
}

function bookUntil(day: DayNow, now: number): boolean {
  let any = false
  for (const visit of day.visits)
    if (visit.state === 'to_come' && visit.made.bookedAt < now) {
      visit.state = 'open'
      any = true
    }
  return any
}

/** What befalls the day, the same in every way; whether anything did. */
function happen(day: DayNow, now: number): boolean {
  let changed = bookUntil(day, now)
  for (const person of day.people)
    if (!person.offline && person.made.offlineAt !== null && person.made.offlineAt <= now) {
      person.offline = true
      for (const visit of person.held) if (visit.state === 'assigned') giveBack(visit, person)
      changed = true
    }
  for (const visit of day.visits) {
    const { cancelledAt } = visit.made
    const waits = visit.state === 'open' || visit.state === 'assigned'
    if (waits && cancelledAt !== null && cancelledAt <= now) end(visit, 'cancelled')
    else if (visit.state === 'open' && visit.until <= now) end(visit, 'unserved')
    else if (visit.state === 'assigned' && visit.until + LATE_SECONDS <= now) end(visit, 'missed')
    else continue
    changed = true
  }
  return changed || day.people.some(({ out }) => out !== null && out.departs > now - STEP_SECONDS)
}

function giveBack(visit: VisitNow, person: PersonNow): void {
  person.held.delete(visit)
  visit.left.add(person)
  visit.state = 'open'
  visit.holder = null
  visit.block = null
  visit.rounds = 0
}

function end(visit: VisitNow, ended: Ended): void {
  visit.holder?.held.delete(visit)
  visit.state = 'ended'
  visit.ended = ended
  visit.times++
}

function offerAll(day: DayNow, way: Way, now: number): void {
  const open = day.visits.filter(({ state, until }) => state === 'open' && until > now)
  for (const visit of way.inTurn(open)) offerOne(day, way, visit, now)
}

/** One round: the first of those asked who says yes comes. */
function offerOne(day: DayNow, way: Way, visit: VisitNow, now: number): void {
  const asked = way.best(visit, fitFor(day, visit, now)).slice(0, ROUND_SIZES[Math.min(1, visit.rounds)])
  if (!asked.length) return
  visit.rounds++
  day.offers += asked.length
  for (const { person } of asked) visit.asked.add(person)
  const taken = asked.find(({ person }) => answersYes(day, visit, person, now))
  if (taken) assign(day, visit, taken)
}

function assign(day: DayNow, visit: VisitNow, { person, block }: Fit): void {
  day.accepted++
  visit.state = 'assigned'
  visit.holder = person
  visit.block = block
  person.held.add(visit)
}

/** Goes from door to door until then; whoever has nothing to do stays where they are. */
function moveUntil(day: DayNow, way: Way, person: PersonNow, now: number): void {
  for (;;) {
    if (person.out) {
      if (person.out.ends > now) return
      arrived(day, person)
    }
    if (person.offline) return
    const [visit] = way.next(person)
    if (!visit || !setOut(day, person, visit, now)) return
  }
}

/** So that they are there when the hour begins; false where it is too early to leave. */
function setOut(day: DayNow, person: PersonNow, visit: VisitNow, now: number): boolean {
  const { roads, seed } = day.district
  const { made } = visit
  const way = roads.seconds(person.at, made.at, made.from)
  const departs = Math.max(person.freeAt, now - STEP_SECONDS, made.from - way - BEFORE_THE_HOUR)
  if (departs >= now) return false
  const arrives = departs + roads.took(person.at, made.at, departs)
  const begins = Math.max(arrives, made.from)
  const minutes = made.minutes * (0.7 + 0.8 * drawOf(seed, DRAW.work, made.at) ** 2)
  const shut = opensNot(day, visit, begins)
  const off = made.cancelledAt !== null && made.cancelledAt < begins
  const ends = off ? arrives : begins + Math.round(shut ? AT_A_SHUT_DOOR : minutes * 60)
  person.out = { visit, from: person.at, departs, arrives, begins, ends }
  visit.state = 'out'
  return true
}

/** Nobody is there: the later somebody comes after the promised hour, the likelier. */
function opensNot({ district }: DayNow, { made, until }: VisitNow, begins: number): boolean {
  const lateMinutes = Math.max(0, begins - until) / 60
  return drawOf(district.seed, DRAW.door, made.at) < 0.05 + 0.005 * lateMinutes
}

function arrived(day: DayNow, person: PersonNow): void {
  const { visit, from, begins, ends } = person.out!
  const { made } = visit
  person.metres += day.district.roads.metres(from, made.at)
  person.at = made.at
  person.freeAt = ends
  person.out = null
  const off = made.cancelledAt !== null && made.cancelledAt < begins
  if (off) return end(visit, 'cancelled_on_the_way')
  visit.begunAt = begins
  if (opensNot(day, visit, begins)) return end(visit, 'failed')
  person.done++
  person.cashPaisa += made.cashPaisa
  person.earnedPaisa += made.payPaisa
  end(visit, 'done')
}
