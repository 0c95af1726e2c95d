import type { Point } from '@app/domain/shared'
import { bandAt, modelWaysTo } from '@app/domain/travel'
import type { Query } from '../../kernel/context.ts'
import { roadsOf } from './roads.ts'
import { routerOf } from './router.ts'
import { modelOf } from './standing-model.ts'
import { wayNow } from './way.ts'

/**
 * Whole seconds from each of the points to one more for whoever sets out at that time: beside a table of the points it is the
 * row and the column of the one that came after. Asks nobody outside while the caller waits, as for a single way.
 */
export function waysTo(q: Pick<Query, 'kernel'>, points: readonly Point[], to: Point, at: Date): number[] {
  const { kernel } = q
  // What a router told is kept by squares, so that each way is looked for by itself.
  if (routerOf(kernel)) return points.map((from) => Math.round(wayNow(q, from, to, at).seconds))
  const band = bandAt(at, kernel.territory.calendar.utcOffsetMinutes)
  kernel.metrics.waysTold.inc({ of: 'way', source: 'model' }, points.length)
  return modelWaysTo(modelOf(kernel), roadsOf(kernel.territory), points, to, band)
}
