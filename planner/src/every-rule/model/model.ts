import type { PlanProblem, Window } from '../../problem/plan-problem.ts'
import { type Fairness, fairnessOf } from './fairness.ts'
import { FOREVER } from './forever.ts'
import { frozenStops, loosenFrozen } from './frozen.ts'
import { leaveOutPrices } from './leave-out-prices.ts'
import type { Lists } from './lists.ts'
import { allowances } from './rights.ts'
import { travelClasses, type TravelClass } from './travel.ts'

export { FOREVER }

/**
 * A problem with all its rules as structures of arrays.
 * Nodes: stops 0 … S − 1, then pauses, then one start and one end a vehicle.
 */
export interface Model {
  readonly problem: PlanProblem
  readonly stops: number
  readonly vehicles: number
  readonly nodes: number
  readonly firstPause: number
  readonly firstStart: number
  readonly firstEnd: number
  readonly dimensions: number
  /** Place of a node; −1 for a pause. */
  readonly place: Int32Array
  readonly service: Int32Array
  readonly setup: Int32Array
  /** Windows of node i: `windowFrom[i] … windowFrom[i + 1] − 1`. */
  readonly windowFrom: Int32Array
  readonly windowOpen: Int32Array
  readonly windowClose: Int32Array
  readonly delivery: Int32Array
  readonly pickup: Int32Array
  /** Pairs: the amount that a stop adds to the load on board when passed (both halves), by dimension. */
  readonly change: Int32Array
  readonly mate: Int32Array
  /** 1 for the first half of a pair, 2 for the second. */
  readonly half: Uint8Array
  readonly leaveOut: Float64Array
  readonly earning: Float64Array
  /**
   * Rights, 1 where a vehicle may serve a stop: allowed[allowedFrom[v] + s]. Vehicles with equal rights share a row, so
   * that all rows stay in the cache.
   */
  readonly allowed: Uint8Array
  readonly allowedFrom: Int32Array
  readonly travel: readonly TravelClass[]
  readonly classOf: Int32Array
  readonly capacity: Int32Array
  readonly fixed: Float64Array
  readonly maxStops: Int32Array
  readonly maxTravel: Float64Array
  readonly maxDistance: Float64Array
  readonly pausesOf: readonly (readonly number[])[]
  readonly pauseLimit: readonly (readonly number[] | undefined)[]
  readonly fairness: Fairness | null
  readonly frozenOf: readonly (readonly number[])[]
  readonly frozen: Uint8Array
  /** Rules that the frozen stops break, in words. */
  readonly warnings: string[]
  readonly has: {
    readonly setup: boolean
    readonly late: boolean
    readonly overtime: boolean
    readonly fairness: boolean
    readonly held: boolean
    readonly pauseLimit: boolean
    readonly limits: boolean
    readonly pairs: boolean
  }
}

