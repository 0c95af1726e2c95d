import type { Query } from '../../kernel/context.ts'
import * as store from './store.ts'

export interface HourOfArea {
  tehsilId: string
  startsAt: Date
  people: number
  taken: number
  left: number
}

/**
 * How full each hour of these tehsils is. `left` is for a visit that anybody can do: people who could go, less all that
 * is promised near by.
 */
export async function capacityOf(q: Query, tehsilIds: readonly string[], from: Date, to: Date): Promise<HourOfArea[]> {
  const rows = await store.capacity(q, tehsilIds, from, to)
  return rows.map((row) => ({
    tehsilId: row.tehsil_id,
    startsAt: row.starts_at,
    people: row.people,
    taken: row.taken,
    left: Math.max(0, row.people - row.near_taken),
  }))
}
