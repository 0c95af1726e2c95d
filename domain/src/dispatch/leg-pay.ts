import { basisPointsOf } from '../shared/index.ts'
import type { TaskKind } from '../requests/index.ts'

/** The pack's commission rule for one leg, as far as an offer needs it. */
export interface LegRule {
  id: string
  leg: TaskKind
  amountPaisa: number
  furtherPaisa: number
}
export interface LegToDo {
  kind: TaskKind
  ruleId: string | null
}
export interface Deductions {
  agencyShareBasisPoints: number
  withholdingBasisPoints: number
}

/** Gross pay of a visit: the first task of a kind at full rate, further ones of the same kind at the further rate. */
export function grossPayPaisa(legs: readonly LegToDo[], rules: readonly LegRule[]): number {
  const seen = new Set<TaskKind>()
  let total = 0
  for (const leg of legs) {
    const rule = rules.find((one) => one.id === leg.ruleId)
    if (!rule) continue
    total += seen.has(leg.kind) ? rule.furtherPaisa : rule.amountPaisa
    seen.add(leg.kind)
  }
  return total
}

/** What reaches the facilitator: the agency's share and the tax are gone. */
export function netPayPaisa(
  grossPaisa: number,
  { agencyShareBasisPoints, withholdingBasisPoints }: Deductions,
): number {
  const own = grossPaisa - basisPointsOf(grossPaisa, agencyShareBasisPoints)
  return own - basisPointsOf(own, withholdingBasisPoints)
}
