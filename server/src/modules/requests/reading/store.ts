import type { Action, Blamed, RequestState } from '@app/domain/requests'
import type { LocalText } from '../shapes.ts'
import type { Area } from '../../../kernel/area.ts'
import { likeText } from '../../../kernel/data/like.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { ChangeColumns, OrdersColumns, ReadingColumns, RequestColumns, SpanColumns } from '../rows.generated.ts'
import { ENDED, LISTED, type ListedRow, type NeedRow, type OrderRow, type RequestRow } from '../store.ts'

export type ChangeRow = Pick<
  Known<
    ChangeColumns,
    { action: Action | null; from_state: RequestState | null; to_state: RequestState | null; words: LocalText | null }
  >,
  'seq' | 'at' | 'kind' | 'action' | 'from_state' | 'to_state' | 'cause' | 'reason' | 'words' | 'actor' | 'channel'
>
export const findByTracking = (q: Sql, trackingNo: string) =>
  q.find<RequestRow>('select * from requests.request where tracking_no = $1', [trackingNo])

export const requestsOf = (q: Sql, ids: readonly string[]) =>
  q.many<RequestRow>('select * from requests.request where id = any($1) order by id limit 1000', [ids])

export const casesOf = (q: Sql, ids: readonly string[]) =>
  q.many<Pick<RequestColumns, 'id' | 'tracking_no' | 'service_id' | 'service_version' | 'case_id'>>(
    'select id, tracking_no, service_id, service_version, case_id from requests.request where id = any($1) limit 1000',
    [ids],
  )
export const subjectNamesOf = (q: Sql, ids: readonly string[]) =>
  q.many<Pick<RequestColumns, 'id' | 'subject_name'>>(
    'select id, subject_name from requests.request where id = any($1) limit 1000',
    [ids],
  )
export const ordersOf = (q: Sql, ids: readonly string[]) =>
  q.many<OrderRow>('select * from requests.orders where id = any($1) order by id limit 1000', [ids])
export const turnsOf = (q: Sql, requestIds: readonly string[], at: Date) =>
  q.many<Pick<SpanColumns, 'request_id'> & { party: Blamed }>(
    `select distinct on (request_id) request_id, party from requests.span
      where request_id = any($1) and from_at <= $2 and (to_at is null or to_at > $2) order by request_id, from_at desc limit 1000`,
    [requestIds, at],
  )
export const needsOfAll = (q: Sql, requestIds: readonly string[]) =>
  q.many<NeedRow>(
    `select id, request_id, kind, owner, party_id, party_label, what, place, due_at, state, reference
      from requests.need where request_id = any($1) order by request_id, opened_at, id limit 20000`,
    [requestIds],
  )

export const requestsOfAccount = (
  q: Sql,
  accountId: string,
  open: boolean | null,
  before: string | null,
  limit: number,
) =>
  q.many<ListedRow>(
    `select ${LISTED} from requests.request r join requests.orders o on o.id = r.order_id
    where o.account_id = $1 and ($2::boolean is null or $2 = (r.state not in ${ENDED})) and ($3::uuid is null
    or r.id < $3) order by r.id desc limit $4`,
    [accountId, open, before, limit],
  )
export const requestsOfPhone = (q: Sql, phone: string, limit: number) =>
  q.many<ListedRow & Pick<OrdersColumns, 'account_id'>>(
    `select ${LISTED}, o.account_id from requests.request r join requests.orders o on o.id = r.order_id where o.contact_phone = $1
    order by (r.state in ${ENDED}), r.id desc limit $2`,
    [phone, limit],
  )
