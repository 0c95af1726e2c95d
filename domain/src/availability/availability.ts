import { type Weekday, weekdayOf } from '../calendar/index.ts'
import { addDays, DAY_MS, HOUR_MS, instantAt, localDateOf, MINUTE_MS, type TimeWindow } from '../shared/index.ts'

/** A stretch of one day of the week on which somebody works; local wall-clock times as `HH:MM`, the end up to `24:00`. */
export interface DaySpan {
  day: Weekday
  from: string
  to: string
}

export const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
export const DAY_OFF_KINDS = ['leave', 'sick', 'other'] as const
export type DayOffKind = (typeof DAY_OFF_KINDS)[number]

/** Everything that is known of when one person works. Who has said nothing has none of it, and counts as nobody. */
export interface Said {
  week: readonly DaySpan[]
  daysOff: readonly TimeWindow[]
  shifts: readonly TimeWindow[]
}

/** More stretches of one day than anybody keeps. */
export const SPANS_A_DAY_MAX = 4
/** Nobody plans further ahead, or is away longer, without speaking to a supervisor. */
export const DAY_OFF_DAYS_MAX = 366
/** A stretch that is shorter serves nobody: no visit fits in. */
const SPAN_MINUTES_MIN = 30

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** What is wrong with a week, or null. */
export function weekFault(week: readonly DaySpan[]): 'week_hours_unfit' | 'week_hours_overlap' | null {
  for (const day of WEEK) {
    const spans = week.filter((span) => span.day === day).sort((a, b) => (a.from < b.from ? -1 : 1))
    if (spans.length > SPANS_A_DAY_MAX) return 'week_hours_unfit'
    for (const [i, span] of spans.entries()) {
      if (!TIME.test(span.from) || !TIME.test(span.to)) return 'week_hours_unfit'
      if (minutesOf(span.to) - minutesOf(span.from) < SPAN_MINUTES_MIN) return 'week_hours_unfit'
      if (i > 0 && span.from < spans[i - 1]!.to) return 'week_hours_overlap'
    }
  }
  return week.some((span) => !WEEK.includes(span.day)) ? 'week_hours_unfit' : null
}

/** What is wrong with a day off, or null: it ends after it begins, is not over, and lasts no more than a year. */
export function dayOffFault(off: TimeWindow, now: Date): 'day_off_unfit' | null {
  const length = off.to.getTime() - off.from.getTime()
  return length > 0 && length <= DAY_OFF_DAYS_MAX * DAY_MS && off.to > now ? null : 'day_off_unfit'
}

export const overlaps = (a: TimeWindow, others: readonly TimeWindow[]): boolean =>
  others.some((b) => a.from < b.to && b.from < a.to)

/**
 * The stretches of the window in which this person works, apart from each other, the soonest first: their week and the
 * shifts that were planned for them, by themselves or by their agency, without their days off. A shift adds to what
 * the week says; nothing that was planned sends out somebody who is ill.
 */
export function workTimes(said: Said, within: TimeWindow, utcOffsetMinutes: number): TimeWindow[] {
  const stretches = [...said.shifts, ...weekIn(said.week, within, utcOffsetMinutes)].flatMap((one) => clip(one, within))
  return without(joined(stretches), said.daysOff)
}

/** In milliseconds throughout: a ring's people are counted at every change of anybody's hours. */
function weekIn(week: readonly DaySpan[], within: TimeWindow, utcOffsetMinutes: number): TimeWindow[] {
  if (!week.length) return []
  const byDay = WEEK.map((day) =>
    week
      .filter((span) => span.day === day)
      .map((span) => ({ from: minutesOf(span.from) * MINUTE_MS, to: minutesOf(span.to) * MINUTE_MS })),
  )
  const first = localDateOf(within.from, utcOffsetMinutes)
  const stretches: TimeWindow[] = []
  let midnight = instantAt(first, '00:00', utcOffsetMinutes).getTime()
  for (
    let day = WEEK.indexOf(weekdayOf(first));
    midnight < within.to.getTime();
    midnight += DAY_MS, day = (day + 1) % 7
  )
    for (const { from, to } of byDay[day]!) {
      const last = stretches.at(-1)
      if (last?.to.getTime() === midnight + from) last.to = new Date(midnight + to)
      else stretches.push({ from: new Date(midnight + from), to: new Date(midnight + to) })
    }
  return stretches
}

function clip(one: TimeWindow, within: TimeWindow): TimeWindow[] {
  const from = one.from > within.from ? one.from : within.from
  const to = one.to < within.to ? one.to : within.to
  return from < to ? [{ from, to }] : []
}

/** Stretches that touch are one: somebody who works from nine to one and from one to five works from nine to five. */
export function joined(stretches: readonly TimeWindow[]): TimeWindow[] {
  const out: TimeWindow[] = []
  for (const one of [...stretches].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const before = out.at(-1)
    if (before && one.from <= before.to) {
      if (one.to > before.to) before.to = one.to
    } else out.push({ ...one })
  }
  return out
}

function without(stretches: readonly TimeWindow[], gone: readonly TimeWindow[]): TimeWindow[] {
  return gone.reduce<TimeWindow[]>(
    (left, off) =>
      left.flatMap((one) =>
        off.to <= one.from || off.from >= one.to
          ? [one]
          : [
              ...(one.from < off.from ? [{ from: one.from, to: off.from }] : []),
              ...(off.to < one.to ? [{ from: off.to, to: one.to }] : []),
            ],
      ),
    [...stretches],
  )
}

/** An hour is somebody's when all of it lies in one of their stretches. */
export const covers = (stretches: readonly TimeWindow[], hour: TimeWindow): boolean =>
  stretches.some((one) => one.from <= hour.from && hour.to <= one.to)

export const isAvailable = (said: Said, hour: TimeWindow, utcOffsetMinutes: number): boolean =>
  covers(workTimes(said, hour, utcOffsetMinutes), hour)

/** Whole local days, the last one included. */
export const wholeDays = (first: string, last: string, utcOffsetMinutes: number): TimeWindow => ({
  from: instantAt(first, '00:00', utcOffsetMinutes),
  to: instantAt(addDays(last, 1), '00:00', utcOffsetMinutes),
})

/** Of these promises those whose beginning falls outside the stretches: what a change would leave to others. */
export function leftOut<One extends { startsAt: Date | string }>(
  promises: readonly One[],
  stretches: readonly TimeWindow[],
): One[] {
  return promises.filter((one) => {
    const at = new Date(one.startsAt)
    return !stretches.some((stretch) => stretch.from <= at && at < stretch.to)
  })
}

/** Hours in a week, for a screen. */
export const hoursAWeek = (week: readonly DaySpan[]): number =>
  week.reduce((sum, span) => sum + (minutesOf(span.to) - minutesOf(span.from)) * MINUTE_MS, 0) / HOUR_MS
