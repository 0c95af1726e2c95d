import { meanwhile, passes } from './passing.ts'

/** A failover takes up to half a minute; after that somebody is told, and may press again. */
const WITHIN_MS = 40_000
const WAIT_MS_MIN = 1_000
const WAIT_MS_MAX = 8_000
const words = {
  en: 'One moment. We’re trying again; what you wrote is kept.',
  ur: 'ذرا ٹھہریں، دوبارہ کوشش ہو رہی ہے۔ آپ کا لکھا ہوا محفوظ ہے۔',
}

let waiting = 0
const count = (change: number) => {
  waiting += change
  meanwhile.say?.(waiting > 0 ? words : undefined)
}

/**
 * Asks again when the server says that it may be worth it. Everybody was sent away at once, so each comes back a little apart
 * from the others.
 */
export async function askAgain(first: Response, ask: () => Promise<Response>, signal?: AbortSignal): Promise<Response> {
  const until = Date.now() + WITHIN_MS
  let response = first
  for (let tries = 0; passes(response); tries++) {
    const waitMs = waitOf(response, tries) * (1 + Math.random() / 2)
    if (Date.now() + waitMs > until) break
    count(1)
    try {
      await pause(waitMs, signal)
    } finally {
      count(-1)
    }
    response = await ask()
  }
  return response
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
