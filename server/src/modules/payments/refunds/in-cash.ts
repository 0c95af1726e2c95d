import type { Output, ParsedInput } from '@app/contract'
import { digitsOf } from '@app/domain/dispatch'
import { refundPaid, refundPayable } from '@app/domain/ledger'
import { formatRupees, textIn } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { sendConfirmCode, takeCode } from '../../identity/index.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import { signReceipt } from '../receipts/sign.ts'
import { assertAtCounter, assertMay, ownerOf, putChosen } from './choose.ts'
import * as store from './store.ts'
import { tellRefund } from './tell.ts'
import { refundView } from './view.ts'

const triesMax = 5
/** By this code a refund is counted out at one centre, whatever had been chosen before. */
const KIND = 'refund_till'

/** Six digits that only the citizen is told; derived, so that nothing is kept that could be read. */
function codeFor(query: Query, requestId: string, turn: number): string {
  return digitsOf(query.kernel.vault.blindIndex('refund', `${requestId}:${turn}`))
}

/** The code that the message to the citizen carries. For the module that sends it, and nobody else. */
export async function refundCode(tx: Tx, requestId: string): Promise<string> {
  return codeFor(tx, requestId, (await store.refundTry(tx, requestId)).turn)
}

/** Cash back at the door against the citizen's code. The sum is what is due; the facilitator must hold that much. */
export async function refundCash(
  tx: Tx,
  input: ParsedInput<'payments.refundCash'>,
): Promise<Output<'payments.refundCash'>> {
  const { actor } = tx
  if (actor.kind !== 'facilitator') refuse('not_yours')
  await requests.assertMayRead(tx, input.requestId)
  await assertMay(tx, 'payAtDoor', input.requestId)
  const { turn, tries } = await store.refundTry(tx, input.requestId)
  if (tries >= triesMax) refuse('code_tries_used')
  if (codeFor(tx, input.requestId, turn) !== input.code) {
    await store.countRefundTry(tx, input.requestId)
    refuseAndKeep('code_wrong', { triesLeft: triesMax - tries - 1 })
  }
  const { amountPaisa } = await countOut(tx, {
    requestId: input.requestId,
    refundId: newId(),
    by: actor.id,
    centreId: null,
  })
  await store.nextRefundTurn(tx, input.requestId)
  return { amountPaisa }
}

/** Found by the number that whoever stands at the counter brings; that somebody looked is written down. */
export async function tillRefund(q: Query, input: ParsedInput<'till.refund'>): Promise<Output<'till.refund'>> {
  requests.centre.assertOwnCentre(q, input.centreId)
  const row = await requests.lists.byTrackingNo(q, requests.normaliseTrackingNo(input.trackingNo))
  if (!row) return refuse('tracking_unknown', { field: 'trackingNo' })
  await requests.noteReading(q, [row.id], 'request')
  return refundView(q, row.id)
}

const boundTo = (centreId: string, requestId: string): string => `${requestId} ${centreId}`

export async function sendTillCode(
  tx: Tx,
  input: ParsedInput<'till.sendRefundCode'>,
): Promise<Output<'till.sendRefundCode'>> {
  const { office } = requests.centre.assertOwnCentre(tx, input.centreId)
  await assertAtCounter(tx, input.requestId)
  await assertMay(tx, 'payAtCentre', input.requestId)
  const owner = await ownerOf(tx, input.requestId)
  const { trackingNo, refundPaisa } = await requests.getRequest(tx, input.requestId)
  return sendConfirmCode(tx, owner, {
    kind: KIND,
    template: 'refund_till_code',
    facts: { trackingNo, amount: formatRupees(refundPaisa), centre: textIn(office.name, owner.language) },
    bound: boundTo(input.centreId, input.requestId),
  })
}

/** Counted out of the till. What it does not hold is refused before anything is promised. */
export async function payAtTill(tx: Tx, input: ParsedInput<'till.payRefund'>): Promise<Output<'till.payRefund'>> {
  requests.centre.assertOwnCentre(tx, input.centreId)
  const before = await store.findRefund(tx, input.refundId)
  if (before)
    return before.request_id === input.requestId && before.centre_id === input.centreId && before.receipt_no
      ? { amountPaisa: before.amount_paisa, receiptNo: before.receipt_no }
      : refuse('command_reused')
  await assertAtCounter(tx, input.requestId)
  await assertMay(tx, 'payAtCentre', input.requestId)
  const owner = await ownerOf(tx, input.requestId)
  await takeCode(tx, owner.phone, KIND, input.code, boundTo(input.centreId, input.requestId))
  const chosen = await store.chosenOf(tx, input.requestId)
  if (chosen?.kind !== 'centre' || chosen.place !== input.centreId)
    await putChosen(tx, input.requestId, newId(), { kind: 'centre', centreId: input.centreId })
  return countOut(tx, {
    requestId: input.requestId,
    refundId: input.refundId,
    by: await workforce.centrePayee(tx, input.centreId),
    centreId: input.centreId,
  })
}

/** Out of a hand or a till into the citizen's, with a receipt. All that is owed, to the paisa. */
async function countOut(
  tx: Tx,
  out: { requestId: string; refundId: string; by: string; centreId: string | null },
): Promise<{ amountPaisa: number; receiptNo: string }> {
  const { requestId, refundId } = out
  const [amountPaisa = 0] = await ledger.lockedBalances(tx, [refundPayable(requestId)])
  if (amountPaisa === 0) refuse('nothing_due')
  await ledger.post(tx, [
    refundPaid({
      refundId,
      requestId,
      amountPaisa,
      way: { kind: 'cash', facilitatorId: out.by },
      effectiveAt: tx.deviceAt,
    }),
  ])
  const request = await requests.getRequest(tx, requestId)
  const { receiptNo, qr } = await signReceipt(tx, {
    trackingNo: request.trackingNo,
    amountPaisa,
    rail: 'cash',
    at: tx.at,
  })
  const chosen = await store.chosenOf(tx, requestId)
  await store.insertRefund(tx, {
    id: refundId,
    request_id: requestId,
    amount_paisa: amountPaisa,
    way: 'cash',
    facilitator_id: out.by,
    at: tx.at,
    state: 'paid',
    destination_id: chosen?.id ?? null,
    batch_id: null,
    centre_id: out.centreId,
    receipt_no: receiptNo,
    qr,
    settled_at: tx.at,
  })
  if (chosen) await store.useDestination(tx, chosen.id, tx.at)
  await tx.announce('refund.paid', { refundId, requestId, amountPaisa, way: 'cash' })
  await tellRefund(tx, request)
  return { amountPaisa, receiptNo }
}
