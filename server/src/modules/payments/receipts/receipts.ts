import type { RequestMoved } from '@app/contract/events'
import { type DueLine, dueAtDoor, owed, sumOf } from '@app/domain/payments'
import { isEnd } from '@app/domain/requests'
import type { Query, Tx } from '../../../kernel/context.ts'
import * as requests from '../../requests/index.ts'
import { signReceipt } from './sign.ts'
import * as store from './store.ts'
import { lockStandings, paidLines } from '../store.ts'

export interface Paid {
  paymentId: string
  rail: 'cash' | 'psid' | 'wallet' | 'bank'
  lines: readonly DueLine[]
  journalKey: string
  visitId: string | null
  facilitatorId: string | null
  deviceReceiptNo?: string | null
  /** When the rail says it was paid, if that is not now. */
  at?: Date
}

/** One receipt for what one payment gives one request: valid at once, and verifiable by anyone without us. */
export async function issueReceipt(tx: Tx, request: requests.RequestFacts, paid: Paid): Promise<store.ReceiptRow> {
  const order = await requests.getOrder(tx, request.orderId)
  const at = paid.at ?? tx.at
  const amountPaisa = sumOf(paid.lines)
  const { receiptNo, qr } = await signReceipt(tx, { trackingNo: request.trackingNo, amountPaisa, rail: paid.rail, at })
  const row: store.ReceiptRow = {
    receipt_no: receiptNo,
    payment_id: paid.paymentId,
    request_id: request.id,
    order_id: request.orderId,
    visit_id: paid.visitId,
    facilitator_id: paid.facilitatorId,
    account_id: order.accountId,
    rail: paid.rail,
    amount_paisa: amountPaisa,
    lines: paid.lines.map((line) => ({ ...line })),
    journal_key: paid.journalKey,
    device_receipt_no: paid.deviceReceiptNo ?? null,
    qr,
    at,
    device_at: tx.deviceAt ?? null,
  }
  await store.insertReceipt(tx, row)
  await tx.announce('payment.received', {
    requestId: request.id,
    orderId: request.orderId,
    visitId: paid.visitId,
    amountPaisa: row.amount_paisa,
    rail: paid.rail,
    receiptNo: row.receipt_no,
  })
  await tx.live(`request:${request.id}`, { kind: 'paid', data: { requestId: request.id, receiptNo: row.receipt_no } })
  return row
}

/** Writes down for the request what is still owed, so that the lower modules need not ask. */
export async function tellWhatIsPaid(tx: Tx, request: requests.RequestFacts): Promise<void> {
  const lines = await paidLines(tx, request.id)
  const owedPaisa = owed(request.quote, lines)
  await requests.recordFacts(tx, request.id, {
    paid: owedPaisa === 0,
    owedPaisa,
    doorDuePaisa: sumOf(dueAtDoor(request.quote, lines)),
    receiptNo:
      lines
        .map((line) => line.receiptNo)
        .sort()
        .at(-1) ?? null,
  })
}

/**
 * Another mode has other lines, and when one of an order goes the others have another charge: what was paid before is set
 * against the prices as they are now.
 */
export async function tellAnew(tx: Tx, { requestId, orderId, action, to }: RequestMoved): Promise<void> {
  if (action !== 'change_mode' && to !== 'cancelled' && to !== 'failed') return
  const others = (await requests.getRequestsOfOrder(tx, orderId)).filter(
    (one) => one.id === requestId || !isEnd(one.state),
  )
  await lockStandings(tx, others.map((one) => one.id).sort())
  for (const one of others) await tellWhatIsPaid(tx, await requests.getRequest(tx, one.id))
}

export interface ReceiptRef {
  receiptNo: string
  amountPaisa: number
  at: string
  rail: 'cash' | 'psid' | 'wallet' | 'bank'
  requestId: string | null
}

export const receiptRef = (row: store.ReceiptRow): ReceiptRef => ({
  receiptNo: row.receipt_no,
  amountPaisa: row.amount_paisa,
  at: row.at.toISOString(),
  rail: row.rail,
  requestId: row.request_id,
})

/** The receipts of a request with what each line paid, for a case that freezes them. */
export async function receiptsOf(
  query: Query,
  requestId: string,
): Promise<
  {
    receiptNo: string
    at: Date
    rail: 'cash' | 'psid' | 'wallet' | 'bank'
    amountPaisa: number
    lines: { code: string; amountPaisa: number }[]
  }[]
> {
  return (await store.receiptsOf(query, requestId)).map((row) => ({
    receiptNo: row.receipt_no,
    at: row.at,
    rail: row.rail,
    amountPaisa: row.amount_paisa,
    lines: row.lines.map(({ code, amountPaisa }) => ({ code, amountPaisa })),
  }))
}
