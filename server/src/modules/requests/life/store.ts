import type { HomeVisit } from '@app/domain/requests'
import type { LocalText } from '../shapes.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type {
  AreaEventColumns,
  ChangeColumns,
  NeedColumns,
  RefundWayColumns,
  RequestColumns,
  SpanColumns,
} from '../rows.generated.ts'
import { ENDED, LISTED, type ListedRow } from '../store.ts'

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
export const closeNeed = (q: Sql, id: string, state: string, reference: string, at: Date) =>
  q.run('update requests.need set state = $2, reference = $3, closed_at = $4 where id = $1', [id, state, reference, at])
export const closeNeeds = (q: Sql, requestId: string, state: string, at: Date) =>
  q.run(`update requests.need set state = $2, closed_at = $3 where request_id = $1 and state = 'open'`, [
    requestId,
    state,
    at,
  ])

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
  q.many<ListedRow>(
    `select ${LISTED} from requests.request r where state not in ${ENDED} and ($1::text is null or district_id = $1)
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
    `with origins as (delete from requests.origin where order_id in (select order_id from requests.request where id = any($1)))
    update requests.orders o set contact_phone = '', private = null, walk_in = null, pin_lat = null, pin_lon = null, safe_hours = null
    where o.id in (select order_id from requests.request where id = any($1)) and not exists (select 1
    from requests.request r where r.order_id = o.id and r.forgotten_at is null)`,
    [requestIds],
  )

// Where a refund goes

export type RefundWay = 'bank' | 'wallet' | 'door' | 'centre'
export const findRefundWay = (q: Sql, requestId: string) =>
  q.find<Pick<Known<RefundWayColumns, { refund_to: RefundWay }>, 'refund_to'>>(
    'select refund_to from requests.refund_way where request_id = $1',
    [requestId],
  )
export const putRefundWay = (q: Sql, requestId: string, way: RefundWay) =>
  q.run(
    `insert into requests.refund_way (request_id, refund_to) values ($1, $2)
      on conflict (request_id) do update set refund_to = excluded.refund_to`,
    [requestId, way],
  )
export const dropRefundWay = (q: Sql, requestId: string) =>
  q.run('delete from requests.refund_way where request_id = $1', [requestId])

/** Requests that are not paid, with what is to be taken at the door. */
export const doorDues = (q: Sql, ids: readonly string[]) =>
  q.many<Pick<RequestColumns, 'id'> & { due_paisa: number }>(
    `select id, least(owed_paisa, coalesce(door_due_paisa, (quote->>'dueAtDoorPaisa')::bigint))::bigint as due_paisa
      from requests.request where id = any($1) and not paid limit 10000`,
    [ids],
  )
