import type { EndpointId, Input, Output } from './calls.generated.ts'
import type { RefusalBody } from './refusal-body.ts'

/** A declared "no" from the server, with words in each language. */
export class Refused extends Error {
  readonly status: number
  readonly body: RefusalBody
  constructor(status: number, body: RefusalBody) {
    super(body.refusal)
    this.status = status
    this.body = body
  }
  get code(): string {
    return this.body.refusal
  }
}

export interface ClientOptions {
  /** Origin of the API, '' for the page's own. */
  origin: string
  app?: 'citizen' | 'facilitator' | 'console'
  token?: string
  /** The language of the screen: people are named in its script. */
  language?: () => string
  /** A value that this browser keeps: a code to sign in is good where it was asked for, and orders from one place are seen to be so. */
  device?: () => string
  fetch?: typeof fetch
  timeoutMs?: number
  /** How what may be asked twice is asked again; each try has its own time, a command keeps its key. */
  patience?: (ask: () => Promise<Response>, signal?: AbortSignal) => Promise<Response>
  newId: () => string
}
export interface CallOptions {
  commandId?: string
  bytes?: Uint8Array
  signal?: AbortSignal
  token?: string
}
export type Call<Known extends EndpointId = EndpointId> = <Id extends Known>(
  id: Id,
  input: Input<Id>,
  options?: CallOptions,
) => Promise<Output<Id>>
/** The method and path of each endpoint that a caller knows. */
export type Paths<Known extends EndpointId> = Readonly<Record<Known, readonly ['GET' | 'POST', string]>>

/**
 * A typed caller over a generated table of methods and paths; it carries no schemas, and of the paths only those it is
 * given, so it is small enough for a phone. A command gets an Idempotency-Key: pass `commandId` to repeat one safely.
 */
export function clientOver<Known extends EndpointId>(paths: Paths<Known>, options: ClientOptions): Call<Known> {
  const send = options.fetch ?? fetch
  // Staff see what they have just changed; to everybody else it may be a minute old.
  const fresh = options.app === 'console' ? { cache: 'no-cache' as const } : {}
  return async (id, input, call = {}) => {
    const { url, method, body } = addressIn(paths, options.origin, id, input as Record<string, unknown>, call.bytes)
    const headers: Record<string, string> = { accept: 'application/json' }
    if (options.app) headers['x-app'] = options.app
    if (options.language) headers['accept-language'] = options.language()
    const token = call.token ?? options.token
    if (token) headers.authorization = `Bearer ${token}`
    if (method === 'POST') {
      headers['idempotency-key'] = call.commandId ?? options.newId()
      if (options.device) headers['x-device'] = options.device()
    }
    if (body !== undefined) headers['content-type'] = call.bytes ? 'application/octet-stream' : 'application/json'
    const ask = () =>
      send(url, {
        method,
        headers,
        body: body as NonNullable<RequestInit['body']>,
        signal: AbortSignal.any([
          AbortSignal.timeout(options.timeoutMs ?? 30_000),
          ...(call.signal ? [call.signal] : []),
        ]),
        credentials: 'same-origin',
        ...fresh,
      })
    const response = await (options.patience ? options.patience(ask, call.signal) : ask())
    const type = response.headers.get('content-type') ?? ''
    const answer = type.includes('json') ? await response.json() : new Uint8Array(await response.arrayBuffer())
    if (!response.ok)
      throw new Refused(
        response.status,
        type.includes('json') ? (answer as RefusalBody) : { refusal: 'server_error', message: {} },
      )
    return answer as never
  }
}

/** The address of an endpoint with its input: `{name}` from the path, the rest in the body or the query string. */
export function addressIn<Known extends EndpointId>(
  paths: Paths<Known>,
  origin: string,
  id: Known,
  input: Record<string, unknown>,
  bytes?: Uint8Array,
): { url: string; method: string; body?: string | Uint8Array } {
  const [method, template] = paths[id]
  const rest = { ...input }
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  const inQuery = method === 'GET' || bytes !== undefined
  const search = new URLSearchParams(
    Object.entries(rest).flatMap(([k, v]): [string, string][] =>
      inQuery && v !== undefined && v !== null ? [[k, String(v)]] : [],
    ),
  )
  const url = `${origin}/api${path}${search.size ? `?${search}` : ''}`
  if (method === 'GET') return { url, method }
  return { url, method, body: bytes ?? JSON.stringify(rest) }
}
