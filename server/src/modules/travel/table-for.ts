import { setImmediate as afterOthers } from 'node:timers/promises'
import type { Point } from '@app/domain/shared'
import { bandAt, modelTableByRows, type TravelTable } from '@app/domain/travel'
import type { Query } from '../../kernel/context.ts'
import { roadsOf } from './roads.ts'
import { routedTable } from './road-table.ts'
import { routerOf } from './router.ts'
import { modelOf } from './standing-model.ts'

/** Who said it: the operator's router by road, or the model. */
export type TravelSource = 'router' | 'model'
export type TableAnswer = TravelTable & { source: TravelSource }

/** More would be a table of millions: whoever plans takes a city or a district at a time. */
export const TABLE_POINTS_MAX = 2_000

/** Whoever else is served by this process waits no longer than this for a table. */
const SLICE_MS = 4

/**
 * Travel times from door to door between all of the points for whoever sets out at that time, row by row; the diagonal is 0.
 * A router is asked where one is set, and is waited for: not for use within a transaction. If it does not answer, the model
 * tells the whole table, so that nobody compares ways that were told in two manners; single ways that the router does not
 * know are the model's.
 */
export async function tableFor(
  { kernel }: Pick<Query, 'kernel'>,
  points: readonly Point[],
  at: Date,
): Promise<TableAnswer> {
  if (points.length > TABLE_POINTS_MAX) throw new RangeError(`a table of ${points.length} points`)
  const band = bandAt(at, kernel.territory.calendar.utcOffsetMinutes)
  const roads = roadsOf(kernel.territory)
  const standing = modelOf(kernel)
  const model = await betweenOthers(modelTableByRows(standing, roads, points, band))
  const router = routerOf(kernel)
  const routed =
    router && points.length > 1 ? await routedTable(router, model, { model: standing, roads, points, band }) : null
  const ways = points.length * (points.length - 1)
  const byModel = routed?.byModel ?? ways
  kernel.metrics.waysTold.inc({ of: 'table', source: 'model' }, byModel)
  kernel.metrics.waysTold.inc({ of: 'table', source: 'router' }, ways - byModel)
  if (!routed || byModel === ways) return { ...model, source: 'model' }
  const { seconds, metres } = routed
  return { seconds, metres, source: 'router' }
}

async function betweenOthers<T>(rows: Generator<void, T>): Promise<T> {
  for (let until = performance.now() + SLICE_MS; ;) {
    const { done, value } = rows.next()
    if (done) return value
    if (performance.now() < until) continue
    await afterOthers()
    until = performance.now() + SLICE_MS
  }
}
