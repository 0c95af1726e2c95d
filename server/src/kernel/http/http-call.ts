import type { Endpoint } from '@app/contract/endpoint'
import type { FastifyRequest } from 'fastify'
import type { Actor, AppName, Channel } from '../actor.ts'
import type { Call, Kernel } from '../context.ts'
import { countAddress, countLookUp, countSession } from './allowances.ts'
import { sessionIn } from './cookies.ts'
import type { Answer } from './idempotency.ts'
import type { RateLimit } from './rate-limit.ts'
import { refuse } from '../refusal.ts'

const APPS: readonly string[] = ['citizen', 'facilitator', 'console']
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Everything about who calls, before the input is looked at. */
export interface Caller {
  actor: Actor
  channel: Channel
  call: Call
  /** The session that the use case set or cleared, for the cookie and for the kept answer. */
  session(): Answer['session']
}

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

/**
 * The app from its header. Only reads may name it in the query string: images and event streams cannot send headers,
 * while a form on a foreign page must not be able to use our cookie for a command.
 */
function appOf(request: FastifyRequest): AppName | null {
  const named =
    headerOf(request, 'x-app') ??
    (request.method === 'GET' ? (request.query as Record<string, string>)['x-app'] : undefined)
  return named && APPS.includes(named) ? (named as AppName) : null
}

function tokenOf(request: FastifyRequest, app: AppName | null): string | null {
  const bearer = /^Bearer (\S{16,400})$/.exec(headerOf(request, 'authorization') ?? '')?.[1]
  return bearer ?? (app ? sessionIn(request.headers.cookie ?? '', app) : null)
}

function rolesOf(actor: Actor): readonly string[] {
  return actor.kind === 'staff' ? actor.roles : [actor.kind]
}

function channelOf(actor: Actor, request: FastifyRequest): Channel {
  switch (actor.kind) {
    case 'facilitator':
      return 'facilitator_app'
    case 'staff':
      return actor.roles.includes('clerk') ? 'desk' : 'agent'
    case 'department':
      return 'department'
    case 'system':
      return 'system'
    default:
      return headerOf(request, 'x-client') === 'app' ? 'app' : 'web'
  }
}

/** A caller on this machine that no proxy speaks for. */
export function isLocal(request: FastifyRequest): boolean {
  const passedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some(
    (name) => request.headers[name] !== undefined,
  )
  return !passedOn && /^(127\.|::1$|::ffff:127\.)/.test(request.ip)
}

/** Rate limit, session, role: in this order, so that a flood costs little. */
export async function identify(
  kernel: Kernel,
  limit: RateLimit,
  endpoint: Endpoint,
  request: FastifyRequest,
): Promise<Caller> {
  const app = appOf(request)
  const token = tokenOf(request, app)
  const now = kernel.clock.now()
  // A token that nobody here has seen lately costs a query, and may be made up.
  if (token && !kernel.sessions.isKnown(token, app, now)) countLookUp(limit, request.ip)
  const found = token ? await kernel.sessions.find(token, app, now) : undefined
  if (token && found) countSession(limit, endpoint, token, found.actor)
  else countAddress(limit, endpoint, request.ip)
  const actor = await admit(kernel, endpoint, request, found?.actor)
  if (found?.held && !endpoint.whileHeld && !endpoint.who.includes('public')) refuse('number_in_doubt')
  let session: Answer['session']
  const call: Call = {
    app,
    token,
    ip: request.ip,
    setSession: (value, maxAgeSeconds) => {
      session = { token: value, maxAgeSeconds }
    },
    clearSession: () => {
      session = 'cleared'
    },
    header: (name) => headerOf(request, name.toLowerCase()),
    // Not there yet when the caller is let in.
    get rawBody() {
      return (request as FastifyRequest & { rawBody?: Buffer }).rawBody ?? null
    },
    ...(endpoint.foreign && { query: wordsOf(request.query) }),
  }
  return { actor, channel: channelOf(actor, request), call, session: () => session }
}

const wordsOf = (query: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query as object).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

async function admit(
  kernel: Kernel,
  { who }: Endpoint,
  request: FastifyRequest,
  signedIn: Actor | undefined,
): Promise<Actor> {
  if (who.includes('demo')) {
    if (kernel.mode !== 'demo' || !isLocal(request)) refuse('demo_only')
    return signedIn ?? { kind: 'system', id: 'demo' }
  }
  if (signedIn) {
    if (who.includes('public') || rolesOf(signedIn).some((role) => (who as readonly string[]).includes(role)))
      return signedIn
    refuse('not_yours')
  }
  if (who.includes('public')) return { kind: 'public' }
  // Its signature is the module's to check: the actor is who the call claims to be until then.
  if (who.includes('department'))
    return { kind: 'department', id: String((request.params as Record<string, string>).departmentId ?? '') }
  refuse('not_signed_in')
}

/** The command's own headers. */
export const commandOf = (kernel: Kernel, endpoint: Endpoint, request: FastifyRequest, newId: () => string) =>
  commandSaid(kernel, {
    id:
      headerOf(request, 'idempotency-key') ??
      (endpoint.signed || endpoint.who.includes('department') ? newId() : undefined),
    version: headerOf(request, 'x-command-version'),
    deviceAt: headerOf(request, 'x-device-at'),
  })

interface CommandSaid {
  id?: string | undefined
  version?: string | undefined
  deviceAt?: string | undefined
}

/** Whatever carried it: its key, the app's version of it, and when it was done. */
export function commandSaid(kernel: Kernel, { id: commandId, version, deviceAt }: CommandSaid) {
  if (!commandId || !UUID.test(commandId.toLowerCase())) refuse('command_key_missing')
  if (version !== undefined && !(Number(version) >= kernel.territory.settings.commandVersionMin)) refuse('app_too_old')
  const instant = deviceAt ? new Date(deviceAt) : undefined
  if (instant && Number.isNaN(instant.getTime())) refuse('invalid_input', { field: 'x-device-at' })
  return { commandId: commandId.toLowerCase(), ...(instant && { deviceAt: instant }) }
}
