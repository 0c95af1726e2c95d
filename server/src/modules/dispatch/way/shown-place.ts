import type { Point } from '@app/domain/shared'
import { coarse } from '@app/domain/tracking'
import type { LastSeen } from '../../tracking/index.ts'
import type { VisitRow } from '../store.ts'

/** Where they were before they set out is nobody's business but theirs. */
export const isOfTrip = (visit: VisitRow, seenAt: Date): boolean =>
  visit.departed_at !== null && seenAt >= visit.departed_at

/**
 * Where somebody is, as the control room is shown it: exactly from departure to the end of the visit that they are out on,
 * and while an alarm of theirs is open; otherwise the middle of its cell.
 */
export function shownPlace(
  seen: LastSeen | undefined,
  out: VisitRow | undefined,
  alarmed: boolean,
): { point: Point; seenAt: Date; exact: boolean } | undefined {
  if (!seen?.point || !seen.seenAt) return undefined
  const exact = alarmed || (out !== undefined && isOfTrip(out, seen.seenAt))
  return { point: exact ? seen.point : coarse(seen.point), seenAt: seen.seenAt, exact }
}
