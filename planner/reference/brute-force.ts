/* Tries every plan of a very small problem. Shares no code with the engine; only for tests. */
import type { PlanProblem, Stop, Vehicle } from '../src/problem/plan-problem.ts'

const NO_WAY = 100_000_000

/** The least full price (left-out stops included) over all plans, each route driven as early as it can be. */
export function bruteForce(problem: PlanProblem, leaveOut: readonly number[]): number {
  const S = problem.stops.length
  const taken = new Array<boolean>(S).fill(false)
  let best = Infinity
  const vehicle = (v: number, cost: number): void => {
    if (v === problem.vehicles.length) {
      let total = cost
      for (let s = 0; s < S; s++) if (!taken[s]!) total += leaveOut[s]!
      if (total < best) best = total
      return
    }
    const order: number[] = []
    const extend = (): void => {
      const route = bestOfRoute(problem, v, order)
      if (route !== Infinity) vehicle(v + 1, cost + route)
      for (let s = 0; s < S; s++) {
        if (taken[s]! || !may(problem.vehicles[v]!, problem.stops[s]!)) continue
        const stop = problem.stops[s]!
        if (stop.kind === 'handIn' && !order.includes(stop.mate!)) continue
        taken[s] = true
        order.push(s)
        extend()
        order.pop()
        taken[s] = false
      }
    }
    extend()
  }
  vehicle(0, 0)
  return best
}

function may(vehicle: Vehicle, stop: Stop): boolean {
  if (stop.agency !== undefined && stop.agency !== vehicle.agency) return false
  if (stop.area !== undefined && vehicle.areas !== undefined && !vehicle.areas.includes(stop.area)) return false
  return (stop.skills ?? []).every((skill) => vehicle.skills?.includes(skill))
}

/** Least price of stops in this order with the pauses in any gap; Infinity when no way keeps the rules. */
function bestOfRoute(problem: PlanProblem, v: number, order: readonly number[]): number {
  const vehicle = problem.vehicles[v]!
  const fair = (earned: number): number => {
    const f = problem.weights?.fairness
    return f === undefined ? 0 : f.weight * (((vehicle.weekEarning ?? 0) + earned - f.target) / f.scale) ** 2
  }
  if (order.length === 0) return fair(0)
  if (order.length > (vehicle.maxStops ?? Infinity) || !pairsWhole(problem, order)) return Infinity
  let best = Infinity
  const pauses = vehicle.pauses ?? []
  const place = (k: number, least: number, at: number[]): void => {
    if (k === pauses.length) {
      best = Math.min(best, drive(problem, vehicle, order, at))
      return
    }
    for (let gap = least; gap <= order.length; gap++) place(k + 1, gap, [...at, gap])
  }
  place(0, 0, [])
  return best + fair(order.reduce((sum, s) => sum + (problem.stops[s]!.earning ?? 0), 0))
}

function pairsWhole(problem: PlanProblem, order: readonly number[]): boolean {
  return order.every((s, k) => {
    const stop = problem.stops[s]!
    if (stop.kind === 'visit') return true
    const other = order.indexOf(stop.mate!)
    return other >= 0 && (stop.kind === 'collect' ? other > k : other < k)
  })
}

function fits(windows: readonly (readonly [number, number])[], t: number): number {
  if (windows.length === 0) return t
  const window = windows.find(([, to]) => to >= t)
  return window === undefined ? Infinity : Math.max(t, window[0])
}

/** Drives as early as possible; pause k lies before stop number `gaps[k]`. */
function drive(problem: PlanProblem, vehicle: Vehicle, order: readonly number[], gaps: readonly number[]): number {
  const matrix = problem.matrices[vehicle.profile]!
  let now = vehicle.shift[0]
  let cost = vehicle.fixedCost ?? 0
  let place = vehicle.start
  let travel = 0
  let metres = 0
  const load = (vehicle.capacity ?? []).map((_, d) =>
    order.reduce(
      (sum, s) => sum + (problem.stops[s]!.kind === 'visit' ? (problem.stops[s]!.delivery?.[d] ?? 0) : 0),
      0,
    ),
  )
  const overloaded = (most: readonly number[]): boolean => load.some((x, d) => x > most[d]!)
  if (overloaded(vehicle.capacity ?? [])) return Infinity
  for (let k = 0; k <= order.length; k++) {
    const stop = k < order.length ? problem.stops[order[k]!]! : undefined
    const to = stop === undefined ? vehicle.end : stop.at
    const cell = place === null || to === null ? -1 : place * matrix.size + to
    const raw = cell < 0 ? 0 : matrix.durationsSec[cell]!
    if (raw >= NO_WAY) return Infinity
    let left = Math.round(raw / (vehicle.speedFactor ?? 1))
    const sec = left
    for (let b = 0; b < gaps.length; b++) {
      if (gaps[b]! !== k) continue
      const pause = vehicle.pauses![b]!
      const begins = fits(pause.windows, now)
      if (begins === Infinity || (pause.maxLoad !== undefined && overloaded(pause.maxLoad))) return Infinity
      left -= Math.min(left, begins - now)
      now = begins + pause.serviceSec
    }
    now += left
    travel += sec
    const m = cell < 0 ? 0 : (matrix.distancesM?.[cell] ?? 0)
    metres += m
    cost +=
      cell < 0
        ? 0
        : (matrix.costs?.[cell] ??
          Math.round((sec * (vehicle.perHour ?? 3600)) / 3600 + (m * (vehicle.perKm ?? 0)) / 1000))
    if (stop === undefined) break
    now = fits(stop.windows, now)
    if (now === Infinity) return Infinity
    for (const slope of stop.promise ?? []) cost += Math.max(0, now - slope.afterSec) * slope.perSec
    if (stop.held?.vehicle !== undefined && stop.held.vehicle !== vehicle.id)
      cost += problem.weights?.changedVehicle ?? 0
    now += stop.serviceSec + (place === stop.at ? 0 : (stop.setupSec ?? 0))
    place = stop.at
    load.forEach((x, d) => {
      if (stop.kind === 'visit') load[d] = x + (stop.pickup?.[d] ?? 0) - (stop.delivery?.[d] ?? 0)
      if (stop.kind === 'collect') load[d] = x + (stop.pickup?.[d] ?? 0)
      if (stop.kind === 'handIn') load[d] = x - (problem.stops[stop.mate!]!.pickup?.[d] ?? 0)
    })
    if (overloaded(vehicle.capacity ?? [])) return Infinity
  }
  if (
    now > vehicle.shift[1] ||
    travel > (vehicle.maxTravelSec ?? Infinity) ||
    metres > (vehicle.maxDistanceM ?? Infinity)
  )
    return Infinity
  if (vehicle.overtime !== undefined)
    cost += (Math.max(0, now - vehicle.overtime.afterSec) * vehicle.overtime.perHour) / 3600
  return cost
}
