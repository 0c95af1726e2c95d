import { outcomeOf, type Outcome, type RequestState } from '../requests/index.ts'

/** How many requests stood in a state at the moment of the figures. */
export interface Count {
  serviceId: string
  districtId: string
  mode: string
  state: RequestState
  count: number
}
/** What everything is told by. */
export const DIMENSIONS = ['mode', 'serviceId', 'districtId'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const OUTCOMES = [
  'delivered',
  'rejected',
  'withdrawn',
  'cancelled',
  'failed',
  'open',
] as const satisfies readonly Outcome[]
/** Received is always the sum of the six others. */
export type Outcomes = Record<'received' | Outcome, number>
export interface FigureRow extends Outcomes {
  id: string
}

/** A row of fewer requests than this could tell of a person. */
export const LEAST_SHOWN = 10
/** Rows that are too small to be shown by themselves. */
export const OTHERS = 'others'

export function tally(counts: readonly Count[]): Outcomes {
  const sum: Outcomes = { received: 0, delivered: 0, rejected: 0, withdrawn: 0, cancelled: 0, failed: 0, open: 0 }
  for (const { state, count } of counts) {
    sum.received += count
    sum[outcomeOf(state)] += count
  }
  return sum
}

export interface Made<T, Row> {
  /** The row of everything in it. */
  row(id: string, inIt: readonly T[]): Row
  /** How many people's matters it tells of. */
  size(row: Row): number
}

/**
 * One row for each value of the dimension, the largest first. Small rows become one, `others`; when that is still too
 * small, the smallest shown row joins it, since a single hidden row could be had by subtraction. Rows always add up to the
 * whole; where only one could be shown there are none.
 */
export function breakDown<T extends Record<Dimension, string>, Row extends { id: string }>(
  all: readonly T[],
  by: Dimension,
  { row, size }: Made<T, Row>,
  least = LEAST_SHOWN,
): Row[] {
  const groups = Map.groupBy(all, (one) => one[by])
  const rows = [...groups]
    .map(([id, inIt]) => row(id, inIt))
    .filter((one) => size(one) > 0)
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1))
  const shown = rows.filter((one) => size(one) >= least)
  const small = rows.filter((one) => size(one) < least)
  if (!small.length) return shown
  while (small.reduce((sum, one) => sum + size(one), 0) < least) {
    const next = shown.pop()
    if (!next) return []
    small.push(next)
  }
  // One row that holds everything says nothing that the whole does not.
  return shown.length
    ? [
        ...shown,
        row(
          OTHERS,
          small.flatMap((one) => groups.get(one.id) ?? []),
        ),
      ]
    : []
}

/** What became of requests, by one dimension. */
export const outcomesBy = (counts: readonly Count[], by: Dimension, least = LEAST_SHOWN): FigureRow[] =>
  breakDown<Count, FigureRow>(
    counts,
    by,
    { row: (id, inIt) => ({ id, ...tally(inIt) }), size: (row) => row.received },
    least,
  )
