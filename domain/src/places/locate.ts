import type { Point } from '../shared/index.ts'
import type { Areas } from './area.ts'

export type Located =
  | { served: true; tehsilId: string; districtId: string; distanceMeters: number }
  | { served: false; because: 'too_far' | 'outside' }

const EARTH_RADIUS_METERS = 6_371_008.8
const RADIANS = Math.PI / 180

/**
 * Point → tehsil by the nearest headquarters, until legal boundaries are imported. Coordinates are
 * turned into unit vectors once, so that a lookup is one pass of multiplications (about 190 anchors).
 */
export class Locator {
  readonly #vectors: Float64Array
  readonly #tehsils: { id: string; districtId: string }[]
  readonly #farthestMeters: number

  constructor(areas: Areas) {
    this.#tehsils = areas.tehsils.map(({ id, districtId }) => ({ id, districtId }))
    const points = [
      ...areas.tehsils.map((tehsil) => tehsil.headquarters),
      ...areas.outsideAnchors.map((anchor) => anchor.point),
    ]
    this.#vectors = new Float64Array(points.length * 3)
    points.forEach((point, i) => this.#vectors.set(unit(point), i * 3))
    this.#farthestMeters = areas.farthestMeters
  }

  locate(point: Point): Located {
    const [x, y, z] = unit(point)
    const vectors = this.#vectors
    let best = -1
    let bestCosine = -2
    for (let i = 0; i < vectors.length; i += 3) {
      const cosine = x * vectors[i]! + y * vectors[i + 1]! + z * vectors[i + 2]!
      if (cosine > bestCosine) {
        bestCosine = cosine
        best = i / 3
      }
    }
    const tehsil = this.#tehsils[best]
    if (!tehsil) return { served: false, because: 'outside' }
    const distanceMeters = EARTH_RADIUS_METERS * Math.acos(Math.min(1, bestCosine))
    if (distanceMeters > this.#farthestMeters) return { served: false, because: 'too_far' }
    return { served: true, tehsilId: tehsil.id, districtId: tehsil.districtId, distanceMeters }
  }
}

function unit(point: Point): [number, number, number] {
  const lat = point.lat * RADIANS
  const lon = point.lon * RADIANS
  const across = Math.cos(lat)
  return [across * Math.cos(lon), across * Math.sin(lon), Math.sin(lat)]
}
