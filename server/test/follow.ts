import assert from 'node:assert/strict'
import type { Person, StandingWorld } from './worlds/standing-world.ts'

/** Opens somebody's own stream and waits for its first word about an alarm that is wanted. */
export async function follow(
  s: StandingWorld,
  who: Person,
  path: 'operations/live' | 'safety/alerts/live',
  wanted: (data: Record<string, unknown>) => boolean = () => true,
): Promise<{ heard: Promise<{ data: Record<string, unknown> }>; stop(): void }> {
  const stop = new AbortController()
  const response = await fetch(`${s.w.world.url}/api/${path}`, {
    headers: { authorization: `Bearer ${s.tokenOf(who)}`, 'x-app': 'console' },
    signal: stop.signal,
  })
  assert.equal(response.status, 200)
  const heard = (async () => {
    let text = ''
    const decoder = new TextDecoder()
    for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(bytes, { stream: true })
      for (const line of text.split('\n')) {
        if (!line.startsWith('data:')) continue
        try {
          const word = JSON.parse(line.slice(5)) as { kind?: string; data?: Record<string, unknown> }
          if (word.kind === 'alert' && wanted(word.data ?? {})) return { data: word.data ?? {} }
        } catch {
          // not whole yet
        }
      }
    }
    throw new Error('the stream ended')
  })()
  heard.catch(() => undefined)
  return { heard, stop: () => stop.abort() }
}
