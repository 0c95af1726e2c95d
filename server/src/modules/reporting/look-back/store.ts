import type { Output } from '@app/contract'
import type { Sql } from '../../../kernel/data/sql.ts'

type Path = Output<'demo.histories'>['items'][number]
const PATHS_MAX = 20_000

/**
 * State, action, state … of everything whose life a table rules, each way once. Proceedings and applicants keep no rows of
 * their steps: their events name the states, and one action leads from one to the other.
 */
export const paths = (q: Sql) =>
  q.many<Path>(`
  with step as (
    select 'request' as life, r.mode as kind, r.id, c.seq, c.from_state, c.action, c.to_state
    from requests.change c join requests.request r on r.id = c.request_id where c.kind = 'state'
    union all
    select 'visit', v.kind, v.id, c.seq, c.from_state, c.action, c.to_state
    from dispatch.visit_change c join dispatch.visit v on v.id = c.visit_id
    union all
    select 'grievance', 'any', c.grievance_id, c.seq, c.from_state, c.action, c.to_state from grievances.change c
    union all
    select split_part(e.type, '.', 1), 'any', coalesce(e.payload->>'proceedingId', e.payload->>'applicantId')::uuid, e.seq,
      e.payload->>'from', 'moves', e.payload->>'to'
    from kernel.event e where e.type in ('proceeding.moved', 'applicant.moved')),
  numbered as (select *, row_number() over (partition by life, id order by seq) as place from step),
  path as (
    select life, case when bool_or(action = 'change_mode') then 'any' else min(kind) end as kind,
      string_agg(case when place > 1 then action || ' ' else coalesce(nullif(from_state,
      to_state) || ' ' || action || ' ', '') end || to_state, ' ' order by seq) as path
    from numbered group by life, id)
  select life, kind, path, count(*)::integer as count from path group by life, kind, path order by life, kind, path limit ${PATHS_MAX}`)

/** Rows that have a state worth looking back on, by module and table. */
const STATES: readonly [name: string, table: string, column: string][] = [
  ['offer', 'dispatch.offer', 'state'],
  ['task', 'dispatch.task', `kind || ' ' || state`],
  ['psid', 'payments.psid', 'state'],
  ['deposit', 'payments.deposit', 'state'],
  ['settlement', 'payments.settlement', 'state'],
  ['payout', 'commissions.payout', 'state'],
  ['accrual', 'commissions.accrual', `kind || ' ' || state`],
  ['filing', 'departments.filing', 'state'],
  ['need', 'requests.need', `kind || ' ' || state`],
  ['office', 'applications.decision', 'kind'],
  ['hold', 'standing.hold', 'kind'],
  ['area event', 'requests.area_event', `kind || ' ' || state`],
  ['message', 'notifications.message', 'state'],
  ['letter', 'departments.letter', `reason || ' ' || state`],
  ['issued file', 'documents.issued_file', `case when replaced_at is null then 'current' else 'replaced' end`],
]
const COUNTED = ([name, table, column]: (typeof STATES)[number]): string =>
  `select '${name} ' || ${column}, count(*)::integer from ${table} group by 1`
/** The words of an event that say which one of its kind it was: never an id or a text. */
const WORDS = ['mode', 'action', 'kind', 'rail', 'act', 'step', 'answer', 'outcome', 'by', 'to', 'cause']

export const happenings = (q: Sql) =>
  q.many<{ name: string; count: number }>(
    `
  select concat_ws(' ', type, ${WORDS.map((word) => `payload->>'${word}'`).join(', ')}) as name, count(*)::integer as count
  from kernel.event where type <> 'grievance.upheld' group by 1
  union all
  ${STATES.map(COUNTED).join('\n  union all\n  ')}
  union all
  select 'visit refused twice', count(*)::integer from (select from dispatch.offer where state = 'declined'
    group by visit_id having count(*) > 1) refused
  union all
  select 'offer by the plan', count(*)::integer from dispatch.offer where 'by_the_plan' = any(because)
  limit 5000`,
  )
