import type { Output } from '@app/contract/calls'
import { FETCHES_KEY } from '../../offline/absorb.ts'
import type { OutboxItem } from '../../offline/outbox-item.ts'
import { useKept, useOutboxItems, type KeptState } from '../../offline/use-offline.tsx'

type Fetch = Output<'papers.fetches'>['items'][number]
export interface KnownFetch extends Fetch {
  /** Taken over on this phone, and the server has not heard of it yet. */
  unsent: boolean
}

/** What was fetched without a network is not fetched once more. */
export function fetchesNow(items: readonly Fetch[], outbox: readonly OutboxItem[]): KnownFetch[] {
  const unsent = new Set(
    outbox
      .filter(
        (item) =>
          item.endpoint === 'operations.papersRecovered' &&
          !item.awaited &&
          (item.state === 'waiting' || item.state === 'needsUpdate'),
      )
      .map((item) => (item.input as { recoveryId: string }).recoveryId),
  )
  return items.map((one) => ({ ...one, unsent: unsent.has(one.id) }))
}

export function useFetches(): KeptState<KnownFetch[]> {
  const kept = useKept('papers.fetches', {}, FETCHES_KEY)
  const outbox = useOutboxItems()
  return { ...kept, data: kept.data && fetchesNow(kept.data.items, outbox) }
}
