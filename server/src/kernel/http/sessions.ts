import { createHash } from 'node:crypto'
import type { Actor } from '../actor.ts'

export interface SessionFound {
  actor: Actor
  /** Business time after which the session is over. */
  expiresAt: Date
  /** Apps that the session may be used in; absent: any. */
  apps?: string[]
  /** Somebody asked for the record to move to another number: until that is settled nothing of it is shown. */
  held?: boolean
}

/** Which sessions are not to be believed from memory any more. */
export interface Forgotten {
  /** A token's hash. */
  forget?: string
  forgetActor?: string
}

/** Sessions that were looked up lately, so that a call does not cost a query. */
export interface Sessions {
  find(token: string, app: string | null, at: Date): Promise<SessionFound | undefined>
  /** Whether finding it costs no query. */
  isKnown(token: string, app: string | null, at: Date): boolean
  /** Sign-out: forgets the token here and in the other processes. */
  forget(token: string): void
  /** Suspension, change of roles: forgets every session of that actor id. */
  forgetActor(actorId: string): void
  /** Told of each that is forgotten, here or by another process; `all` after a stretch in which nothing was heard. */
  onForgotten(handler: (message: Forgotten | 'all') => void): () => void
  /** Is it the token of that hash? */
  isOf(token: string, hash: string | undefined): boolean
}

const KEPT_MS = 5_000
const CACHED_MAX = 50_000

interface Cached {
  found: SessionFound
  untilMs: number
}

export interface SessionSource {
  resolve(token: string, app: string | null): Promise<SessionFound | undefined>
  /** Tells the other processes. */
  tell(message: Forgotten): void
}

/** Tokens are kept hashed, here too: a heap dump is not a set of keys. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

export function createSessions(source: SessionSource): Sessions & {
  heard(message: Forgotten): void
  /** Word of a sign-out may have been missed: each is looked up anew. */
  forgetAll(): void
} {
  const cached = new Map<string, Cached>()
  const handlers = new Set<(message: Forgotten | 'all') => void>()
  const drop = (message: Forgotten) => {
    if (message.forget)
      for (const app of ['', 'citizen', 'facilitator', 'console']) cached.delete(`${message.forget} ${app}`)
    if (message.forgetActor)
      for (const [key, { found }] of cached)
        if ('id' in found.actor && found.actor.id === message.forgetActor) cached.delete(key)
    for (const handler of handlers) handler(message)
  }
  const keyOf = (token: string, app: string | null): string => `${hashOf(token)} ${app ?? ''}`
  const knownAt = (key: string, at: Date): SessionFound | undefined => {
    const known = cached.get(key)
    return known && known.untilMs > Date.now() && known.found.expiresAt > at ? known.found : undefined
  }
  return {
    isKnown: (token, app, at) => knownAt(keyOf(token, app), at) !== undefined,
    async find(token, app, at) {
      const key = keyOf(token, app)
      const known = knownAt(key, at)
      if (known) return known
      cached.delete(key)
      const found = await source.resolve(token, app)
      if (!found || found.expiresAt <= at) return undefined
      if (cached.size >= CACHED_MAX) cached.delete(cached.keys().next().value as string)
      cached.set(key, { found, untilMs: Date.now() + KEPT_MS })
      return found
    },
    forget(token) {
      const message = { forget: hashOf(token) }
      drop(message)
      source.tell(message)
    },
    forgetActor(actorId) {
      const message = { forgetActor: actorId }
      drop(message)
      source.tell(message)
    },
    heard: drop,
    forgetAll() {
      cached.clear()
      for (const handler of handlers) handler('all')
    },
    onForgotten(handler) {
      handlers.add(handler)
      return () => handlers.delete(handler)
    },
    isOf: (token, hash) => hash !== undefined && hashOf(token) === hash,
  }
}
