import { checkAmounts } from '../problem/check-problem.ts'
import { estimateMatrix } from '../problem/estimate-times.ts'
import {
  AMOUNTS_MOST,
  type Assignment,
  NO_WAY,
  type PlanProblem,
  ProblemError,
  SERVICE_MOST,
  type Stop,
  type TravelMatrix,
  type Vehicle,
  type Window,
} from '../problem/plan-problem.ts'
import { timeOrigin } from './time-origin.ts'
import type { VroomInput, VroomMatrix, VroomPlace, VroomTask, VroomVehicle } from './vroom-json.ts'

/** A VROOM problem as ours, with what is needed to answer in VROOM's words. */
export interface ReadVroom {
  readonly problem: PlanProblem
  readonly tasks: readonly {
    readonly type: 'job' | 'pickup' | 'delivery'
    readonly task: VroomTask
    readonly priority: number
  }[]
  readonly input: VroomInput
  /** Routes proposed by the vehicles' `steps`, when there are any. */
  readonly from: Assignment | undefined
  /** True when no matrix was given and times are estimated from coordinates. */
  readonly estimated: boolean
  /** What was taken away from all times, in seconds. */
  readonly originSec: number
}

/** The latest time, and the most of anything, that is told from no limit at all. */
const LONGEST = 1_000_000_000

/** Reads VROOM's JSON; throws `ProblemError` with the path of what is wrong. */
export function readVroom(input: VroomInput): ReadVroom {
  if (input === null || typeof input !== 'object' || Array.isArray(input))
    throw new ProblemError('input', 'a JSON object is expected')
  if (!Array.isArray(input.vehicles) || input.vehicles.length === 0)
    throw new ProblemError('vehicles', 'at least one vehicle is needed')
  for (const key of ['jobs', 'shipments'] as const)
    if (input[key] !== undefined && !Array.isArray(input[key])) throw new ProblemError(key, 'must be a list')
  const vehicleList = input.vehicles as readonly VroomVehicle[]
  for (const key of ['jobs', 'vehicles'] as const) distinct(key, (input[key] ?? []) as readonly { id: number }[])
  for (const half of ['pickup', 'delivery'] as const)
    distinct(
      `shipments.${half}`,
      (input.shipments ?? []).map((shipment) => shipment?.[half] ?? { id: -1 }),
    )
  objects('vehicles', vehicleList)
  const dimensions = Math.max(...vehicleList.map((v) => v.capacity?.length ?? 0), 0)
  const places = new Places(input)
  const tasks: { type: 'job' | 'pickup' | 'delivery'; task: VroomTask; priority: number }[] = []
  const stops: Stop[] = []
  ;(input.jobs ?? []).forEach((job, j) => {
    const field = `jobs[${j}]`
    stops.push({
      ...taskOf(field, job, places),
      kind: 'visit',
      ...rank(field, job),
      delivery: amounts(`${field}.delivery`, job.delivery ?? job.amount, dimensions),
      pickup: amounts(`${field}.pickup`, job.pickup, dimensions),
    })
    tasks.push({ type: 'job', task: job, priority: job.priority ?? 0 })
  })
  objects('shipments', input.shipments).forEach((shipment, k) => {
    const field = `shipments[${k}]`
    if (shipment.pickup === undefined || shipment.delivery === undefined)
      throw new ProblemError(field, 'pickup and delivery are needed')
    const at = stops.length
    const amount = amounts(`${field}.amount`, shipment.amount, dimensions)
    stops.push({
      ...taskOf(`${field}.pickup`, shipment.pickup, places),
      kind: 'collect',
      mate: at + 1,
      ...rank(field, shipment),
      pickup: amount,
    })
    stops.push({
      ...taskOf(`${field}.delivery`, shipment.delivery, places),
      kind: 'handIn',
      mate: at,
      ...rank(field, shipment),
    })
    tasks.push(
      { type: 'pickup', task: shipment.pickup, priority: shipment.priority ?? 0 },
      { type: 'delivery', task: shipment.delivery, priority: shipment.priority ?? 0 },
    )
  })
  const jobs = input.jobs?.length ?? 0
  checkAmounts(stops, dimensions, (s, key) => (s < jobs ? `jobs[${s}].${key}` : `shipments[${(s - jobs) >> 1}].amount`))
  const vehicles = vehicleList.map((vehicle, v) => vehicleOf(`vehicles[${v}]`, vehicle, places, dimensions))
  const matrices = places.matrices(vehicles)
  vehicles.forEach(({ maxDistanceM, profile }, v) => {
    if (maxDistanceM !== undefined && matrices[profile] !== undefined && matrices[profile].distancesM === undefined)
      throw new ProblemError(`vehicles[${v}].max_distance`, 'needs distances in the matrix')
  })
  const problem: PlanProblem = { matrices, stops, vehicles, coordinates: places.coordinates() }
  return {
    problem,
    tasks,
    input,
    from: proposed(vehicleList, tasks),
    estimated: places.estimated,
    originSec: places.originSec,
  }
}

