import type { Query } from '../../kernel/context.ts'
import { saidByAccount } from './store.ts'

export interface Said {
  at: Date
  requestId: string
  stars: number | null
  askedExtra: boolean | null
  cameInPerson: boolean | null
  onTime: boolean | null
  departmentStars: number | null
  comment: string
}

/** Everything that somebody said of visits, with their words, for themselves. */
export async function saidBy(q: Query, accountId: string, limit: number): Promise<Said[]> {
  const said: Said[] = []
  for (const row of await saidByAccount(q, accountId, limit))
    said.push({
      at: row.at,
      requestId: row.request_id,
      stars: row.stars,
      askedExtra: row.asked_extra,
      cameInPerson: row.came_in_person,
      onTime: row.on_time,
      departmentStars: row.department_stars,
      // Words go with the key of their request.
      comment: row.comment
        ? await q.kernel.vault.openText(`request:${row.request_id}`, row.comment).catch(() => '')
        : '',
    })
  return said
}
