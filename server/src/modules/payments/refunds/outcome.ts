import type { Output, ParsedInput } from '@app/contract'
import { refundConfirmed, refundReturned } from '@app/domain/ledger'
import { type RefundWord, stepRefund } from '@app/domain/payments'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import { lockStandings } from '../store.ts'
import * as store from './store.ts'
import { tellRefund } from './tell.ts'

const bank = 'main'
type InBatch = store.RefundRow & { batch_id: string }

/** The refund, locked, where the bank's word can be taken for it. */
async function heard(tx: Tx, refundId: string, word: RefundWord): Promise<InBatch> {
  const found = (await store.findRefund(tx, refundId)) ?? refuse('not_found')
  await requests.assertMayRead(tx, found.request_id)
  await lockStandings(tx, [found.request_id])
  const row = (await store.lockRefund(tx, refundId)) ?? refuse('not_found')
  const step = stepRefund(row.state, word, row.batch_id === null)
  if ('no' in step) return refuse(step.no)
  return row as InBatch
}

const factOf = (row: InBatch) => ({
  refundId: row.id,
  requestId: row.request_id,
  batchId: row.batch_id,
  bank,
  amountPaisa: row.amount_paisa,
})

/** The bank has paid it: nobody needs the number any more. */
export async function confirmRefund(
  tx: Tx,
  input: ParsedInput<'finance.confirmRefund'>,
): Promise<Output<'finance.confirmRefund'>> {
  const row = await heard(tx, input.refundId, 'confirm')
  await store.setRefund(tx, row.id, { state: 'paid', reference: input.bankReference, reason: null }, tx.at)
  if (row.destination_id) await store.forgetNumber(tx, row.destination_id)
  await ledger.post(tx, [refundConfirmed(factOf(row))])
  await tx.announce('refund.paid', {
    refundId: row.id,
    requestId: row.request_id,
    amountPaisa: row.amount_paisa,
    way: row.way,
  })
  await tx.live(`request:${row.request_id}`, { kind: 'paid', data: { requestId: row.request_id } })
  return { done: true }
}

/** Sent back, be it after it had been paid: owed again, and asked where to. What did not take it is not tried again. */
export async function returnRefund(
  tx: Tx,
  input: ParsedInput<'finance.returnRefund'>,
): Promise<Output<'finance.returnRefund'>> {
  const row = await heard(tx, input.refundId, 'return')
  await store.setRefund(tx, row.id, { state: 'returned', reference: row.reference, reason: input.reason }, tx.at)
  if (row.destination_id) await store.forgetNumber(tx, row.destination_id)
  const request = await requests.getRequest(tx, row.request_id)
  await ledger.post(tx, [refundReturned({ ...factOf(row), afterConfirmation: row.state === 'paid' })])
  await tx.audit({ action: 'refund.returned', subject: `request:${row.request_id}`, details: { reason: input.reason } })
  await tellRefund(tx, request, input.reason)
  await tx.live(`request:${row.request_id}`, { kind: 'paid', data: { requestId: row.request_id } })
  return { done: true }
}
