import type { Query } from '../../../kernel/context.ts'
import * as workforce from '../../workforce/index.ts'
import { openVisitsOfRequests } from './store.ts'

/** The visit that a request waits for, as a list shows it. */
export interface OpenVisit {
  id: string
  startsAt: Date
  facilitatorName: string | null
}

/** Of several requests, each one's last planned visit that has not ended. */
export async function openVisitsOf(q: Query, requestIds: readonly string[]): Promise<Map<string, OpenVisit>> {
  const rows = await openVisitsOfRequests(q, requestIds)
  const people = await workforce.many(q, [...new Set(rows.flatMap((row) => row.facilitator_id ?? []))])
  const names = new Map(people.map((one) => [one.id, one.name]))
  return new Map(
    rows.map((row) => [
      row.request_id,
      {
        id: row.id,
        startsAt: row.starts_at,
        facilitatorName: row.facilitator_id === null ? null : (names.get(row.facilitator_id) ?? null),
      },
    ]),
  )
}
