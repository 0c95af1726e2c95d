import type { PlanProblem, Window } from '../../problem/plan-problem.ts'
import { FOREVER } from './forever.ts'

interface Travel {
  readonly size: number
  readonly nowhere: number
  readonly time: Int32Array | Uint16Array
}

/** Stops of every vehicle's frozen prefix, in order. */
export function frozenStops(problem: PlanProblem): number[][] {
  const byId = new Map<string | number, number[]>()
  problem.stops.forEach((stop, s) => byId.set(stop.id, [...(byId.get(stop.id) ?? []), s]))
  return problem.vehicles.map((vehicle) =>
    (vehicle.frozen ?? []).map((id) => (byId.get(id)!.length > 1 ? byId.get(id)!.shift()! : byId.get(id)![0]!)),
  )
}

/**
 * A frozen stop is a fact: where its window, or the shift, is already lost, the window is opened and the loss reported.
 */
export function loosenFrozen(
  problem: PlanProblem,
  frozenOf: number[][],
  windows: Window[][],
  travel: readonly Travel[],
  classOf: Int32Array,
): string[] {
  const warnings: string[] = []
  frozenOf.forEach((list, v) => {
    const vehicle = problem.vehicles[v]!
    const { time, size, nowhere } = travel[classOf[v]!]!
    let at = vehicle.start ?? nowhere
    let now = vehicle.shift[0]
    for (const s of list) {
      const stop = problem.stops[s]!
      now += time[at * size + stop.at]!
      const options = windows[s]!.length > 0 ? windows[s]! : [[0, FOREVER] as Window]
      const fits = options.find(([, b]) => b >= now)
      if (fits === undefined) {
        warnings.push(
          `vehicles[${v}].frozen: stop ${stop.id} starts ${now - options.at(-1)![1]} s after its last window`,
        )
        windows[s] = [[now, FOREVER]]
      } else {
        now = Math.max(now, fits[0])
      }
      now += stop.serviceSec + (stop.at !== at ? (stop.setupSec ?? 0) : 0)
      at = stop.at
    }
    const home = now + time[at * size + (vehicle.end ?? nowhere)]!
    if (list.length > 0 && home > vehicle.shift[1]) {
      warnings.push(`vehicles[${v}].frozen: the frozen stops end ${home - vehicle.shift[1]} s after the shift`)
      const at2 =
        problem.stops.length +
        problem.vehicles.reduce((sum, x) => sum + (x.pauses?.length ?? 0), 0) +
        problem.vehicles.length +
        v
      windows[at2] = [[vehicle.shift[0], home]]
    }
  })
  return warnings
}
