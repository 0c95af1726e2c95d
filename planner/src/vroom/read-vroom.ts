import { checkAmounts } from '../problem/check-problem.ts'
import {
  type Assignment,
  type PlanProblem,
  ProblemError,
  SERVICE_MOST,
  type Stop,
  type Vehicle,
} from '../problem/plan-problem.ts'
import {
  amounts,
  capacityOf,
  distinct,
  id,
  limit,
  LONGEST,
  number,
  objects,
  skillList,
  windowOf,
  windows,
} from './read-fields.ts'
import { refuseNotServed } from './not-served.ts'
import { Places } from './read-places.ts'
import type { VroomInput, VroomPlace, VroomTask, VroomVehicle } from './vroom-json.ts'

/** A VROOM problem as ours, with the parts that an answer in VROOM's words needs. */
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
  /** Seconds taken away from all times. */
  readonly originSec: number
}

/** Reads VROOM's JSON; throws `ProblemError` with the path of the field that is wrong. */
export function readVroom(input: VroomInput): ReadVroom {
  if (input === null || typeof input !== 'object' || Array.isArray(input))
    throw new ProblemError('input', 'a JSON object is expected')
  if (!Array.isArray(input.vehicles) || input.vehicles.length === 0)
    throw new ProblemError('vehicles', 'at least one vehicle is needed')
  for (const key of ['jobs', 'shipments'] as const)
    if (input[key] !== undefined && !Array.isArray(input[key])) throw new ProblemError(key, 'must be a list')
  refuseNotServed(input)
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
  vehicles.forEach(({ maxDistanceM, perKm, profile }, v) => {
    if (matrices[profile] === undefined || matrices[profile].distancesM !== undefined) return
    if (maxDistanceM !== undefined)
      throw new ProblemError(`vehicles[${v}].max_distance`, 'needs distances in the matrix')
    if (perKm) throw new ProblemError(`vehicles[${v}].costs.per_km`, 'needs distances in the matrix')
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
