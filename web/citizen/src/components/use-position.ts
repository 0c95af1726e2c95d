import { useState } from 'react'
import type { Point } from '@app/domain/shared'

/** Asks the phone once for its position. */
export function usePosition(onFound: (point: Point, accuracyMeters: number) => void) {
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        onFound({ lat: coords.latitude, lon: coords.longitude }, Math.round(coords.accuracy))
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
    )
  }
  return { state, ask, able: 'geolocation' in navigator }
}
