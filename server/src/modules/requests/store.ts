import type { Action, Blamed, HomeVisit, Mode, RequestState } from '@app/domain/requests'
import type { LocalText, Quote } from './shapes.ts'
import type { Area } from '../../kernel/area.ts'
import { likeText } from '../../kernel/data/like.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type {
  AreaEventColumns,
  ChangeColumns,
  NeedColumns,
  OrdersColumns,
  PartyColumns,
  ReadingColumns,
  RequestColumns,
  SpanColumns,
} from './rows.generated.ts'

export type RequestRow = Pick<
  Known<
    RequestColumns,
    {
      mode: Mode
      state: RequestState
      quote: Quote
      correction_cause: Blamed | null
      objection: ObjectionFacts | null
      end_reason: LocalText | null
      home_visit: HomeVisit | null
    }
  >,
  | 'id'
  | 'order_id'
  | 'tracking_no'
  | 'version'
  | 'service_id'
  | 'service_version'
  | 'case_id'
  | 'mode'
  | 'state'
  | 'state_since'
  | 'tehsil_id'
  | 'district_id'
  | 'office_id'
  | 'department_id'
  | 'subject_name'
  | 'subject_person_id'
  | 'private'
  | 'form_version'
  | 'quote'
  | 'due_at'
  | 'form_ready'
  | 'papers_ready'
  | 'proof_ready'
  | 'paid'
  | 'owed_paisa'
  | 'door_due_paisa'
  | 'originals_out'
  | 'originals_holder'
  | 'failures_by_citizen'
  | 'office_took'
  | 'work_began'
  | 'correction_cause'
  | 'office_visit_open'
  | 'objection'
  | 'end_reason'
  | 'cancel_fee_paisa'
  | 'refund_paisa'
  | 'paper_to_come'
  | 'centre_id'
  | 'home_visit'
  | 'receipt_no'
  | 'made_at'
  | 'updated_at'
>
export interface ObjectionFacts {
  code: string
  words: LocalText
  freeVisit: boolean
  cureItems: string[]
}
export type OrderRow = Pick<
  OrdersColumns,
  | 'id'
  | 'account_id'
  | 'person_id'
  | 'contact_phone'
  | 'language'
  | 'channel'
  | 'ordered_by'
  | 'discreet'
  | 'pay_with'
  | 'manner'
  | 'tehsil_id'
  | 'district_id'
  | 'pin_lat'
  | 'pin_lon'
  | 'private'
  | 'skills'
  | 'slot_id'
  | 'slot_starts_at'
  | 'slot_ends_at'
  | 'earliest_offered'
  | 'late_reschedules'
  | 'made_at'
>
export type ChangeRow = Pick<
  Known<
    ChangeColumns,
    { action: Action | null; from_state: RequestState | null; to_state: RequestState | null; words: LocalText | null }
  >,
  'seq' | 'at' | 'kind' | 'action' | 'from_state' | 'to_state' | 'cause' | 'reason' | 'words' | 'actor' | 'channel'
>
export type NeedRow = Pick<
  Known<NeedColumns, { party_label: LocalText; what: LocalText; place: LocalText | null }>,
  | 'id'
  | 'request_id'
  | 'kind'
  | 'owner'
  | 'party_id'
  | 'party_label'
  | 'what'
  | 'place'
  | 'due_at'
  | 'state'
  | 'reference'
>
export type PartyRow = Pick<
  PartyColumns,
  'id' | 'request_id' | 'role' | 'label' | 'name' | 'phone' | 'district_id' | 'private'
>

const ENDED = `('closed','rejected','withdrawn','cancelled','failed')`

/** The rows of a booking travel as json, what is sealed in them as base64. */
export type NewOrder = Pick<
  OrdersColumns,
  | 'id'
  | 'account_id'
  | 'person_id'
  | 'contact_phone'
  | 'language'
  | 'ordered_by'
  | 'discreet'
  | 'safe_hours'
  | 'pay_with'
  | 'manner'
  | 'tehsil_id'
  | 'district_id'
  | 'pin_lat'
  | 'pin_lon'
  | 'skills'
  | 'slot_id'
  | 'slot_starts_at'
  | 'slot_ends_at'
  | 'earliest_offered'
