import type { ConsentKind } from './kinds.ts'

export interface Given {
  id: string
  kind: ConsentKind
  /** The hash of the lines that were read; null where the yes covers no lines. */
  covers: string | null
  withdrawn: boolean
}

/**
 * What a filing rests on, and what it would rest on and does not have. Nothing is filed in somebody's name without their
 * word that it may be done; where lines were read to them, without their yes to exactly those.
 */
export function missingFor(
  filing: { linesHash: string | null },
  given: readonly Given[],
): { reliedOn: string[]; missing: ConsentKind[] } {
  const standing = given.filter((one) => !one.withdrawn)
  const order = standing.findLast((one) => one.kind === 'order')
  const lines = standing.findLast((one) => one.kind === 'lines' && one.covers === filing.linesHash)
  const wanted: [ConsentKind, Given | undefined][] = [['order', order]]
  if (filing.linesHash !== null) wanted.push(['lines', lines])
  return {
    reliedOn: wanted.flatMap(([, one]) => one?.id ?? []),
    missing: wanted.flatMap(([kind, one]) => (one ? [] : kind)),
  }
}
