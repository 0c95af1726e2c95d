import type { Afoot } from '@app/domain/requests'
import type { Sql } from '../../kernel/data/sql.ts'

/** The audit trail is the kernel's; its tables may be read here. */
export const auditOf = (q: Sql, subject: string, before: number | null, limit: number) =>
  q.many<{ seq: number; at: Date; actor: string; action: string; subject: string; sealed: boolean }>(
    `select a.seq, a.at, a.actor, a.action, a.subject, (l.place is not null) as sealed from kernel.audit a left
      join kernel.audit_link l on l.audit_id = a.id
    where a.subject = $1 and ($2::bigint is null or a.seq < $2) order by a.seq desc limit $3`,
    [subject, before, limit],
  )
export const notePlant = (q: Sql, what: string, at: Date) =>
  q.run('insert into reporting.plant (what, at) values ($1, $2) on conflict (what) do nothing', [what, at])

/**
 * What follows reads every module's tables, the one exception to "ask its front door": a checker that believed what
 * modules say of themselves would check nothing. Demo and tests only.
 */
type Fault = { subject: string; words: string }

const ENDED = `('closed','rejected','withdrawn','cancelled','failed')`

export const commissionFaults = (q: Sql) =>
  q.many<Fault>(`
  select 'task:' || t.id as subject, t.kind || ' done, ' || count(a.task_id) || ' commissions' as words
  from dispatch.task t left join commissions.accrual a on a.task_id = t.id and a.kind <> 'corrected'
  where t.state = 'done' and t.commission_rule is not null group by t.id, t.kind having count(a.task_id) <> 1
  union all
  select 'task:' || a.task_id, 'commission ' || a.rule_id || ' for a task that never ended' from commissions.accrual a
    left join dispatch.task t on t.id = a.task_id
  where a.leg <> 'desk' and (t.id is null or t.state not in ('done', 'failed', 'cancelled'))
  union all
  select 'request:' || a.request_id, 'a centre was paid for an order that was never completed at its counter' from commissions.accrual a
  where a.leg = 'desk' and not exists (select from requests.change c join requests.request r on r.id = c.request_id
  where c.request_id = a.request_id and c.action = 'complete_at_desk' and r.centre_id is not null)
  union all
  select 'task:' || a.task, 'commissions of ' || a.accrued || ' paisa, ledger says ' || l.posted
    from (select task_id::text as task, sum(gross_paisa) as accrued from commissions.accrual group by 1) a
    join (select j.refs->>'taskId' as task, sum(p.amount_paisa) as posted from ledger.journal j
    join ledger.posting p on p.journal_id = j.id join ledger.account c on c.id = p.account_id
      where j.kind = 'commission' and c.code = '5010' and j.reverses is null group by 1) l on l.task = a.task
  where abs(l.posted) <> a.accrued
  limit 20`)

export const twiceFaults = (q: Sql) =>
  q.many<Fault>(`
  select 'request:' || request_id as subject, 'booked ' || count(*) || ' times' as words from requests.change
    where action = 'book' group by request_id having count(*) <> 1
  union all
  select 'request:' || request_id, action || ' ' || count(*) || ' times in one moment' from requests.change
    where kind = 'state' and from_state <> to_state
    group by request_id, action, from_state, to_state, at having count(*) > 1
  union all
  select 'payment:' || payment_id, count(*) || ' receipts for one payment of one request' from payments.receipt
    group by payment_id, request_id having count(*) > 1
  limit 20`)

export const twoPlaces = (q: Sql) =>
  q.many<Fault>(`
  select 'facilitator:' || facilitator_id as subject, count(*) || ' visits under way at once' as words from dispatch.visit
  where state in ('en_route', 'arrived', 'in_progress') group by facilitator_id having count(*) > 1 limit 20`)

