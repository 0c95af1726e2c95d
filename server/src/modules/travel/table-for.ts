import type { Point } from '@app/domain/shared'
import { bandAt, modelTable, START_MODEL, type TravelTable } from '@app/domain/travel'
import type { Query } from '../../kernel/context.ts'
import { roadsOf } from './roads.ts'

/** Who said it: so far only the model with its start values. */
export type TravelSource = 'start'
export type TableAnswer = TravelTable & { source: TravelSource }

/** More would be a table of millions: whoever plans takes a city or a district at a time. */
export const TABLE_POINTS_MAX = 2_000

/**
 * Travel times from door to door between all of the points for whoever sets out at that time, row by row; the diagonal is 0.
 * Whoever plans waits for the answer, so that a router may be asked here: not for use within a transaction.
 */
export async function tableFor(
  { kernel }: Pick<Query, 'kernel'>,
  points: readonly Point[],
  at: Date,
): Promise<TableAnswer> {
  if (points.length > TABLE_POINTS_MAX) throw new RangeError(`a table of ${points.length} points`)
  const band = bandAt(at, kernel.territory.calendar.utcOffsetMinutes)
  return { ...modelTable(START_MODEL, roadsOf(kernel.territory), points, band), source: 'start' }
}
