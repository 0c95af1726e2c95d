import { createChance } from '@app/city/random'

/** Chance from a seed: the same day each time. */
export interface Chance {
  /** At least 0, below 1. */
  next(): number
  yes(share: number): boolean
  from(least: number, most: number): number
  id(kind: string): string
}

export function chanceOf(seed: number): Chance {
  const { next, hits, whole } = createChance(seed)
  let made = 0
  return { next, yes: hits, from: whole, id: (kind) => `${kind}-${++made}` }
}
