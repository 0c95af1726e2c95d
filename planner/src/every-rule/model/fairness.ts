import type { PlanProblem } from '../../problem/plan-problem.ts'

/**
 * Fairness of earnings: a week's earnings cost `weight × ((before[v] + earned today) / scale)²`, so that earnings far
 * from the target are dear.
 */
export interface Fairness {
  readonly weight: number
  readonly scale: number
  /** By vehicle, its earnings of this week before today, less the target. */
  readonly before: Float64Array
  /** True where one stop more can cost less than nothing: somebody is short of the target. */
  readonly pays: boolean
}

/** Null where earnings do not matter. */
export function fairnessOf({ stops, vehicles, weights }: PlanProblem): Fairness | null {
  if (weights?.fairness === undefined) return null
  const { weight, scale, target } = weights.fairness
  const before = Float64Array.from(vehicles, ({ weekEarning }) => (weekEarning ?? 0) - target)
  return {
    weight,
    scale,
    before,
    pays: before.some((far) => far < 0) || stops.some(({ earning }) => (earning ?? 0) < 0),
  }
}

/** The price of vehicle v earning so much today. */
export function fairnessPrice({ weight, scale, before }: Fairness, v: number, earned: number): number {
  return weight * squared((before[v]! + earned) / scale)
}

/** The least that it can cost two vehicles to earn so much together: when their weeks are alike. */
export function fairestPrice(
  { weight, scale, before }: Fairness,
  u: number,
  v: number,
  earnedTogether: number,
): number {
  return 0.5 * weight * squared((before[u]! + before[v]! + earnedTogether) / scale)
}

/** By a product, which is the same everywhere; a power need not be. */
function squared(far: number): number {
  return far * far
}
