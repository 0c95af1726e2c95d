import type { Output, ParsedInput } from '@app/contract'
import { refundPayable, refundSent } from '@app/domain/ledger'
import { refundNo } from '@app/domain/payments'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import { lockStandings } from '../store.ts'
import * as store from './store.ts'
import { tellRefund } from './tell.ts'
import { standingOf } from './view.ts'

/** One instruction's most; the next one takes the rest. */
const linesMax = 200

/**
 * Everything that goes to a bank or a wallet, of the places that whoever sends it answers for, in one instruction. From now on
 * it is in transit: no other destination, no cash beside it. Sent twice, it is the same instruction.
 */
export async function sendRefunds(
  tx: Tx,
  input: ParsedInput<'finance.sendRefunds'>,
): Promise<Output<'finance.sendRefunds'>> {
  await store.lockBatch(tx, input.batchId)
  const before = await store.refundsOfBatch(tx, input.batchId)
  if (before.length) {
    const request = await requests.lists.byId(tx, before[0]!.request_id)
    const own = request !== undefined && (await requests.mayRead(tx, request))
    return own ? totalOf(input.batchId, before) : refuse('command_reused', { field: 'batchId' })
  }
  const ids = (await store.readyToSend(tx, linesMax)).map((row) => row.request_id)
  await lockStandings(tx, ids)
  for (const requestId of ids) await sendOne(tx, input.batchId, requestId)
  const sent = await store.refundsOfBatch(tx, input.batchId)
  if (!sent.length) return refuse('nothing_due')
  await tx.audit({ action: 'refunds.sent', subject: `refunds:${input.batchId}`, details: { count: sent.length } })
  return totalOf(input.batchId, sent)
}

const totalOf = (batchId: string, rows: readonly { amount_paisa: number }[]): Output<'finance.sendRefunds'> => ({
  batchId,
  count: rows.length,
  totalPaisa: rows.reduce((sum, row) => sum + row.amount_paisa, 0),
})

async function sendOne(tx: Tx, batchId: string, requestId: string): Promise<void> {
  const chosen = await store.chosenOf(tx, requestId)
  if (!chosen || refundNo('send', await standingOf(tx, requestId))) return
  const row = await requests.lists.byId(tx, requestId)
  if (!row || !(await requests.mayRead(tx, row))) return
  const [amountPaisa = 0] = await ledger.lockedBalances(tx, [refundPayable(requestId)])
  if (amountPaisa === 0) return
  const refundId = newId()
  await ledger.post(tx, [refundSent({ refundId, requestId, batchId, amountPaisa })])
  await store.insertRefund(tx, {
    id: refundId,
    request_id: requestId,
    amount_paisa: amountPaisa,
    way: chosen.kind === 'wallet' ? 'wallet' : 'bank',
    facilitator_id: null,
    at: tx.at,
    state: 'sent',
    destination_id: chosen.id,
    batch_id: batchId,
    centre_id: null,
    receipt_no: null,
    qr: null,
    settled_at: null,
  })
  await store.useDestination(tx, chosen.id, tx.at)
  await tellRefund(tx, await requests.getRequest(tx, requestId))
}