/** Out in an end state with nobody on the way: the return visit is missing. */
export const originalsLeftOut = (q: Sql) =>
  q.many<Fault>(`
  select 'request:' || r.id as subject, r.service_id || ' is ' || r.state || ' and no visit brings home: ' ||
    string_agg(p.item_id || ' (' || p.handling || ', with the ' || p.holder_kind || ')', ', ') as words
  from requests.request r join documents.paper p on p.request_id = r.id
  where r.state in ${ENDED} and p.is_out and p.holder_kind <> 'lost'
    and not exists (select 1 from dispatch.task t join dispatch.visit v on v.id = t.visit_id
    where t.request_id = r.id and t.state = 'open' and v.state not in ('completed', 'failed', 'cancelled'))
  group by r.id, r.service_id, r.state limit 20`)

export const advancesAtEnd = (q: Sql) =>
  q.many<Fault>(`
  select 'request:' || r.id as subject, 'advance of ' || a.balance_paisa || ' paisa in state ' || r.state as words
  from requests.request r join ledger.account a on a.code = '2010' and a.sub = r.id::text
  where r.state in ${ENDED} and a.balance_paisa <> 0 limit 20`)

export const historyFaults = (q: Sql) =>
  q.many<Fault>(`
  select 'request:' || id as subject, words from (
    select r.id, 'is ' || r.state || ', its history ends in ' || coalesce(h.to_state, 'nothing') as words from requests.request r
      left join lateral (select to_state from requests.change where request_id = r.id and kind = 'state'
      order by seq desc limit 1) h on true where h.to_state is distinct from r.state
    union all
    select request_id, 'history jumps from ' || before || ' to ' || from_state from (
      select request_id, from_state, lag(to_state) over (partition by request_id order by seq) as before
        from requests.change where kind = 'state') s where before is not null and before <> from_state
  ) f limit 20`)

export const overlappingTurns = (q: Sql) =>
  q.many<Fault>(`
  select 'request:' || request_id as subject, party || ' overlaps the next turn' as words from (
    select request_id, party, to_at, lead(from_at) over (partition by request_id order by from_at) as next_from from requests.span) s
  where next_from is not null and (to_at is null or to_at > next_from) limit 20`)

export const withoutTurn = (q: Sql, at: Date) =>
  q.many<Fault>(
    `
  select 'request:' || r.id as subject, 'open in ' || r.state || ' and nobody’s turn' as words from requests.request r
  where r.state not in ${ENDED} and r.state not in ('delivered', 'draft')
    and not exists (select 1 from requests.span s where s.request_id = r.id and s.from_at <= $1 and (s.to_at is null
    or s.to_at > $1)) limit 20`,
    [at],
  )

const VISIT_OVER = `('completed', 'failed', 'cancelled')`
/** The timer that watches a visit, by where it is. */
const WATCHED = `exists (select from kernel.timer w where w.key = v.id::text and w.kind = case
  when v.state in ('planned', 'offered') then 'visit.unserved' when v.state = 'assigned' then 'visit.late'
  else 'visit.silent' end)`

/**
 * Requests and visits to which something happened that is still to be reacted to: by name, with a visit all its
 * requests, with a request all its visits.
 */
const REACTING = `with waiting as (
    select e.payload from graphile_worker._private_jobs j join kernel.event e on e.id = (j.payload->>'event')::uuid
      where j.attempts < j.max_attempts),
  named as (
    select payload->>'requestId' as request_id, payload->>'visitId' as visit_id from waiting
    union select jsonb_array_elements_text(payload->'requestIds'), null from waiting),
  reacting as (
    select request_id, visit_id from named
    union select k.request_id::text, n.visit_id from named n join dispatch.task k on k.visit_id = n.visit_id::uuid
    union select n.request_id, k.visit_id::text from named n join dispatch.task k on k.request_id = n.request_id::uuid)`

export const unwatchedVisits = (q: Sql) =>
  q.many<Fault>(`${REACTING}
  select 'visit:' || v.id as subject, v.kind || ' visit is ' || v.state || ' and no timer watches it' as words
    from dispatch.visit v where v.state not in ${VISIT_OVER} and not ${WATCHED}
    and not exists (select from reacting n where n.visit_id = v.id::text) limit 20`)

