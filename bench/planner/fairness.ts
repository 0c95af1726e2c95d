import process from 'node:process'
import { gini, leastToMean, makeCityDay, solve, type Plan, type PlanProblem, type Stop } from '@app/planner'
import { verified } from './verify.ts'

const WEIGHTS = [0, 8, 20, 30, 45]
const DAYS = 6
const STOPS_A_DAY = 150
/** Time enough for days with and without fairness to be recombined alike. */
const DAY_SEC = 4

/**
 * `npm run bench -- planner fairness [--time S] [--weights 0,20] [--cities 1,3] [--clock cpu]`: extra travel against
 * the Gini of a week's earnings on three generated cities.
 * Each city is planned for six days; what everyone has earned so far is carried from day to day, as the objective wants
 * it.
 */
export default async function main(args: string[]): Promise<void> {
  const at = args.indexOf('--time')
  const list = (name: string): string[] | undefined =>
    args.includes(name) ? args[args.indexOf(name) + 1]!.split(',') : undefined
  const weights = list('--weights')?.map(Number) ?? WEIGHTS
  const cities = list('--cities')
  const clock = args.includes('cpu') ? cpuMs : (): number => performance.now()
  const ms = (at < 0 ? DAY_SEC : Number(args[at + 1]!)) * 1000
  if (!args.includes('--json')) process.stdout.write('city  weight  travel  extra %   Gini  min/mean  unassigned\n')
  for (const city of [1, 2, 3]) {
    const week = makeCityDay({ stops: STOPS_A_DAY * DAYS, vehicles: 16, seed: 300 + city, pairShare: 0.06 })
    let base = 0
    if (cities !== undefined && !cities.includes(String(city))) continue
    for (const weight of weights) {
      const { travel, incomes, unassigned } = planWeek(week, weight, ms, clock)
      if (weight === 0) base = travel
      const extra = travel / base - 1
      const line = {
        bench: 'fairness',
        city,
        weight,
        travel,
        extraTravel: Number(extra.toFixed(4)),
        gini: Number(gini(incomes).toFixed(4)),
        leastToMean: Number(leastToMean(incomes).toFixed(3)),
        unassigned,
      }
      const columns = [
        String(city).padStart(4),
        String(weight).padStart(6),
        String(Math.round(travel)).padStart(6),
        (extra * 100).toFixed(2).padStart(7),
        line.gini.toFixed(3),
        line.leastToMean.toFixed(2).padStart(8),
        String(unassigned).padStart(10),
      ]
      process.stdout.write(args.includes('--json') ? `${JSON.stringify(line)}\n` : `${columns.join('  ')}\n`)
    }
  }
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function planWeek(
  week: PlanProblem,
  weight: number,
  ms: number,
  clock: () => number,
): { travel: number; incomes: number[]; unassigned: number } {
  const incomes = week.vehicles.map(() => 0)
  let travel = 0
  let unassigned = 0
  let due = 0
  for (let day = 0; day < DAYS; day++) {
    const stops = dayStops(week, day)
    due += stops.reduce((sum, stop) => sum + (stop.earning ?? 0), 0) / incomes.length
    const weights = weight === 0 ? undefined : { fairness: { weight, target: due, scale: 300 } }
    const problem: PlanProblem = {
      ...week,
      stops,
      vehicles: week.vehicles.map((vehicle, v) => ({ ...vehicle, weekEarning: incomes[v]! })),
      weights,
    }
    const plan = solve(problem, { limit: { ms }, seed: 1 + day, clock })
    verified(problem, plan)
    travel += plan.cost.travel
    unassigned += plan.unassigned.length
    earn(problem, plan, incomes)
  }
  return { travel, incomes, unassigned }
}

/** Every sixth stop, pairs whole. */
function dayStops(week: PlanProblem, day: number): Stop[] {
  const chosen = week.stops
    .map((stop, s) => (stop.kind === 'handIn' ? stop.mate! : s) % (2 * DAYS))
    .map((key, s) => ({ s, mine: Math.floor(key / 2) === day }))
    .filter(({ mine }) => mine)
    .map(({ s }) => s)
  const renumbered = new Map(chosen.map((s, k) => [s, k]))
  return chosen.map((s) => ({
    ...week.stops[s]!,
    mate: week.stops[s]!.mate === undefined ? undefined : renumbered.get(week.stops[s]!.mate!),
  }))
}

function earn(problem: PlanProblem, plan: Plan, incomes: number[]): void {
  for (const route of plan.routes)
    for (const step of route.steps)
      if (step.kind === 'stop') incomes[route.vehicle]! += problem.stops[step.index]!.earning ?? 0
}
