import type { LocalDate } from '../shared/index.ts'

/** waiting in line; told of an hour that is held; and how it ended: had an hour, asked no more, let it go by, no day left. */
export const WAIT_STATES = ['waiting', 'told', 'taken', 'declined', 'missed', 'over'] as const
export type WaitState = (typeof WAIT_STATES)[number]

/** How long an hour is held for whoever was told of it, where the territory says nothing. */
export const HOUR_HELD_MINUTES = 15
/** Places in line that one account may have at once: a household with a few errands, and no dealer in hours. */
export const WAITS_MAX = 4

/** Until when an hour is held that somebody is told of now. Nobody is woken by a text, so that the night does not count. */
export const heldUntil = (now: Date, quietUntil: Date | null, minutes: number): Date =>
  new Date((quietUntil ?? now).getTime() + minutes * 60_000)

export interface InLine {
  days: readonly LocalDate[]
}
export interface FreeHour {
  day: LocalDate
  startsAt: Date
}
/**
 * Of a line the first who can be told of an hour, and the soonest that fits: on one of the wanted days, and beginning only
 * when it is not held any more. Whoever wants what is not free is passed over and stays where they are.
 */
export function firstToTell<Wait extends InLine, Hour extends FreeHour>(
  line: readonly Wait[],
  freeFor: (wait: Wait) => readonly Hour[],
  notBefore: Date,
): { wait: Wait; hour: Hour } | null {
  for (const wait of line) {
    const hour = freeFor(wait).find((one) => one.startsAt >= notBefore && wait.days.includes(one.day))
    if (hour) return { wait, hour }
  }
  return null
}
