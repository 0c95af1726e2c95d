import type { Output, ParsedInput } from '@app/contract'
import { cashInHand, thirdPartyPaid } from '@app/domain/ledger'
import { isGovernment } from '@app/domain/payments'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { definitionOf } from '../../catalogue/index.ts'
import * as dispatch from '../../dispatch/index.ts'
import { fileFacts } from '../../documents/index.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import * as store from '../store.ts'
import { insertThirdParty } from './store.ts'

/**
 * A cost paid for the citizen: the oath commissioner, stamp paper, a fee at the counter. On a photographed receipt and
 * within the line's ceiling, or it is not payable. Out of the cash that was collected for it, else out of the own pocket.
 */
export async function thirdParty(
  tx: Tx,
  input: ParsedInput<'payments.thirdParty'>,
): Promise<Output<'payments.thirdParty'>> {
  const { actor } = tx
  if (actor.kind !== 'facilitator') refuse('not_yours')
  await requests.assertMayRead(tx, input.requestId)
  await assertReceipt(tx, input, actor.id)
  await payFor(tx, { ...input, holderId: actor.id, mayLend: true })
  return { done: true }
}

/** At a walk-in centre: stamp paper or an oath, out of the cash that was taken for it. A till lends nothing of its own. */
export async function thirdPartyAtTill(
  tx: Tx,
  input: ParsedInput<'till.thirdParty'>,
): Promise<Output<'till.thirdParty'>> {
  requests.centre.assertOwnCentre(tx, input.centreId)
  await requests.assertMayRead(tx, input.requestId)
  const { centreId } = await requests.getRequest(tx, input.requestId)
  if (centreId !== input.centreId) refuse('not_found')
  const file = await fileFacts(tx, input.receiptFileId)
  if (!isReceiptOf(file, input.requestId, actorKey(tx.actor))) refuse('receipt_missing', { field: 'receiptFileId' })
  // There is no visit: what is done at a counter goes by its request.
  await payFor(tx, {
    ...input,
    visitId: input.requestId,
    holderId: await workforce.centrePayee(tx, input.centreId),
    mayLend: false,
  })
  return { done: true }
}

interface ToPay {
  requestId: string
  visitId: string
  code: string
  amountPaisa: number
  receiptFileId: string
  holderId: string
  mayLend: boolean
}

/** Once a line, within its ceiling, from whoever holds the cash. */
async function payFor(tx: Tx, input: ToPay): Promise<void> {
  await store.lockStandings(tx, [input.requestId])
  const request = await requests.getRequest(tx, input.requestId)
  const line = request.quote.lines.find((one) => one.code === input.code)
  if (!line || !(line.kind === 'third_party' || (isGovernment(line) && line.payBy === 'counter')))
    refuse('line_unknown')
  const ceilingPaisa = isGovernment(line)
    ? line.amountPaisa
    : await ceilingOf(tx, request, input.code, line.amountPaisa)
  if (input.amountPaisa === 0 || input.amountPaisa > ceilingPaisa) refuse('over_ceiling', { ceilingPaisa })

  const paid = (await store.paidLines(tx, request.id)).filter((one) => one.code === input.code)
  if (paid.some((one) => one.spent !== null)) refuse('already_paid')
  const fromAdvancePaisa = paid.reduce((sum, one) => sum + one.amountPaisa, 0)
  const inHand = await ledger.balance(tx, cashInHand(input.holderId))
  const from = paid.some((one) => one.rail === 'cash') && inHand >= input.amountPaisa ? 'cash_in_hand' : 'own_pocket'
  if (from === 'own_pocket' && !input.mayLend) refuse('insufficient_balance')
  const id = newId()
  const stored = await insertThirdParty(
    tx,
    {
      id,
      request_id: request.id,
      visit_id: input.visitId,
      facilitator_id: input.holderId,
      code: input.code,
      amount_paisa: input.amountPaisa,
      receipt_file_id: input.receiptFileId,
      paid_from: from,
    },
    tx.at,
  )
  if (stored === 0) refuse('already_paid')
  await store.spend(tx, request.id, [input.code], isGovernment(line) ? 'counter' : 'third_party')
  await ledger.post(tx, [
    thirdPartyPaid({
      receiptId: id,
      requestId: request.id,
      facilitatorId: input.holderId,
      amountPaisa: input.amountPaisa,
      fromAdvancePaisa,
      from,
      effectiveAt: tx.deviceAt,
    }),
  ])
}

/** The photographed receipt: a picture of a receipt of this request, taken at this visit by whoever says that they paid. */
async function assertReceipt(tx: Tx, input: ParsedInput<'payments.thirdParty'>, facilitatorId: string): Promise<void> {
  const visit = await dispatch.visitFacts(tx, input.visitId)
  if (visit.facilitatorId !== facilitatorId || !visit.requestIds.includes(input.requestId)) refuse('visit_not_yours')
  const file = await fileFacts(tx, input.receiptFileId)
  const since = visit.arrivedAt ?? visit.departedAt ?? visit.startsAt
  if (!isReceiptOf(file, input.requestId, actorKey(tx.actor)) || file.at < since)
    refuse('receipt_missing', { field: 'receiptFileId' })
}

type FileFacts = Awaited<ReturnType<typeof fileFacts>>
const isReceiptOf = (file: FileFacts, requestId: string, by: string): file is NonNullable<FileFacts> =>
  !!file &&
  file.requestId === requestId &&
  file.itemId === 'third-party-receipt' &&
  file.mediaType.startsWith('image/') &&
  file.by === by

/** What the definition allows at most; without a ceiling, the usual amount is it. */
async function ceilingOf(tx: Tx, request: requests.RequestFacts, code: string, usualPaisa: number): Promise<number> {
  const definition = await definitionOf(tx, request.serviceId, request.serviceVersion)
  const found = definition.cases.find((one) => one.id === request.caseId)?.feeLines.find((one) => one.code === code)
  return Math.max(usualPaisa, found?.ceilingPaisa ?? usualPaisa)
}
