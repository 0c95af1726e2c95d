import type { Output, ParsedInput } from '@app/contract'
import { TODAY_MEASURES } from '@app/domain/figures'
import { addDays, DAY_MS, instantAt, localDateOf } from '@app/domain/shared'
import { areaOf } from '../../../kernel/area.ts'
import type { Query } from '../../../kernel/context.ts'
import { hoursOf, type HourRow } from './store.ts'

const HOURS = 24

/** Today so far beside yesterday, hour by hour, in my area. */
export async function today(q: Query, input: ParsedInput<'operations.today'>): Promise<Output<'operations.today'>> {
  const offset = q.kernel.territory.calendar.utcOffsetMinutes
  const day = localDateOf(q.at, offset)
  const [begins, before] = [instantAt(day, '00:00', offset), instantAt(addDays(day, -1), '00:00', offset)]
  const rows = await hoursOf(
    q,
    { yesterday: before, today: begins, now: q.at, thisTimeYesterday: new Date(q.at.getTime() - DAY_MS) },
    areaOf(q, input.districtId),
  )
  const hour = Math.min(HOURS - 1, Math.floor((q.at.getTime() - begins.getTime()) / 3_600_000))
  return {
    at: q.at.toISOString(),
    day,
    hour,
    measures: TODAY_MEASURES.map((key) => ({
      key,
      ...folded(
        rows.filter((row) => row.what === key),
        hour,
      ),
    })),
  }
}

/** Hours in which nothing happened stand there too; those of today that are still to come do not. */
function folded(rows: readonly HourRow[], hour: number): Omit<Output<'operations.today'>['measures'][number], 'key'> {
  const amountIn = (at: number) => rows.find((row) => row.hour === at)?.amount ?? 0
  return {
    today: Array.from({ length: hour + 1 }, (_, at) => amountIn(HOURS + at)),
    yesterday: Array.from({ length: HOURS }, (_, at) => amountIn(at)),
    yesterdayByNow: rows.filter((row) => row.hour < HOURS).reduce((sum, row) => sum + row.by_now, 0),
  }
}
