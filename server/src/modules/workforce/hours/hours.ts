import { dayOffFault, type DayOffKind, type DaySpan, overlaps, weekFault } from '@app/domain/availability'
import { mayWork, plannedEnd } from '@app/domain/dispatch'
import { DAY_MS, type TimeWindow } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { tehsilOf } from '../../places/index.ts'
import { setCrews } from '../../slots/index.ts'
import { getFacilitator } from '../facilitator.ts'
import { roster } from '../roster.ts'
import * as store from './store.ts'

export type { DayOffRow, PlannedRow, WeekRow } from './store.ts'
export { workTimesOf } from './work-times.ts'

const AHEAD_DAYS = 400
const DAYS_OFF_SHOWN = 60
const SHIFTS_SHOWN = 60
/** Somebody who plans more than this has mistaken it for a diary. */
const DAYS_OFF_MAX = 50
const SHIFTS_MAX = 100

export interface HoursOf {
  week: DaySpan[]
  /** Null: they have said nothing yet, and count as nobody. */
  saidAt: Date | null
  daysOff: store.DayOffRow[]
  planned: store.PlannedRow[]
}

/** Everything that is known of one person's hours, from now on. */
export async function hoursOf(q: Query, facilitatorId: string): Promise<HoursOf> {
  const to = new Date(q.at.getTime() + AHEAD_DAYS * DAY_MS)
  const [weeks, daysOff, planned] = await Promise.all([
    store.weeksOf(q, facilitatorId, 1),
    store.daysOffOf(q, facilitatorId, q.at, to, DAYS_OFF_SHOWN),
    store.plannedIn(q, { agencyId: null, facilitatorId, from: q.at, to, limit: SHIFTS_SHOWN }),
  ])
  return { week: weeks[0]?.spans ?? [], saidAt: weeks[0]?.at ?? null, daysOff, planned }
}

export const weekHistory = (q: Query, facilitatorId: string, limit: number): Promise<store.WeekRow[]> =>
  store.weeksOf(q, facilitatorId, limit)
/** Of these people who is off at some time of the window, and who has said nothing at all. */
export const offOrSilent = (q: Query, ids: readonly string[], within: TimeWindow) =>
  store.offOrSilent(q, ids, within.from, within.to)
export const plannedIn = store.plannedIn
export const lockPlanned = store.lockPlanned
export const lockDayOff = store.lockDayOff

/** From now on these are their hours, week by week; what was before stays on record. */
export async function setWeek(tx: Tx, facilitatorId: string, week: readonly DaySpan[]): Promise<void> {
  const fault = weekFault(week)
  if (fault) refuse(fault, { field: 'week' })
  await store.lockHoursOf(tx, facilitatorId)
  await store.insertWeek(tx, facilitatorId, week, actorKey(tx.actor), tx.at)
  await changed(tx, facilitatorId, 'hours.week', { from: tx.at, to: null })
}

export interface DayOff extends TimeWindow {
  id: string
  facilitatorId: string
  kind: DayOffKind
  reason: string
}
/** From then to then they do not work, whatever their week or a plan says. */
export async function takeOff(tx: Tx, off: DayOff): Promise<void> {
  const fault = dayOffFault(off, tx.at)
  if (fault) refuse(fault, { field: 'to' })
  await store.lockHoursOf(tx, off.facilitatorId)
  const others = await store.daysOffOf(
    tx,
    off.facilitatorId,
    tx.at,
    new Date(tx.at.getTime() + 10 * AHEAD_DAYS * DAY_MS),
    DAYS_OFF_MAX,
  )
  if (others.length >= DAYS_OFF_MAX) refuse('hours_too_many')
  if (others.some((one) => one.id !== off.id && overlaps(off, [{ from: one.starts_at, to: one.ends_at }])))
    refuse('day_off_already', { field: 'from' })
  if ((await store.insertDayOff(tx, { ...off, by: actorKey(tx.actor) }, tx.at)) === 0) refuse('already_done')
  await changed(tx, off.facilitatorId, `hours.off_${off.kind}`, off)
}

