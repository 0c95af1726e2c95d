import { NO_WAY, type PlanProblem, ProblemError, type TravelMatrix, type Vehicle } from '../problem/plan-problem.ts'
import { checkVisit } from './check-visit.ts'
import type { NewPlace, PlanEvent } from './events.ts'

/** The problem after an event. Nothing is changed in place. */
export function applyEvent(problem: PlanProblem, event: PlanEvent): PlanProblem {
  switch (event.type) {
    case 'visit.added': {
      checkVisit(problem, event.visit)
      const { at } = event.visit
      const grown = typeof at === 'number' ? problem : withPlace(problem, at)
      const index = typeof at === 'number' ? at : Object.values(grown.matrices)[0]!.size - 1
      if (problem.stops.some((stop) => stop.id === event.visit.stop.id))
        throw new ProblemError('visit.id', `stop ${event.visit.stop.id} is already planned`)
      return { ...grown, stops: [...grown.stops, { ...event.visit.stop, kind: 'visit', at: index }] }
    }
    case 'visit.cancelled':
      return withoutStops(problem, event.id)
    case 'vehicle.late':
      return withVehicle(problem, event.vehicle, (vehicle) => ({
        ...vehicle,
        shift: [Math.max(vehicle.shift[0], event.freeSec), Math.max(vehicle.shift[1], event.freeSec)],
        start: event.at ?? vehicle.start,
      }))
    case 'vehicle.offline':
      return withVehicle(problem, event.vehicle, (vehicle) => ({ ...vehicle, maxStops: (vehicle.frozen ?? []).length }))
    case 'pause.added':
      return withVehicle(problem, event.vehicle, (vehicle) => ({
        ...vehicle,
        pauses: [...(vehicle.pauses ?? []), event.pause].sort(
          (a, b) => (a.windows[0]!?.[0] ?? 0) - (b.windows[0]!?.[0] ?? 0),
        ),
      }))
    case 'stops.frozen':
      return withVehicle(problem, event.vehicle, (vehicle) => ({ ...vehicle, frozen: event.stops }))
    default: {
      const never: never = event
      throw new ProblemError('event', `unknown event ${JSON.stringify(never)}`)
    }
  }
}

function withVehicle(problem: PlanProblem, id: string | number, change: (vehicle: Vehicle) => Vehicle): PlanProblem {
  if (!problem.vehicles.some((vehicle) => vehicle.id === id))
    throw new ProblemError('event.vehicle', `no vehicle has the id ${id}`)
  return { ...problem, vehicles: problem.vehicles.map((vehicle) => (vehicle.id === id ? change(vehicle) : vehicle)) }
}

/** Takes a visit, or both halves of a pair, out, and renumbers mates. */
function withoutStops(problem: PlanProblem, id: string | number): PlanProblem {
  if (!problem.stops.some((stop) => stop.id === id)) throw new ProblemError('event.id', `no stop has the id ${id}`)
  const kept = problem.stops.map((stop, s) => ({ stop, s })).filter(({ stop }) => stop.id !== id)
  const renumbered = new Map(kept.map(({ s }, k) => [s, k]))
  const stops = kept.map(({ stop }) => (stop.mate === undefined ? stop : { ...stop, mate: renumbered.get(stop.mate) }))
  const vehicles = problem.vehicles.map((vehicle) =>
    vehicle.frozen?.includes(id) ? { ...vehicle, frozen: vehicle.frozen.filter((x) => x !== id) } : vehicle,
  )
  return { ...problem, stops, vehicles }
}

function withPlace(problem: PlanProblem, place: NewPlace): PlanProblem {
  const matrices: Record<string, TravelMatrix> = {}
  for (const [name, matrix] of Object.entries(problem.matrices)) {
    const { size } = matrix
    if (matrix.distancesM !== undefined || matrix.costs !== undefined)
      throw new ProblemError('visit.at', 'a matrix with distances or costs cannot grow by times alone')
    const durationsSec = new Int32Array((size + 1) * (size + 1))
    for (let i = 0; i < size; i++) {
      durationsSec.set(matrix.durationsSec.subarray(i * size, (i + 1) * size), i * (size + 1))
      durationsSec[i * (size + 1) + size] = Math.min(NO_WAY, place.toSec[i]!)
    }
    durationsSec.set(
      place.fromSec.map((sec) => Math.min(NO_WAY, sec)),
      size * (size + 1),
    )
    matrices[name] = { size: size + 1, durationsSec }
  }
  const coordinates =
    problem.coordinates === undefined || place.coordinates === undefined
      ? undefined
      : [...problem.coordinates, place.coordinates]
  return { ...problem, matrices, coordinates }
}
