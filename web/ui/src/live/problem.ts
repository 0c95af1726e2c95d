import type { Words } from '../i18n/messages.ts'

/** Why something did not happen, in the only four ways a screen must tell apart. */
export type Problem =
  | { kind: 'offline' }
  | { kind: 'signedOut' }
  | { kind: 'refused'; code: string; words: Words; field?: string; details?: Record<string, unknown> }
  | { kind: 'broken' }

interface RefusalLike {
  status: number
  body: { refusal: string; message: Record<string, string>; field?: string; details?: Record<string, unknown> }
}

function isRefusal(error: unknown): error is RefusalLike {
  return (
    typeof error === 'object' &&
    error !== null &&
    'body' in error &&
    typeof (error as RefusalLike).body?.refusal === 'string'
  )
}

/** The server is well and has its reason, which is told like any other no. */
const NOT_NOW = 'no_new_requests'

/** Translates whatever a call threw. The only place in the screens that looks at statuses and exceptions. */
export function problemOf(error: unknown): Problem {
  if (isRefusal(error)) {
    const { refusal, message, field, details } = error.body
    if (refusal === 'not_signed_in') return { kind: 'signedOut' }
    if (error.status >= 500 && refusal !== NOT_NOW) return { kind: 'broken' }
    return {
      kind: 'refused',
      code: refusal,
      words: { en: message.en ?? refusal, ur: message.ur ?? message.en ?? refusal },
      field,
      details,
    }
  }
  // fetch rejects with a TypeError when nothing answered, and with a DOMException when our time limit passed.
  if (error instanceof TypeError || error instanceof DOMException) return { kind: 'offline' }
  return { kind: 'broken' }
}
