import { MINUTE_MS, type Point } from '../shared/index.ts'
import type { ArrivesAt } from './visit-risk.ts'
import { isOut, type VisitState } from './visit-states.ts'

/** A stop that a facilitator holds. */
export interface StopAhead {
  id: string
  state: VisitState
  point: Point
  startsMs: number
  minutes: number
  /** Null until the work has begun. */
  startedMs: number | null
}

/** From door to door for whoever sets out at that time; five in six take no longer than `late` times as long. */
export type WayAhead = (from: Point, to: Point, atMs: number) => { seconds: number; late: number }

/** First where they are out, then in the order of the promised hours. */
export const byPromises = <Stop extends StopAhead>(stops: readonly Stop[]): Stop[] =>
  stops.toSorted(
    (a, b) => Number(isOut(b.state)) - Number(isOut(a.state)) || a.startsMs - b.startsMs || (a.id < b.id ? -1 : 1),
  )

/**
 * When somebody who goes from stop to stop is at each of them: first to where they are out, then in the order of the promised
 * hours, never before its hour begins. `from` is where they were seen; without it the first way is not known.
 */
export function arrivalsAhead(
  stops: readonly StopAhead[],
  from: Point | null,
  atMs: number,
  way: WayAhead,
): Map<string, ArrivesAt> {
  const order = byPromises(stops)
  const found = new Map<string, ArrivesAt>()
  let here = from
  let [early, likely] = [atMs, atMs]
  for (const [place, stop] of order.entries()) {
    if (stop.state === 'arrived' || stop.state === 'in_progress') {
      const left = Math.max(0, (stop.startedMs ?? atMs) + stop.minutes * MINUTE_MS - atMs)
      ;[early, likely] = [atMs + left, atMs + left]
    } else {
      if (here) {
        const { seconds, late } = way(here, stop.point, early)
        ;[early, likely] = [early + seconds * 1_000, likely + seconds * late * 1_000]
        found.set(stop.id, { fromMs: early, toMs: likely, elsewhere: place > 0 })
      }
      const done = (arrived: number): number => Math.max(arrived, stop.startsMs) + stop.minutes * MINUTE_MS
      ;[early, likely] = [done(early), done(likely)]
    }
    here = stop.point
  }
  return found
}

/** When one of a day's stops is expected to be reached, begun and over; without a way where nobody knows from where. */
export interface StopTimes<Way> {
  way: Way | null
  /** Null: it is not known from where they come. */
  arrivesMs: number | null
  beginsMs: number
  endsMs: number
}

/**
 * The day stop by stop, in the order in which they are given, for whoever goes on at once and waits where they are early.
 * `beginsNotBeforeMs` of a stop: its promised hour, or later where more is known.
 */
export function dayAhead<Way extends { seconds: number }>(
  stops: readonly (StopAhead & { beginsNotBeforeMs: number; arrivedMs: number | null })[],
  from: Point | null,
  atMs: number,
  wayTo: (from: Point, to: Point, atMs: number) => Way,
): StopTimes<Way>[] {
  let here = from
  let free = atMs
  return stops.map((stop) => {
    const there = stop.state === 'arrived' || stop.state === 'in_progress'
    const way = here && !there ? wayTo(here, stop.point, free) : null
    const arrivesMs = there ? stop.arrivedMs : way && free + way.seconds * 1_000
    const beginsMs = there ? (stop.startedMs ?? atMs) : Math.max(arrivesMs ?? free, stop.beginsNotBeforeMs)
    const endsMs = Math.max(free, beginsMs + stop.minutes * MINUTE_MS)
    here = stop.point
    free = endsMs
    return { way, arrivesMs, beginsMs, endsMs }
  })
}
