import { useMemo } from 'react'
import type { Output } from '@app/contract/calls'
import { useKept, useKnown, useOutboxItems, type KeptState } from './use-offline.tsx'

type Shift = Output<'shift.get'>
const KEY = 'shift'

/** The shift as it stands on this phone: begun or ended here counts at once. */
function useLaidOver(shift: Shift | undefined): Shift | undefined {
  const items = useOutboxItems()
  return useMemo(() => {
    if (!shift) return undefined
    return items
      .filter((item) => item.state === 'waiting' && !item.awaited)
      .reduce((known, item) => {
        if (item.endpoint === 'shift.start') return { ...known, onShift: true, since: item.deviceAt, until: null }
        return item.endpoint === 'shift.end' ? { ...known, onShift: false, since: null, until: null } : known
      }, shift)
  }, [shift, items])
}

export function useShift(): KeptState<Shift> {
  const asked = useKept('shift.get', {}, KEY)
  return { ...asked, data: useLaidOver(asked.data) }
}

export function useShiftKnown(): Shift | undefined {
  return useLaidOver(useKnown<Shift>(KEY))
}
