import type { Sql } from '../../../kernel/data/sql.ts'

/**
 * What must hold of those who are accountable, read from the modules' own tables: complaints' clocks, due process, pay that waits,
 * agencies, calls for help. One question each, however many rows there are; for a city of 300 requests each takes a few milliseconds.
 */
export interface Fault {
  subject: string
  words: string
}

/** Business time goes on while timers run: what fell due a moment ago is not late yet. */
const GRACE = `interval '5 minutes'`
const ENDED = `('closed','rejected','withdrawn','cancelled','failed')`
const covers = (event: string, of: string): string =>
  ['tehsil', 'district', 'office', 'department']
    .map((part) => `(${event}.scope->>'${part}Id' is null or ${event}.scope->>'${part}Id' = ${of}.${part}_id)`)
    .join(' and ')

/**
 * A complaint's clock runs or stands still, and its history says why; one that an event holds stands in that event's
 * place, and under an event none runs.
 */
export const clocksWithoutReason = (q: Sql, at: Date) =>
  q.many<Fault>(
    `
  select 'grievance:' || g.id as subject, 'its clock ' || case when g.state = 'open' then 'runs'
    else 'stands still (' || g.state || ')' end || ', and no row says why' as words
  from grievances.grievance g left join lateral (select clock from grievances.change c
  where c.grievance_id = g.id and c.clock is not null order by seq desc limit 1) c on true
  where (g.state = 'open') <> coalesce(c.clock in ('start', 'restart'), false)
  union all
  select 'grievance:' || g.id, 'is paused by an event that is not declared or is elsewhere' from grievances.grievance g
  where g.state = 'paused' and not exists (select from requests.area_event e
  where e.id = g.paused_by and e.state = 'declared' and ${covers('e', 'g')})
  union all
  select 'grievance:' || g.id, 'its clock runs under an area event' from grievances.grievance g
    join requests.area_event e on e.state = 'declared' and e.from_at < $1::timestamptz - ${GRACE} and e.to_at > $1
    and ${covers('e', 'g')}
  where g.state = 'open'
  union all
  select 'grievance:' || g.id, 'is decided, and no timer would close it' from grievances.grievance g
    where g.state = 'decided' and not exists (select from kernel.timer t
    where t.kind = 'grievance.close' and t.key = g.id::text)
  union all
  select 'request:' || r.id, 'an area event is said to hold it, and none is declared there' from requests.request r
    join requests.span s on s.request_id = r.id and s.from_at <= $1 and (s.to_at is null or s.to_at > $1)
  where r.state not in ${ENDED} and s.party = 'area_event' and not exists (select from requests.area_event e
  where e.state = 'declared' and e.from_at <= $1 and e.to_at > $1::timestamptz - ${GRACE} and ${covers('e', 'r')})
  union all
  select 'request:' || r.id, 'is ' || s.party || '’s turn under an area event' from requests.request r
    join requests.span s on s.request_id = r.id and s.from_at <= $1 and (s.to_at is null or s.to_at > $1)
    join requests.area_event e on e.state = 'declared' and e.from_at < $1::timestamptz - ${GRACE} and e.to_at > $1 and ${covers('e', 'r')}
  where r.state not in ${ENDED} and s.party <> 'area_event'
  limit 20`,
    [at],
  )

/** A decision that came after the notice, and after the answer or the days for one. */
const HEARD = `coalesce(a.at <= d.at, false) or d.at >= n.answer_due_at`

/**
 * Nobody is warned or suspended without notice, answer (or its days) and a decision that stands, by somebody who had
 * no part in it; and nothing of it stands still.
 */
