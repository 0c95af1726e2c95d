/** Gini coefficient of incomes: 0 when all are equal, towards 1 when one has all. */
export function gini(incomes: readonly number[]): number {
  const sorted = [...incomes].sort((a, b) => a - b)
  const total = sorted.reduce((sum, x) => sum + x, 0)
  if (sorted.length === 0 || total === 0) return 0
  const weighted = sorted.reduce((sum, x, k) => sum + (k + 1) * x, 0)
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}

/** Least income over the mean. */
export function leastToMean(incomes: readonly number[]): number {
  const total = incomes.reduce((sum, x) => sum + x, 0)
  return total === 0 ? 1 : (Math.min(...incomes) * incomes.length) / total
}
