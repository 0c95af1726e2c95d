/** Why nothing went out, or nothing usable came back. Each has words in the pack. */
export const OUTGOING_CODES = [
  'address_invalid',
  'address_not_public',
  'address_not_encrypted',
  'name_unknown',
  'redirected',
  'timed_out',
  'answer_too_large',
  'unreachable',
  'tls_failed',
  'token_refused',
  'sign_in_failed',
  'bind_refused',
] as const
export type OutgoingCode = (typeof OUTGOING_CODES)[number]

/** A call that was not made, or that brought no answer. `message` holds no secret and no body. */
export class OutgoingError extends Error {
  readonly code: OutgoingCode

  constructor(code: OutgoingCode, message: string = code) {
    super(message)
    this.name = 'OutgoingError'
    this.code = code
  }
}

const UNTRUSTED =
  /^(CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_OSSL|HOSTNAME_MISMATCH|INVALID_CA)/

/** Of a certificate that is whole, and that nobody whom this machine trusts has signed. */
export const isUnknownAuthority = (code: string): boolean =>
  /^(DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY_LEAF)/.test(code)

/** What a socket said, as one of our codes. */
export function asOutgoing(error: unknown): OutgoingError {
  if (error instanceof OutgoingError) return error
  const { code = '', name = '' } = error as NodeJS.ErrnoException
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return new OutgoingError('timed_out')
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return new OutgoingError('name_unknown', code)
  if (UNTRUSTED.test(code)) return new OutgoingError('tls_failed', code)
  return new OutgoingError('unreachable', code || 'no answer')
}
