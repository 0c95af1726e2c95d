export const SECOND_MS = 1000
export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

/** A calendar day in the territory's time, `YYYY-MM-DD`. */
export type LocalDate = string

/** Half-open: `from` is in, `to` is not. */
export interface TimeWindow {
  from: Date
  to: Date
}

/** The local day on which an instant falls. */
export function localDateOf(at: Date, utcOffsetMinutes: number): LocalDate {
  return new Date(at.getTime() + utcOffsetMinutes * MINUTE_MS).toISOString().slice(0, 10)
}

/** The instant of a local wall-clock time (`HH:MM`) on a local day. */
export function instantAt(date: LocalDate, time: string, utcOffsetMinutes: number): Date {
  return new Date(Date.parse(`${date}T${time}:00Z`) - utcOffsetMinutes * MINUTE_MS)
}

/** A local month (`2026-12`), from its first instant to the next one's. */
export function monthBetween(period: string, utcOffsetMinutes: number): { from: Date; to: Date } {
  const [year = 0, month = 0] = period.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return {
    from: instantAt(`${period}-01`, '00:00', utcOffsetMinutes),
    to: instantAt(`${next}-01`, '00:00', utcOffsetMinutes),
  }
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from one local day to another; negative if `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** Completed years, as birthdays count: 29 February completes on 1 March. */
export function yearsBetween(from: LocalDate, to: LocalDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) >= from.slice(5) ? years : years - 1
}

/** A real day of the calendar, not 2026-02-30. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const ms = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(ms) && new Date(ms).toISOString().slice(0, 10) === value
}

export function overlapMs(a: TimeWindow, b: TimeWindow): number {
  return Math.max(0, Math.min(a.to.getTime(), b.to.getTime()) - Math.max(a.from.getTime(), b.from.getTime()))
}
