/*
 * The checker shares no code with the engine: it takes the problem and the finished, timed plan and walks every route
 * again, with its own reading of each rule. It imports types only.
 */
import { secondsBetween } from '../problem/estimate-times.ts'
import type { Plan, PlannedRoute, PlannedStep } from '../problem/plan.ts'
import type { PlanProblem, Stop, Vehicle } from '../problem/plan-problem.ts'

/** Everything the plan breaks, in words; an empty list means that it keeps all rules and its costs are right. */
export function checkPlan(problem: PlanProblem, plan: Plan): string[] {
  const faults: string[] = []
  const seen = new Map<number, string>()
  const vehicles = new Set<number>()
  let travel = 0
  let fixed = 0
  for (const route of plan.routes) {
    const vehicle = problem.vehicles[route.vehicle]!
    if (vehicle === undefined) {
      faults.push(`no vehicle ${route.vehicle}`)
      continue
    }
    if (vehicles.has(route.vehicle)) faults.push(`vehicle ${vehicle.id} has two routes`)
    vehicles.add(route.vehicle)
    const say = (text: string): void => {
      faults.push(`vehicle ${vehicle.id}: ${text}`)
    }
    for (const step of route.steps) {
      if (step.kind !== 'stop') continue
      const before = seen.get(step.index)
      if (before !== undefined) say(`stop ${step.index} is served twice`)
      seen.set(step.index, String(vehicle.id))
    }
    travel += walk(problem, vehicle, route, say)
    fixed += vehicle.fixedCost ?? 0
    checkLoads(problem, vehicle, route, say)
    checkPairs(problem, route, say)
    checkFrozen(problem, vehicle, route, say)
  }
  problem.vehicles.forEach((vehicle, v) => {
    if ((vehicle.frozen ?? []).length > 0 && !vehicles.has(v))
      faults.push(`vehicle ${vehicle.id}: frozen stops have no route`)
  })
  for (const { stop } of plan.unassigned) {
    if (seen.has(stop)) faults.push(`stop ${stop} is both served and unassigned`)
    if (seen.get(stop) === undefined) seen.set(stop, '')
  }
  problem.stops.forEach((stop, s) => {
    if (!seen.has(s)) faults.push(`stop ${stop.id} is neither served nor unassigned`)
  })
  if (Math.abs(travel - plan.cost.travel) > 1e-3) faults.push(`travel cost is ${travel}, plan says ${plan.cost.travel}`)
  if (Math.abs(fixed - plan.cost.fixed) > 1e-3) faults.push(`fixed cost is ${fixed}, plan says ${plan.cost.fixed}`)
  faults.push(...checkSoftCosts(problem, plan))
  return faults
}

function legOf(
  problem: PlanProblem,
  vehicle: Vehicle,
  a: number | null,
  b: number | null,
): { sec: number; metres: number; cost: number } {
  if (a === null || b === null) return { sec: 0, metres: 0, cost: 0 }
  const matrix = problem.matrices[vehicle.profile]!
  const cell = a * matrix.size + b
  const raw = secondsBetween(matrix)(a, b)
  const sec = raw >= 100_000_000 ? raw : Math.round(raw / (vehicle.speedFactor ?? 1))
  const metres = matrix.distancesM?.[cell] ?? 0
  const cost =
    matrix.costs?.[cell] ??
    Math.min(100_000_000, Math.round((sec * (vehicle.perHour ?? 3600)) / 3600 + (metres * (vehicle.perKm ?? 0)) / 1000))
  return { sec, metres, cost }
}

const inside = (windows: readonly (readonly [number, number])[], t: number): boolean =>
  windows.length === 0 || windows.some(([a, b]) => t >= a && t <= b)