/** Builds the arrays of a checked problem; its matrices where `lists` says. */
export function compile(problem: PlanProblem, lists?: Lists): Model {
  const S = problem.stops.length
  const V = problem.vehicles.length
  const pauses = problem.vehicles.flatMap((vehicle) => vehicle.pauses ?? [])
  const firstPause = S
  const firstStart = S + pauses.length
  const firstEnd = firstStart + V
  const nodes = firstEnd + V
  const D = problem.vehicles[0]?.capacity?.length ?? 0
  const { travel, classOf } = travelClasses(problem, lists)
  const windows: Window[][] = []
  for (const stop of problem.stops) windows.push([...stop.windows])
  for (const pause of pauses) windows.push([...pause.windows])
  for (const vehicle of problem.vehicles) windows.push([vehicle.shift])
  for (const vehicle of problem.vehicles) windows.push([vehicle.shift])
  const frozenOf = frozenStops(problem)
  const warnings = loosenFrozen(problem, frozenOf, windows, travel, classOf)
  const flat = flatten(windows)
  let next = firstPause
  const place = new Int32Array(nodes).fill(-1)
  const service = new Int32Array(nodes)
  const setup = new Int32Array(nodes)
  problem.stops.forEach((stop, s) => {
    place[s] = stop.at
    service[s] = stop.serviceSec
    setup[s] = stop.setupSec ?? 0
  })
  pauses.forEach((pause, b) => {
    service[firstPause + b] = pause.serviceSec
  })
  problem.vehicles.forEach((vehicle, v) => {
    const nowhere = travel[classOf[v]!]!.nowhere
    place[firstStart + v] = vehicle.start ?? nowhere
    place[firstEnd + v] = vehicle.end ?? nowhere
  })
  const frozen = new Uint8Array(S)
  for (const list of frozenOf) for (const s of list) frozen[s] = 1
  const vehicles = problem.vehicles
  const fairness = fairnessOf(problem)
  return {
    problem,
    stops: S,
    vehicles: V,
    nodes,
    firstPause,
    firstStart,
    firstEnd,
    dimensions: D,
    place,
    service,
    setup,
    ...flat,
    ...amounts(problem, D),
    mate: Int32Array.from(problem.stops, (stop) => stop.mate ?? -1),
    half: Uint8Array.from(problem.stops, (stop) => (stop.kind === 'collect' ? 1 : stop.kind === 'handIn' ? 2 : 0)),
    leaveOut: leaveOutPrices(problem),
    earning: Float64Array.from(problem.stops, (stop) => stop.earning ?? 0),
    ...allowances(problem),
    travel,
    classOf,
    capacity: Int32Array.from(
      vehicles.flatMap((v) => Array.from({ length: D }, (_, d) => Math.min(FOREVER, v.capacity?.[d] ?? FOREVER))),
    ),
    fixed: Float64Array.from(vehicles, (v) => v.fixedCost ?? 0),
    maxStops: Int32Array.from(vehicles, (v) => Math.min(FOREVER, v.maxStops ?? FOREVER)),
    maxTravel: Float64Array.from(vehicles, (v) => v.maxTravelSec ?? Infinity),
    maxDistance: Float64Array.from(vehicles, (v) => v.maxDistanceM ?? Infinity),
    pausesOf: vehicles.map((v) => (v.pauses ?? []).map(() => next++)),
    pauseLimit: pauses.map((pause) => pause.maxLoad),
    fairness,
    frozenOf,
    frozen,
    warnings,
    has: rulesOf(problem, fairness),
  }
}

/** Which rules a problem has at all: the others cost no time. */
function rulesOf({ stops, vehicles }: PlanProblem, fairness: Fairness | null): Model['has'] {
  return {
    setup: stops.some((s) => (s.setupSec ?? 0) > 0),
    late: stops.some((s) => s.promise !== undefined),
    overtime: vehicles.some((v) => v.overtime !== undefined),
    fairness: fairness !== null,
    held: stops.some((s) => s.held !== undefined),
    pauseLimit: vehicles.some((v) => (v.pauses ?? []).some((pause) => pause.maxLoad !== undefined)),
    limits: vehicles.some((v) => v.maxTravelSec !== undefined || v.maxDistanceM !== undefined),
    pairs: stops.some((s) => s.kind !== 'visit'),
  }
}

function flatten(windows: Window[][]): Pick<Model, 'windowFrom' | 'windowOpen' | 'windowClose'> {
  const from = new Int32Array(windows.length + 1)
  const open: number[] = []
  const close: number[] = []
  windows.forEach((list, i) => {
    for (const [a, b] of list.length > 0 ? list : [[0, FOREVER] as const]) {
      open.push(Math.ceil(Math.max(-FOREVER, a)))
      close.push(Math.floor(Math.min(FOREVER, b)))
    }
    from[i + 1] = open.length
  })
  return { windowFrom: from, windowOpen: Int32Array.from(open), windowClose: Int32Array.from(close) }
}

function amounts(problem: PlanProblem, D: number): Pick<Model, 'delivery' | 'pickup' | 'change'> {
  const S = problem.stops.length
  const delivery = new Int32Array(S * D)
  const pickup = new Int32Array(S * D)
  const change = new Int32Array(S * D)
  problem.stops.forEach((stop, s) => {
    for (let d = 0; d < D; d++) {
      if (stop.kind === 'visit') {
        delivery[s * D + d] = stop.delivery?.[d] ?? 0
        pickup[s * D + d] = stop.pickup?.[d] ?? 0
        change[s * D + d] = pickup[s * D + d]! - delivery[s * D + d]!
      } else {
        const collected = stop.kind === 'collect' ? stop : problem.stops[stop.mate ?? -1]!
        const amount = collected?.pickup?.[d] ?? 0
        change[s * D + d] = stop.kind === 'collect' ? amount : -amount
      }
    }
  })
  return { delivery, pickup, change }
}
