/** The request's own number, its order's and its visits': timers and jobs are kept by any of these. */
const NUMBERS = `numbers as (select $1::text as id
  union select order_id::text from requests.request where id::text = $1
  union select visit_id::text from dispatch.task where request_id::text = $1)`
const named = (...columns: string[]): string =>
  `exists (select from numbers n where ${columns.map((column) => `${column} like '%' || n.id || '%'`).join(' or ')})`

/** The questions that answer what happened to a request ($1), and what is still to come. They name ids and codes, nobody. */
export const FOLLOW: Record<string, string> = {
  'Its states': `select seq, at, action, from_state, to_state, cause, actor, channel from requests.change
    where request_id::text = $1 order by seq limit 500`,
  'Whose turn it was': `select party, from_at, to_at from requests.span
    where request_id::text = $1 order by from_at limit 200`,
  'Who did what, in whose name and by which command': `with ${NUMBERS}
    select a.seq, a.at, a.actor, a.on_behalf_of, a.channel, a.action, a.command_id from kernel.audit a
    join numbers n on a.subject in ('request:' || n.id, 'order:' || n.id, 'visit:' || n.id) order by a.seq limit 500`,
  'What was announced, and which reactions have run': `with ${NUMBERS}
    select e.seq, e.at, e.type, array_agg(r.reaction) as done
    from kernel.event e left join kernel.reaction_done r on r.event_id = e.id where ${named('e.payload::text')}
    group by e.seq, e.at, e.type order by e.seq limit 500`,
  'What waits for the business clock': `with ${NUMBERS}
    select kind, key, due_at, attempts, retry_at from kernel.timer where ${named('key', 'payload::text')}
    order by due_at limit 100`,
  'What waits for a worker, or failed': `with ${NUMBERS}
    select t.identifier as task, coalesce(j.payload->>'reaction', j.payload->>'reactions', j.key) as what, j.attempts, j.run_at,
      left(j.last_error, 120) as last_error
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    left join kernel.event e on e.id::text = j.payload->>'event'
    where ${named('j.key', 'j.payload::text', 'e.payload::text')} order by j.run_at limit 100`,
}
