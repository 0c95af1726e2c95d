import { useEffect, useLayoutEffect } from 'react'
import type { Output } from '@app/contract/calls'
import { distanceMeters } from '@app/domain/shared'
import { useLatest } from '@app/ui'
import { positionsWire } from '../app/client.ts'
import { businessNow } from '../app/clock.ts'
import type { Offline } from '../offline/offline.ts'
import { useKnown, useOffline } from '../offline/use-offline.tsx'
import { useShiftKnown } from '../offline/use-shift.ts'
import { VISITS_KEY } from '../offline/absorb.ts'
import { useProgramme } from '../app/programme.ts'
import { isElsewhere, standIn } from './locate.ts'
import { doingNow, worthKeeping, type KeptFix } from './pace.ts'

const BATCH_MAX = 100
const SEND_MS = 30_000

/** Keeps positions while on shift, also without a network, and hands them to the outbox in batches. */
export function PositionReporter() {
  const offline = useOffline()
  const shift = useShiftKnown()
  const visits = useKnown<Output<'visits.list'>>(VISITS_KEY)
  const onShift = shift?.onShift === true
  const goingTo = visits?.items.find((visit) => visit.state === 'en_route')
  const door = goingTo?.place?.point ?? goingTo?.office?.point ?? null
  const { programme } = useProgramme()
  const storyPoint = programme?.mode === 'demo' ? (door ?? shift?.tehsils?.[0]?.point ?? null) : null
  const now = useLatest({ onShift, door, states: visits?.items.map((visit) => visit.state) ?? [] })
  useLayoutEffect(() => {
    standIn.point = storyPoint
  })
  useEffect(() => {
    if (!onShift || !('geolocation' in navigator)) return
    let last: KeptFix | null = null
    const watch = navigator.geolocation.watchPosition(
      ({ coords }) => {
        const fix = { lat: coords.latitude, lon: coords.longitude, atMs: businessNow().getTime() }
        if (isElsewhere(fix)) return
        const { onShift: on, door: to, states } = now.current
        if (!worthKeeping(doingNow(on, states, to && distanceMeters(fix, to)), last, fix)) return
        last = fix
        const speed = coords.speed !== null && coords.speed >= 0 ? { speedMps: Math.min(200, coords.speed) } : {}
        const kept = offline.store.fixes.add({
          at: new Date(fix.atMs).toISOString(),
          lat: fix.lat,
          lon: fix.lon,
          accuracyMeters: Math.min(100_000, coords.accuracy),
          ...speed,
        })
        if (positionsWire.isOpen()) void Promise.resolve(kept).then(() => report(offline))
      },
      () => undefined, // the phone may not say where it is; the visit still works, with reasons written by hand
      { enableHighAccuracy: true, maximumAge: 5_000 },
    )
    const timer = setInterval(() => void report(offline), SEND_MS)
    return () => {
      navigator.geolocation.clearWatch(watch)
      clearInterval(timer)
      void report(offline)
    }
  }, [onShift, offline, now])
  return null
}

/** Moves the fixes into a command of the outbox, so that a batch is sent once under one id however often it is tried. */
async function report({ store, outbox, send }: Offline): Promise<void> {
  // One batch at a time waits: without a network the rest stays here, where it is cheap.
  if (!outbox.items().some((item) => item.endpoint === 'position.report' && item.state === 'waiting')) {
    const { fixes, forget } = await store.fixes.oldest(BATCH_MAX)
    if (fixes.length > 0) {
      await outbox.add({ endpoint: 'position.report', lane: 'positions', input: { fixes } })
      await forget()
    }
  }
  await send()
}
