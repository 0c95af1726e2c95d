import type { Output, ParsedInput } from '@app/contract'
import { wholeDays } from '@app/domain/availability'
import { isToCome, mayWork } from '@app/domain/dispatch'
import { localDateOf, type TimeWindow } from '@app/domain/shared'
import { areaOf } from '../../../kernel/area.ts'
import { mayActFor } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { tehsilOf } from '../../places/index.ts'
import * as workforce from '../../workforce/index.ts'
import { shiftsNow } from '../shifts/shifts-now.ts'
import * as store from '../store.ts'
import { dayOffView, hoursView } from './own.ts'

const PEOPLE_SHOWN = 200
const WEEKS_SHOWN = 10

/** One facilitator of the caller's area. */
async function within(q: Query, facilitatorId: string): Promise<workforce.Facilitator> {
  const person = await workforce.getFacilitator(q, facilitatorId)
  const mine = person.tehsilIds.some((tehsilId) =>
    mayActFor(q.actor, { tehsilId, districtId: tehsilOf(q.kernel, tehsilId)?.districtId ?? null }),
  )
  return mine ? person : refuse('not_yours')
}

/** A day of a district: of each tehsil that is the caller's who works when, and who is off. */
export async function hoursByTehsil(
  q: Query,
  input: ParsedInput<'operations.hours'>,
): Promise<Output<'operations.hours'>> {
  const area = areaOf(q, input.districtId)
  const { calendar, areas } = q.kernel.territory
  const day = input.day ?? localDateOf(q.at, calendar.utcOffsetMinutes)
  const whole = wholeDays(day, day, calendar.utcOffsetMinutes)
  const tehsils: Output<'operations.hours'>['tehsils'] = []
  for (const tehsil of areas.tehsils) {
    const seen = !area || area.districts.includes(tehsil.districtId) || area.tehsils.includes(tehsil.id)
    if (tehsil.districtId !== input.districtId || !seen) continue
    const ids = await workforce.serving(q, tehsil.id, PEOPLE_SHOWN)
    tehsils.push({
      tehsilId: tehsil.id,
      name: { en: tehsil.name.en, ur: tehsil.name.ur },
      people: await peopleOn(q, ids, whole),
      more: ids.length === PEOPLE_SHOWN,
    })
  }
  return { day, tehsils }
}

type Person = Output<'operations.hours'>['tehsils'][number]['people'][number]

async function peopleOn(q: Query, ids: readonly string[], day: TimeWindow): Promise<Person[]> {
  const [people, times, rows, shifts] = await Promise.all([
    workforce.many(q, ids),
    workforce.hours.workTimesOf(q, ids, day),
    workforce.hours.offOrSilent(q, ids, day),
    shiftsNow(q, ids),
  ])
  const known = new Map(rows.map((row) => [row.id, row]))
  return people
    .map((one) => ({
      facilitatorId: one.id,
      name: one.names,
      badgeNo: one.badgeNo,
      times: (times.get(one.id) ?? []).map((t) => ({ from: t.from.toISOString(), to: t.to.toISOString() })),
      off: known.get(one.id)?.off ?? null,
      said: known.get(one.id)?.said ?? false,
      onShift: (shifts.get(one.id)?.until ?? null) !== null,
    }))
    .sort((a, b) => b.times.length - a.times.length || (a.badgeNo < b.badgeNo ? -1 : 1))
}

export async function hoursOf(
  q: Query,
  input: ParsedInput<'operations.hoursOf'>,
): Promise<Output<'operations.hoursOf'>> {
  const person = await within(q, input.facilitatorId)
  const [of, weeks, held] = await Promise.all([
    workforce.hours.hoursOf(q, person.id),
    workforce.hours.weekHistory(q, person.id, WEEKS_SHOWN),
    store.heldVisits(q, person.id),
  ])
  return {
    ...(await hoursView(q, of)),
    name: person.names,
    daysOff: of.daysOff.map((row) => ({ ...dayOffView(row), reason: row.reason, by: row.by })),
    promised: held
      .filter((visit) => isToCome(visit.state))
      .map((visit) => ({
        visitId: visit.id,
        startsAt: visit.starts_at.toISOString(),
        endsAt: visit.ends_at.toISOString(),
      })),
    history: weeks.map((row) => ({
      week: row.spans,
      at: row.at.toISOString(),
      byThemselves: row.by.startsWith('facilitator:'),
    })),
  }
}

/** By phone, for somebody who cannot do it themselves: who entered it, and why, stays on record. */
export async function enterDayOff(tx: Tx, input: ParsedInput<'operations.enterDayOff'>): Promise<{ done: true }> {
  const person = await within(tx, input.facilitatorId)
  if (!mayWork(person.standing) && person.standing !== 'paused') refuse('not_found')
  await workforce.hours.takeOff(tx, {
    id: input.dayOffId,
    facilitatorId: person.id,
    from: new Date(input.from),
    to: new Date(input.to),
    kind: input.kind,
    reason: input.reason,
  })
  return { done: true }
}

export async function liftDayOff(tx: Tx, input: ParsedInput<'operations.liftDayOff'>): Promise<{ done: true }> {
  const row = (await workforce.hours.lockDayOff(tx, input.dayOffId)) ?? refuse('not_found')
  await within(tx, row.facilitator_id)
  await workforce.hours.liftDayOff(tx, row)
  return { done: true }
}
