import type { Point } from '../shared/index.ts'

/** About a kilometre: enough to see who is in which part of a town, and not at whose house. */
const CELLS_PER_DEGREE = 100
/** About two kilometres: where people begin their day is often where they live. */
const BEGINNINGS_PER_DEGREE = 50

/** The pole and the date line belong to the cell before them: beyond is no place. */
const middle = (degrees: number, cells: number, most: number): number =>
  Math.round((Math.min(Math.floor(degrees * cells), most * cells - 1) + 0.5) * 1_000) / (1_000 * cells)
const middleOf = ({ lat, lon }: Point, cells: number): Point => ({
  lat: middle(lat, cells, 90),
  lon: middle(lon, cells, 180),
})

/** The middle of the cell in which the point lies: what is shown of somebody who is out on no visit. */
export const coarse = (point: Point): Point => middleOf(point, CELLS_PER_DEGREE)

/** Between them lies whatever is shown as that middle. */
export function cornersOf(point: Point): Point[] {
  const { lat, lon } = coarse(point)
  const half = 1 / (2 * CELLS_PER_DEGREE)
  return [-half, half].flatMap((north) => [-half, half].map((east) => ({ lat: lat + north, lon: lon + east })))
}

/** The middle of a wider cell: all that is kept of where somebody began a shift. */
export const usualBeginning = (point: Point): Point => middleOf(point, BEGINNINGS_PER_DEGREE)

/** The same in words of a call: latitude and longitude. */
export function coarseText(point: Point): string {
  const { lat, lon } = coarse(point)
  return `${lat.toFixed(3)},${lon.toFixed(3)}`
}
