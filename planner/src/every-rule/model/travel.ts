import { NO_WAY, type PlanProblem, type TravelMatrix, type Vehicle } from '../../problem/plan-problem.ts'
import { APART, type Lists } from './lists.ts'

/** Cells of a matrix; two bytes each where all are small and every way exists: half the memory to wait for. */
type Cells = Int32Array | Uint16Array

/** Two hundred of these on one route are still fewer than four bytes hold. */
const COST_MOST = 10_000_000

/**
 * Travel as the engine reads it: one more row and column than the matrix, all zero, for "nowhere" (no start or no end).
 */
export class TravelClass {
  readonly size: number
  readonly nowhere: number
  readonly time: Cells
  readonly cost: Cells
  readonly distance: Int32Array | null
  private readonly lists: Lists
  private costByEnd: Cells | null = null
  private timeByEnd: Cells | null = null
  private sumsAreSmall: boolean | null = null

  constructor(size: number, time: Cells, cost: Cells, distance: Int32Array | null, lists: Lists) {
    this.size = size
    this.nowhere = size - 1
    this.time = time
    this.cost = cost
    this.distance = distance
    this.lists = lists
  }

  /**
   * True where the ways of any route cost a whole number of four bytes: no way is dearer than COST_MOST but those that
   * do not exist.
   */
  get sumsInFourBytes(): boolean {
    return (this.sumsAreSmall ??=
      this.cost instanceof Uint16Array ||
      this.cost.every((cell, k) => cell <= COST_MOST || (cell <= NO_WAY && this.time[k]! >= NO_WAY)))
  }

  /** Costs by destination: ways *to* one place lie side by side. Made only for a search. */
  get costInto(): Cells {
    return (this.costByEnd ??= transposed(this.cost, this.size, this.lists))
  }

  /** Times by destination. */
  get timeInto(): Cells {
    return (this.timeByEnd ??= this.time === this.cost ? this.costInto : transposed(this.time, this.size, this.lists))
  }
}

function transposed(cells: Cells, size: number, lists: Lists): Cells {
  const out = cells instanceof Uint16Array ? lists.words(size * size) : lists.ints(size * size)
  // Block by block, so that neither side leaves the cache.
  for (let i0 = 0; i0 < size; i0 += 32)
    for (let j0 = 0; j0 < size; j0 += 32) {
      const iEnd = Math.min(size, i0 + 32)
      const jEnd = Math.min(size, j0 + 32)
      for (let j = j0; j < jEnd; j++) for (let i = i0; i < iEnd; i++) out[j * size + i] = cells[i * size + j]!
    }
  return out
}

/** Equal for vehicles whose ways take and cost the same: each different one needs cells of its own. */
export function classKey(vehicle: Vehicle): string {
  return `${vehicle.profile}|${vehicle.speedFactor ?? 1}|${vehicle.perHour ?? 3600}|${vehicle.perKm ?? 0}`
}

/** One class for each different pair (profile, speed and cost factors); classes share arrays where cost is time. */
export function travelClasses(
  problem: PlanProblem,
  lists: Lists = APART,
): { travel: TravelClass[]; classOf: Int32Array } {
  const travel: TravelClass[] = []
  const known = new Map<string, number>()
  const classOf = Int32Array.from(problem.vehicles, (vehicle) => {
    const key = classKey(vehicle)
    let at = known.get(key)
    if (at === undefined) {
      at = travel.push(travelClass(problem.matrices[vehicle.profile]!, vehicle, key, lists)) - 1
      known.set(key, at)
    }
    return at
  })
  return { travel, classOf }
}

const classesOf = new WeakMap<TravelMatrix, Map<string, TravelClass>>()

/** Widened matrices live as long as the matrix they come from: a session compiles after every event. */
function travelClass(matrix: TravelMatrix, vehicle: Vehicle, key: string, lists: Lists): TravelClass {
  let byKey = classesOf.get(matrix)
  if (byKey === undefined) classesOf.set(matrix, (byKey = new Map()))
  let found = byKey.get(key)
  if (found === undefined) byKey.set(key, (found = widen(matrix, vehicle, lists)))
  return found
}

function widen(matrix: TravelMatrix, vehicle: Vehicle, lists: Lists): TravelClass {
  const { size: places, durationsSec, distancesM, costs } = matrix
  const factor = 1 / (vehicle.speedFactor ?? 1)
  const perSec = (vehicle.perHour ?? 3600) / 3600
  const perMetre = (vehicle.perKm ?? 0) / 1000
  const timeSec =
    factor === 1 && isSmall(durationsSec)
      ? durationsSec
      : widened(durationsSec, (sec) => (sec >= NO_WAY ? NO_WAY : Math.min(NO_WAY, Math.round(sec * factor))))
  const time = cellsOf(timeSec, places, lists)
  const distance = distancesM === undefined ? null : withNowhere(distancesM, places, new Int32Array((places + 1) ** 2))
  const costOf = (): Cells =>
    costs ??
    widened(timeSec, (sec, k) => Math.min(NO_WAY, Math.round(sec * perSec + (distancesM?.[k] ?? 0) * perMetre)))
  const plain = costs === undefined && perSec === 1 && perMetre === 0
  return new TravelClass(places + 1, time, plain ? time : cellsOf(costOf(), places, lists), distance, lists)
}

/**
 * As `map`, into four bytes a cell: results may be larger than the cells they come from. (`Int32Array.from` would take
 * ten times as long.)
 */
function widened(list: Cells, of: (cell: number, k: number) => number): Int32Array {
  const out = new Int32Array(list.length)
  for (let k = 0; k < out.length; k++) out[k] = of(list[k]!, k)
  return out
}

function cellsOf(list: Cells, places: number, lists: Lists): Cells {
  const cells = (places + 1) ** 2
  return withNowhere(list, places, isSmall(list) ? lists.words(cells) : lists.ints(cells))
}

/** True where two bytes a cell are enough. */
export function isSmall(list: Cells): boolean {
  for (let k = 0; k < list.length; k++) if (list[k]! > 65_535 || list[k]! < 0) return false
  return true
}

/** Copies a square of `places` into one with a row and a column more. */
function withNowhere<T extends Cells>(list: Cells, places: number, out: T): T {
  for (let i = 0; i < places; i++) out.set(list.subarray(i * places, (i + 1) * places), i * (places + 1))
  return out
}
