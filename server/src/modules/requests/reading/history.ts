import type { Sql } from '../../../kernel/data/sql.ts'
import * as store from './store.ts'
import { spansOf } from '../store.ts'

/** Everything that happened to the request, in order. */
export const changesOf = (q: Sql, requestId: string): ReturnType<typeof store.changesOf> =>
  store.changesOf(q, requestId)
/** Whose turn it was, from when to when. */
export const turnsOf = (q: Sql, requestId: string): ReturnType<typeof spansOf> => spansOf(q, requestId)
/** How often somebody of ours looked at these requests; counted up to that many. */
export const countReadings = async (q: Sql, requestIds: readonly string[], most: number): Promise<number> =>
  (await store.countReadings(q, requestIds, most)).count
/** Who of ours looked at these requests, the latest first. */
export const readingsOf = (
  q: Sql,
  requestIds: readonly string[],
  before: Date | null,
  limit: number,
): Promise<store.ReadingRow[]> => store.readingsOf(q, requestIds, before, limit)
