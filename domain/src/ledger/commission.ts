/** What a facilitator earns: held, released, paid out with tax withheld, re-held in a dispute, clawed back. */
import { basisPointsOf } from '../shared/index.ts'
import { account, commissionAvailable, commissionHeld, receivable, reimbursementDue } from './chart.ts'
import { credit, debit, type Journal, journal, type Leg, waterfall } from './journal.ts'
import { withheld } from './tax.ts'

export interface Payee {
  facilitatorId: string
  /** The employer and its share, for an agency's facilitator. */
  agency?: { agencyId: string; shareBasisPoints: number }
}

/** Splits what a leg earns between the facilitator and the agency; the parts sum to the whole. */
export function shares(payee: Payee, amountPaisa: number): { facilitatorPaisa: number; agencyPaisa: number } {
  const agencyPaisa = payee.agency ? basisPointsOf(amountPaisa, payee.agency.shareBasisPoints) : 0
  return { facilitatorPaisa: amountPaisa - agencyPaisa, agencyPaisa }
}

const held = (payee: Payee, amountPaisa: number): Leg[] => {
  const parts = shares(payee, amountPaisa)
  const legs = [credit(commissionHeld(payee.facilitatorId), parts.facilitatorPaisa)]
  return payee.agency ? [...legs, credit(commissionHeld(payee.agency.agencyId), parts.agencyPaisa)] : legs
}

/** One task, one rule, one journal: a second completion of the same task has the same key. */
export const commissionEarned = (fact: {
  taskId: string
  ruleId: string
  ruleVersion: string
  cause: string
  payee: Payee
  amountPaisa: number
  effectiveAt?: Date
}): Journal =>
  journal({
    key: `commission:${fact.taskId}:${fact.ruleId}`,
    kind: 'commission',
    legs: [debit(account('5010'), fact.amountPaisa), ...held(fact.payee, fact.amountPaisa)],
    effectiveAt: fact.effectiveAt,
    refs: { taskId: fact.taskId, ruleId: fact.ruleId, ruleVersion: fact.ruleVersion, cause: fact.cause },
  })

export const bonusEarned = (fact: { ruleId: string; periodCode: string; payee: Payee; amountPaisa: number }): Journal =>
  journal({
    key: `bonus:${fact.ruleId}:${fact.periodCode}:${fact.payee.facilitatorId}`,
    kind: 'bonus_earned',
    legs: [debit(account('5020'), fact.amountPaisa), ...held(fact.payee, fact.amountPaisa)],
  })

/** What one payee has of one accrual, as it was split when it was earned: a later share does not move old money. */
export interface AccrualPart {
  payeeId: string
  amountPaisa: number
}

export const holdReleased = (fact: { accrualId: string; parts: readonly AccrualPart[] }): Journal =>
  journal({
    key: `release:${fact.accrualId}`,
    kind: 'hold_released',
    legs: fact.parts.flatMap((part) => [
      debit(commissionHeld(part.payeeId), part.amountPaisa),
      credit(commissionAvailable(part.payeeId), part.amountPaisa),
    ]),
    refs: { accrualId: fact.accrualId },
  })

/** A dispute puts back what was already free; the case is in the key, so a second dispute can hold it again. */
export const heldAgain = (fact: { accrualId: string; caseId: string; parts: readonly AccrualPart[] }): Journal =>
  journal({
    key: `rehold:${fact.accrualId}:${fact.caseId}`,
    kind: 'held_again',
    legs: fact.parts.flatMap((part) => [
      debit(commissionAvailable(part.payeeId), part.amountPaisa),
      credit(commissionHeld(part.payeeId), part.amountPaisa),
    ]),
    refs: { accrualId: fact.accrualId, caseId: fact.caseId },
  })

