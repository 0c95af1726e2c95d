import type { GrievanceView } from './grievance-words.ts'

export type RemedyKind = GrievanceView['remedies'][number]['kind']
type Remedy =
  | { kind: 'refund'; amountPaisa: number }
  | { kind: 'reopen'; to: string }
  | { kind: Exclude<RemedyKind, 'refund' | 'reopen'> }

/** What was chosen, as the command wants it; null while an amount or a state is missing. */
export function remediesOf(chosen: readonly RemedyKind[], rupees: string, target: string): Remedy[] | null {
  const remedies: Remedy[] = []
  for (const kind of chosen) {
    if (kind === 'refund') {
      if (!/^\d{1,8}$/.test(rupees.trim())) return null
      remedies.push({ kind, amountPaisa: Number(rupees) * 100 })
    } else if (kind === 'reopen') {
      if (!target) return null
      remedies.push({ kind, to: target })
    } else remedies.push({ kind })
  }
  return remedies
}
