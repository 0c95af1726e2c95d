import type { Output, ParsedInput } from '@app/contract'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { tehsilOf } from '../../places/index.ts'
import * as workforce from '../../workforce/index.ts'
import { facilitatorOf } from '../visit/own-visit.ts'

type Hours = Output<'hours.mine'>

export const dayOffView = (row: workforce.hours.DayOffRow): Hours['daysOff'][number] => ({
  id: row.id,
  from: row.starts_at.toISOString(),
  to: row.ends_at.toISOString(),
  kind: row.kind,
  byMyself: !row.by.startsWith('staff:'),
})

export async function hoursView(q: Query, of: workforce.hours.HoursOf): Promise<Hours> {
  const firms = new Map<string, Hours['planned'][number]['agencyName']>()
  for (const agencyId of new Set(of.planned.flatMap((row) => row.agency_id ?? [])))
    firms.set(agencyId, (await workforce.agencies.find(q, agencyId))?.name ?? null)
  return {
    week: of.week,
    saidAt: of.saidAt?.toISOString() ?? null,
    daysOff: of.daysOff.map(dayOffView),
    planned: of.planned.map((row) => {
      const name = tehsilOf(q.kernel, row.tehsil_id)?.name
      return {
        id: row.id,
        tehsilId: row.tehsil_id,
        tehsilName: { en: name?.en ?? row.tehsil_id, ur: name?.ur ?? row.tehsil_id },
        startsAt: row.starts_at.toISOString(),
        endsAt: row.ends_at.toISOString(),
        agencyName: row.agency_id === null ? null : (firms.get(row.agency_id) ?? null),
      }
    }),
  }
}

export const myHours = async (q: Query): Promise<Hours> =>
  hoursView(q, await workforce.hours.hoursOf(q, facilitatorOf(q)))

export async function setWeek(tx: Tx, input: ParsedInput<'hours.setWeek'>): Promise<{ done: true }> {
  await workforce.hours.setWeek(tx, facilitatorOf(tx), input.week)
  return { done: true }
}

export async function takeOff(tx: Tx, input: ParsedInput<'hours.takeOff'>): Promise<{ done: true }> {
  await workforce.hours.takeOff(tx, {
    id: input.dayOffId,
    facilitatorId: facilitatorOf(tx),
    from: new Date(input.from),
    to: new Date(input.to),
    kind: input.kind,
    reason: '',
  })
  return { done: true }
}

export async function dropOff(tx: Tx, input: ParsedInput<'hours.dropOff'>): Promise<{ done: true }> {
  const row = await workforce.hours.lockDayOff(tx, input.dayOffId)
  if (row?.facilitator_id !== facilitatorOf(tx)) refuse('not_found')
  if (row.by.startsWith('staff:')) refuse('not_yours')
  await workforce.hours.liftDayOff(tx, row)
  return { done: true }
}

export async function planShift(tx: Tx, input: ParsedInput<'hours.planShift'>): Promise<{ done: true }> {
  await workforce.hours.planShift(tx, {
    id: input.shiftId,
    facilitatorId: facilitatorOf(tx),
    agencyId: null,
    tehsilId: input.tehsilId,
    startsAt: new Date(input.startsAt),
    endsAt: new Date(input.endsAt),
  })
  return { done: true }
}

export async function dropShift(tx: Tx, input: ParsedInput<'hours.dropShift'>): Promise<{ done: true }> {
  const row = await workforce.hours.lockPlanned(tx, input.shiftId)
  if (row?.facilitator_id !== facilitatorOf(tx)) refuse('not_found')
  if (row.agency_id !== null) refuse('not_yours')
  await workforce.hours.dropShift(tx, row)
  return { done: true }
}
