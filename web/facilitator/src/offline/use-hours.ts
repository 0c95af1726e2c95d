import { useMemo } from 'react'
import { applyHours, HOURS_KEY, type Hours } from './apply-hours.ts'
import { useKept, useOutboxItems, type KeptState } from './use-offline.tsx'

/** My hours as they stand on this phone. */
export function useHours(): KeptState<Hours> {
  const asked = useKept('hours.mine', {}, HOURS_KEY)
  const items = useOutboxItems()
  const data = useMemo(
    () =>
      asked.data &&
      applyHours(
        asked.data,
        items.filter((item) => !item.awaited && (item.state === 'waiting' || item.state === 'needsUpdate')),
      ),
    [asked.data, items],
  )
  return { ...asked, data }
}
