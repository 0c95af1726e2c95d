import type { Budget } from '../limit-and-chance/budget.ts'
import type { Random } from '../limit-and-chance/random.ts'
import { fairnessPrice } from '../every-rule/model/fairness.ts'
import { type Neighbours, nearestOf } from '../equal-vehicles/neighbours.ts'
import { type Individual, makeIndividual, Population } from '../equal-vehicles/population.ts'
import { LocalSearch } from './local-search.ts'
import type { UnequalProblem, UnequalRoutes } from './problem.ts'
import { readPlan } from './read-plan.ts'
import type { Worth } from '../shared-plans/plan-stream.ts'
import { type Child, exchangeRoutes, handedOver, loosened } from './recombine.ts'

const SIZES = { least: 20, generation: 30, elite: 4, closest: 5 }
/** Before so many plans are there, children are made of one parent alone. */
const FIRST_PLANS = 10
/** Share of children that are a parent with a patch taken out and put back another way. */
const LOOSENED = 0.5
/**
 * Share of children in which one vehicle's pairs go to others: all of them have to go at once before a long way is
 * saved.
 */
const HANDED_OVER = 0.12
/** A child with its local search is about so many steps of an annealing. */
const STEPS_A_CHILD = 30

/**
 * Recombination of whole plans for vehicles that differ (after Vidal et al. 2013): exchange of routes or a patch put
 * back, then local search under penalties.
 */
export class UnequalGenetic {
  readonly population: Population
  /** Called with each plan that this search has found, which joins the population. */
  onPlan: (one: Individual) => void = () => {}
  private readonly problem: UnequalProblem
  private readonly random: Random
  private readonly near: Neighbours
  private readonly search: LocalSearch
  private readonly leastLoadPrice: number
  private readonly wasLoadFine: boolean[] = []
  private readonly wasTimeFine: boolean[] = []

  /** `unit`: mean cost of an arc. */
  constructor(problem: UnequalProblem, unit: number, random: Random) {
    this.problem = problem
    this.random = random
    const { n, m, cost, half } = problem
    // Hand-ins crowd at few counters: they would be all that is ever taken out there.
    this.near = nearestOf(n, Math.min(n - 1, PATCH_NEAR), (i, j) =>
      half[j]! === 2 ? 1e9 : Math.min(cost[i * m + j]!, cost[j * m + i]!),
    )
    this.search = new LocalSearch(problem, mates(problem), nearVehicles(problem), random)
    this.population = new Population(SIZES, random, Math.max(1, unit * 3), 1)
    this.leastLoadPrice = Math.max(1, unit / 3)
  }

  /** Best plan without any fault; null while there is none. */
  get best(): Individual | null {
    return this.population.best
  }

  /** Takes a plan without faults in as it is. */
  take(routes: UnequalRoutes): void {
    const { cost, m, n, vehicles, fairness, earned, demand, amounts } = this.problem
    let total = 0
    routes.forEach((route, r) => {
      if (fairness !== null)
        total += fairnessPrice(
          fairness,
          r,
          route.reduce((sum, stop) => sum + demand[stop * amounts + earned]!, 0),
        )
      if (route.length === 0) return
      let i = n + 1 + r
      for (const stop of route) {
        total += cost[i * m + stop]!
        i = stop
      }
      total += cost[i * m + n + 1 + vehicles + r]!
    })
    this.add(makeIndividual(this.problem, routes, total, 0, 0))
  }

  /** Takes in a plan that another search of the same problem has found. */
  join(routes: UnequalRoutes, { cost, excess, warp }: Worth): void {
    this.population.add(makeIndividual(this.problem, routes, cost, excess, warp))
  }

  private add(one: Individual): void {
    this.population.add(one)
    this.onPlan(one)
  }

  /** Makes one child of the present plans. */
  step(budget: Budget): void {
    const { population, random, problem, near } = this
    const few = population.feasible.length + population.infeasible.length < FIRST_PLANS
    const [a, b] = population.parents()
    const handed = random.unit() < HANDED_OVER ? handedOver(a, problem, random) : null
    this.raise(
      handed ??
        (few || random.unit() < LOOSENED ? loosened(a, problem, near, random) : exchangeRoutes(a, b, near, random)),
      budget,
      a.routes,
    )
  }

  /** Local search on a child, and repair when it breaks a rule; all results join the population. */
  raise(child: Child, budget: Budget, settled?: UnequalRoutes): void {
    const { population, random, search, problem } = this
    search.improve(child, population.loadPrice, population.warpPrice, settled)
    budget.spend(STEPS_A_CHILD)
    const found = readPlan(search.plan)
    const one = makeIndividual(problem, found.routes, found.cost, found.excess, found.warp)
    this.steer(one)
    this.add(one)
    if (one.feasible || random.unit() >= 0.5) return
    search.repriced(population.loadPrice * 10, population.warpPrice * 10)
    const mended = readPlan(search.plan)
    if (mended.excess === 0 && mended.warp === 0) this.add(makeIndividual(problem, mended.routes, mended.cost, 0, 0))
  }

  /** Steers both prices so that about two in five children keep each rule. */
  private steer(one: Individual): void {
    const { population, wasLoadFine, wasTimeFine } = this
    wasLoadFine.push(one.excess === 0)
    wasTimeFine.push(one.warp === 0)
    if (wasLoadFine.length < 50) return
    const share = (list: boolean[]): number => list.filter(Boolean).length / list.length
    const next = (price: number, kept: number, least: number): number =>
      Math.max(least, Math.min(100_000, kept < 0.35 ? price * 1.25 : kept > 0.5 ? price * 0.8 : price))
    population.loadPrice = next(population.loadPrice, share(wasLoadFine), this.leastLoadPrice)
    population.warpPrice = next(population.warpPrice, share(wasTimeFine), 0.1)
    population.repriced()
    wasLoadFine.length = 0
    wasTimeFine.length = 0
  }
}

/** Stops round about from which a patch is taken; those beside which local search looks; vehicles it looks at. */
const PATCH_NEAR = 200
const GRANULAR = 20
const NEAR_VEHICLES = 6

/** By cost, waiting and lateness together in the better direction: which stops may follow each other. */
function mates({ n, m, cost, time, open, close }: UnequalProblem): Neighbours {
  const one = (i: number, j: number): number => {
    const t = time[i * m + j]!
    return cost[i * m + j]! + 0.2 * Math.max(0, open[j]! - t - close[i]!) + Math.max(0, open[i]! + t - close[j]!)
  }
  return nearestOf(n, GRANULAR, (i, j) => Math.round(Math.min(one(i, j), one(j, i))))
}

/** Vehicles by the way there and home; −1 where no more may serve the stop. */
function nearVehicles({ n, m, cost, vehicles, mayServe, kind }: UnequalProblem): Neighbours {
  const k = Math.min(NEAR_VEHICLES, vehicles)
  const list = new Int32Array((n + 1) * k).fill(-1)
  const all = Array.from({ length: vehicles }, (_, v) => v)
  for (let i = 1; i <= n; i++) {
    const order = all
      .filter((v) => (mayServe[i]! & kind[v]!) !== 0)
      .map((v) => ({ v, away: cost[(n + 1 + v) * m + i]! + cost[i * m + n + 1 + vehicles + v]! }))
      .sort((a, b) => a.away - b.away || a.v - b.v)
    for (let at = 0; at < Math.min(k, order.length); at++) list[i * k + at] = order[at]!.v
  }
  return { k, list }
}