export const withoutDueProcess = (q: Sql, at: Date) =>
  q.many<Fault>(
    `
  select 'facilitator:' || f.id as subject, 'is ' || f.standing ||
    ' without a notice, an answer or its days, and a decision that stands' as words
  from workforce.facilitator f where f.standing in ('warned', 'suspended') and not exists (
    select from standing.decision d join standing.notice n on n.proceeding_id = d.proceeding_id left
      join standing.answer a on a.proceeding_id = d.proceeding_id
    where d.id = f.decision_id and d.facilitator_id = f.id and d.overturned_at is null
    and d.outcome = any (case f.standing when 'warned' then array['warning'] else array['suspension', 'ending'] end)
    and (${HEARD}))
  union all
  select 'decision:' || d.id, d.outcome || ' was decided before the answer or its days' from standing.decision d left
    join standing.notice n on n.proceeding_id = d.proceeding_id left
    join standing.answer a on a.proceeding_id = d.proceeding_id
  where n.proceeding_id is null or not (${HEARD})
  union all
  select 'proceeding:' || p.id, 'was judged by somebody who had a part in it' from standing.proceeding p
    join standing.decision d on d.proceeding_id = p.id join standing.notice n on n.proceeding_id = p.id left
    join standing.appeal x on x.proceeding_id = p.id
  where d.by = any (p.complainants) or x.by = any (p.complainants) or x.by in (d.by, n.served_by)
  union all
  select 'hold:' || h.id, h.kind || ' lies on somebody, and its decision does not stand' from standing.hold h
    join standing.decision d on d.id = h.decision_id
  where h.ended_at is null and (d.overturned_at is not null or d.facilitator_id <> h.facilitator_id)
  union all
  select 'hold:' || h.id, h.kind || ' was to end by itself at ' || h.until::text from standing.hold h
    where h.ended_at is null and h.until < $1::timestamptz - ${GRACE}
  union all
  select 'proceeding:' || p.id, 'is ' || p.state || ', and its days are over' from standing.proceeding p
    join standing.notice n on n.proceeding_id = p.id left join standing.decision d on d.proceeding_id = p.id
  where (p.state = 'noticed' and n.answer_due_at < $1::timestamptz - ${GRACE}) or (p.state = 'decided'
  and d.appeal_due_at < $1::timestamptz - ${GRACE})
  union all
  select 'proceeding:' || p.id, 'waits for a decision, and nothing would end the waiting' from standing.proceeding p
  where p.state in ('answered', 'unanswered') and not exists (select from kernel.timer t
  where t.kind = 'standing.decision_due' and t.key = p.id::text)
  union all
  select 'visit:' || v.id, 'waits for somebody who is ' || f.standing from dispatch.visit v
    join workforce.facilitator f on f.id = v.facilitator_id where v.state = 'assigned'
    and f.standing not in ('active', 'warned')
  limit 20`,
    [at],
  )

/**
 * Pay that is held waits for a proceeding or a complaint that is still open, and no longer than its appeal's hours;
 * nothing goes out meanwhile, and what was earned is there to the paisa.
 */
export const payLost = (q: Sql, at: Date) =>
  q.many<Fault>(
    `
  select 'pay:' || h.proceeding_id as subject, 'is held, and its proceeding is ' || p.state as words
    from standing.pay_hold h join standing.proceeding p on p.id = h.proceeding_id left
    join standing.decision d on d.proceeding_id = p.id
  where h.ended_at is null and not (case when p.state in ('decided', 'appealed') then d.outcome in ('suspension',
  'ending') else p.protective and p.state in ('noticed', 'answered', 'unanswered') end)
  union all
  select 'pay:' || p.id, 'is not held, and its ' || d.outcome || ' can still be overturned' from standing.proceeding p
    join standing.decision d on d.proceeding_id = p.id
  left join standing.appeal x on x.proceeding_id = p.id
  where p.state in ('decided', 'appealed') and d.outcome in ('suspension', 'ending') and not exists (select
  from standing.pay_hold h where h.proceeding_id = p.id and (h.ended_at is null or h.ended_at >= x.due_at))
  union all
  select 'pay:' || p.id, 'is held, and nobody has answered the appeal in its hours' from standing.proceeding p
    join standing.appeal x on x.proceeding_id = p.id join standing.pay_hold h on h.proceeding_id = p.id
    and h.ended_at is null
  where p.state = 'appealed' and x.due_at < $1::timestamptz - ${GRACE}
  union all
  select 'payout:' || o.batch_id, 'went to somebody whose pay was held' from commissions.payout o
    join standing.pay_hold h on h.facilitator_id = o.payee_id and h.since < o.at and (h.ended_at is null
    or h.ended_at > o.at)
  union all
  select 'task:' || a.task_id, 'its pay waits for a complaint that is ' || g.state from commissions.accrual a
    join grievances.grievance g on g.id::text = split_part(a.disputed_by, ':', 1)
    where a.state = 'held' and g.state in ('closed', 'withdrawn', 'referred')
  union all
  select 'payee:' || coalesce(e.payee, l.sub), 'earned ' || coalesce(e.paisa,
    0) || ' paisa that are ' || coalesce(e.state, l.state) || ', the books say ' || coalesce(l.paisa, 0)
  from (select payee, state, sum(paisa) as paisa from (
      select facilitator_id::text as payee, state, facilitator_paisa as paisa from commissions.accrual where state in ('held', 'available')
      union all select agency_id::text, agency_state, agency_paisa from commissions.accrual
        where agency_state in ('held', 'available')) parts group by 1, 2) e
    full join (select sub, case code when '2200' then 'held' else 'available' end as state, abs(balance_paisa)
    as paisa from ledger.account where code in ('2200', '2210')) l on l.sub = e.payee and l.state = e.state
  where coalesce(e.paisa, 0) <> coalesce(l.paisa, 0)
  limit 20`,
    [at],
  )

