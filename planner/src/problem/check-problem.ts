import {
  AMOUNTS_MOST,
  ProblemError,
  SERVICE_MOST,
  type PlanProblem,
  type Stop,
  type Vehicle,
  type Weights,
  type Window,
} from './plan-problem.ts'

/**
 * Refuses a problem that cannot be planned with, naming the field. Returns nothing: a sound problem passes as it is.
 */
export function checkProblem(problem: PlanProblem): void {
  if (problem.vehicles.length === 0) throw new ProblemError('vehicles', 'at least one vehicle is needed')
  const dimensions = problem.vehicles[0]?.capacity?.length ?? 0
  for (const [name, matrix] of Object.entries(problem.matrices)) checkMatrix(`matrices.${name}`, matrix)
  unique(
    'stops',
    problem.stops.map((stop) => `${stop.kind}:${typeof stop.id}:${stop.id}`),
    problem.stops.map((stop) => stop.id),
  )
  unique(
    'vehicles',
    problem.vehicles.map((v) => `${typeof v.id}:${v.id}`),
    problem.vehicles.map((v) => v.id),
  )
  const size = Math.min(...Object.values(problem.matrices).map((matrix) => matrix.size))
  problem.stops.forEach((stop, s) => checkStop(problem, stop, s, size))
  checkAmounts(problem.stops, dimensions, (s, key) => `stops[${s}].${key}`)
  problem.vehicles.forEach((vehicle, v) => checkVehicle(problem, vehicle, v, dimensions))
  checkFrozen(problem)
  checkWeights(problem.weights ?? {})
}

/** Prices below 0 would make a plan the cheaper the worse it is, and searches rely on there being none. */
function checkWeights({ changedVehicle, changedSecond, fairness }: Weights): void {
  whole('weights.changedVehicle', changedVehicle)
  whole('weights.changedSecond', changedSecond)
  if (fairness === undefined) return
  whole('weights.fairness.weight', fairness.weight)
  whole('weights.fairness.target', fairness.target, -Infinity)
  if (!(fairness.scale > 0 && fairness.scale < Infinity))
    throw new ProblemError('weights.fairness.scale', `must be above 0, found ${fairness.scale}`)
}

function checkMatrix(field: string, matrix: PlanProblem['matrices'][string]): void {
  if (matrix.points !== undefined) return
  const cells = matrix.size * matrix.size
  const parts = { durations: matrix.durationsSec, distances: matrix.distancesM, costs: matrix.costs }
  for (const [name, list] of Object.entries(parts)) {
    if (list === undefined) continue
    if (list.length !== cells)
      throw new ProblemError(`${field}.${name}`, `expected ${matrix.size} × ${matrix.size} cells, found ${list.length}`)
    for (let k = 0; k < cells; k++) {
      if (!(list[k]! >= 0))
        throw new ProblemError(
          `${field}.${name}[${Math.floor(k / matrix.size)}][${k % matrix.size}]`,
          `negative or missing (${list[k]!})`,
        )
    }
  }
}

function unique(field: string, keys: string[], ids: (string | number)[]): void {
  const seen = new Map<string, number>()
  keys.forEach((key, at) => {
    const first = seen.get(key)
    if (first !== undefined)
      throw new ProblemError(`${field}[${at}].id`, `duplicate id ${ids[at]!} (also ${field}[${first}])`)
    seen.set(key, at)
  })
}

/** Loads are summed in four bytes. `named` is the input's name for the amounts of a stop. */
export function checkAmounts(
  stops: readonly Stop[],
  dimensions: number,
  named: (stop: number, key: 'delivery' | 'pickup') => string,
): void {
  for (const key of ['delivery', 'pickup'] as const)
    for (let d = 0; d < dimensions; d++) {
      let sum = 0
      stops.forEach((stop, s) => {
        sum += stop[key]?.[d] ?? 0
        if (sum > AMOUNTS_MOST)
          throw new ProblemError(`${named(s, key)}[${d}]`, `all amounts together must be at most ${AMOUNTS_MOST}`)
      })
    }
}

/** Times are summed in four bytes, and nobody works for three years at one door. */
function work(field: string, sec: number | undefined): void {
  whole(field, sec)
  if (sec !== undefined && sec > SERVICE_MOST)
    throw new ProblemError(field, `must be at most ${SERVICE_MOST}, found ${sec}`)
}

function whole(field: string, value: number | undefined, least = 0): void {
  if (value !== undefined && (!Number.isFinite(value) || value < least))
    throw new ProblemError(field, `must be a number${least > -Infinity ? ` of at least ${least}` : ''}, found ${value}`)
}

/** Refuses a window that is not from an instant to a later one. */
export function checkWindow(field: string, window: Window): void {
  if (!Array.isArray(window) || window.length !== 2 || !window.every(Number.isFinite))
    throw new ProblemError(field, 'must be [from, to]')
  if (window[0]! > window[1]!) throw new ProblemError(field, `ends before it begins (${window[0]!} > ${window[1]!})`)
}

