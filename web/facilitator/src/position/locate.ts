import { distanceMeters, type Point } from '@app/domain/shared'

export interface Located {
  lat: number
  lon: number
  accuracyMeters: number
}

const WAIT_MS = 12_000
/** Where the place is only told by the way, nobody stands waiting for a satellite. */
export const SHORT_WAIT_MS = 3_000

/** In the demo alone: where the story wants whoever plays it from somewhere else in the world. */
export const standIn: { point: Point | null } = { point: null }
const ELSEWHERE_METERS = 100_000
export const isElsewhere = (real: Point): boolean =>
  standIn.point !== null && distanceMeters(real, standIn.point) > ELSEWHERE_METERS

/** Where this phone is now, or null when it cannot or may not say within that time. */
export async function locate(waitMs = WAIT_MS): Promise<Located | null> {
  const real = await ask(waitMs)
  return standIn.point && (!real || isElsewhere(real)) ? { ...standIn.point, accuracyMeters: 20 } : real
}

function ask(waitMs: number): Promise<Located | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ lat: coords.latitude, lon: coords.longitude, accuracyMeters: Math.min(100_000, coords.accuracy) }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: waitMs, maximumAge: 15_000 },
    )
  })
}
