import { chargeReturned, type Journal, overchargeGoodwill } from '@app/domain/ledger'
import { isEnd } from '@app/domain/requests'
import type { Query, Tx } from '../../../kernel/context.ts'
import { ratesAt } from '../../catalogue/index.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import { tellRefund } from '../refunds/tell.ts'
import * as store from '../store.ts'

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
