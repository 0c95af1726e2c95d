import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Input, Output } from '@app/contract/calls'
import type { AppEndpointId } from '../app/endpoints.generated.ts'
import { problemOf, useLatest, type Problem } from '@app/ui'
import { keyOfVisit, visitOf, VISITS_KEY } from './absorb.ts'
import { applyAll, type VisitView } from './apply.ts'
import type { Offline, Performed } from './offline.ts'
import type { Draft, OutboxItem } from './outbox-item.ts'

export const OfflineContext = createContext<Offline | null>(null)

export function useOffline(): Offline {
  const offline = useContext(OfflineContext)
  if (!offline) throw new Error('the offline store is not open yet')
  return offline
}

/** Every item of the outbox, in order; the page draws again when one changes. */
export function useOutboxItems(): readonly OutboxItem[] {
  const { outbox } = useOffline()
  return useSyncExternalStore(outbox.subscribe, outbox.items)
}

/** What the server said last, without asking again: for pages that another one keeps fresh. */
export function useKnown<T>(key: string): T | undefined {
  const { replica } = useOffline()
  return useSyncExternalStore(replica.subscribe, () => replica.get<T>(key))?.value
}

export interface KeptState<T> {
  data: T | undefined
  /** When the server last said so. */
  at: string | undefined
  problem: Problem | undefined
  loading: boolean
  reload(): Promise<void>
}

/** What the server said last, at once; asked again when the page opens, when the network returns, and on `reload`. */
export function useKept<E extends AppEndpointId>(endpoint: E, input: Input<E>, key: string): KeptState<Output<E>> {
  const { replica, fetch } = useOffline()
  const kept = useSyncExternalStore(replica.subscribe, () => replica.get<Output<E>>(key))
  const [asking, setAsking] = useState<{ loading: boolean; problem?: Problem }>({ loading: true })
  const latest = useLatest(input)
  const reload = useCallback(async () => {
    setAsking((before) => ({ ...before, loading: true }))
    try {
      await fetch(endpoint, latest.current, key)
      setAsking({ loading: false })
    } catch (error) {
      setAsking({ loading: false, problem: problemOf(error) })
    }
  }, [endpoint, fetch, key, latest])
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the server is asked here, and the screen says so at once
    void reload()
    addEventListener('online', reload)
    return () => removeEventListener('online', reload)
  }, [reload])
  return { data: kept?.value, at: kept?.at, problem: asking.problem, loading: asking.loading, reload }
}

/** A visit as it stands on this phone: what the server last said, with what was done here laid over it. */
export function useVisit(visitId: string): KeptState<VisitView> {
  const { replica } = useOffline()
  const items = useOutboxItems()
  const asked = useKept('visits.get', { visitId }, keyOfVisit(visitId))
  const known = useSyncExternalStore(replica.subscribe, () => visitOf(replica, visitId)?.value)
  const data = useMemo(
    () =>
      known &&
      applyAll(
        known,
        items.filter((item) => item.lane === visitId),
      ),
    [known, items, visitId],
  )
  return { ...asked, data, at: visitOf(replica, visitId)?.at }
}

/** The day's visits, each as it stands on this phone. */
export function useVisits(): KeptState<VisitView[]> {
  const { replica } = useOffline()
  const items = useOutboxItems()
  const asked = useKept('visits.list', { limit: 50 }, VISITS_KEY)
  const data = useMemo(
    () =>
      asked.data?.items.map((visit) =>
        applyAll(
          visitOf(replica, visit.id)?.value ?? visit,
          items.filter((item) => item.lane === visit.id),
        ),
      ),
    [asked.data, items, replica],
  )
  return { ...asked, data }
}

export interface Acting {
  /** True when it is done or kept; false when it was refused. */
  act(draft: Draft, lateInput?: OutboxItem['lateInput']): Promise<Performed>
  busy: boolean
  refused: { code: string; words: { en: string; ur: string } | null } | undefined
  clear(): void
}

/** A deed and its answer: at once when the server is near, else kept on the phone. */
export function useAct(): Acting {
  const { perform } = useOffline()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Acting['refused']>()
  const flying = useRef(false)
  const act = useCallback<Acting['act']>(
    async (draft, lateInput) => {
      if (flying.current) return { kind: 'kept' }
      flying.current = true
      setBusy(true)
      setRefused(undefined)
      try {
        const performed = await perform(draft, lateInput)
        if (performed.kind === 'refused') setRefused({ code: performed.problem.code, words: performed.problem.words })
        return performed
      } finally {
        flying.current = false
        setBusy(false)
      }
    },
    [perform],
  )
  return { act, busy, refused, clear: useCallback(() => setRefused(undefined), []) }
}
