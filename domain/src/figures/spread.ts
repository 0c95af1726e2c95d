/** The value below which that share of the sorted list lies (nearest rank); null for an empty one. */
const rank = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null

/** Middle and ninetieth percentile. A mean would be ruled by the few that lay for months. */
export function spreadOf(values: readonly number[]): { median: number | null; ninetieth: number | null } {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: rank(sorted, 0.5), ninetieth: rank(sorted, 0.9) }
}
