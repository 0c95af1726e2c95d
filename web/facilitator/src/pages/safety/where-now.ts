/** A call for help waits for no satellite: where the phone is if it knows at once, else the desk sees where it was heard of last. */
const WAIT_MS = 400

export function whereNow(): Promise<{ lat: number; lon: number; accuracyMeters: number } | null> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), WAIT_MS)
    const said = (found: { lat: number; lon: number; accuracyMeters: number } | null) => {
      clearTimeout(late)
      resolve(found)
    }
    if (!('geolocation' in navigator)) return said(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => said({ lat: coords.latitude, lon: coords.longitude, accuracyMeters: coords.accuracy }),
      () => said(null),
      { maximumAge: 60_000, timeout: WAIT_MS },
    )
  })
}
