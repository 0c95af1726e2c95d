import type { Action, Blamed, RequestState } from '@app/domain/requests'
import type { LocalText } from '../shapes.ts'
import type { Area } from '../../../kernel/area.ts'
import { likeText } from '../../../kernel/data/like.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { ChangeColumns, OrdersColumns, ReadingColumns, RequestColumns } from '../rows.generated.ts'
import { ENDED, type RequestRow } from '../store.ts'

export type ChangeRow = Pick<
  Known<
    ChangeColumns,
    { action: Action | null; from_state: RequestState | null; to_state: RequestState | null; words: LocalText | null }
  >,
  'seq' | 'at' | 'kind' | 'action' | 'from_state' | 'to_state' | 'cause' | 'reason' | 'words' | 'actor' | 'channel'
>
export const findByTracking = (q: Sql, trackingNo: string) =>
  q.find<RequestRow>('select * from requests.request where tracking_no = $1', [trackingNo])

export const requestsOfAccount = (
  q: Sql,
  accountId: string,
  open: boolean | null,
  before: string | null,
  limit: number,
) =>
  q.many<RequestRow>(
    `select r.* from requests.request r join requests.orders o on o.id = r.order_id
    where o.account_id = $1 and ($2::boolean is null or $2 = (r.state not in ${ENDED})) and ($3::uuid is null
    or r.id < $3) order by r.id desc limit $4`,
    [accountId, open, before, limit],
  )
export const requestsOfPhone = (q: Sql, phone: string, limit: number) =>
  q.many<RequestRow & Pick<OrdersColumns, 'account_id'>>(
    `select r.*, o.account_id from requests.request r join requests.orders o on o.id = r.order_id where o.contact_phone = $1
    order by (r.state in ${ENDED}), r.id desc limit $2`,
    [phone, limit],
  )
/** By the beginning of the name or by whole words of it, as either script spells them. */
export const requestsBySubject = (q: Sql, name: string, limit: number) =>
  q.many<RequestRow & Pick<OrdersColumns, 'account_id'>>(
    `select r.*, o.account_id from requests.request r join requests.orders o on o.id = r.order_id
    where r.id in (select id from requests.request where lower(subject_name) like $1 union select id
    from requests.request where kernel.name_keys(subject_name) @> kernel.name_keys($2) and kernel.name_keys($2) <> '{}')
    order by (r.state in ${ENDED}), r.id desc limit $3`,
    [`${likeText(name.toLowerCase())}%`, name, limit],
  )
/** Of these, the ones that the words are in: the tracking number or whose request it is. */
export const requestsNamed = (q: Sql, ids: readonly string[], like: string) =>
  q.many<Pick<RequestColumns, 'id'>>(
    'select id from requests.request where id = any($1) and (tracking_no ilike $2 or subject_name ilike $2) order by id limit 2000',
    [ids, like],
  )
export interface BoardFilter {
  area: Area | null
  party: string | null
  at: Date
  soon: Date
  stuck: readonly string[]
  risky: readonly string[]
}
const RANK = `case when r.id = any($4) then 0 when r.due_at < $2 then 1 when r.due_at < $3 or r.id = any($5) then 2 else 3 end`
const ON_BOARD = `r.state not in ${ENDED} and r.state <> 'delivered' and ($1::text[] is null
  or r.district_id = any($1) or r.tehsil_id = any($6))`
/** Open requests of an area: what is stuck, then late, then at risk; of those what is due first. 5,000 open of 10,000: 35 ms. */
export const openRequests = (
  q: Sql,
  f: BoardFilter & { show: string; after: { rank: number; due: string; id: string } | null; limit: number },
) =>
  q.many<RequestRow & { party: Blamed | null; since: Date | null; rank: number; due: string }>(
    `select r.*, s.party, s.from_at as since from (
      select * from (select r.*, ${RANK} as rank, coalesce(r.due_at, 'infinity')::text as due from requests.request r where ${ON_BOARD}) r
      where ($7 = 'all' or $7 = 'late' and r.due_at < $2 or $7 = 'stuck' and r.rank = 0 or $7 = 'at_risk' and r.rank = 2)
        and ($8::text is null or $8 = (select party from requests.span
        where request_id = r.id and from_at <= $2 and (to_at is null or to_at > $2) order by from_at desc limit 1))
        and ($9::integer is null or (r.rank, r.due::timestamptz, r.id) > ($9, $10::timestamptz, $11::uuid))
      order by r.rank, r.due::timestamptz, r.id limit $12) r
    left join lateral (select party, from_at from requests.span
    where request_id = r.id and from_at <= $2 and (to_at is null or to_at > $2) order by from_at desc limit 1) s on true
    order by r.rank, r.due::timestamptz, r.id`,
    [
      f.area?.districts,
      f.at,
      f.soon,
      f.stuck,
      f.risky,
      f.area?.tehsils,
      f.show,
      f.party,
      f.after?.rank ?? null,
      f.after?.due ?? null,
      f.after?.id ?? null,
      f.limit,
    ],
  )
