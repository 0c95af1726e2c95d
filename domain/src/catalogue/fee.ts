import type { Evidence, LocalText } from '../shared/index.ts'
import type { Condition, Operand } from './condition.ts'

/** How an amount is found, as data. Money is integer paisa. */
export type Amount =
  | { kind: 'flat'; paisa: number }
  /** A share of a money answer, in basis points (1 % = 100), rounded half up to whole rupees. */
  | { kind: 'share'; of: string; basisPoints: number; minimumPaisa?: number; maximumPaisa?: number }
  | { kind: 'each'; of: Operand; paisa: number }
  /** The first band whose `upTo` is not passed; null means no upper end. */
  | { kind: 'bands'; of: Operand; bands: { upTo: number | null; amount: Amount }[] }
  /** By the answer to a choice. */
  | { kind: 'table'; of: string; rows: Record<string, Amount>; otherwise: Amount }
  | { kind: 'sum'; parts: Amount[] }
  /** The amount that the citizen reads from the department's own paper (a tax bill). */
  | { kind: 'stated'; of: string }

/** `psid`: straight to the treasury only. `collectable`: we may take it. `counter`: paid at the office's counter for the citizen. */
export type PayBy = 'psid' | 'collectable' | 'counter'

/** `fixed` is frozen at booking. `assessed` is an estimate until the department's reference names the figure. */
export type FeeLineKind = 'fixed' | 'assessed' | 'third_party'

export interface FeeLine {
  code: string
  label: LocalText
  kind: FeeLineKind
  amount: Amount
  /** For an assessed line: how far the figure may lie below and above the estimate, in basis points. */
  rangeBasisPoints?: { below: number; above: number }
  /** What the estimate rests on, in words. */
  basis?: LocalText
  /** A third-party line is never payable above this, nor without a photographed receipt. */
  ceilingPaisa?: number
  /** Who receives the money: a department's id, or the name of a third party. */
  payTo: { department: string } | { thirdParty: LocalText }
  payBy: PayBy
  headOfAccount?: string
  challanForm?: string
  /** Notification number and date, or the law. */
  authority?: string
  evidence: Evidence
  when?: Condition
  /** The line stays visible at zero, with the reason; "free" must be seen, not inferred. */
  waivers?: { when: Condition; reason: LocalText; evidence: Evidence }[]
}
