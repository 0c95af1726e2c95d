import type { Mode } from '../requests/index.ts'
import type { Evidence, LocalText } from '../shared/index.ts'

/** Our own charges, taxes and money limits from a date on. Percentages are basis points (1 % = 100). */
export interface Rates {
  effectiveFrom: string
  /** Our charge for one order, sales tax included, however many requests it holds. */
  charges: Record<Mode, { perOrderPaisa: number; perExtraTripPaisa: number; evidence: Evidence }>
  /** The part of our charge that is not ours: `payTo` is the authority it is passed on to. */
  salesTax: { basisPoints: number; payTo: LocalText; evidence: Evidence }
  withholding: { activeBasisPoints: number; inactiveBasisPoints: number; law: string; evidence: Evidence }
  /** A government line above this may only be paid straight to the treasury. */
  psidOnlyAbovePaisa: number
  noShow: { feePaisa: number; callOutPayPaisa: number; evidence: Evidence }
  /** Part of our charge that is kept when a request is withdrawn after collection, or rejected. */
  keptCharge: { onWithdrawalBasisPoints: number; onRejectionBasisPoints: number }
  agencyShareBasisPoints: number
  holdDays: number
  cash: { capPaisa: number; warnBasisPoints: number; ageHoursMax: number }
  goodwillMaxPaisa: number
  /** An act of the desks that moves more takes a second person; domain/ledger's where the pack says nothing. */
  secondPersonAbovePaisa?: number
}
