import type { Point } from '@app/domain/shared'
import { inLanguage, type Language } from '../i18n/messages.ts'
import type { MapPlace } from './map-props.ts'

type Line = {
  type: 'Feature'
  properties: Record<string, string | number>
  geometry: { type: 'LineString'; coordinates: [number, number][] }
}
export interface Lines {
  type: 'FeatureCollection'
  features: Line[]
}

const METERS_PER_DEGREE = 111_195
const RING_STEPS = 72

function line(coordinates: [number, number][], properties: Record<string, string | number> = {}): Line {
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates } }
}

/** Circles of the given radii, true on the ground. */
export function ringLines(centre: Point, radiiMeters: readonly number[]): Lines {
  const shrink = Math.cos((centre.lat * Math.PI) / 180)
  const features = radiiMeters.map((radius) => {
    const reach = radius / METERS_PER_DEGREE
    const coordinates = Array.from({ length: RING_STEPS + 1 }, (_, step): [number, number] => {
      const angle = (step / RING_STEPS) * 2 * Math.PI
      return [centre.lon + (reach * Math.sin(angle)) / shrink, centre.lat + reach * Math.cos(angle)]
    })
    return line(coordinates, { radius })
  })
  return { type: 'FeatureCollection', features }
}

export function routeLines(route: readonly Point[]): Lines {
  const features = route.length > 1 ? [line(route.map((point) => [point.lon, point.lat]))] : []
  return { type: 'FeatureCollection', features }
}

export function townPoints(places: readonly MapPlace[], language: Language) {
  const features = places.map(({ name, rank, point: { lat, lon } }) => ({
    type: 'Feature' as const,
    properties: { name: inLanguage(name, language), rank },
    geometry: { type: 'Point' as const, coordinates: [lon, lat] },
  }))
  return { type: 'FeatureCollection' as const, features }
}

/** South-west and north-east corners around points, or undefined for fewer than two places. */
export function boundsOf(points: readonly Point[]): [[number, number], [number, number]] | undefined {
  if (points.length < 2) return undefined
  const lats = points.map((point) => point.lat)
  const lons = points.map((point) => point.lon)
  return [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ]
}

/** A point part of the way between two, for a marker that glides. */
export function between(from: Point, to: Point, part: number): Point {
  return { lat: from.lat + (to.lat - from.lat) * part, lon: from.lon + (to.lon - from.lon) * part }
}
