import { useEffect, useState } from 'react'
import type { Point } from '@app/domain/shared'

/** Where the phone is, if it was allowed to say so before: a list in the right order is no reason to ask. */
export function useKnownPosition(): Point | undefined {
  const [point, setPoint] = useState<Point>()
  useEffect(() => {
    let here = true
    // Not every browser tells what it was allowed.
    void navigator.permissions?.query({ name: 'geolocation' }).then(
      ({ state }) => {
        if (state === 'granted')
          navigator.geolocation?.getCurrentPosition(
            ({ coords }) => {
              if (here) setPoint({ lat: coords.latitude, lon: coords.longitude })
            },
            () => undefined,
            { maximumAge: 600_000, timeout: 10_000 },
          )
      },
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [])
  return point
}