> & { private: string }
export type NewRequest = Pick<
  RequestRow,
  | 'id'
  | 'tracking_no'
  | 'service_id'
  | 'service_version'
  | 'case_id'
  | 'mode'
  | 'state'
  | 'tehsil_id'
  | 'district_id'
  | 'office_id'
  | 'department_id'
  | 'subject_name'
  | 'subject_person_id'
  | 'quote'
  | 'due_at'
  | 'owed_paisa'
  | 'papers_ready'
  | 'proof_ready'
> & {
  private: string
  changes: { action: Action; from: RequestState; to: RequestState }[]
  turns: Pick<SpanColumns, 'from_at' | 'to_at' | 'party'>[]
}
export type NewParty = Pick<PartyRow, 'id' | 'request_id' | 'role' | 'label' | 'name' | 'phone' | 'district_id'> & {
  private: string
}
export const insertOrder = (
  q: Sql,
  order: NewOrder,
  requests: readonly NewRequest[],
  parties: readonly NewParty[],
  at: Date,
  actor: string,
  channel: string,
) =>
  q.one<{ made: number }>('select requests.insert_order($1, $2, $3, $4, $5, $6) as made', [
    JSON.stringify(order),
    JSON.stringify(requests),
    JSON.stringify(parties),
    at,
    actor,
    channel,
  ])

export const findRequest = (q: Sql, id: string) =>
  q.find<RequestRow>('select * from requests.request where id = $1', [id])
/** Locks the row: whoever comes second sees what the first did. */
export const lockRequest = (q: Sql, id: string) =>
  q.find<RequestRow>('select * from requests.request where id = $1 for update', [id])
export const requestsOfOrder = (q: Sql, orderId: string) =>
  q.many<RequestRow>('select * from requests.request where order_id = $1 order by id limit 12', [orderId])
export const getOrder = (q: Sql, id: string) => q.one<OrderRow>('select * from requests.orders where id = $1', [id])
export const lockOrder = (q: Sql, id: string) =>
  q.one<OrderRow>('select * from requests.orders where id = $1 for update', [id])
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

export const moveRequest = (q: Sql, id: string, to: RequestState, at: Date, dueAt: Date | null) =>
  q.run(
    'update requests.request set state = $2, state_since = $3, updated_at = $3, due_at = $4, version = version + 1 where id = $1',
    [id, to, at, dueAt],
  )
/** The walk-in centre that the order was brought to; `walkIn` is what the clerk saw of who stood there, sealed. */
export const setCentre = (q: Sql, orderId: string, centreId: string, walkIn: Buffer | null) =>
  q.run(
    `with brought as (update requests.request set centre_id = $2, version = version + 1 where order_id = $1 and mode = 'centre')
    update requests.orders set walk_in = coalesce($3, walk_in) where id = $1`,
    [orderId, centreId, walkIn],
  )
