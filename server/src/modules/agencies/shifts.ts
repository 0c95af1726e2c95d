import type { Output, ParsedInput } from '@app/contract'
import { mayWork, plannedEnd } from '@app/domain/dispatch'
import { addDays, DAY_MS, HOUR_MS, instantAt, localDateOf } from '@app/domain/shared'
import { actorKey } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { languageOf } from '../identity/index.ts'
import { shiftsNow } from '../dispatch/index.ts'
import { tehsilOf } from '../places/index.ts'
import { words } from '../requests/index.ts'
import * as workforce from '../workforce/index.ts'
import { named, ownAgency, ownPerson } from './own.ts'
import * as store from './store.ts'

type Planned = Output<'agency.planShift'>
const PEOPLE_MAX = 500
const SHIFTS_MAX = 1000

export const plannedView = (row: store.PlannedRow, name: string): Planned => ({
  id: row.id,
  facilitatorId: row.facilitator_id,
  name,
  tehsilId: row.tehsil_id,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
})

/** A plan, told to the person; nobody is on duty before they begin the shift themselves. */
export async function planShift(tx: Tx, input: ParsedInput<'agency.planShift'>): Promise<Planned> {
  const person = await ownPerson(tx, input.facilitatorId)
  if (!mayWork(person.standing)) refuse('standing_not_active', { standing: person.standing })
  if (!person.tehsilIds.includes(input.tehsilId)) refuse('area_not_served', { field: 'tehsilId' })
  const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)]
  const { calendar } = tx.kernel.territory
  if (startsAt <= tx.at || !plannedEnd(calendar, startsAt, tehsilOf(tx.kernel, input.tehsilId)?.districtId, endsAt))
    refuse('shift_end_unfit', { field: 'endsAt' })
  await store.lockPerson(tx, person.id)
  if (await store.overlapping(tx, person.id, startsAt, endsAt, input.shiftId)) refuse('shift_overlaps')
  const row = {
    id: input.shiftId,
    agencyId: ownAgency(tx),
    facilitatorId: person.id,
    tehsilId: input.tehsilId,
    startsAt,
    endsAt,
    by: actorKey(tx.actor),
  }
  if ((await store.insertPlanned(tx, row, tx.at)) === 0) refuse('already_done')
  const language = await languageOf(tx, person.phone, 'facilitator')
  await tx.enqueue('sms.send', {
    phone: person.phone,
    template: 'shift_planned',
    language,
    facts: { when: words.whenIn(startsAt, language, calendar.utcOffsetMinutes) },
    key: `shift_planned ${input.shiftId}`,
  })
  return {
    id: row.id,
    facilitatorId: person.id,
    name: person.name,
    tehsilId: row.tehsilId,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }
}

export async function dropShift(tx: Tx, input: ParsedInput<'agency.dropShift'>): Promise<Output<'agency.dropShift'>> {
  const agencyId = ownAgency(tx)
  const row = (await store.lockPlanned(tx, input.shiftId)) ?? refuse('not_found')
  if (row.agency_id !== agencyId) {
    await tx.audit({
      action: 'agency.reached_for_another',
      subject: `facilitator:${row.facilitator_id}`,
      details: { agencyId },
    })
    refuseAndKeep('not_of_your_agency')
  }
  if (row.dropped_at) refuse('already_done')
  await store.dropPlanned(tx, row.id, tx.at)
  // Of what is over nobody has to hear.
  if (row.ends_at > tx.at) await tellDropped(tx, row)
  return { done: true }
}

/** Whoever leaves the agency has nothing planned by it any more. */
export async function dropAllOf(tx: Tx, agencyId: string, facilitatorId: string): Promise<void> {
  for (const row of await store.dropPlannedOf(tx, agencyId, facilitatorId, tx.at)) await tellDropped(tx, row)
}

async function tellDropped(tx: Tx, row: store.PlannedRow): Promise<void> {
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
  const rows = await store.plannedOf(
    q,
    agency.id,
    person.id,
    q.at,
    new Date(q.at.getTime() + OWN_DAYS * DAY_MS),
    OWN_SHOWN,
  )
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
  const rows = await store.plannedOf(
    q,
    agencyId,
    null,
    instantAt(first, '00:00', utcOffsetMinutes),
    instantAt(addDays(first, input.days), '00:00', utcOffsetMinutes),
    SHIFTS_MAX,
  )
  const people = await named(
    q,
    rows.map((row) => row.facilitator_id),
  )
  // A plan for somebody who may not work meanwhile is no capacity.
  const able = (id: string): boolean => mayWork(people.get(id)?.standing ?? 'ended')
  const days = Array.from({ length: input.days }, (_, i) => addDays(first, i)).map((day) => ({
    day,
    tehsils: tehsilsOf(
      q,
      rows.filter((row) => able(row.facilitator_id) && localDateOf(row.starts_at, utcOffsetMinutes) === day),
    ),
  }))
  const now = await shiftsNow(q, await workforce.agencies.peopleOf(q, agencyId, null, PEOPLE_MAX))
  return {
    days,
    shifts: rows.map((row) => plannedView(row, people.get(row.facilitator_id)?.name ?? '')),
    onShiftNow: [...now.values()].filter((one) => one.until !== null).length,
  }
}

function tehsilsOf(q: Query, rows: readonly store.PlannedRow[]): Output<'agency.capacity'>['days'][number]['tehsils'] {
  const byTehsil = new Map<string, store.PlannedRow[]>()
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
