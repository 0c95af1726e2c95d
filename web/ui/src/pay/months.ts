/** The months so far, the present one first: `2026-12`, `2026-11` … */
export function monthsBefore(day: string, count = 12): string[] {
  if (!day) return []
  const [year = 0, month = 1] = day.split('-').map(Number)
  return Array.from({ length: count }, (_, i) => new Date(Date.UTC(year, month - 1 - i, 1)).toISOString().slice(0, 7))
}
