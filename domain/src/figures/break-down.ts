import { outcomeOf, type Outcome, type RequestState } from '../requests/index.ts'

/** How many requests stood in a state at the moment of the figures. */
export interface Count { serviceId: string; districtId: string; mode: string; state: RequestState; count: number }

export const OUTCOMES = ['delivered', 'rejected', 'withdrawn', 'cancelled', 'failed', 'open'] as const satisfies readonly Outcome[]
/** Received is always the sum of the six others. */
export type Outcomes = Record<'received' | Outcome, number>
export interface FigureRow extends Outcomes { id: string }

/** A row of fewer requests than this could tell of a person. */
export const LEAST_SHOWN = 10
/** Rows that are too small to be shown by themselves. */
export const OTHERS = 'others'

const zero = (): Outcomes => ({ received: 0, delivered: 0, rejected: 0, withdrawn: 0, cancelled: 0, failed: 0, open: 0 })

function add(to: Outcomes, more: Outcomes): void {
  for (const key of ['received', ...OUTCOMES] as const) to[key] += more[key]
}

export function tally(counts: readonly Count[]): Outcomes {
  const sum = zero()
  for (const { state, count } of counts) {
    sum.received += count
    sum[outcomeOf(state)] += count
  }
  return sum
}

/**
 * One row for each value of the dimension, by received, the largest first. Small rows become one, `others`; when that is
 * still too small, the smallest shown row joins it, since a single hidden row could be had by subtraction. Rows always
 * add up to the whole; where only one could be shown there are none.
 */
export function breakDown(counts: readonly Count[], by: 'serviceId' | 'districtId' | 'mode', least = LEAST_SHOWN): FigureRow[] {
  const groups = new Map<string, Count[]>()
  for (const count of counts) groups.set(count[by], [...(groups.get(count[by]) ?? []), count])
  const rows = [...groups].map(([id, group]): FigureRow => ({ id, ...tally(group) })).sort((a, b) => b.received - a.received || (a.id < b.id ? -1 : 1))
  const shown = rows.filter((row) => row.received >= least)
  const small = rows.filter((row) => row.received < least)
  if (!small.length) return shown
  const others: FigureRow = { id: OTHERS, ...zero() }
  for (const row of small) add(others, row)
  while (others.received < least) {
    const next = shown.pop()
    if (!next) return []
    add(others, next)
  }
  // One row that holds everything says nothing that the whole does not.
  return shown.length ? [...shown, others] : []
}
