import { secondsBetween } from '../problem/estimate-times.ts'
import type { PlanProblem } from '../problem/plan-problem.ts'

/**
 * A place on a plane for every matrix index: the given coordinates, or two made from the matrix itself (distances to a
 * few far-apart landmarks, after FastMap), so that any matrix can be split by where things lie.
 */
export function planePositions(problem: PlanProblem): { x: Float64Array; y: Float64Array } {
  const matrix = Object.values(problem.matrices)[0]!
  const { size } = matrix
  if (problem.coordinates !== undefined && problem.coordinates.length >= size) {
    return {
      x: Float64Array.from({ length: size }, (_, k) => problem.coordinates![k]![0]),
      y: Float64Array.from({ length: size }, (_, k) => problem.coordinates![k]![1]),
    }
  }
  const sec = secondsBetween(matrix)
  const between = (a: number, b: number): number => (Math.min(sec(a, b), 1e6) + Math.min(sec(b, a), 1e6)) / 2
  const farthest = (from: number): number => {
    let best = 0
    for (let k = 0; k < size; k++) if (between(from, k) > between(from, best)) best = k
    return best
  }
  const axis = (a: number, b: number): Float64Array => {
    const span = Math.max(1, between(a, b))
    return Float64Array.from(
      { length: size },
      (_, k) => (between(a, k) ** 2 + span ** 2 - between(b, k) ** 2) / (2 * span),
    )
  }
  const a = farthest(0)
  const b = farthest(a)
  const x = axis(a, b)
  // The second axis runs between the two that lie farthest off the first.
  let c = 0
  let most = -1
  for (let k = 0; k < size; k++) {
    const off = between(a, k) ** 2 - x[k]! ** 2
    if (off > most) {
      most = off
      c = k
    }
  }
  let d = c
  most = -1
  for (let k = 0; k < size; k++) {
    const off = between(c, k) ** 2 - (x[c]! - x[k]!) ** 2
    if (off > most) {
      most = off
      d = k
    }
  }
  return { x, y: axis(c, d) }
}

/** Cells along a side of the square that the curve fills. */
const SIDE = 1024

/**
 * Rank of every place along a curve that keeps neighbours together (Hilbert 1891): numbers near each other lie near
 * each other, in the city and in memory.
 */
export function alongCurve({ x, y }: { readonly x: Float64Array; readonly y: Float64Array }): Float64Array {
  const scaled = (list: Float64Array): ((k: number) => number) => {
    let least = Infinity
    let most = -Infinity
    for (const v of list) {
      if (v < least) least = v
      if (v > most) most = v
    }
    const span = Math.max(1e-9, most - least)
    return (k) => Math.floor(((list[k]! - least) / span) * (SIDE - 1))
  }
  const column = scaled(x)
  const row = scaled(y)
  return Float64Array.from({ length: x.length }, (_, k) => rankOf(column(k), row(k)))
}

/** Each quarter of a square is filled by a smaller curve, turned so that it begins where the one before ends. */
function rankOf(column: number, row: number): number {
  let [x, y, rank] = [column, row, 0]
  for (let side = SIDE / 2; side >= 1; side /= 2) {
    const right = x >= side
    const above = y >= side
    const quarter = right ? (above ? 2 : 3) : above ? 1 : 0
    rank += quarter * side * side
    if (right) x -= side
    if (above) y -= side
    if (quarter === 3) [x, y] = [side - 1 - y, side - 1 - x]
    else if (quarter === 0) [x, y] = [y, x]
  }
  return rank
}
