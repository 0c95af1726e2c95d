import type { Problem } from '@app/ui'

/** Lines that carry an office: not the heading, not the empty ones. */
export function rowsOfCsv(csv: string): number {
  return Math.max(0, csv.split(/\r?\n/).filter((line) => line.trim() !== '').length - 1)
}

/** The lines that the server named as wrong, each with what is wrong. */
export function wrongLines(problem: Problem | undefined): { line: number; words: string }[] {
  const named = problem?.kind === 'refused' && problem.code === 'csv_invalid' ? problem.details?.problems : undefined
  if (!Array.isArray(named)) return []
  return named.flatMap((one: { line?: unknown; what?: unknown }) =>
    typeof one?.line === 'number' ? [{ line: one.line, words: String(one.what ?? '') }] : [],
  )
}
