/** A position older than this says where somebody was, not where they are. */
export const FRESH_MS = 2 * 60_000

export interface Seen {
  atMs: number
  meters: number
  eta: { fromSeconds: number; toSeconds: number } | null
}

/** What may be said of somebody who is on the way: how far and how long while it is fresh, afterwards only when they were last seen. */
export type Whereabouts =
  | { known: 'fresh'; seenAtMs: number; meters: number; eta: Seen['eta'] }
  | { known: 'stale'; seenAtMs: number }
  | { known: 'never' }

export function whereabouts(seen: Seen | null, nowMs: number): Whereabouts {
  if (!seen) return { known: 'never' }
  return nowMs - seen.atMs > FRESH_MS
    ? { known: 'stale', seenAtMs: seen.atMs }
    : { known: 'fresh', seenAtMs: seen.atMs, meters: seen.meters, eta: seen.eta }
}