export interface AfootRow {
  id: string
  tracking_no: string
  state: Afoot['state']
  state_since: Date
  mode: Afoot['mode']
  timers: string[]
  need_open: boolean
  legs: Afoot['legs'][number][]
  application_state: string | null
  way: string | null
  cause: string | null
  objection_code: string | null
  filing_state: string | null
  filing_watched: boolean
}
/** Open requests with everything that could make them go on, in pages by id. */
export const afoot = (q: Sql, after: string, limit: number) =>
  q.many<AfootRow>(
    `${REACTING}
  select r.id, r.tracking_no, r.state, r.state_since, r.mode, r.correction_cause as cause, a.state
    as application_state, a.way, o.code as objection_code, f.state as filing_state,
    coalesce((select array_agg(t.kind) from kernel.timer t where t.key = r.id::text and t.kind like 'request.%'), '{}') as timers,
    exists (select from requests.need n where n.request_id = r.id and n.state = 'open'
      and (n.owner = 'citizen' or exists (select from kernel.timer t where t.kind = 'request.waited' and t.key = n.id::text))) as need_open,
    coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'visit', case
    when v.state in ('planned', 'offered') then 'sought' when v.state = 'assigned' then 'promised' else 'out' end))
      from dispatch.task k join dispatch.visit v on v.id = k.visit_id
      where k.request_id = r.id and k.state = 'open' and v.state not in ${VISIT_OVER} and ${WATCHED}), '[]') as legs,
    coalesce(case when f.state = 'queued' then exists (select from kernel.timer t
    where (t.kind = 'departments.retry' and t.key = f.application_id::text) or (t.kind = 'departments.outage'
    and t.key = f.department_id || ' ' || f.connector))
        or exists (select from graphile_worker._private_jobs j
        where j.key = 'departments.send:' || f.application_id and j.attempts < j.max_attempts)
      else exists (select from kernel.timer t where t.kind = 'departments.poll'
      and t.key = f.department_id || ' ' || f.connector) and f.state in ('sent', 'later', 'accepted') end, false)
      as filing_watched
  from requests.request r left join applications.application a on a.request_id = r.id
    left join lateral (select code from applications.objection x where x.request_id = r.id and x.cured_at is null
    order by x.raised_at desc limit 1) o on true
    left join departments.filing f on f.request_id = r.id
  where (r.state not in ${ENDED} and r.state <> 'draft') and r.id > $1 and not exists (select from reacting n
  where n.request_id = r.id::text) order by r.id limit $2`,
    [after, limit],
  )

/** Ended, and an original is on its way home. */
export const comingHome = (q: Sql, limit: number) =>
  q.many<{ tracking_no: string; state: string; state_since: Date }>(
    `
  select r.tracking_no, r.state, r.state_since from requests.request r where r.state in ${ENDED} and exists (select
    from documents.paper p where p.request_id = r.id and p.is_out and p.origin = 'citizen' and p.holder_kind <> 'lost')
  order by r.state_since limit $1`,
    [limit],
  )

/** Work that keeps failing: nobody would ever see what it was to bring about. */
export const failingWork = (q: Sql, tries: number) =>
  q.many<Fault>(
    `
  select 'job:' || t.identifier as subject, coalesce(j.payload->>'reaction', j.payload->>'reactions', j.key,
    '') || ' failed ' || j.attempts || ' times: ' || left(j.last_error, 200) as words
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.last_error is not null and j.attempts >= $1
  union all
  select 'timer:' || kind, key || ' failed ' || attempts || ' times' from kernel.timer where attempts >= $1
  limit 20`,
    [tries],
  )

