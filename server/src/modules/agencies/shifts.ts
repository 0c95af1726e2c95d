import type { Output, ParsedInput } from '@app/contract'
import { covers } from '@app/domain/availability'
import { mayWork } from '@app/domain/dispatch'
import { addDays, DAY_MS, HOUR_MS, instantAt, localDateOf } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { languageOf } from '../identity/index.ts'
import { shiftsNow } from '../dispatch/index.ts'
import { tehsilOf } from '../places/index.ts'
import { words } from '../requests/index.ts'
import * as workforce from '../workforce/index.ts'
import { named, ownAgency, ownPerson } from './own.ts'

type Planned = Output<'agency.planShift'>
const PEOPLE_MAX = 500
const SHIFTS_MAX = 1000

export const plannedView = (row: workforce.hours.PlannedRow, name: string, off: ReadonlySet<string>): Planned => ({
  id: row.id,
  facilitatorId: row.facilitator_id,
  name,
  tehsilId: row.tehsil_id,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  off: off.has(row.id),
})

/** Plans over which their person took a day off since. */
export async function offThen(q: Query, rows: readonly workforce.hours.PlannedRow[]): Promise<Set<string>> {
  const [first] = rows
  if (!first) return new Set()
  const from = first.starts_at
  const to = new Date(Math.max(...rows.map((row) => row.ends_at.getTime())))
  const times = await workforce.hours.workTimesOf(q, [...new Set(rows.map((row) => row.facilitator_id))], { from, to })
  return new Set(
    rows
      .filter((row) => !covers(times.get(row.facilitator_id) ?? [], { from: row.starts_at, to: row.ends_at }))
      .map((row) => row.id),
  )
}

/** A plan, told to the person; nobody is on duty before they begin the shift themselves. */
export async function planShift(tx: Tx, input: ParsedInput<'agency.planShift'>): Promise<Planned> {
  const person = await ownPerson(tx, input.facilitatorId)
  const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)]
  await workforce.hours.planShift(tx, {
    id: input.shiftId,
    agencyId: ownAgency(tx),
    facilitatorId: person.id,
    tehsilId: input.tehsilId,
    startsAt,
    endsAt,
  })
  const language = await languageOf(tx, person.phone, 'facilitator')
  await tx.enqueue('sms.send', {
    phone: person.phone,
    template: 'shift_planned',
    language,
    facts: { when: words.whenIn(startsAt, language, tx.kernel.territory.calendar.utcOffsetMinutes) },
    key: `shift_planned ${input.shiftId}`,
  })
  return {
    id: input.shiftId,
    facilitatorId: person.id,
    name: person.name,
    tehsilId: input.tehsilId,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    off: false,
  }
}

export async function dropShift(tx: Tx, input: ParsedInput<'agency.dropShift'>): Promise<Output<'agency.dropShift'>> {
  const agencyId = ownAgency(tx)
  const row = (await workforce.hours.lockPlanned(tx, input.shiftId)) ?? refuse('not_found')
  if (row.agency_id !== agencyId) {
    await tx.audit({
      action: 'agency.reached_for_another',
      subject: `facilitator:${row.facilitator_id}`,
      details: { agencyId },
    })
    refuseAndKeep('not_of_your_agency')
  }
  await workforce.hours.dropShift(tx, row)
  // Of what is over nobody has to hear.
  if (row.ends_at > tx.at) await tellDropped(tx, row)
  return { done: true }
}

/** Whoever leaves the agency has nothing planned by it any more. */
export async function dropAllOf(tx: Tx, agencyId: string, facilitatorId: string): Promise<void> {
  for (const row of await workforce.hours.dropShiftsOf(tx, agencyId, facilitatorId)) await tellDropped(tx, row)
}

async function tellDropped(tx: Tx, row: workforce.hours.PlannedRow): Promise<void> {
  const { phone } = await workforce.getFacilitator(tx, row.facilitator_id)
  const language = await languageOf(tx, phone, 'facilitator')
  await tx.enqueue('sms.send', {
    phone,
    template: 'shift_dropped',
    language,
    facts: { when: words.whenIn(row.starts_at, language, tx.kernel.territory.calendar.utcOffsetMinutes) },
    key: `shift_dropped ${row.id}`,
  })
}

