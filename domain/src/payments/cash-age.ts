import { type CalendarData, type CalendarSubject, isWorkingDay } from '../calendar/index.ts'
import { addDays, instantAt, localDateOf } from '../shared/index.ts'

const DAYS_LOOKED_AT = 60

/** How long cash has been in a hand while it could have been deposited: days on which no counter opens do not count. */
export function depositableMs(calendar: CalendarData, from: Date, to: Date, subject: CalendarSubject): number {
  const { utcOffsetMinutes } = calendar
  let sum = 0
  let day = localDateOf(from, utcOffsetMinutes)
  for (let n = 0; n < DAYS_LOOKED_AT; n++, day = addDays(day, 1)) {
    const begins = Math.max(from.getTime(), instantAt(day, '00:00', utcOffsetMinutes).getTime())
    const ends = Math.min(to.getTime(), instantAt(addDays(day, 1), '00:00', utcOffsetMinutes).getTime())
    if (ends <= begins) break
    if (isWorkingDay(calendar, day, subject)) sum += ends - begins
  }
  return sum
}