/** Pay for one payee in a payout batch; reimbursements travel along without withholding. */
export function payoutSent(fact: {
  batchId: string
  payeeId: string
  commissionPaisa: number
  reimbursementPaisa: number
  withholdingBasisPoints: number
  taxpayerStatus: string
}): { journal: Journal; netPaisa: number; taxPaisa: number } {
  const { netPaisa, taxPaisa } = withheld(fact.commissionPaisa, fact.withholdingBasisPoints)
  const paid = netPaisa + fact.reimbursementPaisa
  const built = journal({
    key: `payout:${fact.batchId}:${fact.payeeId}`,
    kind: 'payout_sent',
    legs: [
      debit(commissionAvailable(fact.payeeId), fact.commissionPaisa),
      debit(reimbursementDue(fact.payeeId), fact.reimbursementPaisa),
      credit(account('2300'), taxPaisa),
      credit(account('2400', fact.batchId), paid),
    ],
    refs: {
      batchId: fact.batchId,
      taxpayerStatus: fact.taxpayerStatus,
      withholdingBasisPoints: String(fact.withholdingBasisPoints),
    },
  })
  return { journal: built, netPaisa: paid, taxPaisa }
}

export const payoutConfirmed = (fact: { batchId: string; payeeId: string; amountPaisa: number }): Journal =>
  journal({
    key: `paid:${fact.batchId}:${fact.payeeId}`,
    kind: 'payout_confirmed',
    legs: [debit(account('2400', fact.batchId), fact.amountPaisa), credit(account('1020'), fact.amountPaisa)],
  })

/** The bank sent it back, before (from transit) or after (from the bank) it had said it was paid. */
export const payoutReturned = (fact: {
  batchId: string
  payeeId: string
  netCommissionPaisa: number
  reimbursementPaisa: number
  taxPaisa: number
  afterConfirmation: boolean
}): Journal =>
  journal({
    key: `returned:${fact.batchId}:${fact.payeeId}`,
    kind: 'payout_returned',
    legs: [
      debit(
        fact.afterConfirmation ? account('1020') : account('2400', fact.batchId),
        fact.netCommissionPaisa + fact.reimbursementPaisa,
      ),
      debit(account('2300'), fact.taxPaisa),
      credit(commissionAvailable(fact.payeeId), fact.netCommissionPaisa + fact.taxPaisa),
      credit(reimbursementDue(fact.payeeId), fact.reimbursementPaisa),
    ],
  })

export const payoutBankFunded = (fact: { transferId: string; bank: string; amountPaisa: number }): Journal =>
  journal({
    key: `fund:${fact.transferId}`,
    kind: 'payout_bank_funded',
    legs: [debit(account('1020'), fact.amountPaisa), credit(account('1010', fact.bank), fact.amountPaisa)],
  })

/** A fake completion is taken back from what is held, then what is available; the rest becomes a debt. */
export const clawedBack = (fact: {
  caseId: string
  facilitatorId: string
  amountPaisa: number
  heldPaisa: number
  availablePaisa: number
}): Journal =>
  journal({
    key: `clawback:${fact.caseId}:${fact.facilitatorId}`,
    kind: 'clawback',
    legs: [...fromPay(fact.facilitatorId, fact), credit(account('5010'), fact.amountPaisa)],
    refs: { caseId: fact.caseId },
  })

export const penalised = (fact: {
  caseId: string
  facilitatorId: string
  amountPaisa: number
  availablePaisa: number
}): Journal =>
  journal({
    key: `penalty:${fact.caseId}:${fact.facilitatorId}`,
    kind: 'penalty',
    legs: [...fromPay(fact.facilitatorId, { ...fact, heldPaisa: 0 }), credit(account('4030'), fact.amountPaisa)],
    refs: { caseId: fact.caseId },
  })

const fromPay = (
  facilitatorId: string,
  fact: { amountPaisa: number; heldPaisa: number; availablePaisa: number },
): Leg[] =>
  waterfall(
    fact.amountPaisa,
    [
      { account: commissionHeld(facilitatorId), availablePaisa: fact.heldPaisa },
      { account: commissionAvailable(facilitatorId), availablePaisa: fact.availablePaisa },
    ],
    receivable(facilitatorId),
  )