/** Ids are told apart within jobs, pickups, deliveries and vehicles, as VROOM does. */
function distinct(field: string, list: readonly { readonly id: number }[]): void {
  const seen = new Map<number, number>()
  list.forEach((entry, k) => {
    const first = entry === null || typeof entry !== 'object' || entry.id === -1 ? undefined : seen.get(entry.id)
    if (first !== undefined)
      throw new ProblemError(`${field}[${k}].id`, `duplicate id ${entry.id} (also ${field}[${first}])`)
    if (entry !== null && typeof entry === 'object') seen.set(entry.id, k)
  })
}

function number(field: string, value: unknown, fallback: number, most = LONGEST): number {
  if (value === undefined || value === null) return fallback
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    throw new ProblemError(field, `must be a number of at least 0, found ${JSON.stringify(value)}`)
  if (value > most) throw new ProblemError(field, `must be at most ${most}, found ${value}`)
  return value
}

function amounts(field: string, list: readonly number[] | undefined, dimensions: number): number[] {
  if (list === undefined) return new Array<number>(dimensions).fill(0)
  if (!Array.isArray(list) || list.length !== dimensions)
    throw new ProblemError(
      field,
      `expected ${dimensions} amounts as in the vehicles' capacity, found ${Array.isArray(list) ? list.length : typeof list}`,
    )
  return list.map((value, d) => Math.round(number(`${field}[${d}]`, value, 0, AMOUNTS_MOST)))
}

/** A limit: what is more than anything can come to is no limit. */
function limit(field: string, value: unknown): number {
  return Math.min(LONGEST, number(field, value, LONGEST, Infinity))
}

function windows(field: string, list: unknown, originSec: number): Window[] {
  if (list === undefined) return []
  if (!Array.isArray(list) || list.length === 0) throw new ProblemError(field, 'must be a list of [from, to]')
  const inOrder = list
    .map((window, w) => ({ w, window: windowOf(`${field}[${w}]`, window, originSec) }))
    .sort((a, b) => a.window[0] - b.window[0])
  return inOrder.map(({ w, window }, k) => {
    const before = inOrder[k - 1]?.window
    if (before !== undefined && window[0] <= before[1])
      throw new ProblemError(`${field}[${w}]`, `must begin after ${before[1] + originSec}, when another ends`)
    return window
  })
}

function windowOf(field: string, window: unknown, originSec: number): Window {
  if (
    !Array.isArray(window) ||
    window.length !== 2 ||
    !window.every((t) => typeof t === 'number' && Number.isFinite(t))
  )
    throw new ProblemError(field, 'must be [from, to] in seconds')
  const [from, to] = window as [number, number]
  if (from > to) throw new ProblemError(field, `ends before it begins (${from} > ${to})`)
  const within = (t: number): number => Math.max(-LONGEST, Math.min(LONGEST, t - originSec))
  return [within(from), within(to)]
}

function id(field: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new ProblemError(`${field}.id`, `must be a whole number, found ${JSON.stringify(value)}`)
  return value
}

function taskOf(
  field: string,
  task: VroomTask,
  places: Places,
): Pick<Stop, 'id' | 'at' | 'serviceSec' | 'setupSec' | 'windows'> {
  if (task === null || typeof task !== 'object') throw new ProblemError(field, 'must be an object')
  return {
    id: id(field, task.id),
    at: places.index(field, task),
    serviceSec: Math.round(number(`${field}.service`, task.service, 0, SERVICE_MOST)),
    setupSec: Math.round(number(`${field}.setup`, task.setup, 0, SERVICE_MOST)),
    windows: windows(`${field}.time_windows`, task.time_windows, places.originSec),
  }
}

function rank(
  field: string,
  from: { readonly priority?: number; readonly skills?: readonly number[] },
): Pick<Stop, 'priority' | 'skills'> {
  const priority = number(`${field}.priority`, from.priority, 0)
  if (priority > 100) throw new ProblemError(`${field}.priority`, `must be 0 … 100, found ${priority}`)
  return { priority, skills: skillList(`${field}.skills`, from.skills) }
}

