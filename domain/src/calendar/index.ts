export { WEEKDAYS } from './calendar-data.ts'
export type {
  CalendarData,
  CalendarSubject,
  DayHours,
  Holiday,
  HolidayScope,
  SeasonalHours,
  Weekday,
  WeekHours,
  WeekKind,
} from './calendar-data.ts'
export {
  addWorkingDays,
  afterWorkingMinutes,
  dueAfterWorkingDays,
  holidayOn,
  isOpen,
  isWorkingDay,
  nextOpening,
  officeHours,
  openWindows,
  visitHours,
  weekdayOf,
  windowsOf,
  workingMinutesBetween,
} from './hours.ts'
