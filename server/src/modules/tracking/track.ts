import { ACCURACY_MAX_METERS } from '@app/domain/tracking'
import type { Point } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import * as store from './store.ts'

/** A whole trip at a position each few seconds. */
const FIXES_MAX = 5_000

/** Where somebody was told to be in a stretch of time, in its order; what is too uncertain to be shown is left out. */
export async function trackOf(
  q: Query,
  facilitatorId: string,
  from: Date,
  to: Date,
): Promise<{ point: Point; atMs: number }[]> {
  return (await store.fixesBetween(q, facilitatorId, from, to, FIXES_MAX))
    .filter((fix) => fix.accuracy_meters <= ACCURACY_MAX_METERS)
    .map(({ lat, lon, at }) => ({ point: { lat, lon }, atMs: at.getTime() }))
}
