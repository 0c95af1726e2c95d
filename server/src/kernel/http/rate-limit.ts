/** Allowances by the minute, kept in this process: they shield from a flood, not from a determined few. */
export interface RateLimit {
  /** Counts one call; false when the allowance of this minute is used up. */
  take(key: string, perMinute: number): boolean
}

const MINUTE_MS = 60_000
const KEYS_MAX = 200_000

/**
 * A sliding window of two counters: the last minute's count fades as this one goes on. `allowance` multiplies
 * every limit.
 */
export function createRateLimit(allowance: number, nowMs: () => number = Date.now): RateLimit {
  let minute = 0
  let current = new Map<string, number>()
  let last = new Map<string, number>()
  return {
    take(key, perMinute) {
      const now = nowMs()
      const index = Math.floor(now / MINUTE_MS)
      if (index !== minute) {
        last = index === minute + 1 ? current : new Map()
        current = new Map()
        minute = index
      }
      const faded = (last.get(key) ?? 0) * (1 - (now % MINUTE_MS) / MINUTE_MS)
      const used = current.get(key) ?? 0
      if (used + faded >= perMinute * allowance) return false
      // Full of strangers: let the call pass rather than grow without end.
      if (used || current.size < KEYS_MAX) current.set(key, used + 1)
      return true
    },
  }
}
