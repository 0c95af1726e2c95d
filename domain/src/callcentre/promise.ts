import type { CalendarData } from '../calendar/index.ts'
import { addDays, localDateOf, MINUTE_MS, type TimeWindow } from '../shared/index.ts'
import { type CallDesk, openingsOf } from './desk.ts'

/** Not reached: not again before this. */
export const AGAIN_MINUTES = 120
/** Further ahead nobody is promised anything: by then the desk has too few seats, whatever is promised. */
const AHEAD_DAYS = 7

/** What the desk has on its hands. */
export interface Load {
  /** Ends of the windows that are promised already and not kept yet. */
  promised: readonly Date[]
  /** Who sits there now. */
  seatsNow: number
}

/** The windows of the days that follow, as the desk's hours cut them. */
function* windowsFrom(desk: CallDesk, calendar: CalendarData, at: Date): Generator<TimeWindow> {
  let date = localDateOf(at, calendar.utcOffsetMinutes)
  for (let day = 0; day <= AHEAD_DAYS; day++, date = addDays(date, 1))
    for (const opening of openingsOf(desk, calendar, date)) {
      const lengthMs = desk.windowMinutes * MINUTE_MS
      for (let from = opening.from.getTime(); from < opening.to.getTime(); from += lengthMs)
        yield { from: new Date(from), to: new Date(Math.min(from + lengthMs, opening.to.getTime())) }
    }
}

/**
 * The window within which somebody is called back: the first of the desk's hours that has room, and whose text can be
 * there before it. A call-back is never promised for an hour in which nobody sits there. Where all are full for days, the
 * one with the fewest is taken: everybody gets a time.
 */
export function promiseWindow(desk: CallDesk, calendar: CalendarData, at: Date, load: Load): TimeWindow {
  const soonest = at.getTime() + desk.leadMinutes * MINUTE_MS
  let emptiest: { window: TimeWindow; over: number } | undefined
  for (const whole of windowsFrom(desk, calendar, at)) {
    const window = { from: new Date(Math.max(whole.from.getTime(), soonest)), to: whole.to }
    if (window.to.getTime() - window.from.getTime() < desk.shortestMinutes * MINUTE_MS) continue
    const taken = load.promised.filter((until) => until > whole.from && until <= whole.to).length
    const room = (whole.from <= at ? load.seatsNow : desk.seats) * desk.perSeat
    if (taken < room) return window
    if (!emptiest || taken - room < emptiest.over) emptiest = { window, over: taken - room }
  }
  if (!emptiest) throw new Error('the call desk is never open')
  return emptiest.window
}

/** Whether whoever calls again may be left with the time that they have: it has not run out, nor is it about to. */
export const stillStands = (desk: CallDesk, until: Date, at: Date): boolean =>
  until.getTime() - at.getTime() >= desk.leadMinutes * MINUTE_MS
