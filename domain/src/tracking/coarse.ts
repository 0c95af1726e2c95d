import type { Point } from '../shared/index.ts'

/** About a kilometre: enough to see who is in which part of a town, and not at whose house. */
const CELLS_PER_DEGREE = 100

const middle = (degrees: number): number =>
  Math.round((Math.floor(degrees * CELLS_PER_DEGREE) + 0.5) * 10) / (10 * CELLS_PER_DEGREE)

/** The middle of the cell in which the point lies: what is shown of somebody who is out on no visit. */
export const coarse = ({ lat, lon }: Point): Point => ({ lat: middle(lat), lon: middle(lon) })

/** The same in words of a call: latitude and longitude. */
export function coarseText(point: Point): string {
  const { lat, lon } = coarse(point)
  return `${lat.toFixed(3)},${lon.toFixed(3)}`
}
