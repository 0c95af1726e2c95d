import type { Endpoint } from '@app/contract/endpoint'
import type { Actor } from '../actor.ts'
import { networkOf } from './proxies.ts'
import type { RateLimit } from './rate-limit.ts'
import { refuse } from '../refusal.ts'

const PER_MINUTE_DEFAULT = 300
/**
 * A carrier gives one address to hundreds of phones, an office one to all its desks: so many may call from it at once as if
 * each were alone. It keeps one machine from taking all of a server, and nobody from their answer.
 */
const PEOPLE_AT_AN_ADDRESS = 50

const perMinuteOf = ({ ratePerMinute }: Endpoint): number => ratePerMinute ?? PER_MINUTE_DEFAULT

function count(limit: RateLimit, key: string, perMinute: number): void {
  if (!limit.take(key, perMinute)) refuse('too_many_requests', { retryAfterSeconds: 60 })
}

/** Somebody may be signed in with a phone, a tablet and a desk at once; with many sessions they are still one. */
const SESSIONS_AT_WORK = 3

/** Counts a call of somebody with a session: for the session, and for whoever has it. */
export function countSession(limit: RateLimit, endpoint: Endpoint, token: string, actor: Actor): void {
  count(limit, `${token} ${endpoint.id}`, perMinuteOf(endpoint))
  if ('id' in actor) count(limit, `${actor.id} ${endpoint.id}`, perMinuteOf(endpoint) * SESSIONS_AT_WORK)
}

/** Counts a call of somebody without one, by the network that they may share with many. */
export const countAddress = (limit: RateLimit, endpoint: Endpoint, ip: string): void =>
  count(limit, `${networkOf(ip)} ${endpoint.id}`, perMinuteOf(endpoint) * PEOPLE_AT_AN_ADDRESS)

/** Counts a look-up of a session, before it is made: whoever makes tokens up is stopped before the database is asked. */
export const countLookUp = (limit: RateLimit, ip: string): void =>
  count(limit, `${networkOf(ip)} sessions`, PER_MINUTE_DEFAULT * PEOPLE_AT_AN_ADDRESS)

/** What is served beside the contract's endpoints, a minute and network; probes come every second, from several. */
const BESIDE: Record<string, number> = {
  '/health': 1_200,
  '/ready': 1_200,
  '/metrics': 300,
  '/.well-known/security.txt': 300,
  '/api/openapi.json': 120,
  '/api/docs': 300,
  '/api/docs/reference.js': 120,
  '/api/docs/start.js': 300,
}
export function countBeside(limit: RateLimit, url: string, ip: string): void {
  const path = url.split('?', 1)[0] as string
  const perMinute = BESIDE[path]
  if (perMinute !== undefined) count(limit, `${networkOf(ip)} ${path}`, perMinute)
}

/** Counts a stranger's try at the one thing that they ask of, from wherever it comes: who guesses around it needs many. */
export function countTry(limit: RateLimit, endpoint: Endpoint, actor: Actor, input: unknown): void {
  const asked = endpoint.triesBy && (input as Record<string, unknown>)[endpoint.triesBy]
  if (actor.kind !== 'public' || typeof asked !== 'string') return
  // The same number with other dashes is the same number.
  const thing = asked.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  count(limit, `${endpoint.triesBy} ${thing} ${endpoint.id}`, perMinuteOf(endpoint))
}
