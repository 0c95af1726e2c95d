import type { Count, Dimension } from '@app/domain/figures'
import type { GrievanceState } from '@app/domain/grievances'
import type { Blamed } from '@app/domain/requests'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { PublicationColumns } from '../rows.generated.ts'
import { COMPLAINED, DIMS, ENDED } from './recorded.ts'

export type Dims = Record<Dimension, string>
/** For the rest of this transaction. */
export const takeTime = (q: Sql) => q.run('set local statement_timeout = 0')

/**
 * How the standings of requests change from one of these days to the next, by the events that say how they moved; the days
 * ascend, and one row says at the end of which of them (`day`, from 0) so many more (or fewer) stand there. The last event
 * before a moment is where a request stands then, so each stands from its own time until the earliest of those after it.
 * Reads all events of requests once, however many days are asked for: 800,000 of them for sixty nights in 7 s, beside
 * eleven others on two cores.
 */
export const moves = (q: Sql, moved: readonly string[], days: readonly string[], offsetMinutes: number, until: Date) =>
  q.many<Count & { day: number }>(
    `
    with stood as (
      select ${DIMS('payload')}, payload->>'to' as state, at as since,
        min(at) over (partition by payload->>'requestId' order by seq rows between 1 following
        and unbounded following) as till
      from kernel.event where type = any($1) and at < $4),
    changed as (
      select "serviceId", "districtId", mode, state, since as at, 1 as change from stood where till is null or till > since
      union all select "serviceId", "districtId", mode, state, till, -1 from stood where till > since)
    select "serviceId", "districtId", mode, state,
      width_bucket((at at time zone 'UTC' + $3 * interval '1 minute')::date - 1, $2::date[]) as day, sum(change)::int
      as count
    from changed group by 1, 2, 3, 4, 5 having sum(change) <> 0 order by 5, 1, 2, 3, 4 limit 5000000`,
    [moved, days, offsetMinutes, until],
  )

export interface EndedRow {
  id: string
  ends: (Dims & { at: string })[]
}
/** Requests that came to an end in the period, with each of their ends in its order; in pages by request. */
export const ended = (q: Sql, from: Date, until: Date, after: string, limit: number) =>
  q.many<EndedRow>(
    `select payload->>'requestId' as id, jsonb_agg(jsonb_build_object('at', at, 'serviceId',
      coalesce(payload->>'serviceId', ''), 'districtId', coalesce(payload->>'districtId', ''), 'mode',
      coalesce(payload->>'mode', '')) order by seq) as ends
    from kernel.event where ${ENDED} and payload->>'requestId' > $3 and at >= $1 and at < $2 group by 1 order by 1 limit $4`,
    [from, until, after, limit],
  )

export interface TurnRow {
  request_id: string
  office_id: string | null
  district_id: string | null
  party: Blamed
  from_at: Date
  to_at: Date | null
}
export const turnsOf = (q: Sql, ids: readonly string[], until: Date) =>
  q.many<TurnRow>(
    `select s.request_id, r.office_id, r.district_id, s.party, s.from_at, s.to_at from requests.span s
      join requests.request r on r.id = s.request_id
    where s.request_id = any($1::uuid[]) and s.from_at < $2 order by s.request_id, s.from_at limit 500000`,
    [ids, until],
  )

export interface CaseEvent {
  id: string
  type: string
  kind: string
  state: GrievanceState
  upheld: boolean | null
  at: Date
}
/** Everything that says how complaints stood, in its order. */
export const caseEvents = (q: Sql, until: Date) =>
  q.many<CaseEvent>(
    `select payload->>'grievanceId' as id, type, payload->>'kind' as kind, payload->>'state'
      as state, (payload->>'upheld')::boolean as upheld, at
    from kernel.event where ${COMPLAINED} and at < $1 order by seq limit 2000000`,
    [until],
  )
/**
 * What each complaint was about, as its request stood when it was filed. The events of its request are gathered in one
 * reading: looked up for each complaint anew, 52 of them took 1,300 ms in the events of 500 requests, so 15 to 50.
 */
export const casesFiled = (q: Sql, moved: readonly string[], until: Date) =>
  q.many<Dims & { id: string }>(
    `
    with filed as materialized (
      select seq, payload->>'grievanceId' as id, payload->>'requestId' as request_id from kernel.event
        where ${COMPLAINED} and type = 'grievance.opened' and at < $2),
    moved as materialized (
      select seq, payload->>'requestId' as request_id, ${DIMS('payload')} from kernel.event
        where type = any($1) and at < $2 and payload->>'requestId' in (select request_id from filed))
    select distinct on (f.seq) f.id, coalesce(m."serviceId", '') as "serviceId", coalesce(m."districtId", '')
      as "districtId", coalesce(m.mode, '') as mode
    from filed f left join moved m on m.request_id = f.request_id and m.seq < f.seq order by f.seq, m.seq desc limit 1000000`,
    [moved, until],
  )
export const paidBack = (q: Sql, until: Date) =>
  q.many<{ id: string | null; at: Date; paisa: number }>(
    `select j.refs->>'caseId' as id, j.effective_at as at, sum(p.amount_paisa)::bigint as paisa from ledger.journal j
      join ledger.posting p on p.journal_id = j.id join ledger.account a on a.id = p.account_id
    where j.kind = 'overcharge_goodwill' and a.code = '5050' and j.effective_at < $1 group by j.id order by j.id limit 1000000`,
    [until],
  )

export type PublicationRow = Pick<
  PublicationColumns,
  'as_of' | 'text' | 'sha256' | 'key_id' | 'signature' | 'published_at'
>
const PUBLICATION = `to_char(as_of, 'YYYY-MM-DD') as as_of, text, sha256, key_id, signature, published_at`
export const findPublication = (q: Sql, asOf: string | null) =>
  q.find<PublicationRow>(
    `select ${PUBLICATION} from reporting.publication where ($1::date is null or as_of = $1)
      order by reporting.publication.as_of desc limit 1`,
    [asOf],
  )
export const publicationsBefore = (q: Sql, before: string | null, limit: number) =>
  q.many<PublicationRow>(
    `select ${PUBLICATION} from reporting.publication where ($1::date is null or as_of < $1)
      order by reporting.publication.as_of desc limit $2`,
    [before, limit],
  )
export const insertPublication = (q: Sql, p: PublicationRow) =>
  q.run(
    `insert into reporting.publication (as_of, text, sha256, key_id, signature, published_at)
      values ($1, $2, $3, $4, $5, $6) on conflict (as_of) do nothing`,
    [p.as_of, p.text, p.sha256, p.key_id, p.signature, p.published_at],
  )
export const lastPublished = (q: Sql) =>
  q.find<{ count: number; sha256: PublicationColumns['sha256'] }>(
    `select (select count(*) from reporting.publication) as count, sha256 from reporting.publication
      order by as_of desc limit 1`,
  )
export const publishedAfter = (q: Sql, after: string, limit: number) =>
  q.many<{ as_of: string; sha256: PublicationColumns['sha256'] }>(
    `select to_char(as_of, 'YYYY-MM-DD') as as_of, sha256 from reporting.publication
      where ($1 = '' or as_of > nullif($1, '')::date) order by reporting.publication.as_of limit $2`,
    [after, limit],
  )
