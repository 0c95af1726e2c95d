import type { RequestMoved, VisitMoved } from '@app/contract/events'
import { advance, cancellationFee, chargeEarned, feeDue, type Journal, noShow, requestEnded } from '@app/domain/ledger'
import { earnedCharge, isGovernment, wasFiled } from '@app/domain/payments'
import { isEnd } from '@app/domain/requests'
import type { Tx } from '../../../kernel/context.ts'
import { ratesAt } from '../../catalogue/index.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import { tellRefund } from '../refunds/tell.ts'
import * as store from '../store.ts'
import { fallDue } from '../remitting/store.ts'
import { getStanding, setFiled, setSettled } from './store.ts'

/** The application is with the office: the fees that we hold for it are now the department's. */
export async function applicationFiled(tx: Tx, event: { requestId: string }): Promise<void> {
  await store.lockStandings(tx, [event.requestId])
  await setFiled(tx, event.requestId)
  await ledger.post(tx, await feesDue(tx, await requests.getRequest(tx, event.requestId)))
}

/**
 * Brings the money of a request to where its state is: fees due, the charge earned as far as the rule says, the rest of
 * the advance to the citizen's refund. Reactions arrive in any order, so each call settles all that is due by then.
 */
export async function settleRequest(tx: Tx, event: Pick<RequestMoved, 'requestId' | 'from' | 'to'>): Promise<void> {
  await store.lockStandings(tx, [event.requestId])
  const request = await requests.getRequest(tx, event.requestId)
  const standing = await getStanding(tx, request.id)
  const filed = standing.filed || wasFiled(event.to, event.from, request.facts.officeTook)
  if (filed && !standing.filed) await setFiled(tx, request.id)
  const [advancePaisa = 0] = await ledger.lockedBalances(tx, [advance(request.id)])
  const journals: Journal[] = filed ? await feesDue(tx, request) : []
  let leftPaisa = advancePaisa - journals.reduce((sum, one) => sum + (one.legs[0]?.amountPaisa ?? 0), 0)

  const add = (journal: Journal | undefined): void => {
    if (!journal) return
    journals.push(journal)
    leftPaisa -= journal.legs.find((leg) => leg.account.code === '2010')?.amountPaisa ?? 0
  }
  if (event.to === 'cancelled') {
    const { accountId } = await requests.getOrder(tx, request.orderId)
    add(
      cancellationFee({
        requestId: request.id,
        citizenId: accountId,
        feePaisa: request.cancelFeePaisa,
        advancePaisa: leftPaisa,
      }),
    )
  }
  const rates = ratesAt(tx.kernel, request.madeAt)
  const earned = earnedCharge(event.to, event.from, rates.keptCharge)
  // Earned once for ever: a request that was reopened and ends again has had its charge.
  const chargePaisa = Math.min(leftPaisa, request.quote.chargePaisa)
  if (earned && earned.kind !== 'none' && chargePaisa > 0 && !(await ledger.isPosted(tx, `done:${request.id}`))) {
    add(chargeEarned({ requestId: request.id, chargePaisa, earned, salesTaxBasisPoints: rates.salesTax.basisPoints }))
  }
  if (event.to === 'delivered' || isEnd(event.to)) {
    const ending = standing.endings + 1
    add(requestEnded({ requestId: request.id, ending, amountPaisa: leftPaisa }))
    await setSettled(tx, request.id, event.to, ending)
  }
  await ledger.post(tx, journals)
  await tellRefund(tx, request)
}

/** Money that came after the end, from a phone without network or a slow bank: it is settled like the rest was. */
export async function settleLate(tx: Tx, request: requests.RequestFacts): Promise<void> {
  if (request.state === 'delivered' || isEnd(request.state))
    await settleRequest(tx, { requestId: request.id, from: request.state, to: request.state })
}

/** Collectable government lines that are paid and not yet spent: the department's from now on. */
async function feesDue(tx: Tx, request: requests.RequestFacts): Promise<Journal[]> {
  const paid = (await store.paidLines(tx, request.id)).filter(
    (line) => line.spent === null && isGovernment({ kind: line.kind as 'fixed' }),
  )
  await fallDue(
    tx,
    request.id,
    paid.map((line) => line.code),
    request.departmentId,
    tx.at,
  )
  return paid.map((line) =>
    feeDue({
      requestId: request.id,
      lineId: `${line.code}:${line.receiptNo}`,
      departmentId: request.departmentId,
      amountPaisa: line.amountPaisa,
    }),
  )
}

/** Nobody was there: one fee for the visit, however many requests it had; none in an area event or for another's fault. */
export async function visitFailed(tx: Tx, event: VisitMoved): Promise<void> {
  const reason = tx.kernel.territory.reasons.find((one) => one.code === event.reason)
  const [requestId] = [...event.requestIds].sort()
  if (!reason || reason.citizenFee !== 'noShow' || event.cause !== 'citizen' || !requestId) return
  const request = await requests.getRequest(tx, requestId)
  const { accountId } = await requests.getOrder(tx, request.orderId)
  const [advancePaisa = 0] = await ledger.lockedBalances(tx, [advance(requestId)])
  const { feePaisa } = ratesAt(tx.kernel, tx.at).noShow
  await ledger.post(tx, [noShow({ visitId: event.visitId, requestId, citizenId: accountId, feePaisa, advancePaisa })])
}
