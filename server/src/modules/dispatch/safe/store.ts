import type { Sql } from '../../../kernel/data/sql.ts'
import type { SafeAskRow } from '../visit/store.ts'

export const insertAsk = (
  q: Sql,
  ask: Pick<SafeAskRow, 'visit_id' | 'facilitator_id' | 'why' | 'asked_at' | 'until'>,
) =>
  q.run(
    `insert into dispatch.safe_ask (visit_id, facilitator_id, why, asked_at, until) values ($1, $2, $3, $4, $5)
    on conflict do nothing`,
    [ask.visit_id, ask.facilitator_id, ask.why, ask.asked_at, ask.until],
  )
export const setAnswered = (q: Sql, visitId: string, facilitatorId: string, at: Date) =>
  q.run(
    'update dispatch.safe_ask set answered_at = $3 where visit_id = $1 and facilitator_id = $2 and answered_at is null',
    [visitId, facilitatorId, at],
  )
export const setAlarmed = (q: Sql, visitId: string, facilitatorId: string, at: Date) =>
  q.run('update dispatch.safe_ask set alarmed_at = $3 where visit_id = $1 and facilitator_id = $2', [
    visitId,
    facilitatorId,
    at,
  ])
