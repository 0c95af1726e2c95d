import type { RailPaymentState } from '@app/domain/payments'
import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { RailCallColumns, RailPaymentColumns } from '../rows.generated.ts'

export type RailPaymentRow = Known<RailPaymentColumns, { state: RailPaymentState }>
const COLUMNS = `id, rail, reference, request_id, amount_paisa, currency, state, why, payer, last4, sent_at, inquiries, transaction_id,
    taken_paisa, begun_at, expires_at, booked_at`

export const insertPayment = (
  sql: Sql,
  row: Pick<
    RailPaymentRow,
    | 'id'
    | 'rail'
    | 'reference'
    | 'request_id'
    | 'amount_paisa'
    | 'currency'
    | 'payer'
    | 'last4'
    | 'begun_at'
    | 'expires_at'
  >,
): Promise<number> =>
  sql.run(
    `insert into payments.rail_payment
       (id, rail, reference, request_id, amount_paisa, currency, state, payer, last4, begun_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, 'asked', $7, $8, $9, $10)`,
    [
      row.id,
      row.rail,
      row.reference,
      row.request_id,
      row.amount_paisa,
      row.currency,
      row.payer,
      row.last4,
      row.begun_at,
      row.expires_at,
    ],
  )
export const findPayment = (sql: Sql, id: string): Promise<RailPaymentRow | undefined> =>
  sql.find<RailPaymentRow>(`select ${COLUMNS} from payments.rail_payment where id = $1`, [id])
export const lockPayment = (sql: Sql, id: string): Promise<RailPaymentRow | undefined> =>
  sql.find<RailPaymentRow>(`select ${COLUMNS} from payments.rail_payment where id = $1 for update`, [id])
export const findByReference = (
  sql: Sql,
  rail: string,
  reference: string,
): Promise<Pick<RailPaymentRow, 'id'> | undefined> =>
  sql.find('select id from payments.rail_payment where rail = $1 and reference = $2', [rail, reference])
/** What was begun last. */
export const lastPaymentOf = (sql: Sql, requestId: string): Promise<RailPaymentRow | undefined> =>
  sql.find<RailPaymentRow>(
    `select ${COLUMNS} from payments.rail_payment where request_id = $1 order by begun_at desc, id desc limit 1`,
    [requestId],
  )

/** It leaves now, once: whoever comes second has only to inquire. The wallet is read and forgotten with it. */
export const sendOnce = (sql: Sql, id: string, at: Date): Promise<Pick<RailPaymentRow, 'payer'> | undefined> =>
  sql.find(
    `update payments.rail_payment as sent set sent_at = $2, payer = null
       from (select id, payer from payments.rail_payment
              where id = $1 and sent_at is null and state = 'asked' and expires_at > $2 for update) as before
      where sent.id = before.id returning before.payer`,
    [id, at],
  )
/** Whatever it becomes, the wallet is not needed any more. */
export const setState = (sql: Sql, id: string, state: RailPaymentState, why: string | null): Promise<number> =>
  sql.run('update payments.rail_payment set state = $2, why = $3, payer = null where id = $1', [id, state, why])
export const setBooked = (
  sql: Sql,
  id: string,
  taken: { state: 'paid' | 'differs'; why: string | null; transactionId: string; amountPaisa: number },
  at: Date,
): Promise<number> =>
  sql.run(
    `update payments.rail_payment set state = $2, why = $3, transaction_id = $4, taken_paisa = $5, booked_at = $6 where id = $1`,
    [id, taken.state, taken.why, taken.transactionId, taken.amountPaisa, at],
  )
export const countInquiry = (sql: Sql, id: string): Promise<number> =>
  sql.run('update payments.rail_payment set inquiries = inquiries + 1 where id = $1', [id])

export const insertCall = (
  sql: Sql,
  paymentId: RailCallColumns['payment_id'],
  body: RailCallColumns['body'],
  at: Date,
): Promise<number> =>
  sql.run('insert into payments.rail_call (payment_id, body, at) values ($1, $2, $3)', [paymentId, body, at])
export const callsOf = (sql: Sql, paymentId: string): Promise<Pick<RailCallColumns, 'body'>[]> =>
  sql.many('select body from payments.rail_call where payment_id = $1 order by id limit 100', [paymentId])
