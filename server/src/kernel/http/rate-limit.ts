/**
 * Allowances by the minute, counted in this process: they shield from a flood, not from a determined few. What other
 * processes counted is told by `share-counts.ts`, a moment later.
 */
export interface RateLimit {
  /** Counts one call; false when the allowance of this minute is used up. */
  take(key: string, perMinute: number): boolean
}

/** How often a key was counted in one minute. */
export interface Count {
  key: string
  minute: number
  used: number
}

/** The side of a limiter that other processes see. */
export interface Shared {
  /** The minute that is counted now. */
  minute(): number
  /** What was counted here and not told yet, in this minute and the last: the most asked-for first, and no more than `most`. */
  untold(most: number): Count[]
  told(counts: readonly Count[]): void
  /** What all others together have counted. */
  heard(counts: readonly Count[]): void
}

interface Used {
  readonly key: string
  readonly minute: number
  here: number
  elsewhere: number
}

const MINUTE_MS = 60_000
/** About 20 MB. */
const KEYS_MAX = 100_000
/** So many wait to be told; whoever was quiet for longest is told when they call again. */
const UNTOLD_MAX = 20_000

const all = (used: Used | undefined): number => (used ? used.here + used.elsewhere : 0)

/**
 * A sliding window of two counters: the last minute's count fades as this one goes on. `allowance` multiplies every limit.
 * When there are too many keys, whoever was quiet for longest is forgotten: a flood of strangers is counted all the same.
 */
export function createRateLimit(
  allowance: number,
  nowMs: () => number = Date.now,
  keysMax: number = KEYS_MAX,
): RateLimit & Shared {
  let minute = 0
  let current = new Map<string, Used>()
  let last = new Map<string, Used>()
  const changed = new Set<Used>()
  const turn = (now: number): void => {
    const index = Math.floor(now / MINUTE_MS)
    if (index === minute) return
    last = index === minute + 1 ? current : new Map()
    current = new Map()
    minute = index
  }
  /** How much of the allowance is used; fewer than one call when it is all there. */
  const usedBy = (key: string): number => {
    const now = nowMs()
    turn(now)
    return all(current.get(key)) + all(last.get(key)) * (1 - (now % MINUTE_MS) / MINUTE_MS)
  }
  const keep = (used: Used): void => {
    current.delete(used.key)
    if (current.size >= keysMax) current.delete(current.keys().next().value as string)
    current.set(used.key, used)
  }
  return {
    take(key, perMinute) {
      if (usedBy(key) >= perMinute * allowance) return false
      const used = current.get(key) ?? { key, minute, here: 0, elsewhere: 0 }
      used.here++
      keep(used)
      changed.delete(used)
      if (changed.size >= UNTOLD_MAX) changed.delete(changed.values().next().value as Used)
      changed.add(used)
      return true
    },
    minute() {
      turn(nowMs())
      return minute
    },
    untold(most) {
      turn(nowMs())
      for (const used of changed) if (used.minute < minute - 1) changed.delete(used)
      const waiting = Array.from(changed, ({ key, minute: of, here }) => ({ key, minute: of, used: here }))
      return waiting.length > most ? waiting.toSorted((a, b) => b.used - a.used).slice(0, most) : waiting
    },
    told(counts) {
      const counted = new Map(counts.map(({ key, minute: of, used }) => [`${of} ${key}`, used]))
      for (const used of changed) if (counted.get(`${used.minute} ${used.key}`) === used.here) changed.delete(used)
    },
    heard(counts) {
      turn(nowMs())
      for (const { key, minute: of, used } of counts) {
        const window = of === minute ? current : of === minute - 1 ? last : undefined
        const known = window?.get(key)
        // Within a minute counts only grow: a database that forgot gives nobody a second allowance.
        if (known) known.elsewhere = Math.max(known.elsewhere, used)
        else if (window && window.size < keysMax) window.set(key, { key, minute: of, here: 0, elsewhere: used })
      }
    },
  }
}
