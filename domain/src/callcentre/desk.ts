import type { CalendarData, DayHours, WeekHours } from '../calendar/index.ts'
import { holidayOn, weekdayOf, windowsOf } from '../calendar/index.ts'
import type { LocalDate, TimeWindow } from '../shared/index.ts'

/** The desk that calls people back: when somebody sits there, and how much they can promise. */
export interface CallDesk {
  week: WeekHours
  openOnHolidays: boolean
  /** A promise is kept between the beginning and the end of such a piece of the day. */
  windowMinutes: number
  /** The shortest piece of a window that is promised, where the window has begun. */
  shortestMinutes: number
  /** So long before its window a promise is made at the latest: its text has to be there first. */
  leadMinutes: number
  /** Seats that call people back on a usual day. Who sits there now counts for the window that runs now. */
  seats: number
  /** Call-backs that one seat makes in one window beside the calls that come in. */
  perSeat: number
}

const daily: DayHours = { open: '08:00', close: '20:00', breaks: [] }
/** Where the pack says nothing. */
export const CALL_DESK: CallDesk = {
  week: { mon: daily, tue: daily, wed: daily, thu: daily, fri: daily, sat: daily, sun: daily },
  openOnHolidays: true,
  windowMinutes: 60,
  shortestMinutes: 20,
  leadMinutes: 10,
  seats: 4,
  perSeat: 4,
}

/** The stretches of a day in which somebody sits at the desk. */
export function openingsOf(desk: CallDesk, calendar: CalendarData, date: LocalDate): TimeWindow[] {
  if (!desk.openOnHolidays && holidayOn(calendar, date, { week: 'sixDay' })) return []
  return windowsOf(desk.week[weekdayOf(date)], date, calendar.utcOffsetMinutes)
}
