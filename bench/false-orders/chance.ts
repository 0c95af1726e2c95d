/** Chance from a seed: the same day each time. */
export interface Chance {
  /** At least 0, below 1. */
  next(): number
  yes(share: number): boolean
  from(least: number, most: number): number
  id(kind: string): string
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  let made = 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    yes: (share) => next() < share,
    from: (least, most) => least + Math.floor(next() * (most - least + 1)),
    id: (kind) => `${kind}-${++made}`,
  }
}
