import { joined, type Said, workTimes } from '@app/domain/availability'
import type { TimeWindow } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import * as store from './store.ts'

/**
 * When each of these people works within the time; who has said nothing has no stretch. Whoever is on a shift that they
 * have begun works until its end, whatever they had said before, and not where they went off since.
 */
export async function workTimesOf(
  q: Query,
  facilitatorIds: readonly string[],
  within: TimeWindow,
  begun: ReadonlyMap<string, TimeWindow> = new Map(),
): Promise<Map<string, TimeWindow[]>> {
  const { utcOffsetMinutes } = q.kernel.territory.calendar
  return new Map(
    (await store.saidBy(q, facilitatorIds, within.from, within.to)).map((row) => {
      const planned = workTimes(saidOf(row), within, utcOffsetMinutes)
      const shift = begun.get(row.id)
      if (!shift) return [row.id, planned]
      const daysOff = row.days_off.filter((off) => new Date(off.made) > shift.from).map(stretchOf)
      return [
        row.id,
        joined([...planned, ...workTimes({ week: [], daysOff, shifts: [shift] }, within, utcOffsetMinutes)]),
      ]
    }),
  )
}

const saidOf = (row: store.SaidRow): Said => ({
  week: row.spans ?? [],
  daysOff: row.days_off.map(stretchOf),
  shifts: row.shifts.map(stretchOf),
})
const stretchOf = (one: { from: string; to: string }): TimeWindow => ({
  from: new Date(one.from),
  to: new Date(one.to),
})
