import type { RefundKind, RefundReturn, RefundState } from '@app/domain/payments'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { RefundColumns, RefundDestinationColumns, RefundDueColumns, RefundTryColumns } from '../rows.generated.ts'

export type DueRow = Pick<
  Known<RefundDueColumns, { returned: RefundReturn | null }>,
  'request_id' | 'amount_paisa' | 'since' | 'reminded' | 'returned'
>
export const findDue = (sql: Sql, requestId: string): Promise<DueRow | undefined> =>
  sql.find<DueRow>(
    'select request_id, amount_paisa, since, reminded, returned from payments.refund_due where request_id = $1',
    [requestId],
  )
/** What is owed now; it waits since it first was, unless the bank sent it back. */
export const putDue = (sql: Sql, requestId: string, amountPaisa: number, returned: string | null, at: Date) =>
  sql.run(
    `insert into payments.refund_due (request_id, amount_paisa, since, returned) values ($1, $2, $4, $3)
     on conflict (request_id) do update set amount_paisa = excluded.amount_paisa,
       returned = coalesce(excluded.returned, refund_due.returned)`,
    [requestId, amountPaisa, returned, at],
  )
/** Of those requests, the ones that nobody waits for here. */
export const withoutDue = async (sql: Sql, requestIds: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await sql.many<{ id: string }>(
        `select w.id::text as id from unnest($1::uuid[]) as w(id)
          where not exists (select from payments.refund_due d where d.request_id = w.id) limit 1000`,
        [requestIds],
      )
    ).map((row) => row.id),
  )
export const dropDue = (sql: Sql, requestId: string): Promise<number> =>
  sql.run('delete from payments.refund_due where request_id = $1', [requestId])
export const countReminder = (sql: Sql, requestId: string): Promise<number> =>
  sql.run('update payments.refund_due set reminded = reminded + 1 where request_id = $1', [requestId])

export type DestinationRow = Pick<
  RefundDestinationColumns,
  'id' | 'request_id' | 'kind' | 'place' | 'last4' | 'sealed' | 'state'
>
const DESTINATION = 'id, request_id, kind, place, last4, sealed, state'
export const findDestination = (sql: Sql, id: string): Promise<DestinationRow | undefined> =>
  sql.find<DestinationRow>(`select ${DESTINATION} from payments.refund_destination where id = $1`, [id])
export const chosenOf = (sql: Sql, requestId: string): Promise<DestinationRow | undefined> =>
  sql.find<DestinationRow>(
    `select ${DESTINATION} from payments.refund_destination where request_id = $1 and state = 'chosen'`,
    [requestId],
  )
export const chosenOfAll = (sql: Sql, requestIds: readonly string[]): Promise<DestinationRow[]> =>
  sql.many<DestinationRow>(
    `select ${DESTINATION} from payments.refund_destination
      where request_id = any($1::uuid[]) and state = 'chosen' limit 2000`,
    [requestIds],
  )
export const insertDestination = (
  sql: Sql,
  row: Omit<DestinationRow, 'state'> & { by: string },
  at: Date,
): Promise<number> =>
  sql.run(
    `insert into payments.refund_destination (id, request_id, kind, place, last4, sealed, state, chosen_by, at)
      values ($1, $2, $3, $4, $5, $6, 'chosen', $7, $8) on conflict do nothing`,
    [row.id, row.request_id, row.kind, row.place, row.last4, row.sealed, row.by, at],
  )
/** Another was chosen: nobody is paid by this one any more, and its number is forgotten. */
export const replaceChosen = (sql: Sql, requestId: string, at: Date): Promise<number> =>
  sql.run(
    `update payments.refund_destination set state = 'replaced', ended_at = $2, sealed = null
      where request_id = $1 and state = 'chosen'`,
    [requestId, at],
  )
/** Its number is kept for as long as an instruction may be made by it. */
export const useDestination = (sql: Sql, id: string, at: Date): Promise<number> =>
  sql.run(`update payments.refund_destination set state = 'used', ended_at = $2 where id = $1`, [id, at])
export const forgetNumber = (sql: Sql, id: string): Promise<number> =>
  sql.run('update payments.refund_destination set sealed = null where id = $1', [id])
/** Those that can go out by an instruction, the longest owed first. */
export const readyToSend = (sql: Sql, limit: number): Promise<Pick<RefundDueColumns, 'request_id'>[]> =>
  sql.many(
    `select d.request_id from payments.refund_due d join payments.refund_destination t
       on t.request_id = d.request_id and t.state = 'chosen' and t.kind in ('bank', 'wallet')
      where d.chosen order by d.since, d.request_id limit $1`,
    [limit],
  )

export type RefundRow = Pick<
  Known<RefundColumns, { reason: RefundReturn | null }>,
  | 'id'
  | 'request_id'
  | 'amount_paisa'
  | 'way'
  | 'facilitator_id'
  | 'reference'
  | 'at'
  | 'state'
  | 'destination_id'
  | 'batch_id'
  | 'centre_id'
  | 'receipt_no'
  | 'qr'
  | 'settled_at'
  | 'reason'
>
const REFUND = `id, request_id, amount_paisa, way, facilitator_id, reference, at, state, destination_id, batch_id, centre_id,
    receipt_no, qr, settled_at, reason`
