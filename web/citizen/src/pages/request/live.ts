import { useEffect, useState } from 'react'
import { whereabouts } from '@app/domain/tracking'
import { openStream } from '@app/ui'
import { addressOf } from '../../app/api.ts'
import { businessNow } from '../../app/programme.tsx'
import type { RequestView } from '../../components/request-badge.tsx'

export type Whereabouts = RequestView['visits'][number]['whereabouts']

/** Reads what the stream says of a position; anything else is no position. */
export function readWhereabouts(data: Record<string, unknown>): Whereabouts | undefined {
  const { known, seenAt, meters, eta } = data
  if (known === 'never') return { known }
  if (typeof seenAt !== 'string') return undefined
  if (known === 'stale') return { known, seenAt }
  return known === 'fresh' && typeof meters === 'number' ? { known, seenAt, meters, eta: readEta(eta) } : undefined
}

function readEta(eta: unknown): Extract<Whereabouts, { known: 'fresh' }>['eta'] {
  if (typeof eta !== 'object' || eta === null) return null
  const { fromSeconds, toSeconds } = eta as Record<string, unknown>
  return typeof fromSeconds === 'number' && typeof toSeconds === 'number' ? { fromSeconds, toSeconds } : null
}

/** What was fresh when it came grows old while the page stays open. */
export function agedBy(place: Whereabouts, nowMs: number): Whereabouts {
  if (place.known !== 'fresh') return place
  const { seenAt, meters, eta } = place
  return whereabouts({ atMs: Date.parse(seenAt), meters, eta }, nowMs).known === 'fresh'
    ? place
    : { known: 'stale', seenAt }
}

const LOOK_AGAIN_MS = 20_000

/** Follows one request: asks for a fresh view when something changed, and keeps where the representative was last seen. */
export function useLive(requestId: string, onChange: () => void): Whereabouts | undefined {
  const [place, setPlace] = useState<Whereabouts>()
  const [, look] = useState(0)
  useEffect(() => {
    return openStream(addressOf('requests.live', { requestId }), { 'x-app': 'citizen' }, (message) => {
      try {
        const { kind, data } = JSON.parse(message.data) as { kind?: string; data?: Record<string, unknown> }
        const found = kind === 'position' && data ? readWhereabouts(data) : undefined
        if (found) setPlace(found)
        else onChange()
      } catch {
        onChange() // a message of a newer server: the view itself will tell
      }
    })
  }, [requestId, onChange])
  useEffect(() => {
    const timer = setInterval(() => look((turn) => turn + 1), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  return place && agedBy(place, businessNow().getTime())
}
