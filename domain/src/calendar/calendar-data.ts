import type { Evidence, LocalText } from '../shared/index.ts'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Local wall-clock times as `HH:MM`. */
export interface DayHours {
  open: string
  close: string
  breaks: { from: string; to: string }[]
}

export type WeekHours = Record<Weekday, DayHours | null>

/** An office follows one of these; `everyDay` is for counters that never close a whole day (police). */
export type WeekKind = 'fiveDay' | 'sixDay' | 'everyDay'

export type HolidayScope =
  | { kind: 'territory' }
  | { kind: 'districts'; ids: string[] }
  | { kind: 'offices'; ids: string[] }

export interface Holiday {
  /** YYYY-MM-DD. */
  date: string
  name: LocalText
  scope: HolidayScope
  /** A day off for some people only keeps the office open; it is shown, never counted. */
  onlyFor?: LocalText
  moonDependent?: boolean
  evidence: Evidence
}

/** A period with hours of its own (Ramadan): dates inclusive. Missing week kinds keep their usual hours. */
export interface SeasonalHours {
  name: LocalText
  from: string
  to: string
  weeks: Partial<Record<WeekKind, WeekHours>>
  evidence: Evidence
}

export interface CalendarData {
  /** The territory's offset from UTC; it has no daylight saving. */
  utcOffsetMinutes: number
  /** The same by its IANA name, for clocks on screens. */
  timeZone: string
  weeks: Record<WeekKind, WeekHours>
  seasons: SeasonalHours[]
  holidays: Holiday[]
  /** Hours in which visits to households are offered, and the pauses inside them. */
  visits: { week: WeekHours; seasons: SeasonalHours[] }
  evidence: Evidence
}

/** Whose calendar: an office's week, and where it stands for the scope of holidays. */
export interface CalendarSubject {
  week: WeekKind
  districtId?: string
  officeId?: string
}
