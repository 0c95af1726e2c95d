import type { Point } from '@app/domain/shared'
import type { Near } from '@app/domain/tracking'
import type { Kernel, Query, Tx } from '../../kernel/context.ts'
import { positionsOf } from './positions.ts'
import * as store from './store.ts'

/** Where somebody was last seen, and when their device last spoke. */
export interface LastSeen {
  facilitatorId: string
  point: Point | null
  seenAt: Date | null
  heardAt: Date
  accuracyMeters: number | null
}

/** Last known positions of those who are on shift; the others are not in the answer. */
export async function lastOf(q: Query, facilitatorIds: readonly string[]): Promise<LastSeen[]> {
  if (!facilitatorIds.length) return []
  return (await store.markersOf(q, facilitatorIds))
    .filter((row) => row.on_shift)
    .map((row) => ({
      facilitatorId: row.facilitator_id,
      point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
      seenAt: row.at,
      heardAt: row.heard_at,
      accuracyMeters: row.accuracy_meters,
    }))
}
export const last = async (q: Query, facilitatorId: string): Promise<LastSeen | undefined> =>
  (await lastOf(q, [facilitatorId]))[0]

/** The k nearest on shift, from this process's grid. */
export const nearest = (
  kernel: Kernel,
  point: Point,
  k: number,
  passes?: (facilitatorId: string) => boolean,
): Near<string>[] => positionsOf(kernel).grid.nearest(point, k, passes)

/** From now until then the request's people may watch the facilitator. */
export const allow = (tx: Tx, requestId: string, facilitatorId: string, until: Date | null): Promise<unknown> =>
  store.allow(tx, requestId, facilitatorId, tx.at, until)

/** Requests whose people watch this facilitator now. */
export const watchers = async (q: Query, facilitatorId: string): Promise<string[]> =>
  (await store.viewersOf(q, facilitatorId, q.at)).map((row) => row.request_id)
