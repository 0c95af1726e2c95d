import { distanceMeters, MINUTE_MS, type Point } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import * as store from './store.ts'

/** What the positions of a stretch of time say of one place: no track, only how near and how long. */
export interface NearBy {
  fixes: number
  first: Date | null
  last: Date | null
  nearestMeters: number | null
  minutesNear: number
  mocked: number
}

const FIXES_MAX = 3_000
/** As near as an arrival may be; two fixes further apart than this in time say nothing of what was between. */
const NEAR_METERS = 150
const GAP_MAX_MS = 5 * MINUTE_MS

export async function nearBy(q: Query, facilitatorId: string, from: Date, to: Date, place: Point): Promise<NearBy> {
  const fixes = await store.fixesBetween(q, facilitatorId, from, to, FIXES_MAX)
  const meters = fixes.map((fix) => distanceMeters(fix, place))
  let nearMs = 0
  for (let i = 1; i < fixes.length; i++) {
    const gap = fixes[i]!.at.getTime() - fixes[i - 1]!.at.getTime()
    if (meters[i]! <= NEAR_METERS && meters[i - 1]! <= NEAR_METERS && gap <= GAP_MAX_MS) nearMs += gap
  }
  return {
    fixes: fixes.length,
    first: fixes[0]?.at ?? null,
    last: fixes.at(-1)?.at ?? null,
    nearestMeters: meters.length ? Math.round(meters.reduce((least, one) => Math.min(least, one))) : null,
    minutesNear: Math.round(nearMs / MINUTE_MS),
    mocked: fixes.filter((fix) => fix.mock).length,
  }
}
