import { metresCount } from '../large/sub-problem.ts'
import type { PlanProblem, TravelMatrix } from '../problem/plan-problem.ts'
import { isSmall } from '../every-rule/model/travel.ts'

/**
 * Puts the matrices into shared memory, so that a message carries only a reference. For threads that only search, times
 * take two bytes a cell where that is enough, and distances that count for nothing stay behind.
 */
export function shareMatrices(problem: PlanProblem, { searchedOnly = false } = {}): PlanProblem {
  const metres = !searchedOnly || metresCount(problem.vehicles)
  const share = <T extends Int32Array | Uint16Array>(list: T): T => {
    if (list.buffer instanceof SharedArrayBuffer) return list
    const out = new (list.constructor as new (memory: SharedArrayBuffer) => T)(new SharedArrayBuffer(list.byteLength))
    out.set(list)
    return out
  }
  const times = (list: Int32Array | Uint16Array): Int32Array | Uint16Array => {
    if (!searchedOnly || !isSmall(list)) return share(list)
    const out = new Uint16Array(new SharedArrayBuffer(2 * list.length))
    out.set(list)
    return out
  }
  const matrices: Record<string, TravelMatrix> = {}
  for (const [name, matrix] of Object.entries(problem.matrices)) {
    matrices[name] = {
      ...matrix,
      durationsSec: times(matrix.durationsSec),
      distancesM: metres ? matrix.distancesM && share(matrix.distancesM) : undefined,
      costs: matrix.costs && share(matrix.costs),
    }
  }
  return { ...problem, matrices }
}
