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
  const low = numberIn(data, 'etaSecondsMin')
  const high = numberIn(data, 'etaSecondsMax')
  const etaMinutes = low !== undefined && high !== undefined ? ([Math.max(1, Math.round(low / 60)), Math.max(1, Math.round(high / 60))] as const) : undefined
  return { point: { lat, lon }, at: typeof data.at === 'string' ? data.at : undefined, etaMinutes }
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
