import type { TravelMatrix } from './plan-problem.ts'

const EARTH_M = 6_371_000
/** Roads are about this much longer than the straight line in towns. */
const DETOUR = 1.35
const SPEED_M_PER_SEC = 7.5
const SEC_PER_RADIAN = (EARTH_M * DETOUR) / SPEED_M_PER_SEC
/**
 * From this many different places on, times are computed as they are needed: a full matrix would take more memory than
 * all the rest.
 */
const CELLS_UP_TO = 6000
/**
 * Rows and columns of cells worked out together, so that those of the way back lie near each other in memory as well.
 */
const BLOCK = 32

type Points = readonly (readonly [longitude: number, latitude: number])[]

/** Points in radians, and how much narrower a degree of longitude is there than at the equator. */
interface Radians {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly shrink: Float64Array
}

function radians(points: Points): Radians {
  const rad = Math.PI / 180
  const y = Float64Array.from(points, ([, latitude]) => latitude * rad)
  return { x: Float64Array.from(points, ([longitude]) => longitude * rad), y, shrink: y.map(Math.cos) }
}

function seconds({ x, y, shrink }: Radians, i: number, j: number): number {
  const dx = (x[i]! - x[j]!) * (shrink[i]! + shrink[j]!) * 0.5
  const dy = y[i]! - y[j]!
  return Math.floor(Math.sqrt(dx * dx + dy * dy) * SEC_PER_RADIAN + 0.5)
}

/** A stand-in for a router: great-circle metres × 1.35 at 27 km/h. Good enough to plan with, not to promise by. */
export function estimateMatrix(points: Points): TravelMatrix {
  const size = points.length
  return size > CELLS_UP_TO
    ? { size, durationsSec: new Int32Array(0), points }
    : { size, durationsSec: estimatedCells(points) }
}

/**
 * Estimated seconds between all of these points, as a matrix. A way takes as long as the way back, so each is worked
 * out once.
 */
export function estimatedCells(points: Points): Int32Array {
  const size = points.length
  const at = radians(points)
  const cells = new Int32Array(size * size)
  for (let rows = 0; rows < size; rows += BLOCK) {
    for (let columns = rows; columns < size; columns += BLOCK) {
      const until = Math.min(size, columns + BLOCK)
      for (let i = rows; i < Math.min(size, rows + BLOCK); i++) {
        for (let j = Math.max(i + 1, columns); j < until; j++)
          cells[i * size + j] = cells[j * size + i] = seconds(at, i, j)
      }
    }
  }
  return cells
}

const estimators = new WeakMap<Points, (from: number, to: number) => number>()

/** Seconds from one place of a matrix to another: its cell, or estimated where it has none. */
export function secondsBetween(matrix: TravelMatrix): (from: number, to: number) => number {
  const { points, size, durationsSec } = matrix
  if (points === undefined) return (from, to) => durationsSec[from * size + to]!
  let known = estimators.get(points)
  if (known === undefined) {
    const at = radians(points)
    estimators.set(points, (known = (from, to) => seconds(at, from, to)))
  }
  return known
}
