/** What a server, or a proxy before it, answers while it cannot serve for a moment. */
const PASSING: readonly number[] = [502, 503, 504]
/** A failover takes up to half a minute; after that somebody is told, and may press again. */
const WITHIN_MS = 40_000
const WAIT_MS_MIN = 1_000
const WAIT_MS_MAX = 8_000

let waiting = 0
const watchers = new Set<() => void>()
const tell = (change: number) => {
  waiting += change
  for (const watcher of watchers) watcher()
}

/** Whether something waits to be asked again; for the bar that says so. */
export const somethingWaits = (): boolean => waiting > 0
export function watchWaiting(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/**
 * Asks again by itself while the answer is "one moment", when the server says that it may be worth it. For what may be asked
 * twice: questions, and commands that carry their own key. Everybody was sent away at once, so that each comes back a little
 * apart from the others.
 */
export async function patiently(ask: () => Promise<Response>, signal?: AbortSignal): Promise<Response> {
  const until = Date.now() + WITHIN_MS
  for (let tries = 0; ; tries++) {
    const response = await ask()
    if (!PASSING.includes(response.status)) return response
    const waitMs = waitOf(response, tries) * (1 + Math.random() / 2)
    if (Date.now() + waitMs > until) return response
    tell(1)
    try {
      await pause(waitMs, signal)
    } finally {
      tell(-1)
    }
  }
}

function waitOf(response: Response, tries: number): number {
  const asked = Number(response.headers.get('retry-after')) * 1_000
  return asked > 0 ? asked : Math.min(WAIT_MS_MIN * 2 ** tries, WAIT_MS_MAX)
}

function pause(waitMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, waitMs)
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
  })
}
