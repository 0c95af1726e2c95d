/** What the advance is spent on: the department's fee and the programme's own charge. */
import { splitInclusiveTax } from '../shared/index.ts'
import { account, advance, refundPayable } from './chart.ts'
import { credit, debit, type Journal, journal } from './journal.ts'

/** A collectable government line falls due when the application is filed; a line already turned into a PSID does not. */
export const feeDue = (fact: {
  requestId: string
  lineId: string
  departmentId: string
  amountPaisa: number
  effectiveAt?: Date
}): Journal =>
  journal({
    key: `submit:${fact.requestId}:${fact.lineId}`,
    kind: 'fee_due',
    legs: [
      debit(advance(fact.requestId), fact.amountPaisa),
      credit(account('2100', fact.departmentId), fact.amountPaisa),
    ],
    effectiveAt: fact.effectiveAt,
    refs: { requestId: fact.requestId, lineId: fact.lineId },
  })

/** How much of the charge an ending earns, by the territory's rule: everything, a stated part, or nothing. */
export type Earned = { kind: 'full' } | { kind: 'part'; shareBasisPoints: number } | { kind: 'none' }

/**
 * The service charge is earned once: at the first delivery or the final decision, or on withdrawal by rule.
 * What is not earned goes to the citizen's refund.
 */
export function chargeEarned(fact: {
  requestId: string
  chargePaisa: number
  earned: Earned
  salesTaxBasisPoints: number
  effectiveAt?: Date
}): Journal | undefined {
  if (fact.chargePaisa === 0) return undefined
  const earnedPaisa =
    fact.earned.kind === 'full'
      ? fact.chargePaisa
      : fact.earned.kind === 'none'
        ? 0
        : Math.floor((fact.chargePaisa * fact.earned.shareBasisPoints) / 10_000)
  const { netPaisa, taxPaisa } = splitInclusiveTax(earnedPaisa, fact.salesTaxBasisPoints)
  return journal({
    key: `done:${fact.requestId}`,
    kind: 'charge_earned',
    legs: [
      debit(advance(fact.requestId), fact.chargePaisa),
      credit(account('4010'), netPaisa),
      credit(account('2310'), taxPaisa),
      credit(refundPayable(fact.requestId), fact.chargePaisa - earnedPaisa),
    ],
    effectiveAt: fact.effectiveAt,
    refs: { requestId: fact.requestId, earned: fact.earned.kind },
  })
}
