import { addDays, DAY_MS, instantAt, localDateOf } from '@app/domain/shared'
import type { AccountableCity } from '../city.ts'
import { newId } from '../ids.ts'
import { EVERY_DAY, type Facilitator } from '../robots/facilitator.ts'
import { onDay } from './accountable.ts'

/** Days on which somebody takes leave, somebody rings in sick, and somebody works an evening more. */
const LEAVE_DAYS = [1, 3, 5, 7]
const SICK_DAYS = [2, 4, 6, 8]
const LOOKED_AHEAD = 10

/** People have a life beside their work: they go on leave over what they promised, fall ill, and plan a shift of their own. */
export function keepHours(city: AccountableCity): void {
  const at = (day: number, hours: number, name: string, deed: () => Promise<void>): void =>
    city.accountable.agenda.plan(onDay(city, day, hours), `hours ${name}`, deed, true)
  for (const day of LEAVE_DAYS) at(day, 5, 'leave', () => takesLeave(city))
  for (const day of SICK_DAYS) at(day, 0.5, 'sick', () => ringsInSick(city))
  at(2, 6, 'extra shift', () => plansShift(city))
}

const offsetOf = (city: AccountableCity): number => city.guide.offsetMinutes
const isAtWork = (city: AccountableCity, { person }: Facilitator): boolean =>
  !city.accountable.resting.has(person.id) && !city.accountable.away.has(person.id)

async function promisedBy(city: AccountableCity, facilitator: Facilitator): Promise<Date[]> {
  const visits = (await city.tryTo('visits', () => facilitator.visits())) ?? []
  return visits.filter((one) => one.state === 'assigned').map((one) => new Date(one.startsAt))
}

/** The first who has promised something on a later day is off on that day. */
async function takesLeave(city: AccountableCity): Promise<void> {
  const today = localDateOf(city.now, offsetOf(city))
  for (const one of city.people.facilitators) {
    if (!isAtWork(city, one)) continue
    const later = (await promisedBy(city, one)).map((at) => localDateOf(at, offsetOf(city))).find((day) => day > today)
    if (!later) continue
    const [from, to] = [later, addDays(later, 1)].map((day) => instantAt(day, '00:00', offsetOf(city))) as [Date, Date]
    const done = await city.tryTo('take leave', () =>
      one.voice.call('hours.takeOff', {
        dayOffId: newId(),
        from: from.toISOString(),
        to: to.toISOString(),
        kind: 'leave',
      }),
    )
    if (!done) continue
    count(city, 'leave over a booking')
    return
  }
}

/** Somebody with visits today rings; operations write it down, and whoever is ill stays at home until tomorrow. */
async function ringsInSick(city: AccountableCity): Promise<void> {
  const today = localDateOf(city.now, offsetOf(city))
  const to = instantAt(addDays(today, 1), '00:00', offsetOf(city))
  for (const one of city.people.facilitators) {
    if (!isAtWork(city, one)) continue
    const visits = (await city.tryTo('visits', () => one.visits())) ?? []
    const isOut = visits.some((visit) => ['en_route', 'arrived', 'in_progress'].includes(visit.state))
    const promised = visits.some(
      (visit) => visit.state === 'assigned' && localDateOf(new Date(visit.startsAt), offsetOf(city)) === today,
    )
    if (isOut || !promised) continue
    city.accountable.away.set(one.person.id, to)
    const done = await city.tryTo('enter a sick day', () =>
      city.people.operations.call('operations.enterDayOff', {
        dayOffId: newId(),
        facilitatorId: one.person.id,
        from: city.now.toISOString(),
        to: to.toISOString(),
        kind: 'sick',
        reason: 'Rang in with a fever',
      }),
    )
    if (!done) {
      city.accountable.away.delete(one.person.id)
      continue
    }
    count(city, 'sick in the morning')
    return
  }
}

/** Somebody who works no Thursdays any more plans one: its hours are there again. */
async function plansShift(city: AccountableCity): Promise<void> {
  const one = city.people.facilitators.findLast((f) => isAtWork(city, f) && !f.person.agencyId)
  if (!one) return
  const { tehsilId } = one.person.town
  const day = Array.from({ length: LOOKED_AHEAD }, (_, i) =>
    localDateOf(new Date(city.now.getTime() + (i + 3) * DAY_MS), offsetOf(city)),
  ).find((date) => new Date(`${date}T00:00:00Z`).getUTCDay() === 4)
  if (!day) return
  const left = async (): Promise<number> =>
    (await city.line.send('slots.list', { tehsilId, serviceId: 'domicile', from: day, days: 1 })).slots.reduce(
      (sum, slot) => sum + slot.left,
      0,
    )
  await city.tryTo('say hours', () => one.saysHours(EVERY_DAY.filter((span) => span.day !== 'thu')))
  const before = await left()
  await city.tryTo('plan an own shift', () =>
    one.voice.call('hours.planShift', {
      shiftId: newId(),
      tehsilId,
      startsAt: instantAt(day, '09:00', offsetOf(city)).toISOString(),
      endsAt: instantAt(day, '17:00', offsetOf(city)).toISOString(),
    }),
  )
  if ((await left()) > before) count(city, 'a planned shift opens an hour')
}

const count = (city: AccountableCity, name: string): void => void city.did.set(name, (city.did.get(name) ?? 0) + 1)
