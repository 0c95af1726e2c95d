import type { EqualProblem } from './problem.ts'

/** Nearest-first lists of stops, `k` a stop, flat: the list of stop i begins at `i * k`. */
export interface Neighbours {
  readonly k: number
  readonly list: Int32Array
}

/** Keeps the `k` smallest scores per stop by a bounded heap-free selection: a partial sort of n numbers, n times. */
export function nearestOf(n: number, k: number, score: (i: number, j: number) => number): Neighbours {
  const width = Math.max(0, Math.min(k, n - 1))
  const list = new Int32Array((n + 1) * Math.max(1, width))
  const keys = new Float64Array(n)
  for (let i = 1; i <= n; i++) {
    let count = 0
    // The index rides in the low bits of the key, so one numeric sort orders both and ties are stable.
    for (let j = 1; j <= n; j++) if (j !== i) keys[count++] = Math.min(score(i, j), 1e9) * 32768 + j
    const part = keys.subarray(0, count).sort()
    for (let s = 0; s < width; s++) list[i * width + s] = part[s]! % 32768
  }
  return { k: width, list }
}

/** By plain cost in the cheaper direction: which stops lie together on the map (for ruin). */
export function neighboursByCost(problem: EqualProblem, k: number): Neighbours {
  const { cost, m, n } = problem
  return nearestOf(n, k, (i, j) => Math.min(cost[i * m + j]!, cost[j * m + i]!))
}

/**
 * By cost, waiting and lateness together in the better direction: which stops may follow each other (for local search;
 * after Vidal et al. 2013).
 */
export function neighboursByTime(problem: EqualProblem, k: number, waitWeight = 0.2, lateWeight = 1): Neighbours {
  const { cost, time, m, n, open, close } = problem
  const one = (i: number, j: number): number => {
    const t = time[i * m + j]!
    const wait = Math.max(0, open[j]! - t - close[i]!)
    const late = Math.max(0, open[i]! + t - close[j]!)
    return cost[i * m + j]! + waitWeight * wait + lateWeight * late
  }
  return nearestOf(n, k, (i, j) => Math.round(Math.min(one(i, j), one(j, i))))
}