/** Somebody who left an agency with everybody's consent: what was planned and earned before stays. */
const LEFT = (agency: string, facilitator: string, since: string): string =>
  `exists (select from workforce.agency_change c where c.kind = 'release' and c.state = 'approved'
    and c.agency_id = ${agency} and c.facilitator_id = ${facilitator} and c.decided_at >= ${since})`

/** An agency plans, earns from and sees its own people; of citizens its manager reads nothing. */
export const beyondTheAgency = (q: Sql) =>
  q.many<Fault>(`
  select 'shift:' || p.id as subject, 'an agency planned it for somebody who is not theirs' as words
    from workforce.planned_shift p join workforce.facilitator f on f.id = p.facilitator_id
  where p.dropped_at is null and p.agency_id is not null
    and f.agency_id is distinct from p.agency_id and not ${LEFT('p.agency_id', 'p.facilitator_id', 'p.made_at')}
  union all
  select 'task:' || a.task_id, 'an agency has a share in the work of somebody who is not theirs'
    from commissions.accrual a join workforce.facilitator f on f.id = a.facilitator_id
  where a.agency_id is not null and f.agency_id is distinct from a.agency_id
  and not ${LEFT('a.agency_id', 'a.facilitator_id', 'a.earned_at')}
  union all
  select 'request:' || r.request_id, 'an agency’s manager read it: ' || r.part from requests.reading r where 'agency' = any (r.roles)
  limit 20`)

/** Whoever went off leaves nothing promised in that time, unless they began a shift after they had said so. */
export const promisedWhileOff = (q: Sql, at: Date) =>
  q.many<Fault>(
    `
  select 'visit:' || v.id as subject, 'is promised by somebody who is off then' as words
    from dispatch.visit v join workforce.day_off d on d.facilitator_id = v.facilitator_id and d.lifted_at is null
      and lower(v.block) >= d.starts_at and lower(v.block) < d.ends_at and d.made_at < $1::timestamptz - ${GRACE}
  where v.state = 'assigned' and not exists (select from dispatch.shift s where s.facilitator_id = v.facilitator_id
    and s.started_at > d.made_at and (s.ended_at is null or s.ended_at > v.assigned_at))
  limit 20`,
    [at],
  )

/**
 * Every alarm is in the log, rings until a person of a desk takes it or its cause is gone, and a call for help is told to
 * supervisors while nobody does.
 */
export const unheardCalls = (q: Sql, at: Date) =>
  q.many<Fault>(
    `
  select 'alert:' || a.id as subject, 'is raised, and nothing makes it ring again' as words from safety.alert a
    where a.state = 'raised' and not exists (select from kernel.timer t
    where t.kind = 'safety.ring' and t.key = a.id::text)
  union all
  select 'alert:' || a.id, 'nobody has answered since ' || a.heard_at::text || ', and no supervisor was told'
    from safety.alert a where a.state = 'raised' and a.call and a.escalations = 0 and a.heard_at < $1::timestamptz - ${GRACE}
  union all
  select 'alert:' || a.id, 'never reached operations' from safety.alert a where not exists (select
    from safety.alert_log l where l.alert_id = a.id and l.what = 'raised')
  union all
  select 'alert:' || a.id, 'is ' || a.state || ', and no person of a desk has answered it' from safety.alert a
    where a.state <> 'raised' and a.outcome is distinct from 'of_itself'
    and (a.acknowledged_by is null or a.acknowledged_by not like 'staff:%')
  limit 20`,
    [at],
  )

/** Filed since consent is kept at all. */
const KEPT = 'a.filed_at >= (select min(since) from consents.wording where not before_kept)'
/** What was filed without the word of whoever ordered it, on other lines than they heard, or on what they had taken back. */
export const filedWithoutConsent = (q: Sql) =>
  q.many<Fault>(`
  select 'request:' || a.request_id as subject, 'was filed and rests on nobody''s consent' as words
    from applications.application a where ${KEPT} and not exists (select from consents.reliance r
      join consents.given g on g.id = r.consent_id and g.kind = 'order' and g.request_id = a.request_id
      where r.application_id = a.application_id)
  union all
  select 'request:' || a.request_id, 'was filed with lines that nobody said yes to'
    from applications.application a where ${KEPT} and a.proof_hash is not null
      and not exists (select from consents.reliance r
      join consents.given g on g.id = r.consent_id and g.kind = 'lines' and g.covers = a.proof_hash
      where r.application_id = a.application_id)
  union all
  select 'request:' || r.request_id, 'was filed on a consent that had been taken back' from consents.reliance r
    join consents.withdrawal w on w.consent_id = r.consent_id where w.at < r.at
  limit 100`)
