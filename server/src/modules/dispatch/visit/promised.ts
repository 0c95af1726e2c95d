import type { Promised } from '@app/domain/dispatch'
import type { Point, TimeWindow } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { wayNow } from '../../travel/index.ts'
import type { VisitRow } from '../store.ts'
import { pointOf } from './point-of.ts'

/** A visit that somebody has promised, as the rule of who may do another one reads it: with the roads between the two. */
export function promisedTo(
  q: Query,
  other: Pick<VisitRow, 'lat' | 'lon' | 'starts_at'>,
  { from, to, point }: TimeWindow & { point: Point },
): Promised {
  const here = pointOf(other)
  return {
    fromMs: from.getTime(),
    toMs: to.getTime(),
    roadHereSeconds: wayNow(q, point, here, to).seconds,
    roadThereSeconds: wayNow(q, here, point, from).seconds,
  }
}
