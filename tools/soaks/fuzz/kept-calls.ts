import type { Harvest } from './harvest.ts'
import type { Answered } from './judge.ts'
import { capabilityOf, type matcherOf, type Operation } from './served-document.ts'

export type AppName = 'citizen' | 'facilitator' | 'console'

/** A call that somebody of the city made and that was answered: what the fuzz begins with. */
export interface KeptCall {
  input: Record<string, unknown>
  token: string | undefined
  app: AppName | undefined
  bytes: Uint8Array | undefined
}

const KEPT_EACH = 24
/** A photo more or less is nothing that a fuzz needs. */
const BYTES_MAX = 200_000

/** Calls by operation, the newest of them: of later states there are more to reach. */
export class KeptCalls {
  readonly byOperation = new Map<string, KeptCall[]>()
  readonly sessions = new Map<string, { token: string; app: AppName | undefined }>()

  keep(operation: Operation, call: KeptCall): void {
    const calls = this.byOperation.get(operation.id) ?? []
    this.byOperation.set(operation.id, calls)
    calls.push(call)
    if (calls.length > KEPT_EACH) calls.splice(calls.length % 2 ? 0 : KEPT_EACH >> 1, 1)
    if (call.token && call.app) this.sessions.set(call.token, { token: call.token, app: call.app })
  }
}

export interface Told {
  calls: KeptCalls
  harvest: Harvest
  match: ReturnType<typeof matcherOf>
  /** Told of every answer. */
  look(operation: Operation, answer: Answered): void
}

/**
 * From here until it is called, everything that this process sends to the API is kept and looked at: the city's life is the
 * valid half of the fuzz.
 */
export function keepCalls(origin: string, { calls, harvest, match, look }: Told): () => void {
  const send = globalThis.fetch
  globalThis.fetch = async (url, init) => {
    const address = new URL(String(url))
    const found = address.origin === origin ? match(init?.method ?? 'GET', address.pathname) : undefined
    if (!found) return send(url, init)
    const begun = performance.now()
    const answer = await send(url, init)
    const type = answer.headers.get('content-type') ?? ''
    if (type.includes('event-stream')) return answer
    const text = type.includes('json') ? await answer.clone().text() : ''
    const { operation, inPath } = found
    look(operation, { status: answer.status, type, text, ms: performance.now() - begun, at: begun })
    if (answer.ok) {
      const headers = new Headers(init?.headers)
      const call = callOf(operation, inPath, address, init?.body, headers)
      if (call) calls.keep(operation, call)
      const capability = capabilityOf(operation.id)
      harvest.gather(call?.input, capability)
      if (text) harvest.gather(JSON.parse(text), capability)
    }
    return answer
  }
  return () => void (globalThis.fetch = send)
}

function callOf(
  operation: Operation,
  inPath: Record<string, string>,
  address: URL,
  body: unknown,
  headers: Headers,
): KeptCall | undefined {
  const input: Record<string, unknown> = { ...inPath }
  for (const [name, text] of address.searchParams) input[name] = text
  const bytes = body instanceof Uint8Array ? body : undefined
  if (bytes && bytes.length > BYTES_MAX) return undefined
  if (typeof body === 'string' && operation.kind === 'command') Object.assign(input, JSON.parse(body))
  return {
    input,
    token: headers.get('authorization')?.replace(/^Bearer /, ''),
    app: (headers.get('x-app') as AppName | null) ?? undefined,
    bytes,
  }
}
