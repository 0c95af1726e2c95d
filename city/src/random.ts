/** Seeded chance: the same seed tells the same story. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number
  /** Happens with that probability. */
  hits(share: number): boolean
  whole(from: number, to: number): number
  pick<T>(items: readonly T[]): T
  /** A stream of its own, so that one robot's choices do not move another's. */
  fork(name: string): Chance
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    hits: (share) => next() < share,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick(items) {
      if (!items.length) throw new Error('nothing to pick from')
      return items[Math.floor(next() * items.length)] as (typeof items)[number]
    },
    fork(name) {
      let hash = 2_166_136_261 ^ seed
      for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619)
      return createChance(hash >>> 0)
    },
  }
}
