import { Refused } from './line.ts'
import type { Watch } from './watch.ts'

/** Refusals that a robot met, counted by code: a declared "no" is part of life, anything else is a violation. */
export type Refusals = Map<string, number>

/** Which field or paper it was about, where the refusal says so. */
function fieldOf({ body: { field, details } }: Refused): string {
  const about = field ?? (Array.isArray(details?.items) ? details.items[0] : undefined)
  return typeof about === 'string' ? ` (${about})` : ''
}

/**
 * Does it, and takes a declared "no" for an answer; a server's own failure is reported. Answers undefined when refused.
 * With a subject the watch remembers what stands in its way.
 */
export function trying(watch: Watch, refusals: Refusals) {
  return async <T>(what: string, act: () => Promise<T>, subject?: string): Promise<T | undefined> => {
    try {
      const done = await act()
      if (subject) watch.tried(subject, what, undefined)
      return done
    } catch (error) {
      if (!(error instanceof Refused)) {
        watch.note({ invariant: 'error', subject: what, words: (error as Error).message.slice(0, 300) })
        return undefined
      }
      const key = `${what}: ${error.code}${fieldOf(error)}`
      refusals.set(key, (refusals.get(key) ?? 0) + 1)
      if (subject) watch.tried(subject, what, error.code)
      if (error.code === 'server_error' || error.status >= 500)
        watch.note({
          invariant: 'error',
          subject: what,
          words: `server failed: ${JSON.stringify(error.body).slice(0, 300)}`,
        })
      return undefined
    }
  }
}
export type TryTo = ReturnType<typeof trying>
