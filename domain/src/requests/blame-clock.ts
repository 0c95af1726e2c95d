import { PARTIES_OF_TIME, type Blamed } from './states.ts'

/** A stretch of a request's life and whose turn it was; epoch milliseconds, `to` exclusive. */
export interface Span {
  from: number
  to: number
  party: Blamed
}

/** The open stretches of a party's working calendar within [from, to): what is outside is the calendar's. */
export type OpenHours = (party: Blamed, from: number, to: number) => readonly { from: number; to: number }[]

/**
 * Splits elapsed time by owner. Closed time of the waited-on party's calendar is the calendar's; the parts sum
 * exactly to the total length of the spans, whatever the hours say.
 * @returns milliseconds by party
 */
export function blameSplit(spans: readonly Span[], openHours: OpenHours): Record<Blamed, number> {
  const split = Object.fromEntries(PARTIES_OF_TIME.map((p) => [p, 0])) as Record<Blamed, number>
  for (const span of spans) {
    const length = Math.max(0, span.to - span.from)
    if (length === 0) continue
    const open = keepsHours(span.party) ? openWithin(span, openHours(span.party, span.from, span.to)) : length
    split[span.party] += open
    split.calendar += length - open
  }
  return split
}

/** A statute and an area event run round the clock, and so does a citizen's own delay. */
const keepsHours = (party: Blamed): boolean => party === 'department' || party === 'facilitator' || party === 'platform'

function openWithin(span: Span, hours: readonly { from: number; to: number }[]): number {
  let total = 0
  let reached = span.from
  for (const h of [...hours].sort((a, b) => a.from - b.from)) {
    const from = Math.max(h.from, reached)
    const to = Math.min(h.to, span.to)
    if (to > from) {
      total += to - from
      reached = to
    }
  }
  return total
}
