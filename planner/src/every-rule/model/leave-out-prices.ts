import { secondsBetween } from '../../problem/estimate-times.ts'
import { NO_WAY, type PlanProblem } from '../../problem/plan-problem.ts'

/** Price of leaving each stop out. */
export function leaveOutPrices(problem: PlanProblem): Float64Array {
  const { base, perPriority } = leaveOutWeights(problem)
  return Float64Array.from(problem.stops, (stop) => base + perPriority * (stop.priority ?? 0))
}

/** The given price of leaving a stop out, or one that puts priorities first, then numbers, then cost. */
export function leaveOutWeights(problem: PlanProblem): { readonly base: number; readonly perPriority: number } {
  if (problem.weights?.unassigned !== undefined) return problem.weights.unassigned
  let dearest = 1
  for (const vehicle of problem.vehicles) dearest = Math.max(dearest, (vehicle.fixedCost ?? 0) / 4)
  const factors = problem.vehicles.map((v) => ({
    matrix: problem.matrices[v.profile]!,
    perSec: (v.perHour ?? 3600) / 3600 / (v.speedFactor ?? 1),
    perMetre: (v.perKm ?? 0) / 1000,
  }))
  const seen = new Set<string>()
  for (const { matrix, perSec, perMetre } of factors) {
    const key = `${matrix.size}|${perSec}|${perMetre}`
    if (seen.has(key)) continue
    seen.add(key)
    const { durationsSec, distancesM, costs, points, size } = matrix
    // No two places are farther apart than twice the longest way from one of them.
    if (points !== undefined)
      for (let k = 0; k < size; k++) dearest = Math.max(dearest, 2 * perSec * secondsBetween(matrix)(0, k))
    // Most are paid by time alone: one pass over the cells, without a question of each.
    if (costs === undefined && (distancesM === undefined || perMetre === 0)) {
      dearest = Math.max(dearest, perSec * largest(durationsSec, NO_WAY / Math.max(1, perSec)))
      continue
    }
    for (let k = 0; k < durationsSec.length; k++) {
      if (durationsSec[k]! >= NO_WAY) continue
      const cost =
        costs === undefined
          ? durationsSec[k]! * perSec + (distancesM === undefined ? 0 : distancesM[k]! * perMetre)
          : costs[k]!
      if (cost > dearest && cost < NO_WAY) dearest = cost
    }
  }
  const base = Math.ceil(8 * dearest)
  return { base, perPriority: base * (problem.stops.length + 1) }
}

/** The largest cell below `limit`. */
function largest(list: Int32Array | Uint16Array, limit: number): number {
  let most = 0
  for (let k = 0; k < list.length; k++) {
    const cell = list[k]!
    if (cell > most && cell < limit) most = cell
  }
  return most
}