/** It is not taken after all. Hours that are over stay as they were. */
export async function liftDayOff(tx: Tx, row: store.DayOffRow): Promise<void> {
  await store.lockHoursOf(tx, row.facilitator_id)
  if (row.lifted_at || row.ends_at <= tx.at) refuse('already_done')
  await store.liftDayOff(tx, row.id, actorKey(tx.actor), tx.at)
  await changed(tx, row.facilitator_id, 'hours.off_lifted', { from: row.starts_at, to: row.ends_at })
}

export interface Shift {
  id: string
  facilitatorId: string
  /** Null: their own plan. */
  agencyId: string | null
  tehsilId: string
  startsAt: Date
  endsAt: Date
}
/** One shift beyond the week, in a tehsil they serve; never over another, nor over a day off. */
export async function planShift(tx: Tx, shift: Shift): Promise<void> {
  const person = await getFacilitator(tx, shift.facilitatorId)
  if (!mayWork(person.standing)) refuse('standing_not_active', { standing: person.standing })
  if (!person.tehsilIds.includes(shift.tehsilId)) refuse('area_not_served', { field: 'tehsilId' })
  const { startsAt, endsAt } = shift
  const { calendar } = tx.kernel.territory
  if (startsAt <= tx.at || !plannedEnd(calendar, startsAt, tehsilOf(tx.kernel, shift.tehsilId)?.districtId, endsAt))
    refuse('shift_end_unfit', { field: 'endsAt' })
  await store.lockHoursOf(tx, person.id)
  if (await store.overlapping(tx, person.id, startsAt, endsAt, shift.id)) refuse('shift_overlaps')
  if ((await store.daysOffOf(tx, person.id, startsAt, endsAt, 1)).length) refuse('day_off_then')
  const ahead = {
    agencyId: null,
    facilitatorId: person.id,
    from: tx.at,
    to: new Date(tx.at.getTime() + AHEAD_DAYS * DAY_MS),
  }
  if ((await store.plannedIn(tx, { ...ahead, limit: SHIFTS_MAX })).length >= SHIFTS_MAX) refuse('hours_too_many')
  if ((await store.insertPlanned(tx, { ...shift, by: actorKey(tx.actor) }, tx.at)) === 0) refuse('already_done')
  await changed(tx, person.id, 'hours.shift_planned', { from: startsAt, to: endsAt })
}

export async function dropShift(tx: Tx, row: store.PlannedRow): Promise<void> {
  if (row.dropped_at) refuse('already_done')
  await store.lockHoursOf(tx, row.facilitator_id)
  await store.dropPlanned(tx, row.id, tx.at)
  await changed(tx, row.facilitator_id, 'hours.shift_dropped', { from: row.starts_at, to: row.ends_at })
}

/** Whoever leaves an agency has nothing planned by it any more; answers what there was. */
export async function dropShiftsOf(tx: Tx, agencyId: string, facilitatorId: string): Promise<store.PlannedRow[]> {
  const rows = await store.dropPlannedOf(tx, agencyId, facilitatorId, tx.at)
  if (rows.length) await changed(tx, facilitatorId, 'hours.shift_dropped', { from: tx.at, to: null })
  return rows
}

/** Slots count anew in the same transaction; offers and promises follow. `to` is null where all that is to come may differ. */
async function changed(
  tx: Tx,
  facilitatorId: string,
  action: string,
  when: { from: Date; to: Date | null },
): Promise<void> {
  const { tehsilIds } = await getFacilitator(tx, facilitatorId)
  await setCrews(tx, tehsilIds, () => roster(tx, tehsilIds))
  await tx.audit({ action, subject: `facilitator:${facilitatorId}` })
  await tx.announce('facilitator.hours', {
    facilitatorId,
    from: when.from.toISOString(),
    to: when.to?.toISOString() ?? null,
  })
  await tx.live(`facilitator:${facilitatorId}`, { kind: 'hours', data: {} })
}
