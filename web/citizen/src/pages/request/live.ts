import { useEffect, useState } from 'react'
import { address } from '@app/contract/client'
import type { Point } from '@app/domain/shared'
import { openStream } from '@app/ui'

export interface LivePosition {
  point: Point
  at: string | undefined
  etaMinutes: readonly [number, number] | undefined
}

const numberIn = (data: Record<string, unknown>, name: string) => (typeof data[name] === 'number' ? (data[name] as number) : undefined)

/** Reads what the stream says of a position; anything else is no position. */
export function readPosition(data: Record<string, unknown>): LivePosition | undefined {
  const lat = numberIn(data, 'lat')
  const lon = numberIn(data, 'lon')
  if (lat === undefined || lon === undefined) return undefined
  return { point: { lat, lon }, at: typeof data.seenAt === 'string' ? data.seenAt : undefined, etaMinutes: readEta(data.eta) }
}

const minutes = (seconds: number) => Math.max(1, Math.round(seconds / 60))

/** When they may be here: a range, never one minute. */
function readEta(eta: unknown): LivePosition['etaMinutes'] {
  if (typeof eta !== 'object' || eta === null) return undefined
  const { fromSeconds, toSeconds } = eta as Record<string, unknown>
  return typeof fromSeconds === 'number' && typeof toSeconds === 'number' ? [minutes(fromSeconds), minutes(toSeconds)] : undefined
}

/** Follows one request: asks for a fresh view when something changed, and keeps the last position of the visit. */
export function useLive(requestId: string, onChange: () => void): LivePosition | undefined {
  const [position, setPosition] = useState<LivePosition>()
  useEffect(() => {
    const { url } = address('', 'requests.live', { requestId })
    return openStream(url, { 'x-app': 'citizen' }, (message) => {
      try {
        const { kind, data } = JSON.parse(message.data) as { kind?: string; data?: Record<string, unknown> }
        const found = kind === 'position' && data ? readPosition(data) : undefined
        if (found) setPosition(found)
        else onChange()
      } catch {
        onChange() // a message of a newer server: the view itself will tell
      }
    })
  }, [requestId, onChange])
  return position
}
