import { type CalendarData, visitHours, windowsOf } from '../calendar/index.ts'
import { HOUR_MS, localDateOf } from '../shared/index.ts'

/** Who begins when visits are over for the day, or on a holiday, means to work this long. */
const OFF_HOURS_SHIFT_MS = 8 * HOUR_MS
/** Nobody works longer at a stretch. */
const SHIFT_MS_MAX = 16 * HOUR_MS
/** Less is left of the visiting hours than a visit takes. */
const WORTH_BEGINNING_MS = HOUR_MS

/** When a shift that begins now ends by itself: as wished, else with the day's visiting hours. `null`: no such end can be. */
export function plannedEnd(
  calendar: CalendarData,
  begins: Date,
  districtId: string | undefined,
  wished?: Date,
): Date | null {
  if (wished) return wished > begins && wished.getTime() - begins.getTime() <= SHIFT_MS_MAX ? wished : null
  const date = localDateOf(begins, calendar.utcOffsetMinutes)
  const closes = windowsOf(visitHours(calendar, date, districtId), date, calendar.utcOffsetMinutes).at(-1)?.to
  return closes && closes.getTime() - begins.getTime() >= WORTH_BEGINNING_MS
    ? closes
    : new Date(begins.getTime() + OFF_HOURS_SHIFT_MS)
}

/** A shift bears a visit that begins before its end; whoever works today may well work on another day. */
export function worksAt(shiftEnds: Date, visitStarts: Date, now: Date, offsetMinutes: number): boolean {
  if (shiftEnds <= now) return false
  return visitStarts < shiftEnds || localDateOf(visitStarts, offsetMinutes) !== localDateOf(shiftEnds, offsetMinutes)
}
