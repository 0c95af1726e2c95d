import type { Answered } from './judge.ts'

/** One call as it goes out. */
export interface Made {
  url: string
  method: string
  headers: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
  /** Its address was broken on purpose: what answers may be no operation at all. */
  outside: boolean
  /** More than the server takes: it may close before all of it has come, and then its refusal is not always read. */
  oversized?: boolean
  /** What went in, for the harvest when it is accepted. */
  input: Record<string, unknown>
}

const PATIENCE_MS = 30_000
const CLOSED: readonly string[] = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']

/**
 * Sends it, and reads what comes; of a stream its beginning is the answer. A connection that is kept open may be closed by the other
 * side just as the next call goes out on it, after a call that was too much: as any client, this one asks once more, with the same key.
 */
export async function send(made: Made): Promise<Answered> {
  const answer = await sendOnce(made)
  return answer.closed && !made.oversized ? { ...(await sendOnce(made)), again: true } : answer
}

async function sendOnce({ url, method, headers, body }: Made): Promise<Answered & { closed?: boolean }> {
  const at = performance.now()
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS)
  try {
    const answer = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal: stop.signal,
      ...(body !== undefined && method !== 'GET' && { body }),
    })
    const type = answer.headers.get('content-type') ?? ''
    const streams = type.includes('event-stream')
    const text = streams ? '' : Buffer.from(await answer.arrayBuffer()).toString('utf8')
    const ms = performance.now() - at
    if (streams) stop.abort()
    return { status: answer.status, type, text, ms, at }
  } catch (error) {
    const { code = '' } = ((error as Error).cause ?? {}) as { code?: string }
    return { status: 0, type: '', text: '', ms: performance.now() - at, at, closed: CLOSED.includes(code) }
  } finally {
    clearTimeout(timer)
  }
}