export const countByTurn = (q: Sql, f: BoardFilter) =>
  q.many<{ party: string; count: number; late: number; stuck: number; at_risk: number }>(
    `select coalesce(s.party, 'none') as party, count(*) as count, count(*) filter (where r.due_at < $2)
      as late, count(*) filter (where r.rank = 0) as stuck, count(*) filter (where r.rank = 2) as at_risk
    from (select r.id, r.due_at, ${RANK} as rank from requests.request r where ${ON_BOARD}) r
    left join lateral (select party from requests.span where request_id = r.id and from_at <= $2 and (to_at is null
    or to_at > $2) order by from_at desc limit 1) s on true group by 1`,
    [f.area?.districts, f.at, f.soon, f.stuck, f.risky, f.area?.tehsils],
  )
/** Of a centre: open ones, or those named. */
export const requestsOfCentre = (
  q: Sql,
  f: { centreId: string; ids: readonly string[] | null; before: string | null; limit: number },
) =>
  q.many<RequestRow>(
    `select * from requests.request where centre_id = $1 and (case when $2::uuid[] is null then mode = 'centre'
      and state not in ${ENDED} and state <> 'delivered' else id = any($2) end) and ($3::uuid is null or id < $3)
      order by id desc limit $4`,
    [f.centreId, f.ids, f.before, f.limit],
  )
export const changesOf = (q: Sql, requestId: string) =>
  q.many<ChangeRow>(
    `select seq, at, kind, action, from_state, to_state, cause, reason, words, actor, channel from requests.change
      where request_id = $1 order by seq limit 500`,
    [requestId],
  )

export const allowReader = (q: Sql, requestId: string, facilitatorId: string, until: Date | null) =>
  q.run(
    `insert into requests.reader (request_id, facilitator_id, until) values ($1, $2, $3)
      on conflict (request_id, facilitator_id) do update set until = excluded.until`,
    [requestId, facilitatorId, until],
  )
export const isReader = (q: Sql, requestId: string, facilitatorId: string, at: Date) =>
  q.find<{ yes: boolean }>(
    'select true as yes from requests.reader where request_id = $1 and facilitator_id = $2 and (until is null or until > $3)',
    [requestId, facilitatorId, at],
  )
/** Open requests of a service by the version and case that they were booked under. */
export const openByVersion = (q: Sql, serviceId: string) =>
  q.many<Pick<RequestColumns, 'service_version' | 'case_id'> & { count: number }>(
    `select service_version, case_id, count(*)::int as count from requests.request
      where service_id = $1 and state not in ${ENDED} group by 1, 2 order by 1, 2 limit 500`,
    [serviceId],
  )
export const openAtOffice = (q: Sql, officeId: string) =>
  q.one<{ count: number }>(
    `select count(*)::int as count from requests.request where office_id = $1 and state not in ${ENDED}`,
    [officeId],
  )
export const outcomeCounts = (q: Sql) =>
  q.many<Pick<RequestColumns, 'mode'> & { state: RequestState; count: number }>(
    `select mode, state, count(*) as count from requests.request where state <> 'draft' group by mode, state`,
  )

export type ReadingRow = Pick<ReadingColumns, 'request_id' | 'reader' | 'roles' | 'part' | 'at'>
export const insertReadings = (
  q: Sql,
  requestIds: readonly string[],
  reader: string,
  roles: readonly string[],
  part: string,
  quarter: number,
  at: Date,
) =>
  q.run(
    `insert into requests.reading (request_id, reader, roles, part, quarter, at) select id, $2, $3, $4, $5, $6
      from unnest($1::uuid[]) id on conflict do nothing`,
    [requestIds, reader, roles, part, quarter, at],
  )
export const readingsOf = (q: Sql, requestIds: readonly string[], before: Date | null, limit: number) =>
  q.many<ReadingRow>(
    `select request_id, reader, roles, part, at from requests.reading
      where request_id = any($1) and ($2::timestamptz is null or at < $2) order by at desc, reader, part limit $3`,
    [requestIds, before, limit],
  )
export const endedBefore = (q: Sql, before: Date, limit: number) =>
  q.many<Pick<RequestColumns, 'id'>>(
    `select id from requests.request where state in ${ENDED} and state_since < $1 and forgotten_at is null order by state_since limit $2`,
    [before, limit],
  )

export interface SubjectRow extends Pick<
  RequestRow,
  'private' | 'subject_person_id' | 'service_id' | 'service_version' | 'case_id'
> {
  person_id: string
  vouched: boolean
}
/**
 * Of the latest orders of an account: about whom they are. `vouched`: by its holder's own hand, or brought to its end, with a
 * visit and its papers; what somebody has ordered for a number on the telephone says nothing of whose the number is.
 */
export const subjectsOf = (q: Sql, accountId: string) =>
  q.many<SubjectRow>(
    `select r.private, r.subject_person_id, r.service_id, r.service_version, r.case_id, o.person_id,
        o.ordered_by is null or r.state in ('delivered', 'closed') as vouched
      from requests.orders o join requests.request r on r.order_id = o.id
      where o.account_id = $1 order by o.made_at desc, r.id limit 20`,
    [accountId],
  )
export const moveContact = (q: Sql, accountId: string, from: string, to: string) =>
  q.run('update requests.orders set contact_phone = $3 where account_id = $1 and contact_phone = $2', [
    accountId,
    from,
    to,
  ])
export const findReading = (q: Sql, requestId: string, reader: string, since: Date) =>
  q.find('select 1 from requests.reading where request_id = $1 and reader = $2 and at >= $3 limit 1', [
    requestId,
    reader,
    since,
  ])
