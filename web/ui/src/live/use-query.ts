import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { broughtFor } from '../drawing/drawing.ts'
import { useLanguage } from '../i18n/language.tsx'
import { problemOf, type Problem } from './problem.ts'

/** Answers of this visit, so that going back shows the page at once while it is asked again. */
const remembered = new Map<string, unknown>()
const REMEMBERED_MAX = 200

export interface QueryState<T> {
  data: T | undefined
  problem: Problem | undefined
  loading: boolean
  reload(): void
}

/** Forgets answers whose key begins so: after a command that changes them, or at sign-out with ''. */
export function forgetAnswers(prefix: string): void {
  for (const key of begun.keys()) if (key.startsWith(prefix)) begun.delete(key)
  for (const key of remembered.keys()) if (key.startsWith(prefix)) remembered.delete(key)
}

function remember(key: string, answer: unknown): void {
  remembered.delete(key)
  remembered.set(key, answer)
  const oldest = remembered.keys().next().value
  if (remembered.size > REMEMBERED_MAX && oldest !== undefined) remembered.delete(oldest)
}

/** Questions that were asked before the page that asks them was there. */
const begun = new Map<string, Promise<unknown>>()
/** An answer that no page took by then is asked for anew. */
const BEGUN_MS = 5_000

/** Asks at once; the page that asks the same first takes the answer over, and is the only one that does. */
export function beginQuery(key: string, ask: () => Promise<unknown>): void {
  if (begun.has(key)) return
  // In a moment: what is drawn first says in which language is asked.
  const answer = Promise.resolve().then(ask)
  begun.set(key, answer)
  const forget = () => setTimeout(() => begun.get(key) === answer && begun.delete(key), BEGUN_MS)
  answer.then(forget, forget)
}

function takeBegun<T>(key: string): Promise<T> | undefined {
  const answer = begun.get(key)
  begun.delete(key)
  return answer as Promise<T> | undefined
}

/**
 * Asks once per key (not at all for what the page came with), and again when `reload` is called, the network returns or the
 * screen's language changes (people are named in its script). A null key asks nothing yet.
 * The last good answer stays on the screen beside the problem, so a lost network never empties a page.
 */
export function useQuery<T>(key: string | null, ask: (signal: AbortSignal) => Promise<T>): QueryState<T> {
  const [turn, setTurn] = useState(0)
  const [state, setState] = useState<{ key: string | null; data?: T; problem?: Problem; loading: boolean }>(() => {
    const brought = broughtFor(key)
    return brought
      ? { key, data: brought.data as T | undefined, problem: brought.problem, loading: false }
      : { key: null, loading: key !== null }
  })
  const askNow = useEffectEvent(ask)
  const { language } = useLanguage()
  useEffect(() => {
    if (key === null) return
    const brought = turn === 0 ? broughtFor(key) : undefined
    if (brought) {
      if (brought.data !== undefined) remember(key, brought.data)
      // oxlint-disable-next-line react/set-state-in-effect -- what the page came with belongs to another question now
      return setState((state) =>
        state.key === key
          ? state
          : { key, data: brought.data as T | undefined, problem: brought.problem, loading: false },
      )
    }
    const controller = new AbortController()
    setState({ key, data: remembered.get(key) as T | undefined, loading: true })
    const asked = takeBegun<T>(key) ?? askNow(controller.signal)
    asked.then(
      (data) => {
        remember(key, data)
        if (!controller.signal.aborted) setState({ key, data, loading: false })
      },
      (error: unknown) => {
        if (!controller.signal.aborted)
          setState({ key, data: remembered.get(key) as T | undefined, problem: problemOf(error), loading: false })
      },
    )
    return () => controller.abort()
  }, [key, turn, language])
  const reload = useCallback(() => setTurn((n) => n + 1), [])
  useEffect(() => {
    addEventListener('online', reload)
    return () => removeEventListener('online', reload)
  }, [reload])
  const current = state.key === key
  const data = current ? state.data : key === null ? undefined : (remembered.get(key) as T | undefined)
  return {
    data,
    problem: current ? state.problem : undefined,
    loading: key !== null && (!current || state.loading),
    reload,
  }
}
