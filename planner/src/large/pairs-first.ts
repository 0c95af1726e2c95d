import type { Limit } from '../limit-and-chance/budget.ts'
import type { Plan } from '../problem/plan.ts'
import { type Assignment, NO_WAY, type PlanProblem, type Weights } from '../problem/plan-problem.ts'
import { secondsBetween } from '../problem/estimate-times.ts'
import { subProblem } from './sub-problem.ts'

/** The pairs of a large day alone, with all its vehicles: planned before all else. */
export interface PairsFirst {
  readonly problem: PlanProblem
  readonly limit: Limit
  /** For the whole day then: a time goes on running, steps are divided. */
  readonly rest: Limit
  /** Stops of the day's vehicles in order, in the day's own numbers. */
  routesOf(plan: Plan): Assignment
}

/**
 * Share of the time that is for the pairs alone: visits find their places among good pairs in a moment, and among poor
 * ones the day cannot make up for it.
 */
const SHARE = 0.2
/** With more stops in pairs than this share of all, planning them alone would be planning the day twice. */
const STOPS_MOST = 0.4
/** A matrix of more places takes longer to make than it gains. */
const PLACES_MOST = 3000
/** With less time than this a pair, a quick plan of them helps nobody. */
const LEAST_MS_A_PAIR = 10

/** Price of the square of a vehicle's number of pairs, in mean ways from a first half to its second. */
const SPREAD = 0.006

/**
 * Pairs on their own vehicles, where the visits will join them; null where there are none, or too many, or no time. A
 * pair may need half an hour's drive that one vehicle could do for twenty of them. Annealed together with ten times as
 * many visits, pairs freeze while still spread over too many vehicles; alone they are few enough to be searched well in
 * seconds.
 */
export function pairsFirst(day: PlanProblem, weights: Weights, limit: Limit): PairsFirst | null {
  const stops = day.stops.map((_, s) => s).filter((s) => day.stops[s]!.mate !== undefined)
  const enough = limit.iterations !== undefined || SHARE * (limit.ms ?? 0) >= (LEAST_MS_A_PAIR * stops.length) / 2
  if (stops.length === 0 || day.vehicles.some((vehicle) => (vehicle.frozen ?? []).length > 0)) return null
  if (stops.length > STOPS_MOST * day.stops.length || stops.length + 2 * day.vehicles.length > PLACES_MOST || !enough)
    return null
  const vehicles = day.vehicles.map((_, v) => v)
  return {
    problem: spread(subProblem(day, { vehicles, stops }, weights)),
    ...(limit.iterations === undefined
      ? { limit: { ms: SHARE * (limit.ms ?? 0) }, rest: limit }
      : shared(limit.iterations)),
    routesOf: (plan) => {
      const routes = vehicles.map((): number[] => [])
      for (const { vehicle, steps } of plan.routes)
        for (const step of steps) if (step.kind === 'stop') routes[vehicle]!.push(stops[step.index]!)
      return routes
    },
  }
}

/**
 * Pairs alone would fill as few vehicles as they can to the last minute, and no visit rides on a full vehicle for
 * little. So many pairs on one vehicle cost more than on several, as if each earned the same and earnings were to be
 * fair; where they are to be, that is left as it is.
 */
function spread(pairs: PlanProblem): PlanProblem {
  if (pairs.weights?.fairness !== undefined) return pairs
  return {
    ...pairs,
    stops: pairs.stops.map((stop) => ({ ...stop, earning: stop.kind === 'collect' ? 1 : 0 })),
    vehicles: pairs.vehicles.map((vehicle) => ({ ...vehicle, weekEarning: 0 })),
    weights: { ...pairs.weights, fairness: { weight: SPREAD * meanWay(pairs), target: 0, scale: 1 } },
  }
}

/** Mean cost of the way from a first half to its second, as the first vehicle drives. */
function meanWay({ matrices, stops, vehicles }: PlanProblem): number {
  const { profile, perHour = 3600, perKm = 0, speedFactor = 1 } = vehicles[0]!
  const matrix = matrices[profile]!
  const { costs, distancesM, size } = matrix
  const seconds = secondsBetween(matrix)
  let [sum, count] = [0, 0]
  for (const { at, mate, kind } of stops) {
    if (kind !== 'collect') continue
    const [from, to] = [at, stops[mate!]!.at]
    const cell = from * size + to
    const cost =
      costs?.[cell] ?? (seconds(from, to) * perHour) / 3600 / speedFactor + ((distancesM?.[cell] ?? 0) * perKm) / 1000
    if (cost >= NO_WAY) continue
    sum += cost
    count++
  }
  return sum / Math.max(1, count)
}

function shared(iterations: number): { readonly limit: Limit; readonly rest: Limit } {
  const first = Math.ceil(SHARE * iterations)
  return { limit: { iterations: first }, rest: { iterations: iterations - first } }
}
