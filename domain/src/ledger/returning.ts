/** Money that goes back to the citizen, or that a missed visit costs. */
import { splitInclusiveTax } from '../shared/index.ts'
import { account, advance, cashInHand, collectionBank, refundPayable } from './chart.ts'
import { credit, debit, type Journal, journal } from './journal.ts'

const toRefund = (kind: string, key: string, requestId: string, amountPaisa: number): Journal =>
  journal({
    key,
    kind,
    legs: [debit(advance(requestId), amountPaisa), credit(refundPayable(requestId), amountPaisa)],
    refs: { requestId },
  })

export const cancelledBeforeWork = (fact: { requestId: string; amountPaisa: number }): Journal =>
  toRefund('cancelled', `cancel:${fact.requestId}`, fact.requestId, fact.amountPaisa)

/** In an end state nothing of the citizen's may lie idle; `ending` tells a second end (after a reopening) from the first. */
export const requestEnded = (fact: { requestId: string; ending: number; amountPaisa: number }): Journal | undefined =>
  fact.amountPaisa === 0
    ? undefined
    : toRefund(
        'request_ended',
        fact.ending === 1 ? `end:${fact.requestId}` : `end:${fact.requestId}:${fact.ending}`,
        fact.requestId,
        fact.amountPaisa,
      )

/** Opened again before its refund was paid: the money lies where it lay. */
export const advanceRestored = (fact: { requestId: string; ending: number; amountPaisa: number }): Journal =>
  journal({
    key: `reopened:${fact.requestId}:${fact.ending}`,
    kind: 'advance_restored',
    legs: [debit(refundPayable(fact.requestId), fact.amountPaisa), credit(advance(fact.requestId), fact.amountPaisa)],
    refs: { requestId: fact.requestId },
  })

/** The department's figure came out below what was collected. */
export const assessedLower = (fact: { requestId: string; lineId: string; amountPaisa: number }): Journal =>
  toRefund('assessed_lower', `assessed:${fact.requestId}:${fact.lineId}`, fact.requestId, fact.amountPaisa)

export type RefundWay =
  | { kind: 'bank'; bank: string }
  | { kind: 'rail'; rail: string }
  | { kind: 'cash'; facilitatorId: string }

const wayAccount = (way: RefundWay) =>
  way.kind === 'bank'
    ? collectionBank(way.bank)
    : way.kind === 'rail'
      ? account('1100', way.rail)
      : cashInHand(way.facilitatorId)

export const refundPaid = (fact: {
  refundId: string
  requestId: string
  amountPaisa: number
  way: RefundWay
  effectiveAt?: Date
}): Journal =>
  journal({
    key: `refund:${fact.refundId}`,
    kind: fact.way.kind === 'cash' ? 'refund_paid_in_cash' : 'refund_paid',
    legs: [debit(refundPayable(fact.requestId), fact.amountPaisa), credit(wayAccount(fact.way), fact.amountPaisa)],
    effectiveAt: fact.effectiveAt,
    refs: { refundId: fact.refundId, requestId: fact.requestId },
  })

interface InBatch {
  refundId: string
  requestId: string
  batchId: string
  amountPaisa: number
}

/** The instruction is made: it is owed to nobody twice while the bank has it. */
export const refundSent = (fact: InBatch): Journal =>
  journal({
    key: `refundsent:${fact.refundId}`,
    kind: 'refund_sent',
    legs: [
      debit(refundPayable(fact.requestId), fact.amountPaisa),
      credit(account('2400', fact.batchId), fact.amountPaisa),
    ],
    refs: { refundId: fact.refundId, requestId: fact.requestId, batchId: fact.batchId },
  })

export const refundConfirmed = (fact: InBatch & { bank: string }): Journal =>
  journal({
    key: `refund:${fact.refundId}`,
    kind: 'refund_paid',
    legs: [debit(account('2400', fact.batchId), fact.amountPaisa), credit(collectionBank(fact.bank), fact.amountPaisa)],
    refs: { refundId: fact.refundId, requestId: fact.requestId, batchId: fact.batchId },
  })

/** The bank sent it back, before (from transit) or after (from the bank) it had said it was paid. */
export const refundReturned = (fact: InBatch & { bank: string; afterConfirmation: boolean }): Journal =>
  journal({
    key: `refundback:${fact.refundId}`,
    kind: 'refund_returned',
    legs: [
      debit(fact.afterConfirmation ? collectionBank(fact.bank) : account('2400', fact.batchId), fact.amountPaisa),
      credit(refundPayable(fact.requestId), fact.amountPaisa),
    ],
    refs: { refundId: fact.refundId, requestId: fact.requestId, batchId: fact.batchId },
  })

