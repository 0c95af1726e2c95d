import type { Plan, PlannedRoute, PlannedStep } from '../problem/plan.ts'
import type { ReadVroom } from './read-vroom.ts'
import type { VroomOutput, VroomPlace, VroomStep, VroomTotals } from './vroom-json.ts'

/** Whole milliseconds of each part, or zeros where bytes must be equal from run to run. */
export interface ComputingTimes {
  readonly loading: number
  readonly solving: number
  readonly routing: number
}

/** A plan in VROOM's words. */
export function writeVroom(read: ReadVroom, plan: Plan, times: ComputingTimes): VroomOutput {
  const dimensions = read.problem.vehicles[0]?.capacity?.length ?? 0
  const routes = plan.routes.map((route) => writeRoute(read, route, dimensions))
  const totals = routes.reduce((sum, route) => add(sum, route), empty(dimensions))
  const unassigned: VroomOutput['unassigned'] = plan.unassigned.map(({ stop, reason, detail }) => {
    const { type, task } = read.tasks[stop]!
    return {
      id: task.id,
      type,
      ...placeOf(read, task, read.problem.stops[stop]!.at),
      ...(task.description === undefined ? {} : { description: task.description }),
      reason,
      detail,
    }
  })
  return {
    code: 0,
    summary: { ...totals, routes: routes.length, unassigned: unassigned.length, computing_times: { ...times } },
    unassigned,
    routes,
  }
}

function empty(dimensions: number): VroomTotals {
  const zeros = (): number[] => new Array<number>(dimensions).fill(0)
  return {
    cost: 0,
    delivery: zeros(),
    amount: zeros(),
    pickup: zeros(),
    setup: 0,
    service: 0,
    duration: 0,
    waiting_time: 0,
    priority: 0,
    violations: [],
  }
}

function add(a: VroomTotals, b: VroomTotals): VroomTotals {
  const sum = (x: number[], y: number[]): number[] => x.map((value, d) => value + (y[d] ?? 0))
  return {
    cost: a.cost + b.cost,
    delivery: sum(a.delivery, b.delivery),
    amount: sum(a.amount, b.amount),
    pickup: sum(a.pickup, b.pickup),
    setup: a.setup + b.setup,
    service: a.service + b.service,
    duration: a.duration + b.duration,
    waiting_time: a.waiting_time + b.waiting_time,
    priority: a.priority + b.priority,
    ...(b.distance === undefined ? {} : { distance: (a.distance ?? 0) + b.distance }),
    violations: [],
  }
}

const described = (given: { readonly description?: string } | undefined): { description?: string } =>
  given?.description === undefined ? {} : { description: given.description }

function placeOf(read: ReadVroom, given: VroomPlace, at: number): VroomPlace {
  return {
    ...(given.location === undefined ? {} : { location: given.location }),
    location_index: given.location_index ?? at,
  }
}

function writeRoute(read: ReadVroom, route: PlannedRoute, dimensions: number): VroomOutput['routes'][number] {
  const vehicle = read.input.vehicles![route.vehicle]!
  const totals = empty(dimensions)
  totals.cost = Math.round(route.cost)
  totals.duration = route.travelSec
  if (read.problem.matrices[read.problem.vehicles[route.vehicle]!.profile]!.distancesM !== undefined)
    totals.distance = route.distanceM
  const steps: VroomStep[] = []
  for (const step of route.steps) {
    totals.setup += step.setupSec
    totals.service += step.serviceSec
    totals.waiting_time += step.waitingSec
    if (step.kind === 'stop') {
      const stop = read.problem.stops[step.index]!
      totals.priority += stop.kind === 'handIn' ? 0 : (stop.priority ?? 0)
      for (let d = 0; d < dimensions; d++) {
        const given =
          stop.kind === 'visit'
            ? (stop.delivery?.[d] ?? 0)
            : stop.kind === 'handIn'
              ? (read.problem.stops[stop.mate!]!.pickup?.[d] ?? 0)
              : 0
        totals.delivery[d]! += given
        totals.amount[d]! += given
        totals.pickup[d]! += stop.pickup?.[d] ?? 0
      }
    }
    const written = writeStep(read, route, step)
    if (written !== null) steps.push(written)
  }
  return {
    vehicle: vehicle.id,
    ...totals,
    ...described(vehicle),
    steps,
  }
}

function writeStep(read: ReadVroom, route: PlannedRoute, step: PlannedStep): VroomStep | null {
  const vehicle = read.input.vehicles![route.vehicle]!
  const planned = read.problem.vehicles[route.vehicle]!
  const tail = {
    setup: step.setupSec,
    service: step.serviceSec,
    waiting_time: step.waitingSec,
    load: [...step.load],
    arrival: step.arrivalSec + read.originSec,
    duration: step.travelledSec,
    ...(read.problem.matrices[planned.profile]!.distancesM === undefined ? {} : { distance: step.travelledM }),
    violations: [] as never[],
  }
  if (step.kind === 'start' || step.kind === 'end') {
    const at = planned[step.kind]
    if (at === null) return null
    return {
      type: step.kind,
      ...placeOf(
        read,
        { location: vehicle[step.kind], location_index: vehicle[`${step.kind}_index`] } as VroomPlace,
        at,
      ),
      ...tail,
    }
  }
  if (step.kind === 'pause') {
    const pause = planned.pauses![step.index]!
    const given = vehicle.breaks!.find(({ id }) => id === pause.id)
    return { type: 'break', id: Number(pause.id), ...described(given), ...tail }
  }
  const { type, task } = read.tasks[step.index]!
  return {
    type,
    ...placeOf(read, task, read.problem.stops[step.index]!.at),
    id: task.id,
    ...(type === 'job' ? { job: task.id } : {}),
    ...described(task),
    ...tail,
  }
}
