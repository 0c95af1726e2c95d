/** The questions that answer what happened to a request ($1), and what is still to come. They name ids and codes, nobody. */
export const FOLLOW: Record<string, string> = {
  'Its states': `select seq, at, action, from_state, to_state, cause, actor, channel from requests.change
    where request_id = $1 order by seq limit 500`,
  'Whose turn it was': `select party, from_at, to_at from requests.span where request_id = $1 order by from_at limit 200`,
  'Who did what, in whose name and by which command': `select seq, at, actor, on_behalf_of, channel, action, command_id
    from kernel.audit where subject = 'request:' || $1 order by seq limit 500`,
  'What was announced, and which reactions have run': `select e.seq, e.at, e.type, array_agg(r.reaction) as done
    from kernel.event e left join kernel.reaction_done r on r.event_id = e.id
    where e.payload->>'requestId' = $1 or e.payload->'requestIds' ? $1
    group by e.seq, e.at, e.type order by e.seq limit 500`,
  'What waits for the business clock': `select kind, key, due_at, attempts, retry_at from kernel.timer
    where key like '%' || $1 || '%' or payload::text like '%' || $1 || '%' order by due_at limit 100`,
  'What waits for a worker, or failed': `select t.identifier as task, coalesce(j.payload->>'reaction', j.key) as what,
      j.attempts, j.run_at, left(j.last_error, 120) as last_error
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    left join kernel.event e on e.id::text = j.payload->>'event'
    where j.key like '%' || $1 || '%' or j.payload::text like '%' || $1 || '%' or e.payload->>'requestId' = $1
    order by j.run_at limit 100`,
}
