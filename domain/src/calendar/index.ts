export type { CalendarData, CalendarSubject, DayHours, Holiday, HolidayScope, SeasonalHours, Weekday, WeekHours, WeekKind } from './calendar-data.ts'
