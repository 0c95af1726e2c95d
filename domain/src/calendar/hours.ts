import {
  addDays,
  instantAt,
  type LocalDate,
  localDateOf,
  MINUTE_MS,
  overlapMs,
  type TimeWindow,
} from '../shared/index.ts'
import type {
  CalendarData,
  CalendarSubject,
  DayHours,
  Holiday,
  SeasonalHours,
  Weekday,
  WeekHours,
} from './calendar-data.ts'

const FROM_SUNDAY: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
/** Longest span that is counted day by day; anything beyond is a wrong date. */
const SPAN_DAYS_MAX = 3700

export function weekdayOf(date: LocalDate): Weekday {
  return FROM_SUNDAY[new Date(`${date}T00:00:00Z`).getUTCDay()]!
}

/** The holiday that closes this subject's office on the day. A day off for some people only closes nothing. */
export function holidayOn(calendar: CalendarData, date: LocalDate, subject: CalendarSubject): Holiday | undefined {
  return calendar.holidays.find(
    (holiday) => holiday.date === date && holiday.onlyFor === undefined && concerns(holiday, subject),
  )
}

function concerns({ scope }: Holiday, subject: CalendarSubject): boolean {
  if (scope.kind === 'territory') return true
  if (scope.kind === 'districts') return subject.districtId !== undefined && scope.ids.includes(subject.districtId)
  return subject.officeId !== undefined && scope.ids.includes(subject.officeId)
}

function seasonOn(seasons: readonly SeasonalHours[], date: LocalDate): SeasonalHours | undefined {
  return seasons.find((season) => season.from <= date && date <= season.to)
}

/** The hours of an office on a day, season and holidays taken in; null when it stays closed. */
export function officeHours(calendar: CalendarData, date: LocalDate, subject: CalendarSubject): DayHours | null {
  if (subject.week !== 'everyDay' && holidayOn(calendar, date, subject)) return null
  const week: WeekHours = seasonOn(calendar.seasons, date)?.weeks[subject.week] ?? calendar.weeks[subject.week]
  return week[weekdayOf(date)]
}

/** The hours in which people may be visited on a day. */
export function visitHours(calendar: CalendarData, date: LocalDate, districtId?: string): DayHours | null {
  const subject: CalendarSubject = { week: 'sixDay', ...(districtId ? { districtId } : {}) }
  if (holidayOn(calendar, date, subject)) return null
  const week = seasonOn(calendar.visits.seasons, date)?.weeks.sixDay ?? calendar.visits.week
  return week[weekdayOf(date)]
}

/** Open stretches of a day as instants, breaks cut out. */
export function windowsOf(hours: DayHours | null, date: LocalDate, utcOffsetMinutes: number): TimeWindow[] {
  if (!hours) return []
  const windows: TimeWindow[] = []
  let from = hours.open
  for (const pause of [...hours.breaks].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (pause.from > from)
      windows.push({ from: instantAt(date, from, utcOffsetMinutes), to: instantAt(date, pause.from, utcOffsetMinutes) })
    if (pause.to > from) from = pause.to
  }
  if (from < hours.close)
    windows.push({ from: instantAt(date, from, utcOffsetMinutes), to: instantAt(date, hours.close, utcOffsetMinutes) })
  return windows
}

export function openWindows(calendar: CalendarData, date: LocalDate, subject: CalendarSubject): TimeWindow[] {
  return windowsOf(officeHours(calendar, date, subject), date, calendar.utcOffsetMinutes)
}

export function isOpen(calendar: CalendarData, at: Date, subject: CalendarSubject): boolean {
  const date = localDateOf(at, calendar.utcOffsetMinutes)
  return openWindows(calendar, date, subject).some((window) => window.from <= at && at < window.to)
}

export function isWorkingDay(calendar: CalendarData, date: LocalDate, subject: CalendarSubject): boolean {
  return officeHours(calendar, date, subject) !== null
}

/** Minutes of [from, to) in which the office is open. */
export function workingMinutesBetween(calendar: CalendarData, from: Date, to: Date, subject: CalendarSubject): number {
  if (to <= from) return 0
  let ms = 0
  let date = localDateOf(from, calendar.utcOffsetMinutes)
  for (let day = 0; day < SPAN_DAYS_MAX; day++) {
    if (instantAt(date, '00:00', calendar.utcOffsetMinutes) >= to) break
    for (const window of openWindows(calendar, date, subject)) ms += overlapMs(window, { from, to })
    date = addDays(date, 1)
  }
  return Math.floor(ms / MINUTE_MS)
}

/** The first instant from `at` on at which the office is open. */
export function nextOpening(calendar: CalendarData, at: Date, subject: CalendarSubject): Date {
  let date = localDateOf(at, calendar.utcOffsetMinutes)
  for (let day = 0; day < SPAN_DAYS_MAX; day++) {
    for (const window of openWindows(calendar, date, subject))
      if (window.to > at) return window.from > at ? window.from : at
    date = addDays(date, 1)
  }
  throw new Error('an office that never opens')
}

/** The n-th working day after a day; the day itself does not count, and n = 0 is the day or the next working one. */
export function addWorkingDays(
  calendar: CalendarData,
  date: LocalDate,
  days: number,
  subject: CalendarSubject,
): LocalDate {
  let at = date
  let left = days
  for (let step = 0; step < SPAN_DAYS_MAX; step++) {
    if (left === 0 && isWorkingDay(calendar, at, subject)) return at
    at = addDays(at, 1)
    if (left > 0 && isWorkingDay(calendar, at, subject)) left -= 1
  }
  throw new Error('an office that never opens')
}

/** The instant at which a limit of n working days ends: the close of the n-th working day after the start. */
export function dueAfterWorkingDays(calendar: CalendarData, from: Date, days: number, subject: CalendarSubject): Date {
  const start = localDateOf(from, calendar.utcOffsetMinutes)
  const date = addWorkingDays(calendar, start, days, subject)
  return openWindows(calendar, date, subject).at(-1)!.to
}

/** The instant at which so many minutes have been worked: a clock that stood still goes on with what it had left. */
export function afterWorkingMinutes(
  calendar: CalendarData,
  from: Date,
  minutes: number,
  subject: CalendarSubject,
): Date {
  let date = localDateOf(from, calendar.utcOffsetMinutes)
  let leftMs = minutes * MINUTE_MS
  for (let day = 0; day < SPAN_DAYS_MAX; day++) {
    for (const window of openWindows(calendar, date, subject)) {
      const begin = Math.max(window.from.getTime(), from.getTime())
      const lengthMs = window.to.getTime() - begin
      if (lengthMs >= leftMs && lengthMs > 0) return new Date(begin + leftMs)
      if (lengthMs > 0) leftMs -= lengthMs
    }
    date = addDays(date, 1)
  }
  throw new Error('an office that never opens')
}
