import { NO_WAY, type PlanProblem, type Stop, type TravelMatrix } from '../problem/plan-problem.ts'
import type { VroomInput, VroomJob, VroomShipment, VroomTask } from './vroom-json.ts'

/**
 * A problem of ours as VROOM's JSON, for handing to other solvers and for making test files. Soft prices and fairness
 * have no place there.
 */
export function toVroom(problem: PlanProblem): VroomInput {
  const skillNumber = numbered(problem)
  const task = (stop: Stop): VroomTask => ({
    id: Number(stop.id),
    location_index: stop.at,
    service: stop.serviceSec,
    ...(stop.setupSec ? { setup: stop.setupSec } : {}),
    ...(stop.windows.length > 0 ? { time_windows: stop.windows.map(([a, b]) => [a, b] as [number, number]) } : {}),
    ...(problem.coordinates === undefined ? {} : { location: problem.coordinates[stop.at]! as [number, number] }),
  })
  const rank = (stop: Stop): Pick<VroomJob, 'skills' | 'priority'> => ({
    ...(stop.skills?.length ? { skills: stop.skills.map((skill) => skillNumber.get(skill)!) } : {}),
    ...(stop.priority ? { priority: stop.priority } : {}),
  })
  const jobs: VroomJob[] = []
  const shipments: VroomShipment[] = []
  for (const stop of problem.stops) {
    if (stop.kind === 'visit')
      jobs.push({
        ...task(stop),
        ...rank(stop),
        ...(stop.delivery ? { delivery: stop.delivery } : {}),
        ...(stop.pickup ? { pickup: stop.pickup } : {}),
      })
    if (stop.kind === 'collect')
      shipments.push({
        pickup: task(stop),
        delivery: task(problem.stops[stop.mate!]!),
        ...rank(stop),
        ...(stop.pickup ? { amount: stop.pickup } : {}),
      })
  }
  const vehicles = problem.vehicles.map((v) => ({
    id: Number(v.id),
    profile: v.profile,
    ...(v.start === null ? {} : { start_index: v.start }),
    ...(v.end === null ? {} : { end_index: v.end }),
    time_window: [v.shift[0], v.shift[1]] as [number, number],
    ...(v.capacity?.length ? { capacity: v.capacity } : {}),
    ...(v.skills?.length ? { skills: v.skills.map((skill) => skillNumber.get(skill)!) } : {}),
    ...(v.pauses?.length
      ? {
          breaks: v.pauses.map((p) => ({
            id: Number(p.id),
            time_windows: p.windows.map(([a, b]) => [a, b] as [number, number]),
            service: p.serviceSec,
          })),
        }
      : {}),
  }))
  const matrices = Object.fromEntries(
    Object.entries(problem.matrices).map(([name, matrix]) => [
      name,
      {
        durations: rows(matrix, matrix.durationsSec),
        ...(matrix.distancesM ? { distances: rows(matrix, matrix.distancesM) } : {}),
        ...(matrix.costs ? { costs: rows(matrix, matrix.costs) } : {}),
      },
    ]),
  )
  return { jobs, shipments, vehicles, matrices }
}

function numbered(problem: PlanProblem): Map<string | number, number> {
  const known = new Map<string | number, number>()
  for (const { skills } of [...problem.stops, ...problem.vehicles])
    for (const skill of skills ?? []) if (!known.has(skill)) known.set(skill, known.size + 1)
  return known
}

function rows(matrix: TravelMatrix, list: Int32Array | Uint16Array): number[][] {
  return Array.from({ length: matrix.size }, (_, i) =>
    Array.from(list.subarray(i * matrix.size, (i + 1) * matrix.size), (cell) => Math.min(cell, NO_WAY)),
  )
}
