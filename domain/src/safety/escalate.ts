import { DAY_MS, MINUTE_MS } from '../shared/index.ts'
import type { MatterKind } from './kinds.ts'

/** After how long a matter that nobody has taken is told to its desk anew, where the pack says nothing. */
export const MATTER_MINUTES: Readonly<Record<MatterKind, number>> = {
  unsafe: 5,
  cash_over: 30,
  psid_differs: 60,
  filing_stuck: 60,
  callback_missed: 15,
  letter_aside: 120,
  reading_unusual: 60,
  codes_misused: 30,
  start_codes_wrong: 120,
}

/** Twice as long each time, and every day from then on: it never stops by itself. */
export function nextTellingAt(
  kind: MatterKind,
  told: number,
  at: Date,
  minutes?: Partial<Record<MatterKind, number>>,
): Date {
  const first = (minutes?.[kind] ?? MATTER_MINUTES[kind]) * MINUTE_MS
  return new Date(at.getTime() + Math.min(first * 2 ** Math.min(told, 20), DAY_MS))
}