function windows(field: string, list: readonly Window[]): void {
  list.forEach((window, w) => {
    checkWindow(`${field}[${w}]`, window)
    if (w > 0 && window[0]! <= list[w - 1]![1])
      throw new ProblemError(`${field}[${w}]`, 'windows must be in order and must not overlap')
  })
}

function amounts(field: string, list: readonly number[] | undefined, dimensions: number): void {
  if (list === undefined) return
  if (list.length !== dimensions)
    throw new ProblemError(field, `expected ${dimensions} amounts as in vehicles[0].capacity, found ${list.length}`)
  list.forEach((value, d) => whole(`${field}[${d}]`, value))
}

function checkStop(problem: PlanProblem, stop: Stop, s: number, size: number): void {
  const field = `stops[${s}]`
  if (!Number.isInteger(stop.at) || stop.at < 0 || stop.at >= size)
    throw new ProblemError(`${field}.at`, `no such place (${stop.at} of ${size})`)
  checkDemand(field, stop, problem.vehicles[0]?.capacity?.length ?? 0)
  if (stop.kind === 'visit') return
  const mate = stop.mate === undefined ? undefined : problem.stops[stop.mate]!
  if (mate === undefined || mate.mate !== s || mate.kind === stop.kind || mate.kind === 'visit')
    throw new ProblemError(`${field}.mate`, 'must name the other half of the pair')
}

/** Checks the demands of a stop itself, apart from its place and its mate. */
export function checkDemand(field: string, stop: Omit<Stop, 'at' | 'mate' | 'kind'>, dimensions: number): void {
  work(`${field}.serviceSec`, stop.serviceSec)
  work(`${field}.setupSec`, stop.setupSec)
  windows(`${field}.windows`, stop.windows)
  ;(stop.promise ?? []).forEach(({ afterSec, perSec }, k) => {
    whole(`${field}.promise[${k}].afterSec`, afterSec, -Infinity)
    whole(`${field}.promise[${k}].perSec`, perSec)
  })
  whole(`${field}.held.startSec`, stop.held?.startSec, -Infinity)
  amounts(`${field}.delivery`, stop.delivery, dimensions)
  amounts(`${field}.pickup`, stop.pickup, dimensions)
  if (stop.priority !== undefined && !(stop.priority >= 0 && stop.priority <= 100))
    throw new ProblemError(`${field}.priority`, `must be 0 … 100, found ${stop.priority}`)
}

function checkVehicle(problem: PlanProblem, vehicle: Vehicle, v: number, dimensions: number): void {
  const field = `vehicles[${v}]`
  const matrix = problem.matrices[vehicle.profile]
  if (matrix === undefined) throw new ProblemError(`${field}.profile`, `no matrix for profile ${vehicle.profile}`)
  for (const end of ['start', 'end'] as const) {
    const at = vehicle[end]
    if (at !== null && (!Number.isInteger(at) || at < 0 || at >= matrix.size))
      throw new ProblemError(`${field}.${end}`, `no such place (${at} of ${matrix.size})`)
  }
  windows(`${field}.shift`, [vehicle.shift])
  amounts(`${field}.capacity`, vehicle.capacity ?? [], dimensions)
  for (const key of ['fixedCost', 'perHour', 'perKm', 'maxStops', 'maxTravelSec', 'maxDistanceM'] as const)
    whole(`${field}.${key}`, vehicle[key])
  whole(`${field}.overtime.afterSec`, vehicle.overtime?.afterSec, -Infinity)
  whole(`${field}.overtime.perHour`, vehicle.overtime?.perHour)
  if (vehicle.speedFactor !== undefined && !(vehicle.speedFactor > 0))
    throw new ProblemError(`${field}.speedFactor`, 'must be above 0')
  if (vehicle.maxDistanceM !== undefined && matrix.distancesM === undefined)
    throw new ProblemError(`${field}.maxDistanceM`, 'needs distances in the matrix')
  ;(vehicle.pauses ?? []).forEach((pause, b) => {
    work(`${field}.pauses[${b}].serviceSec`, pause.serviceSec)
    windows(`${field}.pauses[${b}].windows`, pause.windows)
    amounts(`${field}.pauses[${b}].maxLoad`, pause.maxLoad, dimensions)
  })
}

function checkFrozen(problem: PlanProblem): void {
  const known = new Map<string | number, number[]>()
  problem.stops.forEach((stop, s) => known.set(stop.id, [...(known.get(stop.id) ?? []), s]))
  const taken = new Set<string | number>()
  problem.vehicles.forEach((vehicle, v) => {
    ;(vehicle.frozen ?? []).forEach((id, k) => {
      const field = `vehicles[${v}].frozen[${k}]`
      if (!known.has(id)) throw new ProblemError(field, `no stop has the id ${id}`)
      if (taken.has(id) && (known.get(id)?.length ?? 0) < 2) throw new ProblemError(field, `stop ${id} is frozen twice`)
      taken.add(id)
    })
  })
}
