import { endpoints } from '@app/contract'
import type { Endpoint } from '@app/contract/endpoint'
import { sampleInput } from '../../server/test/sample-input.ts'
import type { Caller, Known } from './callers.ts'
import type { KnownOf } from './laid-beside.ts'

export interface Question {
  id: string
  path: string
  token: string | undefined
  app: string
}
export interface Answered {
  status: number
  refusal: string | undefined
  ms: number
}

/** Tries that may be made until somebody allowed gets an answer with content. */
const TRIES_MOST = 150
const DEMO_ONLY = /^demo\./

export const questions = endpoints.filter((one: Endpoint) => one.method === 'GET' && !DEMO_ONLY.test(one.id))

/** Who there is, and by which ids what they may ask for is known. */
export interface About {
  sets: readonly Known[]
  known: Known
  callers: readonly Caller[]
  knownOf: KnownOf
}

/** Somebody who may ask it, with real ids, and is answered; else the last refusal. */
export async function findQuestion(
  origin: string,
  endpoint: Endpoint,
  { sets, known, callers, knownOf }: About,
): Promise<{ question: Question; first: Answered }> {
  let last: { question: Question; first: Answered } | undefined
  let tries = 0
  for (const set of sets)
    for (const caller of whoMayAsk(endpoint, set, callers))
      for (const input of inputsFor(endpoint, { ...known, ...set, ...knownOf[endpoint.id] })) {
        if (tries++ >= TRIES_MOST && last) return last
        const question = questionOf(endpoint, input, caller)
        const first = await ask(origin, question)
        if (first.status === 200) return { question, first }
        if (!last || rank(first) > rank(last.first)) last = { question, first }
      }
  return last!
}

/** The refusal that came furthest is the one worth telling. */
const rank = ({ status, refusal }: Answered): number =>
  status >= 500 ? 3 : refusal === 'not_yours' || refusal === 'not_signed_in' ? 0 : refusal === 'invalid_input' ? 1 : 2

function whoMayAsk(endpoint: Endpoint, set: Known, callers: readonly Caller[]): (Caller | undefined)[] {
  if (endpoint.who.includes('public'))
    return [undefined, ...callers.filter((one) => one.own?.accountId === set.accountId)]
  const allowed = callers.filter((one) => one.roles.some((role) => (endpoint.who as readonly string[]).includes(role)))
  // Where there is no such person nobody asks, and that it is refused is told.
  if (!allowed.length) return [undefined]
  const own = allowed.filter(
    ({ own }) => own && (own.accountId ? own.accountId === set.accountId : own.facilitatorId === set.facilitatorId),
  )
  return [...own, ...allowed.filter((one) => !one.own)]
}

/** What must be given alone, so that lists are as long as they may be; then all that is known. */
function inputsFor(endpoint: Endpoint, known: Known): Record<string, unknown>[] {
  const least = sampleInput(endpoint.input, known)
  const optional = Object.entries(endpoint.input.shape).filter(
    ([, field]) => (field as { safeParse(v: unknown): { success: boolean } }).safeParse(undefined).success,
  )
  const required = Object.fromEntries(Object.entries(least).filter(([name]) => !optional.some(([one]) => one === name)))
  return [required, least]
}

function questionOf(endpoint: Endpoint, input: Record<string, unknown>, caller: Caller | undefined): Question {
  const rest = { ...input }
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, typeof value === 'object' ? JSON.stringify(value) : String(value)]],
    ),
  ).toString()
  const kind = caller?.actor.kind
  return {
    id: endpoint.id,
    path: `/api${path}${query && `?${query}`}`,
    token: caller?.token,
    app: kind === 'facilitator' ? 'facilitator' : kind === 'staff' ? 'console' : 'citizen',
  }
}

/** Of a stream its beginning is the answer. */
export async function ask(origin: string, { path, token, app }: Question): Promise<Answered> {
  const stop = new AbortController()
  const begun = performance.now()
  const response = await fetch(`${origin}${path}`, {
    signal: stop.signal,
    headers: { 'x-app': app, ...(token && { authorization: `Bearer ${token}` }) },
  })
  if (response.headers.get('content-type')?.includes('event-stream')) {
    const ms = performance.now() - begun
    stop.abort()
    return { status: response.status, refusal: undefined, ms }
  }
  const body = Buffer.from(await response.arrayBuffer())
  const ms = performance.now() - begun
  const refusal = response.status === 200 ? undefined : refusalIn(body)
  return { status: response.status, refusal, ms }
}

function refusalIn(body: Buffer): string | undefined {
  try {
    return (JSON.parse(body.toString('utf8')) as { refusal?: string }).refusal
  } catch {
    return undefined
  }
}
