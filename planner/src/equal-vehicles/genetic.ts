import type { Budget } from '../limit-and-chance/budget.ts'
import type { Random } from '../limit-and-chance/random.ts'
import type { EliteBoard } from '../shared-plans/elite-board.ts'
import type { Annealing } from './annealing.ts'
import { type GeneticSettings, geneticSettings } from './genetic-settings.ts'
import { LocalSearch } from './local-search.ts'
import { neighboursByCost, neighboursByTime, type Neighbours } from './neighbours.ts'
import { makeIndividual, Population, type Individual } from './population.ts'
import { routesCost, type Routes, type EqualPlan, type EqualProblem } from './problem.ts'
import { exchangeRoutes, loosened } from './recombine.ts'

const TINY = 6
const TINY_STEPS = 4000
/**
 * Of all stops, so many may be left out when they are put in from nothing and still find a place in the first
 * annealing.
 */
const HOPED_FOR = 0.04
/** Heats of annealing, in mean arc costs: of the first plan, of one given, of those that follow. */
const FIRST = { hot: 0.4, cold: 0.01 }
const GIVEN = { hot: 0.1, cold: 0.01 }
const FURTHER = { hot: 0.3, cold: 0.02 }
/** Dried-up populations whose best plans form the next one. */
const MEETING = 3

/**
 * Hybrid genetic search: annealed plans seed a population; children come by route exchange and local search under
 * penalties.
 */
export class Genetic {
  private readonly problem: EqualProblem
  private readonly annealing: Annealing
  private readonly random: Random
  private readonly settings: GeneticSettings
  private readonly near: Neighbours
  readonly population: Population
  private search: LocalSearch | null = null
  private readonly wasLoadFine: boolean[] = []
  private readonly wasTimeFine: boolean[] = []
  /** Called with each better plan. */
  onBetter: (plan: EqualPlan) => void = () => {}
  /** Other threads on the same problem, if any. */
  board: EliteBoard | null = null
  children = 0

  constructor(problem: EqualProblem, annealing: Annealing, random: Random) {
    this.problem = problem
    this.annealing = annealing
    this.random = random
    this.settings = geneticSettings(problem.n)
    this.near = neighboursByCost(problem, Math.min(problem.n - 1, 1000))
    this.population = new Population(this.settings, random, 100, 1)
  }

  /**
   * Runs until the budget is spent; returns the best plan. Null, early, where stops are left without a place: there is
   * nothing to recombine then.
   */
  run(budget: Budget, from: Routes = []): EqualPlan | null {
    const { annealing, settings } = this
    const { n } = this.problem
    const leftOut = annealing.begin(from)
    if (n < TINY)
      return annealing.run(budget, 1, 0.001, () => Math.max(budget.fraction(), budget.iterations / TINY_STEPS))
    if (leftOut > HOPED_FOR * n) return null
    const { hot, cold } = from.length > 0 ? GIVEN : FIRST
    const first = annealing.run(budget, hot, cold, () => budget.fraction() / settings.firstShare)
    if (first.unassigned.length > 0) return null
    this.onBetter(first)
    this.prepare(first)
    while (!budget.over) this.step(budget)
    const best = this.population.best!
    return { routes: best.routes, unassigned: [], cost: best.cost }
  }

  private prepare(first: EqualPlan): void {
    const { problem, population } = this
    const fleet = Math.min(problem.fleet, problem.n, Math.ceil(first.routes.length * 1.2) + 3)
    this.search = new LocalSearch(problem, fleet, neighboursByTime(problem, this.settings.granular), this.random)
    let most = 1
    for (let i = 1; i <= problem.n; i++) most = Math.max(most, problem.demand[i]!)
    const unit = Math.max(1, first.cost / (problem.n + first.routes.length))
    population.loadPrice = Math.max(0.1, Math.min(1000, (unit * 10) / most))
    this.leastLoadPrice = unit / most
    population.warpPrice = 1
    this.take(first.routes)
  }

  private take(routes: Routes): void {
    this.add(makeIndividual(this.problem, routes, routesCost(this.problem, routes), 0, 0))
  }

  private isFirst = true

  private add(one: Individual): void {
    if (this.population.add(one)) this.onBetter({ routes: one.routes, unassigned: [], cost: one.cost })
  }

  /**
   * Adds a plan that this search has found itself; the other threads hear of it while all have their first population:
   * those that begin afresh look elsewhere.
   */
  private addOwn(one: Individual): void {
    this.add(one)
    if (this.isFirst) this.board?.stream.send(one.routes, one)
  }

  private sinceBetter = 0
  /** Below it the population fills with plans that ignore capacity where capacity hardly binds. */
  private leastLoadPrice = 0.1

