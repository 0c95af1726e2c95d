/** Somebody who has earned a thousand rupees less than the others is sent though another were so much nearer. */
export const FAIRNESS_ROAD_MINUTES = 5

/**
 * How unevenly amounts are spread: 0 where all have the same, near 1 where one has everything. Of nobody, and of people who
 * have nothing, nothing can be said.
 */
export function giniOf(amounts: readonly number[]): number | null {
  const sorted = amounts.toSorted((a, b) => a - b)
  const sum = sorted.reduce((all, one) => all + one, 0)
  if (sum <= 0) return null
  const ranked = sorted.reduce((all, one, place) => all + (place + 1) * one, 0)
  return (2 * ranked) / (sorted.length * sum) - (sorted.length + 1) / sorted.length
}