export const insertRefund = (sql: Sql, row: Omit<RefundRow, 'reference' | 'reason'>): Promise<number> =>
  sql.run(
    `insert into payments.refund (id, request_id, amount_paisa, way, facilitator_id, at, state, destination_id, batch_id,
      centre_id, receipt_no, qr, settled_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      row.id,
      row.request_id,
      row.amount_paisa,
      row.way,
      row.facilitator_id,
      row.at,
      row.state,
      row.destination_id,
      row.batch_id,
      row.centre_id,
      row.receipt_no,
      row.qr,
      row.settled_at,
    ],
  )
export const findRefund = (sql: Sql, id: string): Promise<RefundRow | undefined> =>
  sql.find<RefundRow>(`select ${REFUND} from payments.refund where id = $1`, [id])
export const lockRefund = (sql: Sql, id: string): Promise<RefundRow | undefined> =>
  sql.find<RefundRow>(`select ${REFUND} from payments.refund where id = $1 for update`, [id])
export const setRefund = (
  sql: Sql,
  id: string,
  set: { state: RefundState; reference: RefundRow['reference']; reason: RefundReturn | null },
  at: Date,
): Promise<number> =>
  sql.run('update payments.refund set state = $2, reference = $3, reason = $4, settled_at = $5 where id = $1', [
    id,
    set.state,
    set.reference,
    set.reason,
    at,
  ])
type ShownRow = RefundRow & { kind: RefundKind | null; place: string | null; last4: string | null }
const SHOWN = `select r.id, r.request_id, r.amount_paisa, r.way, r.facilitator_id, r.reference, r.at, r.state,
    r.destination_id, r.batch_id, r.centre_id, r.receipt_no, r.qr, r.settled_at, r.reason, t.kind, t.place, t.last4
  from payments.refund r left join payments.refund_destination t on t.id = r.destination_id`
export const refundsOf = (sql: Sql, requestId: string): Promise<ShownRow[]> =>
  sql.many<ShownRow>(`${SHOWN} where r.request_id = $1 order by r.at desc, r.id limit 20`, [requestId])
export const refundsOfAll = (sql: Sql, requestIds: readonly string[]): Promise<ShownRow[]> =>
  sql.many<ShownRow>(
    `${SHOWN} where r.request_id = any($1::uuid[]) order by r.request_id, r.at desc, r.id limit 20000`,
    [requestIds],
  )
export const isUnderWay = async (sql: Sql, requestId: string): Promise<boolean> =>
  (await sql.find(`select 1 from payments.refund where request_id = $1 and state = 'sent' limit 1`, [requestId])) !==
  undefined
/** With the sealed number, for the instruction alone. */
export const refundsOfBatch = (
  sql: Sql,
  batchId: string,
): Promise<(ShownRow & Pick<RefundDestinationColumns, 'sealed'>)[]> =>
  sql.many(
    `select r.id, r.request_id, r.amount_paisa, r.way, r.state, r.destination_id, t.kind, t.place, t.last4, t.sealed
       from payments.refund r join payments.refund_destination t on t.id = r.destination_id
      where r.batch_id = $1 order by r.id limit 500`,
    [batchId],
  )

/** Two who send the same instruction at once: the second finds the first's. */
export const lockBatch = (sql: Sql, batchId: string): Promise<number> =>
  sql.run(`select pg_advisory_xact_lock(hashtextextended('refunds:' || $1::text, 0))`, [batchId])

export interface Place {
  at: Date
  id: string
}
const DUE = 'd.request_id, d.amount_paisa, d.since, d.reminded, d.returned'
const FROM_PLACE = `($1::timestamptz is null or (d.since, d.request_id) > ($1, $2::uuid))
  order by d.since, d.request_id limit $3`
const WITH_DESTINATION = `select ${DUE}, t.kind, t.place, t.last4
  from payments.refund_due d join payments.refund_destination t on t.request_id = d.request_id and t.state = 'chosen'
  where d.chosen and ${FROM_PLACE}`
const WITHOUT_DESTINATION = `select ${DUE}, null as kind, null as place, null as last4
  from payments.refund_due d where not d.chosen and ${FROM_PLACE}`
/** What is owed and has, or has not, a destination; the longest owed first. */
export const owedPage = (
  sql: Sql,
  chosen: boolean,
  after: Place | null,
  limit: number,
): Promise<(DueRow & Pick<ShownRow, 'kind' | 'place' | 'last4'>)[]> =>
  sql.many(chosen ? WITH_DESTINATION : WITHOUT_DESTINATION, [after?.at ?? null, after?.id ?? null, limit])
export const sentPage = (sql: Sql, after: Place | null, limit: number): Promise<ShownRow[]> =>
  sql.many<ShownRow>(
    `${SHOWN} where r.state = 'sent' and ($1::timestamptz is null or (r.at, r.id) > ($1, $2)) order by r.at, r.id limit $3`,
    [after?.at ?? null, after?.id ?? null, limit],
  )
/** What the bank or a desk has settled, the newest first. */
export const settledPage = (
  sql: Sql,
  state: 'paid' | 'returned',
  before: Place | null,
  limit: number,
): Promise<ShownRow[]> =>
  sql.many<ShownRow>(
    `${SHOWN} where r.state = $1 and ($2::timestamptz is null or (r.at, r.id) < ($2, $3))
      order by r.at desc, r.id desc limit $4`,
    [state, before?.at ?? null, before?.id ?? null, limit],
  )

export const refundTry = (sql: Sql, requestId: string): Promise<Pick<RefundTryColumns, 'turn' | 'tries'>> =>
  sql.one(
    `insert into payments.refund_try (request_id) values ($1) on conflict (request_id) do update
      set tries = refund_try.tries returning turn, tries`,
    [requestId],
  )
export const countRefundTry = (sql: Sql, requestId: string): Promise<number> =>
  sql.run('update payments.refund_try set tries = tries + 1 where request_id = $1', [requestId])
export const nextRefundTurn = (sql: Sql, requestId: string): Promise<number> =>
  sql.run('update payments.refund_try set turn = turn + 1, tries = 0 where request_id = $1', [requestId])
