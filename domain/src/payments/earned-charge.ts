import type { Earned } from '../ledger/index.ts'
import type { RequestState } from '../requests/index.ts'

/** The territory's rule on what an ending keeps of our charge. */
export interface KeptCharge {
  onWithdrawalBasisPoints: number
  onRejectionBasisPoints: number
}

/**
 * How much of the service charge a request has earned where it now stands; undefined while that is open. A delivery
 * earns all of it. A decision against the citizen, or their own withdrawal after the collection, keeps what the territory says.
 */
export function earnedCharge(state: RequestState, from: RequestState, kept: KeptCharge): Earned | undefined {
  switch (state) {
    case 'delivered':
    case 'closed':
      return { kind: 'full' }
    case 'rejected':
      return part(kept.onRejectionBasisPoints)
    case 'withdrawn':
      return part(kept.onWithdrawalBasisPoints)
    // Kept at the office until it was sent back: our work was done. Lapsed before filing: as if withdrawn.
    case 'failed':
      return from === 'at_office'
        ? { kind: 'full' }
        : from === 'ready' || from === 'objected'
          ? part(kept.onWithdrawalBasisPoints)
          : { kind: 'none' }
    case 'cancelled':
      return { kind: 'none' }
    default:
      return undefined
  }
}

const part = (basisPoints: number): Earned =>
  basisPoints >= 10_000
    ? { kind: 'full' }
    : basisPoints <= 0
      ? { kind: 'none' }
      : { kind: 'part', shareBasisPoints: basisPoints }

/** Has the department had the application, so that its fee is due whatever came after? */
export function wasFiled(state: RequestState, from: RequestState, officeTook: boolean): boolean {
  const afterFiling: RequestState[] = [
    'submitted',
    'in_process',
    'approved',
    'issued',
    'delivering',
    'at_office',
    'delivered',
    'closed',
  ]
  return officeTook || afterFiling.includes(state) || afterFiling.includes(from)
}