  private step(budget: Budget): void {
    const { population, settings, random } = this
    if (
      population.feasible.length + population.infeasible.length < settings.firstPlans &&
      this.seedTries++ < 3 * settings.firstPlans
    ) {
      this.seed(budget)
    } else {
      const [a, b] = population.parents()
      const child =
        random.unit() < settings.mutateChance ? loosened(a, this.near, random) : exchangeRoutes(a, b, this.near, random)
      this.raise(child.routes, child.missing, budget, new Set(a.routes))
    }
    this.children++
    if (this.board !== null) this.hear(this.board)
    this.sinceBetter++
    if (population.epochBest !== this.epochBest) {
      this.epochBest = population.epochBest
      this.sinceBetter = 0
    }
    if (this.sinceBetter > settings.patience) this.startAfresh(budget)
  }

  private seedTries = 0
  private epochBest: Individual | null = null
  private readonly archive: Individual[] = []

  /**
   * A population that has run dry leaves its best behind and makes room for a fresh one; every third is made of what
   * the others left.
   */
  private startAfresh(budget: Budget): void {
    const { population, archive } = this
    if (population.epochBest !== null) archive.push(population.epochBest)
    population.clear()
    this.isFirst = false
    this.epochBest = null
    this.sinceBetter = 0
    this.seedTries = 0
    if (archive.length < MEETING) return
    if (population.best !== null) archive.push(population.best)
    for (const one of archive) {
      if (budget.over) break
      population.add(makeIndividual(this.problem, one.routes, one.cost, 0, 0))
      this.raise(one.routes, [], budget)
    }
    archive.length = 0
  }

  private shown = Infinity

  /** Plans of the other threads join the first population; later on, only their best does. */
  private hear(board: EliteBoard): void {
    for (let plan = this.isFirst ? board.stream.receive() : null; plan !== null; plan = board.stream.receive()) {
      const { routes, worth } = plan
      if (routes.length <= this.search!.plan.fleet)
        this.add(makeIndividual(this.problem, routes, worth.cost, worth.excess, worth.warp))
    }
    if (this.children % 32 === 0) this.meet(board)
  }

  /** Shows the best plan to the other threads and takes theirs in when it is better. */
  private meet(board: EliteBoard): void {
    const { best } = this.population
    if (best !== null && best.cost < this.shown) {
      this.shown = best.cost
      board.publish(best.cost, best.routes)
    }
    const other = board.better(best?.cost ?? Infinity)
    if (other !== null) this.take(other)
  }

  /** A fresh plan: every stop put in, in random order, under penalties; now and then a quick anneal instead. */
  private seed(budget: Budget): void {
    const { annealing, settings, random } = this
    if (random.unit() >= settings.annealedSeeds) {
      const missing = Array.from({ length: this.problem.n }, (_, i) => i + 1)
      random.shuffle(missing)
      this.raise([], missing, budget)
      return
    }
    annealing.begin()
    const from = budget.iterations
    const plan = annealing.run(budget, FURTHER.hot, FURTHER.cold, () => (budget.iterations - from) / settings.seedSteps)
    if (plan.unassigned.length === 0) this.raise(plan.routes, [], budget)
  }

  /** Local search on a child, repair when it breaks a rule; all results join the population. */
  private raise(routes: Routes, missing: number[], budget: Budget, settled?: ReadonlySet<readonly number[]>): void {
    const { population, random, problem } = this
    const search = this.search!
    search.improve(routes, missing, population.loadPrice, population.warpPrice, settled)
    budget.spend(50)
    let found = search.plan.read()
    let one = makeIndividual(problem, found.routes, found.cost, found.excess, found.warp)
    this.note(one)
    this.addOwn(one)
    if (!one.feasible && random.unit() < 0.5) {
      search.repriced(population.loadPrice * 10, population.warpPrice * 10)
      budget.spend(20)
      found = search.plan.read()
      one = makeIndividual(problem, found.routes, found.cost, found.excess, found.warp)
      if (one.feasible) this.addOwn(one)
    }
  }

  /** Steers both prices so that about two in five children keep each rule. */
  private note(one: Individual): void {
    const { population, wasLoadFine, wasTimeFine } = this
    wasLoadFine.push(one.excess === 0)
    wasTimeFine.push(one.warp === 0)
    if (wasLoadFine.length < 50) return
    const share = (list: boolean[]): number => list.filter(Boolean).length / list.length
    const steer = (price: number, kept: number, least: number): number => {
      const next = kept < 0.35 ? price * 1.25 : kept > 0.5 ? price * 0.8 : price
      return Math.max(least, Math.min(100_000, next))
    }
    population.loadPrice = steer(population.loadPrice, share(wasLoadFine), this.leastLoadPrice)
    population.warpPrice = steer(population.warpPrice, share(wasTimeFine), 0.1)
    population.repriced()
    wasLoadFine.length = 0
    wasTimeFine.length = 0
  }
}
