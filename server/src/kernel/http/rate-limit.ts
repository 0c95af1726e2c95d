/**
 * Allowances by the minute, kept in this process: they shield from a flood, not from a determined few. With several processes
 * somebody may ask as often at each of them, so that all together allow at most so many times more.
 */
export interface RateLimit {
  /** Counts one call; false when the allowance of this minute is used up. */
  take(key: string, perMinute: number): boolean
}

const MINUTE_MS = 60_000
/** About 20 MB. */
const KEYS_MAX = 100_000

/**
 * A sliding window of two counters: the last minute's count fades as this one goes on. `allowance` multiplies every limit.
 * When there are too many keys, whoever was quiet for longest is forgotten: a flood of strangers is counted all the same.
 */
export function createRateLimit(
  allowance: number,
  nowMs: () => number = Date.now,
  keysMax: number = KEYS_MAX,
): RateLimit {
  let minute = 0
  let current = new Map<string, number>()
  let last = new Map<string, number>()
  /** How much of the allowance is used; fewer than one call when it is all there. */
  const usedBy = (key: string): number => {
    const now = nowMs()
    const index = Math.floor(now / MINUTE_MS)
    if (index !== minute) {
      last = index === minute + 1 ? current : new Map()
      current = new Map()
      minute = index
    }
    return (current.get(key) ?? 0) + (last.get(key) ?? 0) * (1 - (now % MINUTE_MS) / MINUTE_MS)
  }
  return {
    take(key, perMinute) {
      if (usedBy(key) >= perMinute * allowance) return false
      const count = (current.get(key) ?? 0) + 1
      current.delete(key)
      if (current.size >= keysMax) current.delete(current.keys().next().value as string)
      current.set(key, count)
      return true
    },
  }
}
