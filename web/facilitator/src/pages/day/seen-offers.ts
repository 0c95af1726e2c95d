import { useEffect, useRef } from 'react'
import { call } from '../../app/client.ts'

/**
 * Says once of each offer that it stands before their eyes: their time to answer counts from then, and no text has to follow.
 * A page that lies hidden behind others has shown nothing.
 */
export function useSeenOffers(offerIds: readonly string[], reload: () => Promise<void>): void {
  const told = useRef(new Set<string>())
  const ids = offerIds.join(' ')
  useEffect(() => {
    const tell = () => {
      const fresh = ids.split(' ').filter((id) => id !== '' && !told.current.has(id))
      if (document.visibilityState !== 'visible' || fresh.length === 0) return
      for (const id of fresh) told.current.add(id)
      call('offers.seen', { offerIds: fresh }).then(reload, () => {
        // Without a network it is said when the page shows it again.
        for (const id of fresh) told.current.delete(id)
      })
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [ids, reload])
}
