import { estimateMatrix } from '../problem/estimate-times.ts'
import { NO_WAY, ProblemError, type TravelMatrix, type Vehicle } from '../problem/plan-problem.ts'
import { timeOrigin } from './time-origin.ts'
import type { VroomInput, VroomMatrix, VroomPlace } from './vroom-json.ts'

/** Turns `location_index` or `location` into matrix indices. */
export class Places {
  readonly estimated: boolean
  readonly originSec: number
  private readonly input: VroomInput
  private readonly known = new Map<string, number>()
  private readonly points: [number, number][] = []
  private readonly size: number

  constructor(input: VroomInput) {
    this.input = input
    this.originSec = timeOrigin(input)
    const given = input.matrices ?? (input.matrix === undefined ? {} : { car: { durations: input.matrix } })
    const first = Object.values(given)[0]?.durations
    this.size = Array.isArray(first) ? first.length : 0
    this.estimated = Object.keys(given).length === 0
  }

  index(field: string, place: VroomPlace): number {
    const at = place.location_index
    if (!this.estimated) {
      if (at === undefined || at === null)
        throw new ProblemError(`${field}.location_index`, 'is needed where matrices are given')
      if (!Number.isInteger(at) || at < 0 || at >= this.size)
        throw new ProblemError(`${field}.location_index`, `no such row (${at} of ${this.size})`)
      if (Array.isArray(place.location)) this.points[at] = [place.location[0]!, place.location[1]!]
      return at
    }
    const point = place.location
    if (!Array.isArray(point) || point.length !== 2 || !point.every((x) => typeof x === 'number' && Number.isFinite(x)))
      throw new ProblemError(`${field}.location`, '[longitude, latitude] or a matrix is needed')
    const key = `${point[0]!},${point[1]!}`
    let found = this.known.get(key)
    if (found === undefined) {
      found = this.points.push([point[0]!, point[1]!]) - 1
      this.known.set(key, found)
    }
    return found
  }

  coordinates(): [number, number][] | undefined {
    const size = this.estimated ? this.points.length : this.size
    for (let k = 0; k < size; k++) if (this.points[k] === undefined) return undefined
    return this.points
  }

  matrices(vehicles: readonly Vehicle[]): Record<string, TravelMatrix> {
    const out: Record<string, TravelMatrix> = {}
    if (this.estimated) {
      const shared = estimateMatrix(this.points)
      for (const vehicle of vehicles) out[vehicle.profile] = shared
      return out
    }
    const given = this.input.matrices ?? { car: { durations: this.input.matrix! } }
    for (const [name, matrix] of Object.entries(given)) out[name] = matrixOf(`matrices.${name}`, matrix, this.size)
    return out
  }
}

/** All matrices are of the same places: `size` is that of the first. */
function matrixOf(field: string, matrix: VroomMatrix, size: number): TravelMatrix {
  if (matrix?.durations === undefined) throw new ProblemError(`${field}.durations`, 'is needed')
  return {
    size,
    durationsSec: grid(`${field}.durations`, matrix.durations, size),
    distancesM: matrix.distances === undefined ? undefined : grid(`${field}.distances`, matrix.distances, size),
    costs: matrix.costs === undefined ? undefined : grid(`${field}.costs`, matrix.costs, size),
  }
}

function grid(field: string, rows: readonly (readonly number[])[], size: number): Int32Array {
  if (!Array.isArray(rows) || rows.length !== size)
    throw new ProblemError(field, `expected ${size} rows, found ${rows?.length}`)
  const out = new Int32Array(size * size)
  for (let i = 0; i < size; i++) {
    const row = rows[i]! as readonly number[]
    if (!Array.isArray(row) || row.length !== size)
      throw new ProblemError(`${field}[${i}]`, `expected ${size} cells, found ${row?.length}`)
    for (let j = 0; j < size; j++) {
      const cell = row[j]! as number
      if (typeof cell !== 'number' || !(cell >= 0))
        throw new ProblemError(`${field}[${i}][${j}]`, `negative or missing (${JSON.stringify(cell)})`)
      out[i * size + j] = cell >= NO_WAY ? NO_WAY : Math.round(cell)
    }
  }
  return out
}
