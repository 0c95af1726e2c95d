import type { Query } from '../../../kernel/context.ts'
import * as store from './store.ts'

export interface ShiftNow {
  /** Null: not at work. */ until: Date | null
  openVisits: number
}

/** Who of these is at work, until when, and how many visits they hold: numbers for whoever plans their people. */
export async function shiftsNow(q: Query, facilitatorIds: readonly string[]): Promise<Map<string, ShiftNow>> {
  if (facilitatorIds.length === 0) return new Map()
  return new Map(
    (await store.shiftsOf(q, facilitatorIds, q.at)).map((row) => [
      row.id,
      { until: row.planned_end, openVisits: row.visits },
    ]),
  )
}