/** Walks times; returns the travel cost. */
function walk(problem: PlanProblem, vehicle: Vehicle, route: PlannedRoute, say: (text: string) => void): number {
  const steps = route.steps
  if (steps[0]?.kind !== 'start' || steps.at(-1)?.kind !== 'end') say('does not run from start to end')
  const frozen = new Set<string | number>(vehicle.frozen ?? [])
  let place: number | null = vehicle.start
  let free = steps[0]?.arrivalSec ?? 0
  if (free < vehicle.shift[0]) say(`departs at ${free}, before the shift`)
  let cost = 0
  let driven = 0
  let metres = 0
  let partDriven = 0
  const pausesDone = new Set<number>()
  let count = 0
  for (let k = 1; k < steps.length; k++) {
    const step = steps[k]!
    if (step.kind === 'pause') {
      const pause = vehicle.pauses?.[step.index]
      if (pause === undefined || pausesDone.has(step.index)) say(`pause ${step.index} is unknown or taken twice`)
      pausesDone.add(step.index)
      partDriven += step.arrivalSec - free
      const begins = step.arrivalSec + step.waitingSec
      if (step.arrivalSec < free || step.waitingSec < 0) say(`pause ${step.index} begins before the vehicle is free`)
      if (pause !== undefined && !inside(pause.windows, begins) && frozen.size === 0)
        say(`pause ${pause.id} begins at ${begins}, outside its windows`)
      free = begins + (pause?.serviceSec ?? 0)
      continue
    }
    const stop = step.kind === 'stop' ? problem.stops[step.index]! : undefined
    const to: number | null = step.kind === 'end' ? vehicle.end : (stop?.at ?? null)
    const leg = legOf(problem, vehicle, place, to)
    if (leg.sec >= 100_000_000) say(`drives where there is no way, to step ${k}`)
    if (partDriven > leg.sec) say(`drove ${partDriven} s of a leg of ${leg.sec} s`)
    const arrives = free + leg.sec - partDriven
    partDriven = 0
    if (arrives !== step.arrivalSec) say(`arrives at step ${k} at ${arrives}, plan says ${step.arrivalSec}`)
    cost += leg.cost
    driven += leg.sec
    metres += leg.metres
    if (driven !== step.travelledSec) say(`has driven ${driven} s at step ${k}, plan says ${step.travelledSec}`)
    if (step.kind === 'end') {
      if (arrives > vehicle.shift[1] && frozen.size === 0) say(`is back at ${arrives}, after the shift`)
      break
    }
    if (stop === undefined) continue
    count++
    free = serve(vehicle, stop, step, place, frozen, say)
    place = to
  }
  if ((vehicle.pauses ?? []).length !== pausesDone.size) say('does not take all its pauses')
  if (count > (vehicle.maxStops ?? Infinity)) say(`serves ${count} stops`)
  if (driven > (vehicle.maxTravelSec ?? Infinity) && frozen.size === 0) say(`drives ${driven} s`)
  if (metres > (vehicle.maxDistanceM ?? Infinity) && frozen.size === 0) say(`drives ${metres} m`)
  return cost
}

function serve(
  vehicle: Vehicle,
  stop: Stop,
  step: PlannedStep,
  from: number | null,
  frozen: Set<string | number>,
  say: (text: string) => void,
): number {
  for (const skill of stop.skills ?? [])
    if (!(vehicle.skills ?? []).includes(skill) && !frozen.has(stop.id)) say(`lacks skill ${skill} of stop ${stop.id}`)
  if (stop.agency !== undefined && stop.agency !== vehicle.agency && !frozen.has(stop.id))
    say(`is not of agency ${stop.agency}`)
  if (
    stop.area !== undefined &&
    vehicle.areas !== undefined &&
    !vehicle.areas.includes(stop.area) &&
    !frozen.has(stop.id)
  )
    say(`does not serve area ${stop.area}`)
  if (step.waitingSec < 0) say(`waits ${step.waitingSec} s at stop ${stop.id}`)
  const begins = step.arrivalSec + step.waitingSec
  if (!inside(stop.windows, begins) && !frozen.has(stop.id))
    say(`starts stop ${stop.id} at ${begins}, outside its windows`)
  const setup = from === stop.at ? 0 : (stop.setupSec ?? 0)
  if (step.setupSec !== setup || step.serviceSec !== stop.serviceSec)
    say(`works ${step.setupSec} + ${step.serviceSec} s at stop ${stop.id}`)
  return begins + setup + stop.serviceSec
}

