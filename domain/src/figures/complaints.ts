import type { GrievanceState } from '../grievances/index.ts'
import { breakDown, type Dimension } from './break-down.ts'

/** How a complaint stands: referred to the Ombudsman and withdrawn are ends without a decision of ours. */
export type Verdict = 'upheld' | 'notUpheld' | 'withdrawn' | 'referred' | 'open'
export const VERDICTS = ['upheld', 'notUpheld', 'withdrawn', 'referred', 'open'] as const satisfies readonly Verdict[]

export interface Case extends Record<Dimension, string> {
  overcharge: boolean
  verdict: Verdict
  paidBackPaisa: number
}
/** Filed is always the sum of the five verdicts; what was paid back counts the overcharges that the programme made good. */
export type Complaints = Record<'filed' | Verdict | 'overcharges' | 'paidBackPaisa', number>
export interface ComplaintRow extends Complaints {
  id: string
}

export function complaintsOf(cases: readonly Case[]): Complaints {
  const sum: Complaints = {
    filed: 0,
    upheld: 0,
    notUpheld: 0,
    withdrawn: 0,
    referred: 0,
    open: 0,
    overcharges: 0,
    paidBackPaisa: 0,
  }
  for (const one of cases) {
    sum.filed++
    sum[one.verdict]++
    if (one.overcharge) sum.overcharges++
    sum.paidBackPaisa += one.paidBackPaisa
  }
  return sum
}

export const complaintsBy = (cases: readonly Case[], by: Dimension): ComplaintRow[] =>
  breakDown<Case, ComplaintRow>(cases, by, {
    row: (id, inIt) => ({ id, ...complaintsOf(inIt) }),
    size: (row) => row.filed,
  })

/** What a complaint's event says of its standing; null where it says nothing of it. */
export function verdictAfter(
  before: Verdict,
  event: { type: string; state: GrievanceState; upheld: boolean | null },
): Verdict {
  if (event.type === 'grievance.decided') return event.upheld ? 'upheld' : 'notUpheld'
  if (event.state === 'referred' || event.state === 'withdrawn') return event.state
  // Come back to, or taken a step up: somebody owes an answer again. What is closed stays as it was decided.
  return event.state === 'closed' || event.state === 'decided' ? before : 'open'
}
