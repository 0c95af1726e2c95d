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
  const order = stops.toSorted(
    (a, b) => Number(isOut(b.state)) - Number(isOut(a.state)) || a.startsMs - b.startsMs || (a.id < b.id ? -1 : 1),
  )
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