const OWN_DAYS = 31
const OWN_SHOWN = 40

/** What was planned for the facilitator who asks; only of the agency they stand under now. */
export async function ownPlanned(q: Query): Promise<Output<'shift.planned'>> {
  const person = q.actor.kind === 'facilitator' ? await workforce.getFacilitator(q, q.actor.id) : refuse('not_yours')
  const agency = person.agencyId === null ? undefined : await workforce.agencies.find(q, person.agencyId)
  if (!agency) return { agencyName: null, items: [] }
  const rows = await workforce.hours.plannedIn(q, {
    agencyId: agency.id,
    facilitatorId: person.id,
    from: q.at,
    to: new Date(q.at.getTime() + OWN_DAYS * DAY_MS),
    limit: OWN_SHOWN,
  })
  return {
    agencyName: agency.name,
    items: rows.map((row) => {
      const name = tehsilOf(q.kernel, row.tehsil_id)?.name
      return {
        id: row.id,
        tehsilId: row.tehsil_id,
        tehsilName: { en: name?.en ?? row.tehsil_id, ur: name?.ur ?? row.tehsil_id },
        startsAt: row.starts_at.toISOString(),
        endsAt: row.ends_at.toISOString(),
      }
    }),
  }
}

/** People and hours by day and tehsil: where the coming days are thin. */
export async function capacity(q: Query, input: ParsedInput<'agency.capacity'>): Promise<Output<'agency.capacity'>> {
  const agencyId = ownAgency(q)
  const { utcOffsetMinutes } = q.kernel.territory.calendar
  const first = input.from ?? localDateOf(q.at, utcOffsetMinutes)
  const within = {
    from: instantAt(first, '00:00', utcOffsetMinutes),
    to: instantAt(addDays(first, input.days), '00:00', utcOffsetMinutes),
  }
  const rows = await workforce.hours.plannedIn(q, { agencyId, facilitatorId: null, ...within, limit: SHIFTS_MAX })
  const off = await offThen(q, rows)
  const people = await named(
    q,
    rows.map((row) => row.facilitator_id),
  )
  // A plan for somebody who may not work meanwhile, or who is off, is no capacity.
  const able = (row: workforce.hours.PlannedRow): boolean =>
    mayWork(people.get(row.facilitator_id)?.standing ?? 'ended') && !off.has(row.id)
  const days = Array.from({ length: input.days }, (_, i) => addDays(first, i)).map((day) => ({
    day,
    tehsils: tehsilsOf(
      q,
      rows.filter((row) => able(row) && localDateOf(row.starts_at, utcOffsetMinutes) === day),
    ),
  }))
  const now = await shiftsNow(q, await workforce.agencies.peopleOf(q, agencyId, null, PEOPLE_MAX))
  return {
    days,
    shifts: rows.map((row) => plannedView(row, people.get(row.facilitator_id)?.name ?? '', off)),
    onShiftNow: [...now.values()].filter((one) => one.until !== null).length,
  }
}

function tehsilsOf(
  q: Query,
  rows: readonly workforce.hours.PlannedRow[],
): Output<'agency.capacity'>['days'][number]['tehsils'] {
  const byTehsil = new Map<string, workforce.hours.PlannedRow[]>()
  for (const row of rows) byTehsil.set(row.tehsil_id, [...(byTehsil.get(row.tehsil_id) ?? []), row])
  return [...byTehsil].map(([tehsilId, own]) => {
    const name = tehsilOf(q.kernel, tehsilId)?.name
    return {
      tehsilId,
      name: { en: name?.en ?? tehsilId, ur: name?.ur ?? tehsilId },
      people: new Set(own.map((row) => row.facilitator_id)).size,
      hours:
        Math.round(
          own.reduce((sum, row) => sum + (row.ends_at.getTime() - row.starts_at.getTime()) / HOUR_MS, 0) * 10,
        ) / 10,
    }
  })
}
