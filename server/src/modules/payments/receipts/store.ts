import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { ReceiptColumns, RefundColumns } from '../rows.generated.ts'
import type { StoredLine } from '../store.ts'

export type ReceiptRow = Pick<
  Known<ReceiptColumns, { lines: StoredLine[] }>,
  | 'receipt_no'
  | 'payment_id'
  | 'request_id'
  | 'order_id'
  | 'visit_id'
  | 'facilitator_id'
  | 'account_id'
  | 'rail'
  | 'amount_paisa'
  | 'lines'
  | 'journal_key'
  | 'device_receipt_no'
  | 'qr'
  | 'at'
  | 'device_at'
>

export const nextReceipt = (sql: Sql): Promise<{ running: number }> =>
  sql.one(`select nextval('payments.receipt_running') as running`)

export async function insertReceipt(sql: Sql, row: ReceiptRow): Promise<void> {
  await sql.run(
    `insert into payments.receipt (receipt_no, payment_id, request_id, order_id, visit_id, facilitator_id, account_id,
      rail, amount_paisa, lines, journal_key, device_receipt_no, qr, at, device_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13, $14, $15)`,
    [
      row.receipt_no,
      row.payment_id,
      row.request_id,
      row.order_id,
      row.visit_id,
      row.facilitator_id,
      row.account_id,
      row.rail,
      row.amount_paisa,
      JSON.stringify(row.lines),
      row.journal_key,
      row.device_receipt_no,
      row.qr,
      row.at,
      row.device_at,
    ],
  )
  await sql.run(
    `insert into payments.paid_line (request_id, code, receipt_no, rail, kind, amount_paisa)
     select $1, l.code, $2, $3, l.kind, l."amountPaisa" from jsonb_to_recordset($4::jsonb)
       as l(code text, kind text, "amountPaisa" bigint)`,
    [row.request_id, row.receipt_no, row.rail, JSON.stringify(row.lines)],
  )
}

const RECEIPT = `receipt_no, payment_id, request_id, order_id, visit_id, facilitator_id, account_id, rail, amount_paisa, lines,
    journal_key, device_receipt_no, qr, at, device_at`
export const findReceipt = (sql: Sql, receiptNo: string): Promise<ReceiptRow | undefined> =>
  sql.find<ReceiptRow>(`select ${RECEIPT} from payments.receipt where receipt_no = $1`, [receiptNo])
export const receiptsOf = (sql: Sql, requestId: string): Promise<ReceiptRow[]> =>
  sql.many<ReceiptRow>(
    `select ${RECEIPT} from payments.receipt where request_id = $1 order by at, receipt_no limit 100`,
    [requestId],
  )
export const receiptsOfAll = (sql: Sql, requestIds: readonly string[]): Promise<ReceiptRow[]> =>
  sql.many<ReceiptRow>(
    `select ${RECEIPT} from payments.receipt where request_id = any($1::uuid[])
      order by request_id, at, receipt_no limit 20000`,
    [requestIds],
  )
export const receiptsOfPayment = (sql: Sql, paymentId: string): Promise<ReceiptRow[]> =>
  sql.many<ReceiptRow>(`select ${RECEIPT} from payments.receipt where payment_id = $1 order by receipt_no limit 20`, [
    paymentId,
  ])
export const receiptsById = (
  sql: Sql,
  paymentIds: readonly string[],
): Promise<(Pick<ReceiptColumns, 'payment_id'> & { receipt_no: string })[]> =>
  sql.many(
    `select payment_id, min(receipt_no) as receipt_no from payments.receipt where payment_id = any($1::text[])
      group by payment_id limit 200`,
    [paymentIds],
  )

/** The receipt for money that was counted out to a citizen. */
export type RefundReceiptRow = Pick<
  RefundColumns,
  'id' | 'request_id' | 'amount_paisa' | 'facilitator_id' | 'at' | 'receipt_no' | 'qr'
>
export const findRefundReceipt = (sql: Sql, receiptNo: string): Promise<RefundReceiptRow | undefined> =>
  sql.find<RefundReceiptRow>(
    `select id, request_id, amount_paisa, facilitator_id, at, receipt_no, qr from payments.refund where receipt_no = $1`,
    [receiptNo],
  )
