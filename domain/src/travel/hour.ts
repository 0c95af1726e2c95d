import { MINUTE_MS } from '../shared/index.ts'

/** Stretches of the local day in which roads are equally full; `free` is whatever is none of the others. */
export const BANDS = ['free', 'morning', 'midday', 'friday', 'evening', 'night'] as const
export type Band = (typeof BANDS)[number]

const FRIDAY = 5
const at = (hours: number, minutes = 0): number => hours * 60 + minutes
const within = (minute: number, from: number, to: number): boolean => minute >= from && minute < to

/** `weekday`: 0 is Sunday. Both are local. */
export function bandOf({ minuteOfDay, weekday }: { minuteOfDay: number; weekday: number }): Band {
  if (within(minuteOfDay, at(17), at(21))) return 'evening'
  if (weekday === FRIDAY && within(minuteOfDay, at(12, 30), at(14, 30))) return 'friday'
  if (within(minuteOfDay, at(7, 30), at(10))) return 'morning'
  if (within(minuteOfDay, at(13), at(15))) return 'midday'
  return minuteOfDay >= at(22) || minuteOfDay < at(6) ? 'night' : 'free'
}

export function bandAt(instant: Date, utcOffsetMinutes: number): Band {
  const local = new Date(instant.getTime() + utcOffsetMinutes * MINUTE_MS)
  return bandOf({ minuteOfDay: local.getUTCHours() * 60 + local.getUTCMinutes(), weekday: local.getUTCDay() })
}
