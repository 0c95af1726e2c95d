import type { LookupAddress } from 'node:dns'
import { type ClientRequest, type IncomingMessage, request as plain } from 'node:http'
import { request as encrypted } from 'node:https'
import type { LookupFunction } from 'node:net'
import { performance } from 'node:perf_hooks'
import { asOutgoing, OutgoingError } from './outgoing-error.ts'

/** Certificates as PEM: our own, where the other side asks for one, and the authority that signed theirs. */
export interface OutgoingTls {
  cert?: string
  key?: string
  ca?: string
}
export interface OutgoingCall {
  url: string
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** From the name to the last byte of the answer. */
  timeoutMs?: number
  /** A longer answer is not read. */
  answerBytesMax?: number
  tls?: OutgoingTls
}
export interface OutgoingAnswer {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  body: Buffer
  ms: number
}

export const TIMEOUT_MS = 10_000
const ANSWER_BYTES_MAX = 1_048_576

/** Always one of the addresses that were checked: the name is not asked again. */
const pinned =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_host, options, done) => {
    if (options.all) done(null, [...addresses])
    else done(null, addresses[0]!.address, addresses[0]!.family)
  }

/** One call to addresses that were checked. A redirect is an answer that nobody follows. */
export function callAt(
  url: URL,
  addresses: readonly LookupAddress[],
  call: OutgoingCall,
  signal: AbortSignal,
): Promise<OutgoingAnswer> {
  const begun = performance.now()
  const body = call.body === undefined ? undefined : Buffer.from(call.body as Uint8Array)
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(asOutgoing(signal.aborted ? signal.reason : error))
    let request: ClientRequest
    const options = {
      method: call.method ?? 'GET',
      headers: {
        'user-agent': 'programme',
        ...call.headers,
        ...(body && { 'content-length': String(body.byteLength) }),
      },
      lookup: pinned(addresses),
      // A connection of its own: one that is kept would outlive a certificate, and an address that was checked before.
      agent: false,
      signal,
    }
    const heard = (response: IncomingMessage) => {
      readAnswer(response, call.answerBytesMax ?? ANSWER_BYTES_MAX)
        .then((bytes) => ({ ...answerOf(response, bytes), ms: Math.round(performance.now() - begun) }))
        .then(resolve, (error: unknown) => {
          request.destroy()
          fail(error)
        })
    }
    try {
      request =
        url.protocol === 'https:' ? encrypted(url, { ...options, ...call.tls }, heard) : plain(url, options, heard)
    } catch (error) {
      // A header with a line break, a certificate that is none.
      return reject(asTls(error))
    }
    request.on('error', fail)
    request.end(body)
  })
}

const asTls = (error: unknown): OutgoingError =>
  /^ERR_(OSSL|CRYPTO)/.test((error as NodeJS.ErrnoException).code ?? '')
    ? new OutgoingError('tls_failed', 'the certificate or its key cannot be read')
    : new OutgoingError('address_invalid')

function answerOf(response: IncomingMessage, body: Buffer): Omit<OutgoingAnswer, 'ms'> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(response.headers)) if (typeof value === 'string') headers[name] = value
  return { status: response.statusCode ?? 0, headers, body }
}

async function readAnswer(response: IncomingMessage, most: number): Promise<Buffer> {
  const { statusCode = 0 } = response
  if (statusCode >= 300 && statusCode < 400) throw new OutgoingError('redirected', `answers ${statusCode}`)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > most) throw new OutgoingError('answer_too_large')
    chunks.push(chunk)
  }
  if (!response.complete) throw new OutgoingError('unreachable', 'the answer broke off')
  return Buffer.concat(chunks)
}
