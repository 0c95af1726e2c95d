import { setTimeout as rest } from 'node:timers/promises'

/** What became of one call that is repeated, with its key, until it is answered for good. */
export interface Answered {
  status: number
  body: unknown
  sentAt: number
  answeredAt: number
  tries: number
}

export interface Asked {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}

const CALL_WAIT_MS = 20_000
/** Apps wait for as long as they are told; here it is less, so that what is counted is the system's time and not the caller's patience. */
const PAUSE_MS = 500
/** Longer than any fault of the soak lasts: what is not answered by then never will be. */
const PATIENCE_MS = 150_000
/**
 * Not an answer to what was asked: the entrance has no server, or the server no database. A 500 is one: it is a finding as it
 * is, and to ask a broken system for minutes, call by call, finds nothing more.
 */
const AGAIN = new Set([0, 502, 503, 504])

/** Calls as an app does: what meets a moment without database or server is asked again, the same and with the same key. */
export function patientCaller(origin: string) {
  const unworded: string[] = []
  const slowest = { ms: 0, path: '' }
  async function once({ method, path, headers, body }: Asked): Promise<{ status: number; body: unknown }> {
    try {
      const answer = await fetch(`${origin}${path}`, {
        method,
        ...(headers && { headers }),
        ...(body !== undefined && { body: body as NonNullable<RequestInit['body']> }),
        signal: AbortSignal.timeout(CALL_WAIT_MS),
      })
      const text = await answer.text()
      const isJson = (answer.headers.get('content-type') ?? '').includes('json')
      // A 500 is a fault of ours at any time; a 503 of the product is one when it has no words.
      if (answer.status === 500 || (answer.status === 503 && isJson && !text.includes('message')))
        unworded.push(`${path.replace(/[0-9a-f-]{36}/g, '…')} ${answer.status} ${text.slice(0, 160)}`)
      return { status: answer.status, body: isJson ? JSON.parse(text) : text }
    } catch {
      return { status: 0, body: undefined }
    }
  }
  return {
    /** Answers that said neither yes nor no in words. */
    unworded,
    slowest,
    async ask(call: Asked): Promise<Answered> {
      const sentAt = Date.now()
      for (let tries = 1; ; tries++) {
        const { status, body } = await once(call)
        const answeredAt = Date.now()
        if (!AGAIN.has(status) || answeredAt - sentAt > PATIENCE_MS) {
          if (answeredAt - sentAt > slowest.ms) Object.assign(slowest, { ms: answeredAt - sentAt, path: call.path })
          return { status, body, sentAt, answeredAt, tries }
        }
        await rest(PAUSE_MS)
      }
    },
  }
}

export type PatientCaller = ReturnType<typeof patientCaller>
