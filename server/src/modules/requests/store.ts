import type { Blamed, HomeVisit, Mode, RequestState } from '@app/domain/requests'
import type { LocalText, Quote } from './shapes.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { NeedColumns, OrdersColumns, PartyColumns, RequestColumns, SpanColumns } from './rows.generated.ts'

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
const LEAN = [
  'id',
  'order_id',
  'tracking_no',
  'version',
  'service_id',
  'service_version',
  'case_id',
  'mode',
  'state',
  'state_since',
  'tehsil_id',
  'district_id',
  'office_id',
  'department_id',
  'subject_name',
  'subject_person_id',
  'form_version',
  'due_at',
  'centre_id',
  'made_at',
  'updated_at',
  ...FACTS,
] as const satisfies readonly (keyof RequestColumns)[]
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
  (typeof LEAN)[number] | 'private' | 'quote'
>
/** As lists read it: what is sealed and the lines of the quote lie beside the row (migration 1761), and stay there. */
export type ListedRow = Pick<RequestRow, (typeof LEAN)[number]> & {
  quote: Pick<Quote, 'totalPaisa' | 'dueAtDoorPaisa' | 'duePsidPaisa'>
}
/** The columns of a `ListedRow`, of the table that is called `r`; of the quote its sums, for which it is opened once. */
export const LISTED = `${LEAN.map((name) => `r.${name}`).join(', ')},
  (select jsonb_build_object('totalPaisa', price."totalPaisa", 'dueAtDoorPaisa', price."dueAtDoorPaisa",
      'duePsidPaisa', price."duePsidPaisa")
    from jsonb_to_record(r.quote) as price("totalPaisa" bigint, "dueAtDoorPaisa" bigint, "duePsidPaisa" bigint)) as quote`
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

export const ENDED = `('closed','rejected','withdrawn','cancelled','failed')`

export const findRequest = (q: Sql, id: string) =>
  q.find<RequestRow>('select * from requests.request where id = $1', [id])
/** Locks the row: whoever comes second sees what the first did. */
export const lockRequest = (q: Sql, id: string) =>
  q.find<RequestRow>('select * from requests.request where id = $1 for update', [id])
export const requestsOfOrder = (q: Sql, orderId: string) =>
  q.many<RequestRow>('select * from requests.request where order_id = $1 order by id limit 12', [orderId])
export const lockRequestsOfOrder = (q: Sql, orderId: string) =>
  q.many<RequestRow>('select * from requests.request where order_id = $1 order by id limit 12 for update', [orderId])
export const getOrder = (q: Sql, id: string) => q.one<OrderRow>('select * from requests.orders where id = $1', [id])
export const lockOrder = (q: Sql, id: string) =>
  q.one<OrderRow>('select * from requests.orders where id = $1 for update', [id])

export const moveRequest = (q: Sql, id: string, to: RequestState, at: Date, dueAt: Date | null) =>
  q.run(
    'update requests.request set state = $2, state_since = $3, updated_at = $3, due_at = $4, version = version + 1 where id = $1',
    [id, to, at, dueAt],
  )
/** Of one request whose way changed. */
export const setCentreOf = (q: Sql, id: string, centreId: string | null) =>
  q.run(
    'update requests.request set centre_id = $2, version = version + 1 where id = $1 and centre_id is distinct from $2',
    [id, centreId],
  )

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
export const setMode = (q: Sql, id: string, mode: string, quote: Quote, owedPaisa: number, at: Date) =>
  q.run(
    `update requests.request set mode = $2, quote = $3, owed_paisa = $4::bigint, door_due_paisa = null,
      paid = ($4::bigint = 0), updated_at = $5 where id = $1`,
    [id, mode, JSON.stringify(quote), owedPaisa, at],
  )
/** Another price for the same way: what is still due moves by the difference, and payments reckon it anew. */
export const setPrice = (q: Sql, row: RequestRow, quote: Quote, at: Date) =>
  q.run(
    `update requests.request set quote = $2, owed_paisa = greatest(0, owed_paisa + $3::bigint),
      door_due_paisa = greatest(0, door_due_paisa + $4::bigint), paid = (owed_paisa + $3::bigint <= 0), updated_at = $5,
      version = version + 1 where id = $1`,
    [
      row.id,
      JSON.stringify(quote),
      quote.dueAtDoorPaisa + quote.duePsidPaisa - row.quote.dueAtDoorPaisa - row.quote.duePsidPaisa,
      quote.dueAtDoorPaisa - row.quote.dueAtDoorPaisa,
      at,
    ],
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
export const partiesOf = (q: Sql, requestId: string) =>
  q.many<PartyRow>(
    'select id, request_id, role, label, name, phone, district_id, private from requests.party where request_id = $1 order by id limit 20',
    [requestId],
  )
