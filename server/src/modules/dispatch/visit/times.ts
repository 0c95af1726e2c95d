import type { Block } from '@app/domain/dispatch'
import { HOUR_MS, type TimeWindow } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import * as workforce from '../../workforce/index.ts'
import type { VisitRow } from '../store.ts'
import { onShiftAmong } from './store.ts'

export type Times = Map<string, TimeWindow[]>

/** When each of these may be sent out: their hours, and the shift that they have begun. */
export async function timesOf(q: Query, facilitatorIds: readonly string[], within: TimeWindow): Promise<Times> {
  const shifts = await onShiftAmong(q, facilitatorIds)
  return workforce.hours.workTimesOf(
    q,
    facilitatorIds,
    within,
    new Map(
      shifts
        .filter((row) => row.planned_end > q.at)
        .map((row) => [row.facilitator_id, { from: row.started_at, to: row.planned_end }]),
    ),
  )
}

/** … near a visit, as the rule of who may do it reads them. */
export async function blocksOfTimes(
  q: Query,
  facilitatorIds: readonly string[],
  visit: Pick<VisitRow, 'starts_at' | 'ends_at'>,
): Promise<Map<string, Block[]>> {
  const from = visit.starts_at < q.at ? visit.starts_at : q.at
  const to = new Date(Math.max(visit.ends_at.getTime(), q.at.getTime()) + HOUR_MS)
  return new Map(
    [...(await timesOf(q, facilitatorIds, { from, to }))].map(([id, times]) => [
      id,
      times.map((one) => ({ fromMs: one.from.getTime(), toMs: one.to.getTime() })),
    ]),
  )
}
