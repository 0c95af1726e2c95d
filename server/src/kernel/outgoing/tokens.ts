import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { OutgoingAnswer, OutgoingCall, OutgoingTls } from './http-out.ts'
import { OutgoingError } from './outgoing-error.ts'

/** Who we are at the other side's authority (RFC 6749, 4.4). */
export interface TokenClient {
  tokenUrl: string
  clientId: string
  clientSecret: string
  scope?: string
  tls?: OutgoingTls
}

/** Given up so long before it dies, so that it does not die on the way. */
const EARLY_MS = 10_000
const UNSAID_SECONDS = 60
const KEPT_MAX = 1_000

/** Another secret is another client: after a rotation no old token is used. */
const keyOf = (client: TokenClient): string =>
  createHash('sha256')
    .update(JSON.stringify([client.tokenUrl, client.clientId, client.clientSecret, client.scope ?? '']))
    .digest('hex')

export function createTokens(call: (call: OutgoingCall) => Promise<OutgoingAnswer>) {
  const kept = new Map<string, { token: Promise<string>; until: number }>()

  async function ask(client: TokenClient, keep: (ms: number) => void): Promise<string> {
    const basic = [client.clientId, client.clientSecret].map(encodeURIComponent).join(':')
    const answer = await call({
      url: client.tokenUrl,
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
        authorization: `Basic ${Buffer.from(basic).toString('base64')}`,
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        ...(client.scope && { scope: client.scope }),
      }).toString(),
      ...(client.tls && { tls: client.tls }),
      answerBytesMax: 65_536,
    })
    if (answer.status !== 200) throw new OutgoingError('token_refused', `answers ${answer.status}`)
    const said = read(answer.body)
    if (typeof said.access_token !== 'string' || String(said.token_type ?? 'bearer').toLowerCase() !== 'bearer')
      throw new OutgoingError('token_refused', 'answers without a bearer token')
    const seconds = Number(said.expires_in ?? UNSAID_SECONDS)
    keep(Math.max(0, (Number.isFinite(seconds) ? seconds : UNSAID_SECONDS) * 1_000 - EARLY_MS))
    return said.access_token
  }

  return {
    /** Of many who ask at once, one goes and all get its token. */
    get(client: TokenClient): Promise<string> {
      const key = keyOf(client)
      const known = kept.get(key)
      if (known && known.until > performance.now()) return known.token
      if (kept.size >= KEPT_MAX) kept.delete(kept.keys().next().value as string)
      const entry = { token: Promise.resolve(''), until: Number.POSITIVE_INFINITY }
      entry.token = ask(client, (ms) => {
        entry.until = performance.now() + ms
      })
      kept.set(key, entry)
      entry.token.catch(() => {
        if (kept.get(key) === entry) kept.delete(key)
      })
      return entry.token
    },
    forget: (client: TokenClient): void => void kept.delete(keyOf(client)),
  }
}

function read(body: Buffer): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(body.toString('utf8'))
    return said !== null && typeof said === 'object' ? (said as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