/** Loads step by step, by the plain meaning of delivery, pickup and pairs. */
function checkLoads(problem: PlanProblem, vehicle: Vehicle, route: PlannedRoute, say: (text: string) => void): void {
  const dimensions = vehicle.capacity?.length ?? 0
  for (let d = 0; d < dimensions; d++) {
    let load = 0
    for (const step of route.steps) {
      const stop = step.kind === 'stop' ? problem.stops[step.index]! : undefined
      if (stop?.kind === 'visit') load += stop.delivery?.[d] ?? 0
    }
    const most = vehicle.capacity![d]!
    if (load > most) say(`sets out with ${load} of ${most} (amount ${d})`)
    for (const step of route.steps) {
      const stop = step.kind === 'stop' ? problem.stops[step.index]! : undefined
      if (stop?.kind === 'visit') load += (stop.pickup?.[d] ?? 0) - (stop.delivery?.[d] ?? 0)
      if (stop?.kind === 'collect') load += stop.pickup?.[d] ?? 0
      if (stop?.kind === 'handIn') load -= problem.stops[stop.mate!]!.pickup?.[d] ?? 0
      if (load > most) say(`carries ${load} of ${most} (amount ${d})`)
      const limit = step.kind === 'pause' ? vehicle.pauses?.[step.index]?.maxLoad?.[d] : undefined
      if (limit !== undefined && load > limit) say(`carries ${load} into a pause that allows ${limit}`)
      if (step.load[d]! !== load) say(`load ${d} is ${load}, plan says ${step.load[d]!}`)
    }
  }
}

function checkPairs(problem: PlanProblem, route: PlannedRoute, say: (text: string) => void): void {
  const order = new Map<number, number>()
  route.steps.forEach((step, k) => {
    if (step.kind === 'stop') order.set(step.index, k)
  })
  for (const [s, k] of order) {
    const stop = problem.stops[s]!
    if (stop.kind === 'handIn' && !((order.get(stop.mate!) ?? Infinity) < k))
      say(`hands in ${stop.id} without having collected it`)
    if (stop.kind === 'collect' && !order.has(stop.mate!)) say(`collects ${stop.id} and never hands it in`)
  }
}

function checkFrozen(problem: PlanProblem, vehicle: Vehicle, route: PlannedRoute, say: (text: string) => void): void {
  const served = route.steps.filter((step) => step.kind === 'stop').map((step) => problem.stops[step.index]!.id)
  ;(vehicle.frozen ?? []).forEach((id, k) => {
    if (served[k]! !== id) say(`frozen stop ${id} is not number ${k + 1}`)
  })
}

function checkSoftCosts(problem: PlanProblem, plan: Plan): string[] {
  let lateness = 0
  let overtime = 0
  let fairness = 0
  const weights = problem.weights ?? {}
  const earned = new Map<number, number>()
  for (const route of plan.routes) {
    const vehicle = problem.vehicles[route.vehicle]!
    if (vehicle === undefined) continue
    const home = route.steps.at(-1)!.arrivalSec
    if (vehicle.overtime !== undefined)
      overtime += (Math.max(0, home - vehicle.overtime.afterSec) * vehicle.overtime.perHour) / 3600
    let sum = 0
    for (const step of route.steps) {
      if (step.kind !== 'stop') continue
      const stop = problem.stops[step.index]!
      sum += stop.earning ?? 0
      for (const slope of stop.promise ?? [])
        lateness += Math.max(0, step.arrivalSec + step.waitingSec - slope.afterSec) * slope.perSec
    }
    earned.set(route.vehicle, sum)
  }
  if (weights.fairness !== undefined) {
    const { weight, target, scale } = weights.fairness
    problem.vehicles.forEach((vehicle, v) => {
      fairness += weight * (((vehicle.weekEarning ?? 0) + (earned.get(v) ?? 0) - target) / scale) ** 2
    })
  }
  const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))
  const faults: string[] = []
  if (!close(lateness, plan.cost.lateness)) faults.push(`lateness costs ${lateness}, plan says ${plan.cost.lateness}`)
  if (!close(overtime, plan.cost.overtime)) faults.push(`overtime costs ${overtime}, plan says ${plan.cost.overtime}`)
  if (!close(fairness, plan.cost.fairness)) faults.push(`fairness costs ${fairness}, plan says ${plan.cost.fairness}`)
  return faults
}