/** Of a line that has one price no more is taken than that; a mode that was changed has other lines. */
export const overpaidLines = (q: Sql) =>
  q.many<Fault>(`
  select 'request:' || p.request_id as subject,
    p.code || ' was paid with ' || sum(p.amount_paisa) || ' of ' || l.amount || ' paisa' as words
  from payments.paid_line p join requests.request r on r.id = p.request_id
    join lateral (select (x->>'amountPaisa')::bigint as amount from jsonb_array_elements(r.quote->'lines') x
    where x->>'code' = p.code and x->>'kind' <> 'assessed') l on true
  where not exists (select from requests.change c where c.request_id = r.id and c.action = 'change_mode')
  group by p.request_id, p.code, l.amount having sum(p.amount_paisa) > l.amount limit 20`)

/** The counts that are kept say what counting says. */
export const tallyFaults = (q: Sql) =>
  q.many<Fault>(`
  with kept as (select mode, state, sum(count)::bigint as count from (select mode, state, count from requests.tally
      union all select mode, state, change from requests.tally_line) t group by mode, state),
    counted as (select mode, state, count(*) as count from requests.request group by mode, state)
  select 'tally:' || mode || ' ' || state as subject, 'kept as ' || coalesce(kept.count,
    0) || ', there are ' || coalesce(counted.count, 0) as words from kept full join counted using (mode, state)
  where coalesce(kept.count, 0) <> coalesce(counted.count, 0) limit 20`)

/** Breaks one thing behind everybody's back, so that whoever checks can be checked. */
export const breakLedger = (q: Sql) =>
  q.run(`do $$ begin
  alter table ledger.posting disable trigger user;
  update ledger.posting set amount_paisa = amount_paisa + 1 where (journal_id, line) = (select journal_id, min(line)
    from ledger.posting group by journal_id order by journal_id limit 1);
  alter table ledger.posting enable trigger user;
end $$`)
export const breakCommission = (q: Sql) =>
  q.run(
    `delete from commissions.accrual where task_id = (select a.task_id from commissions.accrual a
      join dispatch.task t on t.id = a.task_id and t.state = 'done' order by a.task_id limit 1)`,
  )
export const breakTwice = (q: Sql) =>
  q.run(`insert into requests.change (request_id, at, kind, action, from_state, to_state, actor, channel)
  select request_id, at, kind, action, from_state, to_state, actor, channel from requests.change where action = 'book'
    order by seq limit 1`)

/** The lines of something filed become others than were heard. */
export const breakConsent = (q: Sql) =>
  q.run(`update applications.application set proof_hash = repeat('0', 64) where application_id = (select application_id
    from applications.application where filed_at is not null order by filed_at limit 1)`)

/** A complaint whose time is over and that has not climbed; or one that waits with its clock stopped and nothing that would start it. */
export const complaintsLate = (q: Sql, at: Date) =>
  q.many<Fault>(
    `
  select 'grievance:' || id as subject, kind || ' is ' || state || ' at the ' || step || ', due ' || due_at::text
    as words from grievances.grievance where state = 'open' and due_at < $1::timestamptz - interval '5 minutes'
  union all
  select 'grievance:' || g.id, 'is open and no timer would take it further' from grievances.grievance g
    where g.state = 'open' and not exists (select from kernel.timer t
    where t.kind = 'grievance.due' and t.key = g.id::text)
  union all
  select 'grievance:' || g.id, 'its clock is held by an area event that is over' from grievances.grievance g
    where g.state = 'paused' and not exists (select from requests.area_event e where e.id = g.paused_by and e.state = 'declared')
  limit 20`,
    [at],
  )
/** A judge in their own matter: the same id, person or number, or of the accused's firm. */
export const judgesInOwnMatter = (q: Sql) =>
  q.many<Fault>(`
  select 'grievance:' || g.id as subject, 'is owned by its accused, or by somebody of theirs' as words
  from grievances.grievance g join identity.account a on a.id = g.owner_id left
  join workforce.facilitator f on f.id = g.accused_facilitator_id left
  join workforce.facilitator o on o.person_id = a.person_id
  where g.state in ('open', 'paused') and (g.owner_id = any(g.barred) or g.owner_id = g.accused_facilitator_id
  or a.person_id = g.accused_person_id or a.phone = f.phone or (g.accused_agency_id is not null
  and o.agency_id = g.accused_agency_id))
  limit 20`)
