import { estimatedCells } from '../problem/estimate-times.ts'
import type { Assignment, PlanProblem, Stop, TravelMatrix, Vehicle, Weights } from '../problem/plan-problem.ts'
import type { Piece } from './pieces.ts'

/**
 * A piece as a problem of its own, with small matrices; `weights` carries the whole day's prices of leaving out. One
 * that is only searched goes without the distances that no vehicle is paid or limited by. Its places are numbered as
 * they come, or by their rank along a curve where one is given.
 */
export function subProblem(
  problem: PlanProblem,
  piece: Piece,
  weights: Weights,
  { searchedOnly = false, curve }: { readonly searchedOnly?: boolean; readonly curve?: Float64Array } = {},
): PlanProblem {
  const used = placesOf(problem, piece)
  if (curve !== undefined) used.sort((a, b) => curve[a]! - curve[b]! || a - b)
  const places = new Map<number, number>()
  used.forEach((at, k) => {
    places.set(at, k)
  })
  const place = (at: number): number => places.get(at)!
  const renumbered = new Map(piece.stops.map((s, k) => [s, k]))
  const stops = piece.stops.map((s): Stop => {
    const stop = problem.stops[s]!
    return { ...stop, at: place(stop.at), mate: stop.mate === undefined ? undefined : renumbered.get(stop.mate) }
  })
  const vehicles = piece.vehicles.map((v) => {
    const vehicle = problem.vehicles[v]!
    return {
      ...vehicle,
      start: vehicle.start === null ? null : place(vehicle.start),
      end: vehicle.end === null ? null : place(vehicle.end),
    }
  })
  const metres = !searchedOnly || metresCount(vehicles)
  const matrices: Record<string, TravelMatrix> = {}
  for (const [name, matrix] of Object.entries(problem.matrices)) matrices[name] = subMatrix(matrix, used, metres)
  return { matrices, stops, vehicles, weights }
}

/** Places of a piece's stops and vehicles, each once. */
function placesOf(problem: PlanProblem, { stops, vehicles }: Piece): Int32Array {
  const places = new Set(stops.map((s) => problem.stops[s]!.at))
  for (const v of vehicles)
    for (const at of [problem.vehicles[v]!.start, problem.vehicles[v]!.end]) if (at !== null) places.add(at)
  return Int32Array.from(places)
}

function subMatrix(matrix: TravelMatrix, used: Int32Array, metres: boolean): TravelMatrix {
  const size = used.length
  const { points } = matrix
  if (points !== undefined) return { size, durationsSec: estimatedCells(Array.from(used, (at) => points[at]!)) }
  /** Copies the cells between the places used; false when `out` is too narrow for one of them. */
  const fill = (out: Int32Array | Uint16Array, list: Int32Array | Uint16Array): boolean => {
    let fits = true
    for (let i = 0; i < size; i++) {
      const row = used[i]! * matrix.size
      for (let j = 0; j < size; j++) {
        const cell = list[row + used[j]!]!
        out[i * size + j] = cell
        if (out[i * size + j] !== cell) fits = false
      }
    }
    return fits
  }
  const pick = (list: Int32Array | Uint16Array): Int32Array => {
    const out = new Int32Array(size * size)
    fill(out, list)
    return out
  }
  const narrow = new Uint16Array(metres ? 0 : size * size)
  const durationsSec = !metres && fill(narrow, matrix.durationsSec) ? narrow : pick(matrix.durationsSec)
  return {
    size,
    durationsSec,
    distancesM: metres && matrix.distancesM ? pick(matrix.distancesM) : undefined,
    costs: matrix.costs && pick(matrix.costs),
  }
}

/** True where some vehicle is paid or limited by distance. */
export function metresCount(vehicles: readonly Vehicle[]): boolean {
  return vehicles.some((vehicle) => (vehicle.perKm ?? 0) !== 0 || vehicle.maxDistanceM !== undefined)
}

/** Stops of a piece's vehicles in the piece's own numbers. */
export function intoPiece(piece: Piece, routes: Assignment): number[][] {
  const renumbered = new Map(piece.stops.map((s, k) => [s, k]))
  return routes.map((route) => route.map((s) => renumbered.get(s)!))
}
