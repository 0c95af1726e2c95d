import type { Output, ParsedInput } from '@app/contract'
import { digitsOf } from '@app/domain/dispatch'
import {
  chargeReturned,
  type Journal,
  overchargeGoodwill,
  type RefundWay,
  refundPaid,
  refundPayable,
} from '@app/domain/ledger'
import { isEnd } from '@app/domain/requests'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { ratesAt } from '../../catalogue/index.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import { tellRefund } from './settle-request.ts'
import * as store from '../store.ts'
import { countRefundTry, insertRefund, nextRefundTurn, refundTry } from './store.ts'

const triesMax = 5
const bank = 'main'

/** Six digits that only the citizen is told; derived, so that nothing is kept that could be read. */
function codeFor(query: Query, requestId: string, turn: number): string {
  return digitsOf(query.kernel.vault.blindIndex('refund', `${requestId}:${turn}`))
}

/** The code that the message to the citizen carries. For the module that sends it, and nobody else. */
export async function refundCode(tx: Tx, requestId: string): Promise<string> {
  return codeFor(tx, requestId, (await refundTry(tx, requestId)).turn)
}

/** Cash back at the door against the citizen's code. The sum is what is due; the facilitator must hold that much. */
export async function refundCash(
  tx: Tx,
  input: ParsedInput<'payments.refundCash'>,
): Promise<Output<'payments.refundCash'>> {
  const { actor } = tx
  if (actor.kind !== 'facilitator') refuse('not_yours')
  await requests.assertMayRead(tx, input.requestId)
  const { turn, tries } = await refundTry(tx, input.requestId)
  if (tries >= triesMax) refuse('code_tries_used')
  if (codeFor(tx, input.requestId, turn) !== input.code) {
    await countRefundTry(tx, input.requestId)
    refuseAndKeep('code_wrong', { triesLeft: triesMax - tries - 1 })
  }
  const amountPaisa = await payRefund(tx, input.requestId, { kind: 'cash', facilitatorId: actor.id }, null)
  await nextRefundTurn(tx, input.requestId)
  return { amountPaisa }
}

/** The bank or wallet has sent it. */
export async function payRefundByBank(
  tx: Tx,
  input: ParsedInput<'finance.payRefund'>,
): Promise<Output<'finance.payRefund'>> {
  await requests.assertMayRead(tx, input.requestId)
  await payRefund(tx, input.requestId, { kind: 'bank', bank }, input.reference)
  return { done: true }
}

async function payRefund(tx: Tx, requestId: string, way: RefundWay, reference: string | null): Promise<number> {
  const [amountPaisa = 0] = await ledger.lockedBalances(tx, [refundPayable(requestId)])
  if (amountPaisa === 0) refuse('nothing_due')
  const refundId = newId()
  await ledger.post(tx, [refundPaid({ refundId, requestId, amountPaisa, way, effectiveAt: tx.deviceAt })])
  await insertRefund(
    tx,
    {
      id: refundId,
      requestId,
      amountPaisa,
      way: way.kind === 'cash' ? 'cash' : 'bank',
      facilitatorId: way.kind === 'cash' ? way.facilitatorId : null,
      reference,
    },
    tx.at,
  )
  await tx.announce('refund.paid', {
    refundId,
    requestId,
    amountPaisa,
    way: way.kind === 'cash' ? 'cash' : 'bank',
  })
  await tellRefund(tx, await requests.getRequest(tx, requestId))
  return amountPaisa
}

export async function listRefunds(
  query: Query,
  input: ParsedInput<'finance.refunds'>,
): Promise<Output<'finance.refunds'>> {
  const rows = await ledger.holding(query, '2020', { after: input.cursor ?? '', limit: input.limit })
  const items = []
  for (const row of rows) {
    const request = await requests.lists.byId(query, row.sub)
    if (request && (await requests.mayRead(query, request)))
      items.push({ requestId: row.sub, trackingNo: request.tracking_no, amountPaisa: row.balancePaisa })
  }
  return { items, next: rows.length === input.limit ? (rows.at(-1)?.sub ?? null) : null }
}

/** Of our charge, what was paid and did not go back by itself: what an end returned is not there to be returned again. */
export async function chargeKept(query: Query, requestId: string): Promise<number> {
  const request = await requests.getRequest(query, requestId)
  const earned = (await ledger.journalLegs(query, `done:${requestId}`)).filter(
    (leg) => leg.code === '4010' || leg.code === '2310',
  )
  if (earned.length > 0) return earned.reduce((sum, leg) => sum - leg.amount_paisa, 0)
  if (isEnd(request.state)) return 0
  const paidPaisa = (await store.paidLines(query, requestId))
    .filter((line) => line.kind === 'charge' || line.kind === 'tax')
    .reduce((sum, line) => sum + line.amountPaisa, 0)
  return Math.min(request.quote.chargePaisa, paidPaisa)
}

/** Somebody asked for more at the door: our charge goes back the same day, before the inquiry ends. Once a visit: again it is nothing. */
export async function payGoodwill(
  tx: Tx,
  given: { caseId: string; visitId: string | null; requestId: string },
): Promise<number> {
  const request = await requests.getRequest(tx, given.requestId)
  const amountPaisa = Math.min(await chargeKept(tx, request.id), ratesAt(tx.kernel, tx.at).goodwillMaxPaisa)
  if (amountPaisa === 0) return 0
  const journal: Journal = overchargeGoodwill({ ...given, amountPaisa })
  const [posted] = await ledger.post(tx, [journal])
  if (posted?.replayed) return 0
  await tellRefund(tx, request)
  return amountPaisa
}

/** A complaint was upheld: so much of our charge goes back, less the goodwill that the case has paid. Once a case. */
export async function returnCharge(
  tx: Tx,
  given: { caseId: string; requestId: string; amountPaisa: number; goodwillPaisa: number },
): Promise<void> {
  const request = await requests.getRequest(tx, given.requestId)
  const { salesTax } = ratesAt(tx.kernel, request.madeAt)
  await ledger.post(tx, [
    chargeReturned({
      caseId: given.caseId,
      requestId: given.requestId,
      chargePaisa: given.amountPaisa,
      goodwillPaisa: given.goodwillPaisa,
      salesTaxBasisPoints: salesTax.basisPoints,
    }),
  ])
  await tellRefund(tx, request)
}