function speed(field: string, factor: number | undefined): number | undefined {
  const value = number(field, factor, 1)
  if (value === 0) throw new ProblemError(field, 'must be above 0')
  return factor === undefined ? undefined : value
}

function skillList(field: string, list: readonly number[] | undefined): readonly number[] {
  if (list === undefined) return []
  if (!Array.isArray(list)) throw new ProblemError(field, 'must be a list')
  list.forEach((skill, k) => {
    if (!Number.isInteger(skill) || skill < 0)
      throw new ProblemError(`${field}[${k}]`, `must be a whole number, found ${JSON.stringify(skill)}`)
  })
  return list
}

function capacityOf(field: string, list: readonly number[] | undefined, dimensions: number): number[] {
  return Array.isArray(list)
    ? amounts(
        field,
        list.map((most, d) => limit(`${field}[${d}]`, most)),
        dimensions,
      )
    : amounts(field, list, dimensions)
}

/** A list of objects, or none. */
function objects<T extends object>(field: string, list: readonly T[] | undefined): readonly T[] {
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) throw new ProblemError(field, 'must be a list')
  list.forEach((entry, k) => {
    if (entry === null || typeof entry !== 'object') throw new ProblemError(`${field}[${k}]`, 'must be an object')
  })
  return list
}

function vehicleOf(field: string, vehicle: VroomVehicle, places: Places, dimensions: number): Vehicle {
  if (vehicle === null || typeof vehicle !== 'object') throw new ProblemError(field, 'must be an object')
  const end = (name: 'start' | 'end'): number | null => {
    const place = { location: vehicle[name], location_index: vehicle[`${name}_index`] }
    return place.location === undefined && place.location_index === undefined
      ? null
      : places.index(`${field}.${name}`, place as VroomPlace)
  }
  const start = end('start')
  const finish = end('end')
  if (start === null && finish === null) throw new ProblemError(field, 'a start or an end is needed')
  const costs = vehicle.costs ?? {}
  const most = (key: 'max_tasks' | 'max_travel_time' | 'max_distance'): number | undefined =>
    vehicle[key] === undefined ? undefined : limit(`${field}.${key}`, vehicle[key])
  return {
    id: id(field, vehicle.id),
    profile: vehicle.profile ?? 'car',
    start,
    end: finish,
    shift:
      vehicle.time_window === undefined
        ? [0, LONGEST]
        : windowOf(`${field}.time_window`, vehicle.time_window, places.originSec),
    capacity: capacityOf(`${field}.capacity`, vehicle.capacity, dimensions),
    skills: skillList(`${field}.skills`, vehicle.skills),
    pauses: objects(`${field}.breaks`, vehicle.breaks)
      .map((pause, b) => ({
        id: id(`${field}.breaks[${b}]`, pause.id),
        windows: windows(`${field}.breaks[${b}].time_windows`, pause.time_windows, places.originSec),
        serviceSec: Math.round(number(`${field}.breaks[${b}].service`, pause.service, 0, SERVICE_MOST)),
        maxLoad:
          pause.max_load === undefined
            ? undefined
            : amounts(`${field}.breaks[${b}].max_load`, pause.max_load, dimensions),
      }))
      .sort((a, b) => (a.windows[0]!?.[0] ?? 0) - (b.windows[0]!?.[0] ?? 0)),
    fixedCost: number(`${field}.costs.fixed`, costs.fixed, 0),
    perHour: number(`${field}.costs.per_hour`, costs.per_hour, 3600),
    perKm: number(`${field}.costs.per_km`, costs.per_km, 0),
    speedFactor: speed(`${field}.speed_factor`, vehicle.speed_factor),
    maxStops: most('max_tasks'),
    maxTravelSec: most('max_travel_time'),
    maxDistanceM: most('max_distance'),
  }
}

/** Reads `steps` of vehicles as a plan to begin from. */
function proposed(vehicles: readonly VroomVehicle[], tasks: ReadVroom['tasks']): Assignment | undefined {
  if (!vehicles.some((v) => (v.steps?.length ?? 0) > 0)) return undefined
  const at = new Map(tasks.map(({ type, task }, s) => [`${type}:${task.id}`, s]))
  return vehicles.map((vehicle, v) =>
    objects(`vehicles[${v}].steps`, vehicle.steps)
      .filter((step) => !['start', 'end', 'break'].includes(step.type))
      .map((step, k) => {
        const s = at.get(`${step.type}:${step.id}`)
        if (s === undefined)
          throw new ProblemError(`vehicles[${v}].steps[${k}]`, `no ${step.type} has the id ${step.id}`)
        return s
      }),
  )
}

/** Turns `location_index` or `location` into matrix indices. */
class Places {
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
