import { performance } from 'node:perf_hooks'
import type { OutgoingAnswer, OutgoingCall } from './http-out.ts'
import type { ExchangeStep } from './connection-kind.ts'

/** Writes down what went and what came while a connection is tried. Without one nothing is kept. */
export interface Recorder {
  readonly steps: ExchangeStep[]
  say(way: ExchangeStep['way'], what: string, text?: string): void
}

const BODY_MAX = 6_000

export function recordExchange(): Recorder {
  const begun = performance.now()
  const steps: ExchangeStep[] = []
  return {
    steps,
    say: (way, what, text = '') => void steps.push({ way, what, text, ms: Math.round(performance.now() - begun) }),
  }
}

const lines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

/** A body as it can be read; scans within are not. */
function readable(body: string | Uint8Array | undefined): string {
  if (body === undefined) return ''
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8')
  const short = text.replace(/"base64":"[^"]{80,}"/g, '"base64":"…"')
  return short.length > BODY_MAX ? `${short.slice(0, BODY_MAX)}…` : short
}

export function sayCall(recorder: Recorder | undefined, call: OutgoingCall): void {
  recorder?.say(
    'out',
    `${call.method ?? 'GET'} ${call.url}`,
    `${lines(call.headers ?? {})}\n\n${readable(call.body)}`.trim(),
  )
}
export function sayAnswer(recorder: Recorder | undefined, answer: OutgoingAnswer): void {
  recorder?.say('in', `HTTP ${answer.status}`, `${lines(answer.headers)}\n\n${readable(answer.body)}`.trim())
}
