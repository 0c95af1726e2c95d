import { type LocalDate, localDateOf, MINUTE_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import * as workforce from '../../workforce/index.ts'
import { DAY_CHANGED, type DayChanged, plansHere } from './plan-rules.ts'
import { whereVisitsAre } from './store.ts'

declare module '../../../kernel/work/work-list.ts' {
  interface Jobs {
    'dispatch.plan': { districtId: string; day: LocalDate }
  }
  interface Timers {
    'day.plan': { districtId: string; day: LocalDate }
  }
}

/**
 * The day is planned at the next whole minute: everything that happens to it in one minute is planned once, and it does not
 * wait while more happens.
 */
async function markDay(tx: Tx, districtId: string, day: LocalDate): Promise<void> {
  if (!plansHere(tx.kernel, districtId) || day < today(tx)) return
  await tx.live(`signal:${DAY_CHANGED}`, { districtId, day } satisfies DayChanged)
  const due = Math.ceil((tx.at.getTime() + 1) / MINUTE_MS) * MINUTE_MS
  await tx.timer('day.plan', `${day} ${districtId}`, new Date(due), { districtId, day })
}

const dayOfInstant = (tx: Tx, at: Date): LocalDate => localDateOf(at, tx.kernel.territory.calendar.utcOffsetMinutes)
const today = (tx: Tx): LocalDate => dayOfInstant(tx, tx.at)

export async function planVisitDay(tx: Tx, { visitId }: { visitId: string }): Promise<void> {
  for (const visit of await whereVisitsAre(tx, [visitId]))
    await markDay(tx, visit.district_id, dayOfInstant(tx, visit.starts_at))
}

/** The days on which a visit of that district lies, before it was moved and after. */
export async function planDays(tx: Tx, districtId: string, at: readonly Date[]): Promise<void> {
  for (const day of new Set(at.map((one) => dayOfInstant(tx, one)))) await markDay(tx, districtId, day)
}

/** The places in which they serve, today: who works on later days is read when those are planned. */
export async function planDaysOf(tx: Tx, { facilitatorId }: { facilitatorId: string }): Promise<void> {
  const person = await workforce.getFacilitator(tx, facilitatorId)
  const districts = tx.kernel.territory.areas.tehsils.filter(({ id }) => person.tehsilIds.includes(id))
  for (const districtId of new Set(districts.map((tehsil) => tehsil.districtId)))
    await markDay(tx, districtId, today(tx))
}

/** The day has changed, or its plan will soon be too old to go by. */
export async function planDay(tx: Tx, { payload }: TimerRow<'day.plan'>): Promise<void> {
  if (!plansHere(tx.kernel, payload.districtId) || payload.day < today(tx)) return
  await tx.enqueue('dispatch.plan', payload, { key: `plan ${payload.day} ${payload.districtId}` })
}
