import { FRESH_MS } from '@app/domain/tracking'
import type { TimeWindow } from '@app/domain/shared'
import { arrivalBetween, rangeOf } from '@app/domain/travel'
import type { Query } from '../../../kernel/context.ts'
import * as tracking from '../../tracking/index.ts'
import { wayNow } from '../../travel/index.ts'
import { findVisit } from '../store.ts'
import { pointOf } from '../visit/point-of.ts'

/**
 * Between which times of the clock whoever has set out to this visit may be there; null where nobody knows where they are.
 * It may be reckoned from where they set out: minutes in steps of five tell nobody where that was.
 */
export async function comesBetween(q: Query, visitId: string): Promise<TimeWindow | null> {
  const visit = await findVisit(q, visitId)
  if (visit?.state !== 'en_route' || !visit.facilitator_id) return null
  const last = await tracking.last(q, visit.facilitator_id)
  if (!last?.point || !last.seenAt || q.at.getTime() - last.seenAt.getTime() > FRESH_MS) return null
  const way = wayNow(q, last.point, pointOf(visit), q.at)
  const { fromMs, toMs } = arrivalBetween(q.at.getTime(), rangeOf(way.seconds, way.late))
  return { from: new Date(fromMs), to: new Date(toMs) }
}
