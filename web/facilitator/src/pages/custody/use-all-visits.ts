import { useMemo, useSyncExternalStore } from 'react'
import type { Output } from '@app/contract'
import { visitOf } from '../../offline/absorb.ts'
import { applyAll, type VisitView } from '../../offline/apply.ts'
import { useKept, useOffline, useOutboxItems, useVisits, type KeptState } from '../../offline/use-offline.tsx'

export const PAST_KEY = 'visits:past'

/** Visits that are over, newest first, as this phone knows them. */
export function usePastVisits(): KeptState<VisitView[]> {
  const { replica } = useOffline()
  const items = useOutboxItems()
  const asked = useKept('visits.list', { past: 'true', limit: 50 }, PAST_KEY)
  const past = useSyncExternalStore(replica.subscribe, () => replica.get<Output<'visits.list'>>(PAST_KEY))
  const data = useMemo(() => past?.value.items.map((visit) => applyAll(visitOf(replica, visit.id)?.value ?? visit, items.filter((item) => item.lane === visit.id))), [past, items, replica])
  return { ...asked, data }
}

/** Open and past together: a paper may be in either. */
export function useAllVisits(): KeptState<VisitView[]> {
  const open = useVisits()
  const past = usePastVisits()
  const data = open.data && [...open.data, ...(past.data ?? [])]
  return { ...open, data, reload: async () => { await Promise.all([open.reload(), past.reload()]) } }
}
