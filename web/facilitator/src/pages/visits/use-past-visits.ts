import { useMemo, useSyncExternalStore } from 'react'
import type { Output } from '@app/contract/calls'
import { visitOf } from '../../offline/absorb.ts'
import { applyAll, type VisitView } from '../../offline/apply.ts'
import { useMore, type More } from '../../offline/use-more.ts'
import { useKept, useOffline, useOutboxItems, type KeptState } from '../../offline/use-offline.tsx'

const PAST_KEY = 'visits:past'
const PAGE = { past: 'true', limit: 50 } as const

interface Listed extends KeptState<VisitView[]> {
  more: More<VisitView>
}

/** Visits that are over, newest first, as this phone knows them; the older ones when they are asked for. */
export function usePastVisits(): Listed {
  const { replica } = useOffline()
  const items = useOutboxItems()
  const asked = useKept('visits.list', PAGE, PAST_KEY)
  const past = useSyncExternalStore(replica.subscribe, () => replica.get<Output<'visits.list'>>(PAST_KEY))
  const more = useMore('visits.list', PAGE, past?.value)
  const data = useMemo(
    () =>
      past &&
      [...past.value.items, ...more.items].map((visit) =>
        applyAll(
          visitOf(replica, visit.id)?.value ?? visit,
          items.filter((item) => item.lane === visit.id),
        ),
      ),
    [past, more.items, items, replica],
  )
  return { ...asked, data, more }
}
