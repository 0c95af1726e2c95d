import { useEffect } from 'react'
import type { Output } from '@app/contract/calls'
import { isHeld } from '@app/domain/dispatch'
import { businessNow } from '../app/clock.ts'
import { HELD_KEY, HELD_PAGE, VISITS_KEY } from './absorb.ts'
import { useKnown, useOffline } from './use-offline.tsx'
import { serviceKey } from './use-service.ts'
import { packWays } from './way-files.ts'

/** Definitions are versioned and never change; the badge's secret is of one day. */
const BADGE_AGE_MS = 6 * 3_600_000

/**
 * Packs what the day's visits will need while there is still a network: each service's form and checklist, the places,
 * the bag, the badge. Nobody should find out at the door that a page had to be opened before.
 */
export function Provision() {
  const { replica, fetch } = useOffline()
  const visits = useKnown<Output<'visits.list'>>(VISITS_KEY)
  useEffect(() => {
    if (!visits || !navigator.onLine) return
    const pack = async () => {
      const tasks = visits.items.filter((visit) => isHeld(visit.state)).flatMap((visit) => visit.tasks)
      for (const { serviceId, serviceVersion } of tasks) {
        const key = serviceKey(serviceId, serviceVersion)
        if (!replica.get(key)) await fetch('catalogue.get', { serviceId, version: serviceVersion }, key)
      }
      if (tasks.length > 0 && !replica.get('places')) await fetch('places.tree', {}, 'places')
      await packWays(replica, visits.items)
      await fetch('papers.held', HELD_PAGE, HELD_KEY)
      const badge = replica.get('badge')
      if (!badge || businessNow().getTime() - Date.parse(badge.at) > BADGE_AGE_MS)
        await fetch('visits.badge', {}, 'badge')
    }
    pack().catch(() => undefined) // what is missing is fetched with the next list, or by its own page
  }, [visits, replica, fetch])
  return null
}
