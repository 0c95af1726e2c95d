import type { Point } from '@app/domain/shared'
import { bandAt, type Cell, modelWaysTo, type WaysToCell } from '@app/domain/travel'
import type { Query } from '../../kernel/context.ts'
import { roadsOf } from './roads.ts'
import { routerOf } from './router.ts'
import { modelOf } from './standing-model.ts'
import { wayNow } from './way.ts'

/**
 * Whole seconds from each of the points to a cell, or back from it, for whoever sets out at that time: to wherever in it takes
 * longest, and to its middle. Asks nobody outside while the caller waits, as for a single way.
 */
export function waysTo(q: Pick<Query, 'kernel'>, points: readonly Point[], cell: Cell, at: Date): WaysToCell {
  const { kernel } = q
  if (routerOf(kernel)) {
    // What a router told is kept by squares, so that each way is looked for by itself.
    const to = (end: Point) => Int32Array.from(points, (from) => Math.round(wayNow(q, from, end, at).seconds))
    const ways = cell.corners.map(to)
    return {
      longest: Int32Array.from(points, (_, i) => Math.max(...ways.map((one) => one[i]!))),
      likely: to(cell.middle),
    }
  }
  const band = bandAt(at, kernel.territory.calendar.utcOffsetMinutes)
  kernel.metrics.waysTold.inc({ of: 'way', source: 'model' }, points.length)
  return modelWaysTo(modelOf(kernel), roadsOf(kernel.territory), points, cell, band)
}
