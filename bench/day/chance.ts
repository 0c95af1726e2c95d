/** A number in [0, 1) that belongs to these numbers for ever: what befalls a visit is the same whoever is sent. */
export function drawOf(seed: number, ...parts: readonly number[]): number {
  let hash = 0x811c9dc5 ^ seed
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

/** What a number is drawn for, so that two draws of one visit know nothing of each other. */
export const DRAW = {
  answer: 1,
  work: 2,
  door: 3,
  road: 4,
  band: 5,
  trip: 6,
} as const
