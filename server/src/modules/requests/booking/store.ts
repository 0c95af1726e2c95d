import type { Action, RequestState } from '@app/domain/requests'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { OrdersColumns, RequestColumns, SpanColumns } from '../rows.generated.ts'
import type { PartyRow, RequestRow } from '../store.ts'

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
/** The walk-in centre that the order was brought to; `walkIn` is what the clerk saw of who stood there, sealed. */
export const setCentre = (q: Sql, orderId: string, centreId: string, walkIn: Buffer | null) =>
  q.run(
    `with brought as (update requests.request set centre_id = $2, version = version + 1 where order_id = $1 and mode = 'centre')
    update requests.orders set walk_in = coalesce($3, walk_in) where id = $1`,
    [orderId, centreId, walkIn],
  )

/** Is an open request of this account asking for what a missed visit left owing? */
export const debtAsked = async (q: Sql, accountId: string): Promise<boolean> =>
  (await q.find<Pick<RequestColumns, 'id'>>(
    `select r.id from requests.request r join requests.orders o on o.id = r.order_id where o.account_id = $1
    and r.state not in ('rejected', 'withdrawn', 'cancelled', 'failed', 'closed', 'delivered')
    and r.quote @> '{"lines": [{"code": "no-show-debt"}]}' limit 1`,
    [accountId],
  )) !== undefined