const NAMED = [
  `lower(subject_name) like $1`,
  `kernel.name_keys(subject_name) @> kernel.name_keys($2) and kernel.name_keys($2) <> '{}'`,
]
/** Ended ones of one name that are looked at: of one that more have had, they tell nobody apart. */
const NAMESAKES_MAX = 500
const LIVING = NAMED.map((named) => `select id from requests.request where ${named} and state not in ${ENDED}`)
const GONE = NAMED.map(
  (named) => `(select id from requests.request where ${named} and state in ${ENDED} limit ${NAMESAKES_MAX})`,
)
/**
 * By the beginning of the name or by whole words of it, as either script spells them: open ones first, the latest of each.
 * The ids come first, because a name that 200,000 had took 4 s when all of them were joined and sorted.
 */
export const requestsBySubject = (q: Sql, name: string, limit: number) =>
  q.many<ListedRow & Pick<OrdersColumns, 'account_id'>>(
    `with living as materialized (
      select id from (${LIVING.join(' union ')}) n order by id desc limit $3),
    gone as materialized (
      select id from (${GONE.join(' union ')}) n where (select count(*) from living) < $3 order by id desc limit $3)
    select ${LISTED}, o.account_id from (select id from living union all select id from gone) found
      join requests.request r on r.id = found.id join requests.orders o on o.id = r.order_id
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
const BOARD = `r.state not in ${ENDED} and r.state <> 'delivered'`
const IN_AREA = `($1::text[] is null or r.district_id = any($1) or r.tehsil_id = any($6))`
const DUE = `coalesce(r.due_at, 'infinity')`
const RUNNING = `from_at <= $2 and (to_at is null or to_at > $2)`
/** What each urgency is of, in the board's order: what is stuck, then late, then at risk; the rest last. */
const URGENCIES = [
  `r.id = any($4)`,
  `${DUE} < $2 and r.id <> all($4)`,
  `${DUE} >= $2 and ${DUE} < $3 and r.id <> all($4)`,
  `${DUE} >= $3 and r.id = any($5) and r.id <> all($4)`,
  `${DUE} >= $3 and r.id <> all($4) and r.id <> all($5)`,
]
const RANKS = [0, 1, 2, 2, 3]
/** A page of one urgency, from where the page before ended; each reads its own part of the open ones, in their order. */
const pageOf = (fits: string, place: number): string => {
  const rank = RANKS[place]!
  return `(select r.id, ${rank} as rank, ${DUE} as due from requests.request r
    where ${BOARD} and ${IN_AREA} and ${fits}
      and ($7 = 'all' or $7 = 'late' and r.due_at < $2 or $7 = 'stuck' and ${rank} = 0 or $7 = 'at_risk' and ${rank} = 2)
      and ($8::text is null or $8 = (select party from requests.span where request_id = r.id and ${RUNNING}
        order by from_at desc limit 1))
      and ($9::integer is null or ${rank} > $9 or ${rank} = $9 and (${DUE}, r.id) > ($10::timestamptz, $11::uuid))
    order by ${DUE}, r.id limit $12)`
}
/** Open requests of an area: what is stuck, then late, then at risk; of those what is due first. */
export const openRequests = (
  q: Sql,
  f: BoardFilter & { show: string; after: { rank: number; due: string; id: string } | null; limit: number },
) =>
  q.many<ListedRow & { party: Blamed | null; since: Date | null; rank: number; due: string }>(
    `select ${LISTED}, p.rank, p.due::text as due, s.party, s.from_at as since from (
      select * from (${URGENCIES.map(pageOf).join(' union all ')}) urgent order by rank, due, id limit $12) p
    join requests.request r on r.id = p.id
    left join lateral (select party, from_at from requests.span
    where request_id = r.id and ${RUNNING} order by from_at desc limit 1) s on true
    order by p.rank, p.due, p.id`,
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
/**
 * Of all that are open, so by indexes alone: of nearly each the turn that runs has no end yet, and of the others it is looked
 * up.
 */
export const countByTurn = (q: Sql, f: BoardFilter) =>
  q.many<{ party: string; count: number; late: number; stuck: number; at_risk: number }>(
    `select coalesce(running.party, ahead.party, 'none') as party, count(*) as count,
      count(*) filter (where r.due_at < $2) as late, count(stuck.id) as stuck,
      count(*) filter (where stuck.id is null and ${DUE} >= $2 and (${DUE} < $3 or risky.id is not null)) as at_risk
    from requests.request r
    left join (select distinct unnest($4::uuid[]) as id) stuck on stuck.id = r.id
    left join (select distinct unnest($5::uuid[]) as id) risky on risky.id = r.id
    left join requests.span running on running.request_id = r.id and running.to_at is null and running.from_at <= $2
    left join lateral (select party from requests.span where running.request_id is null and request_id = r.id and ${RUNNING}
      order by from_at desc limit 1) ahead on true
    where ${BOARD} and ${IN_AREA} group by 1`,
    [f.area?.districts, f.at, f.soon, f.stuck, f.risky, f.area?.tehsils],
  )
/** Of a centre: open ones, or those named. */
export const requestsOfCentre = (
  q: Sql,
  f: { centreId: string; ids: readonly string[] | null; before: string | null; limit: number },
) =>
  q.many<ListedRow>(
    `select ${LISTED} from requests.request r where centre_id = $1 and (case when $2::uuid[] is null then mode = 'centre'
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
/** From the counts that are kept and the lines that are not gathered yet (migration 1666): no request is read. */
export const outcomeCounts = (q: Sql) =>
  q.many<Pick<RequestColumns, 'mode'> & { state: RequestState; count: number }>(
    `select mode, state, sum(count)::bigint as count from (
      select mode, state, count from requests.tally union all select mode, state, change from requests.tally_line) t
    where state <> 'draft' group by mode, state having sum(count) <> 0`,
  )
/** Gathers lines into the counts, so many at once; whoever reads meanwhile sees them in one place or in the other. */
export const gatherTally = (q: Sql, limit: number) =>
  q.one<{ gathered: number }>(
    `with gone as (
      delete from requests.tally_line where seq in (select seq from requests.tally_line order by seq limit $1 for update skip locked)
      returning mode, state, change),
    kept as (
      insert into requests.tally as t (mode, state, count) select mode, state, sum(change) from gone group by mode, state
      order by mode, state on conflict (mode, state) do update set count = t.count + excluded.count)
    select count(*)::int as gathered from gone`,
    [limit],
  )

export type ReadingRow = Pick<ReadingColumns, 'request_id' | 'reader' | 'roles' | 'part' | 'at'>
export type NewReading = Omit<ReadingColumns, 'request_id' | 'roles'> & { roles: readonly string[] }
export const insertReadings = (q: Sql, requestIds: readonly string[], r: NewReading) =>
  q.run(
    `insert into requests.reading (request_id, reader, roles, part, quarter, at, call_id, reason)
      select id, $2, $3, $4, $5, $6, $7, $8 from unnest($1::uuid[]) id on conflict do nothing`,
    [requestIds, r.reader, r.roles, r.part, r.quarter, r.at, r.call_id, r.reason],
  )
export const looksSince = (q: Sql, reader: string, since: Date, quarter: number) =>
  q.one<{ cards: number; withoutCall: number }>(
    `select count(distinct request_id)::int as cards,
      count(distinct request_id) filter (where reason = 'no_call')::int as "withoutCall"
      from requests.reading where reader = $1 and at >= $2 and quarter >= $3`,
    [reader, since, quarter],
  )
export const readingsOf = (q: Sql, requestIds: readonly string[], before: Date | null, limit: number) =>
  q.many<ReadingRow>(
    `select r.* from unnest($1::uuid[]) asked (id) cross join lateral (
        select request_id, reader, roles, part, at from requests.reading
          where request_id = asked.id and ($2::timestamptz is null or at < $2) order by at desc, reader, part limit $3) r
      order by at desc, reader, part limit $3`,
    [requestIds, before, limit],
  )
export const countReadings = (q: Sql, requestIds: readonly string[], most: number) =>
  q.one<{ count: number }>(
    `select count(*)::int as count from (select from requests.reading where request_id = any($1) limit $2) r`,
    [requestIds, most],
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
