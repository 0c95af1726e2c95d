import type { Sql } from '../../../kernel/data/sql.ts'

/** None where they went out since then. */
export const noteCodesSent = (q: Sql, visitId: string, at: Date, since: Date) =>
  q.run('update dispatch.visit set codes_sent_at = $2 where id = $1 and coalesce(codes_sent_at, $3) <= $3', [
    visitId,
    at,
    since,
  ])

/** Of the visits of one representative that were due since then: how many began, and of these with a wrong code typed offline. */
export const begunLately = (q: Sql, facilitatorId: string, since: Date) =>
  q.one<{ wrong: number; begun: number }>(
    `select count(*)::int as begun, count(*) filter (where unproven_why = 'start_code_wrong_offline')::int as wrong
      from dispatch.visit where facilitator_id = $1 and starts_at >= $2 and started_at is not null`,
    [facilitatorId, since],
  )
