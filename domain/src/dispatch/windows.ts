import { type CalendarData, type CalendarSubject, openWindows, visitHours, windowsOf } from '../calendar/index.ts'
import { addDays, HOUR_MS, localDateOf, MINUTE_MS, type TimeWindow } from '../shared/index.ts'

/** Longest look ahead: a closed fortnight is a wrong calendar. */
const DAYS_AHEAD_MAX = 30
/** A counter that closes sooner than this is not worth the way. */
const COUNTER_LEFT_MIN_MS = 45 * MINUTE_MS

/** The first whole window at a door that begins at or after the instant, in the hours in which people may be visited. */
export function nextDoorWindow(
  calendar: CalendarData,
  notBefore: Date,
  districtId: string | undefined,
  hours: number,
): TimeWindow {
  const length = hours * HOUR_MS
  let date = localDateOf(notBefore, calendar.utcOffsetMinutes)
  for (let day = 0; day < DAYS_AHEAD_MAX; day++) {
    for (const open of windowsOf(visitHours(calendar, date, districtId), date, calendar.utcOffsetMinutes)) {
      const late = Math.max(0, notBefore.getTime() - open.from.getTime())
      const from = open.from.getTime() + Math.ceil(late / length) * length
      if (from + length <= open.to.getTime()) return { from: new Date(from), to: new Date(from + length) }
    }
    date = addDays(date, 1)
  }
  throw new Error('a calendar without hours for visits')
}

/** The rest of the office's open hours, today or on its next day; never the last minutes before it closes. */
export function nextCounterWindow(calendar: CalendarData, notBefore: Date, subject: CalendarSubject): TimeWindow {
  let date = localDateOf(notBefore, calendar.utcOffsetMinutes)
  for (let day = 0; day < DAYS_AHEAD_MAX; day++) {
    for (const open of openWindows(calendar, date, subject)) {
      const from = Math.max(open.from.getTime(), notBefore.getTime())
      if (open.to.getTime() - from >= COUNTER_LEFT_MIN_MS) return { from: new Date(from), to: open.to }
    }
    date = addDays(date, 1)
  }
  throw new Error('an office that never opens')
}
