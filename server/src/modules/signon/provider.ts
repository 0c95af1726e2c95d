import * as oidc from 'openid-client'
import type { Kernel } from '../../kernel/context.ts'
import type { OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { type Recorder, sayAnswer, sayCall } from '../../kernel/outgoing/exchange.ts'
import { OutgoingError } from '../../kernel/outgoing/outgoing-error.ts'
import type { Keys, Metadata } from './store.ts'

export const SIGNATURES = /^(RS|PS|ES)(256|384|512)$|^EdDSA$|^Ed25519$/

const settingsOf = ({ settings }: OpenConnection) => ({
  issuer: String(settings.issuer),
  clientId: String(settings.clientId),
  auth: String(settings.auth),
  toleranceSeconds: Number(settings.toleranceSeconds),
  timeoutMs: Number(settings.timeoutSeconds) * 1_000,
  authority: String(settings.authority ?? ''),
})
export const issuerOf = (open: OpenConnection): string => settingsOf(open).issuer

/** The library speaks by the one way out: addresses are checked, nothing is followed, time and size have an end. */
const speakBy =
  (kernel: Kernel, open: OpenConnection, recorder?: Recorder): oidc.CustomFetch =>
  async (url, { method, headers, body }) => {
    const { timeoutMs, authority } = settingsOf(open)
    const call = {
      url,
      method: method as 'GET' | 'POST',
      headers: { ...headers },
      ...(body && { body: body instanceof URLSearchParams ? body.toString() : (body as string) }),
      timeoutMs,
      ...(authority && { tls: { ca: authority } }),
    }
    sayCall(recorder, call)
    const answer = await kernel.outgoing.call(call)
    sayAnswer(recorder, answer)
    const { status } = answer
    return new Response(status === 204 ? null : new Uint8Array(answer.body), { status, headers: answer.headers })
  }

function authOf(open: OpenConnection): oidc.ClientAuth {
  const secret = open.secrets.clientSecret
  if (settingsOf(open).auth === 'none') return oidc.None()
  return settingsOf(open).auth === 'post' ? oidc.ClientSecretPost(secret) : oidc.ClientSecretBasic(secret)
}

function prepared(kernel: Kernel, open: OpenConnection, config: oidc.Configuration, recorder?: Recorder) {
  config[oidc.customFetch] = speakBy(kernel, open, recorder)
  config.timeout = Number(open.settings.timeoutSeconds)
  for (const one of set(open)) one(config)
  return config
}

/** The signature is checked whatever the way was. Without encryption only this machine itself: the way out refuses the rest. */
const set = (open: OpenConnection) => [
  oidc.enableNonRepudiationChecks,
  ...(issuerOf(open).startsWith('http:') ? [oidc.allowInsecureRequests] : []),
]

const clientOf = (open: OpenConnection): Partial<oidc.ClientMetadata> => ({
  [oidc.clockTolerance]: settingsOf(open).toleranceSeconds,
})

/** Ready to speak, by what was read of it before. */
export const configured = (kernel: Kernel, open: OpenConnection, metadata: Metadata): oidc.Configuration =>
  prepared(
    kernel,
    open,
    new oidc.Configuration(metadata as oidc.ServerMetadata, settingsOf(open).clientId, clientOf(open), authOf(open)),
  )

/** Asks the provider what it is. Throws where it is another than it was said to be, or cannot do what we ask. */
export async function discovered(kernel: Kernel, open: OpenConnection, recorder?: Recorder): Promise<Metadata> {
  const { issuer, clientId, timeoutMs } = settingsOf(open)
  const config = await oidc.discovery(new URL(issuer), clientId, clientOf(open), authOf(open), {
    execute: set(open),
    timeout: timeoutMs / 1_000,
    [oidc.customFetch]: speakBy(kernel, open, recorder),
  })
  const { supportsPKCE, ...metadata } = config.serverMetadata()
  const unfit = lacks(kernel, metadata, supportsPKCE())
  if (unfit) throw new Error(unfit)
  return metadata as Metadata
}

function lacks(kernel: Kernel, metadata: oidc.ServerMetadata, pkce: boolean): string | null {
  const { authorization_endpoint: page, token_endpoint: token, jwks_uri: keys } = metadata
  if (!page || !token || !keys) return 'it names no authorization_endpoint, token_endpoint or jwks_uri'
  // Browsers are sent there: never without encryption, but to this machine itself.
  if (kernel.outgoing.plainlyUnfit(page)) return 'its authorization_endpoint is not encrypted'
  if (!pkce) return 'it does not say that it takes PKCE with S256'
  const signs = metadata.id_token_signing_alg_values_supported ?? []
  return signs.some((one) => SIGNATURES.test(one)) ? null : 'it signs in no way that we take'
}

/** Its keys: without them nobody knows whether what it says is its own. */
export async function keysOf(
  kernel: Kernel,
  open: OpenConnection,
  { jwks_uri }: Metadata,
  recorder?: Recorder,
): Promise<Keys> {
  const answer = await speakBy(
    kernel,
    open,
    recorder,
  )(String(jwks_uri), {
    method: 'GET',
    headers: { accept: 'application/json' },
    body: undefined,
    redirect: 'manual',
  })
  const { keys } = (await answer.json().catch(() => ({}))) as { keys?: Keys['keys'] }
  if (!answer.ok || !keys?.length) throw new Error('its jwks_uri has no keys')
  return { keys }
}

/** Our own id or secret is not theirs. */
const isClientRefused = (error: Error): boolean =>
  error instanceof oidc.ResponseBodyError && error.error === 'invalid_client'

/** What went wrong between us and the provider; null where it answered as a provider does, and the answer does not fit. */
export function troubleOf(error: unknown): OutgoingError | null {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one instanceof OutgoingError) return one
    if (one instanceof oidc.WWWAuthenticateChallengeError || isClientRefused(one))
      return new OutgoingError('token_refused', 'invalid_client')
  }
  return null
}
