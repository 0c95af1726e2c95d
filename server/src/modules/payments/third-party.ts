import type { Output, ParsedInput } from '@app/contract'
import { cashInHand, thirdPartyPaid } from '@app/domain/ledger'
import { isGovernment } from '@app/domain/payments'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { refuse } from '../../kernel/refusal.ts'
import { definitionOf } from '../catalogue/index.ts'
import * as dispatch from '../dispatch/index.ts'
import { fileFacts } from '../documents/index.ts'
import * as ledger from '../ledger/index.ts'
import * as requests from '../requests/index.ts'
import * as store from './store.ts'

/**
 * A cost paid for the citizen: the oath commissioner, stamp paper, a fee at the counter. On a photographed receipt and
 * within the line's ceiling, or it is not payable. Out of the cash that was collected for it, else out of the own pocket.
 */
export async function thirdParty(tx: Tx, input: ParsedInput<'payments.thirdParty'>): Promise<Output<'payments.thirdParty'>> {
  const { actor } = tx
  if (actor.kind !== 'facilitator') refuse('not_yours')
  await requests.assertMayRead(tx, input.requestId)
  await assertReceipt(tx, input, actor.id)
  await store.lockStandings(tx, [input.requestId])
  const request = await requests.get(tx, input.requestId)
  const line = request.quote.lines.find((one) => one.code === input.code)
  if (!line || !(line.kind === 'third_party' || (isGovernment(line) && line.payBy === 'counter'))) refuse('line_unknown')
  const ceilingPaisa = isGovernment(line) ? line.amountPaisa : await ceilingOf(tx, request, input.code, line.amountPaisa)
  if (input.amountPaisa === 0 || input.amountPaisa > ceilingPaisa) refuse('over_ceiling', { ceilingPaisa })

  const paid = (await store.paidLines(tx, request.id)).filter((one) => one.code === input.code)
  if (paid.some((one) => one.spent !== null)) refuse('already_paid')
  const fromAdvancePaisa = paid.reduce((sum, one) => sum + one.amountPaisa, 0)
  const inHand = await ledger.balance(tx, cashInHand(actor.id))
  const from = paid.some((one) => one.rail === 'cash') && inHand >= input.amountPaisa ? 'cash_in_hand' : 'own_pocket'
  const id = newId()
  const stored = await store.insertThirdParty(tx, { id, request_id: request.id, visit_id: input.visitId, facilitator_id: actor.id, code: input.code, amount_paisa: input.amountPaisa, receipt_file_id: input.receiptFileId, paid_from: from }, tx.at)
  if (stored === 0) refuse('already_paid')
  await store.spend(tx, request.id, [input.code], isGovernment(line) ? 'counter' : 'third_party')
  await ledger.post(tx, [thirdPartyPaid({ receiptId: id, requestId: request.id, facilitatorId: actor.id, amountPaisa: input.amountPaisa, fromAdvancePaisa, from, effectiveAt: tx.deviceAt })])
  return { done: true }
}

/** The photographed receipt: a picture of a receipt of this request, taken at this visit by whoever says that they paid. */
async function assertReceipt(tx: Tx, input: ParsedInput<'payments.thirdParty'>, facilitatorId: string): Promise<void> {
  const visit = await dispatch.visitFacts(tx, input.visitId)
  if (visit.facilitatorId !== facilitatorId || !visit.requestIds.includes(input.requestId)) refuse('visit_not_yours')
  const file = await fileFacts(tx, input.receiptFileId)
  const since = visit.arrivedAt ?? visit.departedAt ?? visit.startsAt
  const fits = file && file.requestId === input.requestId && file.itemId === 'third-party-receipt' && file.mediaType.startsWith('image/') && file.by === actorKey(tx.actor) && file.at >= since
  if (!fits) refuse('receipt_missing', { field: 'receiptFileId' })
}

/** What the definition allows at most; without a ceiling, the usual amount is it. */
async function ceilingOf(tx: Tx, request: requests.RequestFacts, code: string, usualPaisa: number): Promise<number> {
  const definition = await definitionOf(tx, request.serviceId, request.serviceVersion)
  const found = definition.cases.find((one) => one.id === request.caseId)?.feeLines.find((one) => one.code === code)
  return Math.max(usualPaisa, found?.ceilingPaisa ?? usualPaisa)
}
