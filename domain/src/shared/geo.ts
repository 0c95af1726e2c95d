/** Degrees, WGS 84. */
export interface Point {
  lat: number
  lon: number
}

const EARTH_RADIUS_METERS = 6_371_008.8
const RADIANS = Math.PI / 180

export function isPoint(value: unknown): value is Point {
  if (typeof value !== 'object' || value === null) return false
  const { lat, lon } = value as Point
  return Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
}

/** Great-circle distance. */
export function distanceMeters(a: Point, b: Point): number {
  const dLat = (b.lat - a.lat) * RADIANS
  const dLon = (b.lon - a.lon) * RADIANS
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)))
}
