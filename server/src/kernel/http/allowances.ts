import type { Endpoint } from '@app/contract/endpoint'
import type { Actor } from '../actor.ts'
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

/** Counts a call of somebody with a session. */
export const countSession = (limit: RateLimit, endpoint: Endpoint, token: string): void =>
  count(limit, `${token} ${endpoint.id}`, perMinuteOf(endpoint))

/** Counts a call of somebody without one, by the address that they may share with many. */
export const countAddress = (limit: RateLimit, endpoint: Endpoint, ip: string): void =>
  count(limit, `${ip} ${endpoint.id}`, perMinuteOf(endpoint) * PEOPLE_AT_AN_ADDRESS)

/** Counts a stranger's try at the one thing that they ask of, from wherever it comes: who guesses around it needs many. */
export function countTry(limit: RateLimit, endpoint: Endpoint, actor: Actor, input: unknown): void {
  const asked = endpoint.triesBy && (input as Record<string, unknown>)[endpoint.triesBy]
  if (actor.kind !== 'public' || typeof asked !== 'string') return
  // The same number with other dashes is the same number.
  const thing = asked.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  count(limit, `${endpoint.triesBy} ${thing} ${endpoint.id}`, perMinuteOf(endpoint))
}