/** Of one request whose way changed. */
export const setCentreOf = (q: Sql, id: string, centreId: string | null) =>
  q.run(
    'update requests.request set centre_id = $2, version = version + 1 where id = $1 and centre_id is distinct from $2',
    [id, centreId],
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
export const insertChange = (
  q: Sql,
  c: {
    requestId: ChangeColumns['request_id']
    at: ChangeColumns['at']
    deviceAt: ChangeColumns['device_at']
    kind: ChangeColumns['kind']
    action: ChangeColumns['action']
    from: string | null
    to: string | null
    cause: ChangeColumns['cause']
    reason: ChangeColumns['reason']
    words: LocalText | null
    actor: ChangeColumns['actor']
    channel: ChangeColumns['channel']
  },
) =>
  q.run(
    `insert into requests.change (request_id, at, device_at, kind, action, from_state, to_state, cause, reason, words, actor, channel)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      c.requestId,
      c.at,
      c.deviceAt,
      c.kind,
      c.action,
      c.from,
      c.to,
      c.cause,
      c.reason,
      c.words && JSON.stringify(c.words),
      c.actor,
      c.channel,
    ],
  )
export const changesOf = (q: Sql, requestId: string) =>
  q.many<ChangeRow>(
    `select seq, at, kind, action, from_state, to_state, cause, reason, words, actor, channel from requests.change
      where request_id = $1 order by seq limit 500`,
    [requestId],
  )

/** Columns that higher modules write down; names are ours, never a caller's. */
const FACTS = [
  'form_ready',
  'papers_ready',
  'proof_ready',
  'paid',
  'owed_paisa',
  'door_due_paisa',
  'originals_out',
  'originals_holder',
  'failures_by_citizen',
  'office_took',
  'work_began',
  'correction_cause',
  'office_visit_open',
  'objection',
  'end_reason',
  'cancel_fee_paisa',
  'refund_paisa',
  'paper_to_come',
  'home_visit',
  'receipt_no',
] as const
export type FactColumn = (typeof FACTS)[number]
export const setFacts = (q: Sql, id: string, facts: Partial<Record<FactColumn, unknown>>, at: Date) =>
  q.run(
    `update requests.request set updated_at = $2, version = version + 1,
      ${FACTS.map((name) => `${name} = case when $3::jsonb ? '${name}' then f.${name} else requests.request.${name} end`).join(', ')}
    from jsonb_to_record($3) as f(form_ready boolean, papers_ready boolean, proof_ready boolean, paid boolean,
    owed_paisa bigint, door_due_paisa bigint, originals_out integer, originals_holder text, failures_by_citizen integer,
      office_took boolean, work_began boolean, correction_cause text, office_visit_open boolean, objection jsonb,
      end_reason jsonb, cancel_fee_paisa bigint, refund_paisa bigint, paper_to_come boolean, home_visit jsonb,
      receipt_no text)
    where requests.request.id = $1`,
    [id, at, JSON.stringify(facts)],
  )
/** What its household is told of its visit; the request itself is what it was. */
export const setHomeVisit = (q: Sql, id: string, visit: HomeVisit | null) =>
  q.run('update requests.request set home_visit = $2 where id = $1 and home_visit is distinct from $2', [
    id,
    visit && JSON.stringify(visit),
  ])
export const setPrivate = (q: Sql, id: string, sealed: Buffer, formVersion: number, at: Date) =>
  q.run(
    'update requests.request set private = $2, form_version = $3, updated_at = $4, version = version + 1 where id = $1',
    [id, sealed, formVersion, at],
  )
export const setMode = (q: Sql, id: string, mode: string, quote: Quote, owedPaisa: number, at: Date) =>
  q.run(
    `update requests.request set mode = $2, quote = $3, owed_paisa = $4::bigint, door_due_paisa = null,
      paid = ($4::bigint = 0), updated_at = $5 where id = $1`,
    [id, mode, JSON.stringify(quote), owedPaisa, at],
  )
/** What was told of a visit at the old time is not true any more: the slot is, until its visit has followed it. */
export const setSlot = (
  q: Sql,
  orderId: string,
  slot: { id: string | null; startsAt: Date; endsAt: Date } | null,
  earliest: Date | null,
  late: number,
) =>
  q.run(
    `with told as (update requests.request set home_visit = null where order_id = $1 and home_visit->>'leg' = 'collection')
    update requests.orders set slot_id = $2, slot_starts_at = $3, slot_ends_at = $4, earliest_offered = coalesce($5,
      earliest_offered), late_reschedules = late_reschedules + $6 where id = $1`,
    [orderId, slot?.id ?? null, slot?.startsAt ?? null, slot?.endsAt ?? null, earliest, late],
  )

export const cutSpans = (q: Sql, requestId: string, at: Date) =>
  q.run(
    `with gone as (delete from requests.span where request_id = $1 and from_at >= $2)
    update requests.span set to_at = $2 where request_id = $1 and from_at < $2 and (to_at is null or to_at > $2)`,
    [requestId, at],
  )
export const putSpans = (
  q: Sql,
  requestId: string,
  turns: { from: Date; to: Date | null; party: SpanColumns['party'] }[],
) =>
  q.run(
    `insert into requests.span (request_id, from_at, to_at, party) select $1, t.from_at, t.to_at, t.party
      from unnest($2::timestamptz[], $3::timestamptz[], $4::text[]) as t(from_at, to_at, party)
    on conflict (request_id, from_at) do update set party = excluded.party, to_at = excluded.to_at`,
    [requestId, turns.map((t) => t.from), turns.map((t) => t.to), turns.map((t) => t.party)],
  )
export const spansOf = (q: Sql, requestId: string) =>
  q.many<Pick<SpanColumns, 'from_at' | 'to_at'> & { party: Blamed }>(
    'select from_at, to_at, party from requests.span where request_id = $1 order by from_at limit 1000',
    [requestId],
  )
export const turnOf = (q: Sql, requestId: string, at: Date) =>
  q.find<Pick<SpanColumns, 'from_at'> & { party: Blamed }>(
    `select party, from_at from requests.span where request_id = $1 and from_at <= $2 and (to_at is null
      or to_at > $2) order by from_at desc limit 1`,
    [requestId, at],
  )

export const insertNeed = (
  q: Sql,
  n: {
    id: NeedColumns['id']
    requestId: NeedColumns['request_id']
    kind: string
    owner: string
    partyId: NeedColumns['party_id']
    partyLabel: LocalText
    what: LocalText
    place: LocalText | null
    dueAt: NeedColumns['due_at']
  },
  at: Date,
) =>
  q.run(
    `insert into requests.need (id, request_id, kind, owner, party_id, party_label, what, place, due_at, opened_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
    [
      n.id,
      n.requestId,
      n.kind,
      n.owner,
      n.partyId,
      JSON.stringify(n.partyLabel),
      JSON.stringify(n.what),
      n.place && JSON.stringify(n.place),
      n.dueAt,
      at,
    ],
  )
export const needsOf = (q: Sql, requestId: string) =>
  q.many<NeedRow>(
    `select id, request_id, kind, owner, party_id, party_label, what, place, due_at, state, reference
      from requests.need where request_id = $1 order by opened_at, id limit 50`,
    [requestId],
  )
export const lockNeed = (q: Sql, id: string) =>
  q.find<NeedRow>(
    `select id, request_id, kind, owner, party_id, party_label, what, place, due_at, state, reference
      from requests.need where id = $1 for update`,
    [id],
  )
export const closeNeed = (q: Sql, id: string, state: string, reference: string, at: Date) =>
  q.run('update requests.need set state = $2, reference = $3, closed_at = $4 where id = $1', [id, state, reference, at])
export const closeNeeds = (q: Sql, requestId: string, state: string, at: Date) =>
  q.run(`update requests.need set state = $2, closed_at = $3 where request_id = $1 and state = 'open'`, [
    requestId,
    state,
    at,
  ])
export const partiesOf = (q: Sql, requestId: string) =>
  q.many<PartyRow>(
    'select id, request_id, role, label, name, phone, district_id, private from requests.party where request_id = $1 order by id limit 20',
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

export type AreaEventRow = Pick<
  Known<
    AreaEventColumns,
    {
      kind: 'flood' | 'smog' | 'heat' | 'unrest' | 'network' | 'system_down'
      scope: { districtId?: string; tehsilId?: string; officeId?: string; departmentId?: string }
    }
  >,
  'id' | 'kind' | 'scope' | 'from_at' | 'to_at' | 'note' | 'state' | 'proposed_by'
>
export const insertAreaEvent = (
  q: Sql,
  e: {
    id: AreaEventColumns['id']
    kind: AreaEventColumns['kind']
    scope: AreaEventRow['scope']
    from: Date
    to: Date
    note: AreaEventColumns['note']
    by: string
  },
) =>
  q.run(
    `insert into requests.area_event (id, kind, scope, from_at, to_at, note, state, proposed_by)
      values ($1, $2, $3, $4, $5, $6, 'proposed', $7) on conflict (id) do nothing`,
    [e.id, e.kind, JSON.stringify(e.scope), e.from, e.to, e.note, e.by],
  )
export const lockAreaEvent = (q: Sql, id: string) =>
  q.find<AreaEventRow>(
    'select id, kind, scope, from_at, to_at, note, state, proposed_by from requests.area_event where id = $1 for update',
    [id],
  )
export const setAreaEvent = (q: Sql, id: string, state: string, by: string | null, to: Date | null) =>
  q.run(
    'update requests.area_event set state = $2, declared_by = coalesce($3, declared_by), to_at = coalesce($4, to_at) where id = $1',
    [id, state, by, to],
  )
export const areaEvents = (q: Sql, at: Date) =>
  q.many<AreaEventRow>(
    `select id, kind, scope, from_at, to_at, note, state, proposed_by from requests.area_event
      where state <> 'ended' and to_at > $1 order by from_at limit 100`,
    [at],
  )
export const openUnder = (q: Sql, scope: AreaEventRow['scope'], after: string | null, limit: number) =>
  q.many<RequestRow>(
    `select * from requests.request where state not in ${ENDED} and ($1::text is null or district_id = $1)
      and ($2::text is null or tehsil_id = $2) and ($3::text is null or office_id = $3) and ($4::text is null
      or department_id = $4)
    and ($5::uuid is null or id > $5) order by id limit $6`,
    [
      scope.districtId ?? null,
      scope.tehsilId ?? null,
      scope.officeId ?? null,
      scope.departmentId ?? null,
      after,
      limit,
    ],
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

/** Is an open request of this account asking for what a missed visit left owing? */
export const debtAsked = async (q: Sql, accountId: string): Promise<boolean> =>
  (await q.find<Pick<RequestColumns, 'id'>>(
    `select r.id from requests.request r join requests.orders o on o.id = r.order_id where o.account_id = $1
    and r.state not in ('rejected', 'withdrawn', 'cancelled', 'failed', 'closed', 'delivered')
    and r.quote @> '{"lines": [{"code": "no-show-debt"}]}' limit 1`,
    [accountId],
  )) !== undefined

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

// Forgetting

export const forgetRequests = (q: Sql, ids: readonly string[], blank: Buffer, at: Date) =>
  q.run(
    `with parties as (update requests.party set name = '', phone = null, private = null where request_id = any($1)),
      needs as (update requests.need set reference = null where request_id = any($1)),
      -- A reason that is no code was typed by somebody.
      changes as (update requests.change set reason = null where request_id = any($1) and reason !~ '^[a-z_]+$')
    update requests.request set subject_name = '', private = $2, objection = null, forgotten_at = $3 where id = any($1)`,
    [ids, blank, at],
  )
/** Orders of which nothing is left to do. */
export const forgetOrders = (q: Sql, requestIds: readonly string[]) =>
  q.run(
    `update requests.orders o set contact_phone = '', private = null, walk_in = null, pin_lat = null, pin_lon = null, safe_hours = null
    where o.id in (select order_id from requests.request where id = any($1)) and not exists (select 1
    from requests.request r where r.order_id = o.id and r.forgotten_at is null)`,
    [requestIds],
  )
export const endedBefore = (q: Sql, before: Date, limit: number) =>
  q.many<Pick<RequestColumns, 'id'>>(
    `select id from requests.request where state in ${ENDED} and state_since < $1 and forgotten_at is null order by state_since limit $2`,
    [before, limit],
  )
