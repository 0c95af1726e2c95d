import { useEffect, useState } from 'react'
import type { QueryState } from '@app/ui'
import { call, useAnswer } from '../app/api.ts'
import { findOwnCopy, keepOwnCopy, onOwnCopies, ownCopies, type OwnCopy } from './own-copy.ts'
import { businessNow } from '../app/programme.tsx'
import type { RequestCard, RequestView } from '../components/request-badge.tsx'
import { remembersSession } from '../app/session.tsx'

/** A network that answers later than this is no better than none. */
const PATIENCE_MS = 1_500
/** As many open requests as are fetched ahead, so that they can be read where there is no network. */
const AHEAD_MAX = 4

const now = () => businessNow().getTime()

/** All that this phone keeps; undefined until it has been looked up. */
export function useOwnCopies(): OwnCopy[] | undefined {
  const [copies, setCopies] = useState<OwnCopy[]>()
  useEffect(() => {
    let here = true
    const look = () => void ownCopies(now()).then((found) => here && setCopies(found))
    look()
    const leave = onOwnCopies(look)
    return () => {
      here = false
      leave()
    }
  }, [])
  return copies
}

/**
 * One's own request: from the server, and from this phone while the server cannot be heard. `copiedAt` says that it is
 * the copy, and from when.
 */
export function useOwnRequest(requestId: string): QueryState<RequestView> & { copiedAt: number | undefined } {
  const answer = useAnswer('requests.get', { requestId })
  const { data, problem, loading } = answer
  const [copy, setCopy] = useState<OwnCopy>()
  useEffect(() => {
    if (data) void keepOwnCopy(data, now())
  }, [data])
  const unheard = problem?.kind === 'offline' || problem?.kind === 'broken'
  useEffect(() => {
    if (data || (!loading && !unheard)) return undefined
    const timer = setTimeout(() => void findOwnCopy(requestId).then(setCopy), unheard ? 0 : PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [requestId, data, loading, unheard])
  const shown = !data && copy?.view.id === requestId && (loading || unheard) ? copy : undefined
  return { ...answer, data: data ?? shown?.view, problem: shown ? undefined : problem, copiedAt: shown?.readAt }
}

/** After a list: the open ones are read ahead, those alone that this phone does not have as they are now. */
export async function readAhead(cards: readonly RequestCard[]): Promise<void> {
  const kept = new Map((await ownCopies(now())).map(({ view }) => [view.id, view.updatedAt]))
  for (const card of cards.slice(0, AHEAD_MAX)) {
    if (kept.get(card.id) === card.updatedAt) continue
    const view = await call('requests.get', { requestId: card.id }).catch(() => undefined)
    if (!view || !remembersSession()) return
    await keepOwnCopy(view, now())
  }
}
