import { isDeepStrictEqual } from 'node:util'
import type { Actor, AppName } from '../actor.ts'
import type { Kernel } from '../context.ts'
import type { Forgotten } from './sessions.ts'
import type { Sse } from './sse.ts'

/** Tabs of one browser, and all that somebody has open: beyond it whoever was opened first makes room. */
export const STREAMS_OF_SESSION = 12
export const STREAMS_OF_ACCOUNT = 24
/** A sign-out is told before it is committed: who came back in between is looked at again, when no process remembers what it knew. */
const AGAIN_AFTER_MS = 6_000
/** What ends without a word (its time is over, nobody used it), and what a lost word would have said. */
const ALL_AGAIN_MS = 60_000

interface Watcher {
  token: string
  app: AppName | null
  actor: Actor
  sse: Pick<Sse, 'send' | 'end'>
}

/** Streams of people who are signed in: none outlives the session, or the rights, that it was opened with. */
export interface Watchers {
  /** Follows the stream until it closes. */
  hold(watcher: Watcher, closed: AbortSignal): void
  stop(): void
}

export function holdWatchers({ sessions, clock, log }: Pick<Kernel, 'sessions' | 'clock' | 'log'>): Watchers {
  // In the order in which they were opened.
  const open = new Set<Watcher>()
  const timers = new Set<NodeJS.Timeout>()
  const end = (watcher: Watcher, why: 'session' | 'too_many'): void => {
    if (!open.delete(watcher)) return
    watcher.sse.send({ why }, 'ended')
    watcher.sse.end()
  }
  const room = (alike: Watcher[], most: number): void => {
    for (const one of alike.slice(0, Math.max(0, alike.length - most))) end(one, 'too_many')
  }
  const lookAgain = async (watcher: Watcher): Promise<void> => {
    const found = await sessions.find(watcher.token, watcher.app, clock.now())
    if (!found || !isDeepStrictEqual(found.actor, watcher.actor)) end(watcher, 'session')
  }
  const later = (ms: number, which: () => Iterable<Watcher>): void => {
    const timer = setTimeout(async () => {
      timers.delete(timer)
      for (const watcher of which())
        await lookAgain(watcher).catch((error: Error) => log.warn({ err: error.message }, 'a stream was not looked at'))
    }, ms)
    timer.unref()
    timers.add(timer)
  }
  const concerned = ({ forget, forgetActor }: Forgotten): Watcher[] =>
    [...open].filter(
      ({ token, actor }) => sessions.isOf(token, forget) || (forgetActor !== undefined && idOf(actor) === forgetActor),
    )
  const off = sessions.onForgotten((message) => {
    if (message === 'all') return later(Math.random() * AGAIN_AFTER_MS, () => [...open])
    for (const watcher of concerned(message)) end(watcher, 'session')
    later(AGAIN_AFTER_MS, () => concerned(message))
  })
  const sweep = setInterval(() => later(0, () => [...open]), ALL_AGAIN_MS)
  sweep.unref()
  return {
    hold(watcher, closed) {
      open.add(watcher)
      closed.addEventListener('abort', () => open.delete(watcher))
      const all = [...open]
      room(
        all.filter(({ token }) => token === watcher.token),
        STREAMS_OF_SESSION,
      )
      const id = idOf(watcher.actor)
      room(
        all.filter((one) => open.has(one) && idOf(one.actor) === id),
        STREAMS_OF_ACCOUNT,
      )
    },
    stop() {
      off()
      clearInterval(sweep)
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

const idOf = (actor: Actor): string | undefined => ('id' in actor ? actor.id : undefined)