interface Fee {
  requestId: string
  citizenId: string
  feePaisa: number
  advancePaisa: number
}

/** The citizen was not there: the fee comes out of the advance as far as that reaches, the rest is remembered. */
export const noShow = (fact: Fee & { visitId: string }): Journal | undefined =>
  feeTaken('no_show', `noshow:${fact.visitId}`, fact, { visitId: fact.visitId })

/** Cancelled when somebody was already on the way, for the fee that was shown before. */
export const cancellationFee = (fact: Fee): Journal | undefined =>
  feeTaken('cancellation_fee', `cancelfee:${fact.requestId}`, fact, {})

const feeTaken = (kind: string, key: string, fact: Fee, refs: Record<string, string>): Journal | undefined => {
  if (fact.feePaisa === 0) return undefined
  const fromAdvance = Math.min(fact.feePaisa, fact.advancePaisa)
  return journal({
    key,
    kind,
    legs: [
      debit(advance(fact.requestId), fromAdvance),
      debit(account('1400', fact.citizenId), fact.feePaisa - fromAdvance),
      credit(account('4020'), fact.feePaisa),
    ],
    refs: { ...refs, requestId: fact.requestId },
  })
}

export const noShowTaken = (fact: { citizenId: string; requestId: string; amountPaisa: number }): Journal =>
  journal({
    key: `noshowtaken:${fact.citizenId}:${fact.requestId}`,
    kind: 'no_show_taken',
    legs: [debit(advance(fact.requestId), fact.amountPaisa), credit(account('1400', fact.citizenId), fact.amountPaisa)],
    refs: { requestId: fact.requestId },
  })

export const noShowWaived = (fact: { waiverId: string; citizenId: string; amountPaisa: number }): Journal =>
  journal({
    key: `noshowwaived:${fact.waiverId}`,
    kind: 'no_show_waived',
    legs: [debit(account('4020'), fact.amountPaisa), credit(account('1400', fact.citizenId), fact.amountPaisa)],
  })

/** Somebody asked for more at the door: paid back the same day, before the inquiry ends. Once a visit, whoever complains of it. */
export const overchargeGoodwill = (fact: {
  caseId: string
  visitId: string | null
  requestId: string
  amountPaisa: number
}): Journal =>
  journal({
    key: `goodwill:${fact.visitId ?? fact.caseId}`,
    kind: 'overcharge_goodwill',
    legs: [debit(account('5050'), fact.amountPaisa), credit(refundPayable(fact.requestId), fact.amountPaisa)],
    refs: { caseId: fact.caseId, requestId: fact.requestId },
  })

/** The visit was a fake: the charge is given back, less the goodwill that was already paid for it. */
export const chargeReturned = (fact: {
  caseId: string
  requestId: string
  chargePaisa: number
  goodwillPaisa: number
  salesTaxBasisPoints: number
}): Journal => {
  const { netPaisa, taxPaisa } = splitInclusiveTax(fact.chargePaisa, fact.salesTaxBasisPoints)
  const alreadyPaid = Math.min(fact.goodwillPaisa, fact.chargePaisa)
  return journal({
    key: `chargeback:${fact.caseId}:${fact.requestId}`,
    kind: 'charge_returned',
    legs: [
      debit(account('4010'), netPaisa),
      debit(account('2310'), taxPaisa),
      credit(account('5050'), alreadyPaid),
      credit(refundPayable(fact.requestId), fact.chargePaisa - alreadyPaid),
    ],
    refs: { caseId: fact.caseId, requestId: fact.requestId },
  })
}

export const departmentRefundAgreed = (fact: {
  claimId: string
  departmentId: string
  requestId: string
  amountPaisa: number
}): Journal =>
  journal({
    key: `deptrefund:${fact.claimId}`,
    kind: 'department_refund_agreed',
    legs: [
      debit(account('1500', fact.departmentId), fact.amountPaisa),
      credit(refundPayable(fact.requestId), fact.amountPaisa),
    ],
    refs: { claimId: fact.claimId, requestId: fact.requestId },
  })

export const departmentRefundPaid = (fact: {
  claimId: string
  departmentId: string
  bank: string
  amountPaisa: number
}): Journal =>
  journal({
    key: `deptrefundpaid:${fact.claimId}`,
    kind: 'department_refund_paid',
    legs: [
      debit(collectionBank(fact.bank), fact.amountPaisa),
      credit(account('1500', fact.departmentId), fact.amountPaisa),
    ],
  })
