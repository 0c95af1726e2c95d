import type { Sql } from '../../../kernel/data/sql.ts'

/** None where they went out since then. */
export const noteCodesSent = (q: Sql, visitId: string, at: Date, since: Date) =>
  q.run('update dispatch.visit set codes_sent_at = $2 where id = $1 and coalesce(codes_sent_at, $3) <= $3', [
    visitId,
    at,
    since,
  ])
