import type { DoubtOutcome, DoubtReason, FailureTrace } from '@app/domain/orders'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { DoubtColumns, OrdersColumns, OriginColumns } from '../rows.generated.ts'

export type OriginRow = Pick<
  OriginColumns,
  'order_id' | 'account_id' | 'device' | 'receiver' | 'cell' | 'address_bare' | 'pin_by_hand' | 'made_at'
> &
  Pick<OrdersColumns, 'slot_starts_at'>
/** Orders since then that share a browser, a number, a place or an account with this one; itself among them. */
export const relatedOrders = (q: Sql, orderId: string, since: Date, limit: number) =>
  q.many<OriginRow>(
    `select distinct on (x.made_at, x.order_id) x.order_id, x.account_id, x.device, x.receiver, x.cell, x.address_bare,
      x.pin_by_hand, x.made_at, o.slot_starts_at
      from requests.origin this join requests.origin x on x.made_at > $2 and (x.order_id = this.order_id
        or x.account_id = this.account_id or x.device = this.device or x.receiver = this.receiver or x.cell = this.cell)
      join requests.orders o on o.id = x.order_id where this.order_id = $1 order by x.made_at desc, x.order_id limit $3`,
    [orderId, since, limit],
  )
type FailureRow = Pick<OriginColumns, 'device' | 'cell'> & { what: FailureTrace['what']; told: Buffer | null }
export const failuresLike = (q: Sql, orderId: string, since: Date, limit: number) =>
  q.many<FailureRow>(
    `select f.what, f.device, f.told, f.cell from requests.origin this join requests.false_visit f on f.at > $2
      and (f.device = this.device or f.told = this.receiver or f.cell = this.cell) where this.order_id = $1
      order by f.at desc limit $3`,
    [orderId, since, limit],
  )

export type DoubtRow = Pick<
  Known<DoubtColumns, { reasons: DoubtReason[]; outcome: DoubtOutcome }>,
  | 'order_id'
  | 'district_id'
  | 'tehsil_id'
  | 'score'
  | 'reasons'
  | 'outcome'
  | 'state'
  | 'at'
  | 'decided_at'
  | 'decided_by'
  | 'reason'
>
const COLUMNS = 'order_id, district_id, tehsil_id, score, reasons, outcome, state, at, decided_at, decided_by, reason'
type NewDoubt = Pick<DoubtRow, 'order_id' | 'district_id' | 'tehsil_id' | 'score' | 'reasons' | 'outcome' | 'state'>
export const putDoubt = (q: Sql, d: NewDoubt, at: Date) =>
  q.run(
    `insert into requests.doubt (order_id, district_id, tehsil_id, score, reasons, outcome, state, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (order_id) do update set score = excluded.score, reasons = excluded.reasons,
      outcome = excluded.outcome, state = excluded.state where doubt.state = 'clear'`,
    [d.order_id, d.district_id, d.tehsil_id, d.score, JSON.stringify(d.reasons), d.outcome, d.state, at],
  )
export const lockDoubt = (q: Sql, orderId: string) =>
  q.find<DoubtRow>(`select ${COLUMNS} from requests.doubt where order_id = $1 for update`, [orderId])
export const isWaiting = async (q: Sql, orderId: string): Promise<boolean> =>
  (await q.find(`select order_id from requests.doubt where order_id = $1 and state = 'waiting'`, [orderId])) !==
  undefined
export const settleDoubt = (
  q: Sql,
  orderId: string,
  how: { state: DoubtColumns['state']; by: string; reason: string | null },
  at: Date,
) =>
  q.run('update requests.doubt set state = $2, decided_by = $3, reason = $4, decided_at = $5 where order_id = $1', [
    orderId,
    how.state,
    how.by,
    how.reason,
    at,
  ])
/** Nobody was reached: somebody else has to look. */
export const raiseToLook = (q: Sql, orderId: string) =>
  q.run(`update requests.doubt set outcome = 'look' where order_id = $1 and state = 'waiting'`, [orderId])
export const doubtPage = (q: Sql, states: readonly string[], before: string | null, limit: number) =>
  q.many<DoubtRow>(
    `select ${COLUMNS} from requests.doubt where state = any($1::text[]) and ($2::uuid is null
      or (at, order_id) < (select at, order_id from requests.doubt where order_id = $2)) order by at desc, order_id desc limit $3`,
    [states, before, limit],
  )

/** The same visit's failure is one; what is older than anybody asks about goes with it. */
export const noteFailure = (q: Sql, orderId: string, what: FailureTrace['what'], at: Date, before: Date) =>
  q.run(
    `with old as (delete from requests.false_visit where at < $4)
    insert into requests.false_visit (order_id, what, device, told, cell, at)
    select order_id, $2, device, receiver, cell, $3 from requests.origin where order_id = $1 on conflict do nothing`,
    [orderId, what, at, before],
  )
