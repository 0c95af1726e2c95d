import type { Sql } from '../../../kernel/data/sql.ts'
import type { AgentLineColumns, CallerCheckColumns } from '../rows.generated.ts'

export const putCallerCheck = (q: Sql, agentId: string, accountId: string, at: Date, until: Date) =>
  q.run(
    `insert into identity.caller_check (agent_id, account_id, checked_at, until) values ($1, $2, $3, $4)
      on conflict (agent_id, account_id) do update set checked_at = excluded.checked_at, until = excluded.until`,
    [agentId, accountId, at, until],
  )
export const endCallerChecks = (q: Sql, agentId: string, at: Date) =>
  q.run('update identity.caller_check set until = $2 where agent_id = $1 and until > $2', [agentId, at])
export const noteCallerTry = (q: Sql, agentId: string, phone: string, what: 'sent' | 'wrong', at: Date) =>
  q.run('insert into identity.caller_try (agent_id, phone, what, at) values ($1, $2, $3, $4)', [
    agentId,
    phone,
    what,
    at,
  ])
export const callerTries = (q: Sql, agentId: string, phone: string, since: Date) =>
  q.one<{ wrongByAgent: number; wrongByPhone: number; sent: number }>(
    `select (select count(*)::int from identity.caller_try where agent_id = $1 and what = 'wrong' and at > $3) as "wrongByAgent",
      (select count(*)::int from identity.caller_try where phone = $2 and what = 'wrong' and at > $3) as "wrongByPhone",
      (select count(*)::int from identity.caller_try where phone = $2 and what = 'sent' and at > $3) as sent`,
    [agentId, phone, since],
  )
export const putLine = (q: Sql, agentId: string, callId: string, at: Date) =>
  q.run(
    `insert into identity.agent_line (agent_id, call_id, since) values ($1, $2, $3)
      on conflict (agent_id) do update set call_id = excluded.call_id, since = excluded.since`,
    [agentId, callId, at],
  )
export const dropLine = (q: Sql, agentId: string) =>
  q.run('delete from identity.agent_line where agent_id = $1', [agentId])
export const findLine = (q: Sql, agentId: string) =>
  q.find<Pick<AgentLineColumns, 'call_id'>>('select call_id from identity.agent_line where agent_id = $1', [agentId])
export const findCallerCheck = (q: Sql, agentId: string, accountId: string, at: Date) =>
  q.find<Pick<CallerCheckColumns, 'until'>>(
    'select until from identity.caller_check where agent_id = $1 and account_id = $2 and until > $3',
    [agentId, accountId, at],
  )
