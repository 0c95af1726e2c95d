import { WEEKDAYS, weekdayOf } from '@app/domain/calendar'
import { addDays, instantAt, localDateOf } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'

/** From Monday, in the territory's own days, to its end or to now. */
export function weekOf(q: Query, weeksBack: number): { from: Date; until: Date } {
  const { utcOffsetMinutes } = q.kernel.territory.calendar
  const today = localDateOf(q.at, utcOffsetMinutes)
  const monday = addDays(today, -WEEKDAYS.indexOf(weekdayOf(today)) - 7 * weeksBack)
  const [from, end] = [monday, addDays(monday, 7)].map((day) => instantAt(day, '00:00', utcOffsetMinutes)) as [
    Date,
    Date,
  ]
  return { from, until: end > q.at ? q.at : end }
}
