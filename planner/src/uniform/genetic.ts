import type { Budget } from '../budget.ts';
import type { Random } from '../random.ts';
import type { EliteBoard } from '../threads/elite-board.ts';
import { type GeneticSettings, geneticSettings } from './genetic-settings.ts';
import { LocalSearch } from './local-search.ts';
import { neighboursByCost, neighboursByTime, type Neighbours } from './neighbours.ts';
import { makeIndividual, Population, type Individual } from './population.ts';
import type { Routes, UniformPlan, UniformProblem } from './problem.ts';
import { exchangeRoutes, loosened } from './recombine.ts';
import { defaultRuin, RuinRecreate } from './ruin-recreate.ts';

const TINY = 6;
const TINY_STEPS = 4000;
/** Dried-up populations whose best plans form the next one. */
const MEETING = 3;

/** Hybrid genetic search: annealed plans seed a population; children come by route exchange, local search under penalties and a short ruin and recreate. */
export class Genetic {
  private readonly problem: UniformProblem;
  private readonly random: Random;
  private readonly settings: GeneticSettings;
  private readonly near: Neighbours;
  private readonly mates: Neighbours;
  readonly ruiner: RuinRecreate;
  readonly population: Population;
  private search: LocalSearch | null = null;
  private readonly wasLoadFine: boolean[] = [];
  private readonly wasTimeFine: boolean[] = [];
  /** Called with each better plan. */
  onBetter: (plan: UniformPlan) => void = () => {};
  /** Other threads on the same problem, if any. */
  board: EliteBoard | null = null;
  children = 0;
  unit = 1;

  constructor(problem: UniformProblem, random: Random, settings: GeneticSettings = geneticSettings(problem.n)) {
    this.problem = problem;
    this.random = random;
    this.settings = settings;
    this.near = neighboursByCost(problem, Math.min(problem.n - 1, 1000));
    this.mates = neighboursByTime(problem, 60);
    this.ruiner = new RuinRecreate(problem, this.near, this.mates, random, { ...defaultRuin, insertionNeighbours: settings.insertionNeighbours });
    this.population = new Population(settings, random, 100, 1);
  }

  /** Runs until the budget is spent; returns the best plan. */
  run(budget: Budget, from: Routes = []): UniformPlan {
    const { ruiner, settings } = this;
    if (this.problem.n < TINY) return this.runTiny(budget);
    if (from.length > 0) ruiner.start(from);
    else ruiner.recreate();
    this.unit = Math.max(1, ruiner.tour.cost / (this.problem.n + Math.max(1, ruiner.tour.usedCount)));
    const hot = this.unit * (from.length > 0 ? 0.1 : 0.4);
    ruiner.anneal(budget, hot, this.unit * 0.01, () => budget.fraction() / settings.firstShare);
    const first = ruiner.best();
    this.onBetter(first);
    if (first.unassigned.length > 0) return this.annealOn(budget, hot, first);
    this.prepare(first);
    while (!budget.over) this.step(budget);
    const best = this.population.best!;
    return { routes: best.routes, unassigned: [], cost: best.cost };
  }

  /** A piece of a larger day: annealed only, between the heats that its round has. */
  anneal(budget: Budget, from: Routes, heat: { readonly hot: number; readonly cold: number; readonly goesOn: boolean }): UniformPlan {
    const { ruiner } = this;
    if (from.length > 0) ruiner.start(from);
    else ruiner.recreate();
    this.unit = Math.max(1, ruiner.tour.cost / (this.problem.n + Math.max(1, ruiner.tour.usedCount)));
    // Without small changes beside the ruins, a plan freezes while it is still colder than the rich engine's.
    ruiner.anneal(budget, this.unit * heat.hot, (this.unit * heat.cold) / 4, () => budget.fraction());
    return heat.goesOn ? ruiner.current() : ruiner.best();
  }

  /** A handful of stops needs no population, and no more than a moment. */
  private runTiny(budget: Budget): UniformPlan {
    const { ruiner } = this;
    ruiner.recreate();
    ruiner.anneal(budget, Math.max(1, ruiner.tour.cost), 1, () => Math.max(budget.fraction(), budget.iterations / TINY_STEPS));
    return ruiner.best();
  }

  /** Without a place for every stop there is nothing to recombine: the rest of the budget goes into ruin and recreate. */
  private annealOn(budget: Budget, hot: number, first: UniformPlan): UniformPlan {
    const from = budget.fraction();
    this.ruiner.anneal(budget, hot / 2, this.unit * 0.01, () => (budget.fraction() - from) / Math.max(1e-9, 1 - from));
    const plan = this.ruiner.best();
    return plan.unassigned.length < first.unassigned.length || plan.cost < first.cost ? plan : first;
  }

  private prepare(first: UniformPlan): void {
    const { problem, population } = this;
    const fleet = Math.min(problem.fleet, problem.n, Math.ceil(first.routes.length * 1.2) + 3);
    this.search = new LocalSearch(problem, fleet, neighboursByTime(problem, this.settings.granular), this.random);
    let most = 1;
    for (let i = 1; i <= problem.n; i++) most = Math.max(most, problem.demand[i]!);
    population.loadPrice = Math.max(0.1, Math.min(1000, (this.unit * 10) / most));
    this.leastLoadPrice = this.unit / most;
    population.warpPrice = 1;
    this.take(first.routes);
  }

  private take(routes: Routes): void {
    const { problem } = this;
    let cost = 0;
    for (const route of routes) {
      let i = 0;
      for (const stop of route) {
        cost += problem.cost[i * problem.m + stop]!;
        i = stop;
      }
      cost += problem.cost[i * problem.m]!;
    }
    this.add(makeIndividual(problem, routes, cost, 0, 0));
  }

  private isFirst = true;

  private add(one: Individual): void {
    if (this.population.add(one)) this.onBetter({ routes: one.routes, unassigned: [], cost: one.cost });
  }

  /** Adds what this search has found itself, of which the other threads hear while all have their first population: those that begin afresh look elsewhere. */
  private addOwn(one: Individual): void {
    this.add(one);
    if (this.isFirst) this.board?.stream.send(one.routes, one);
  }

  private sinceBetter = 0;
  /** Below it the population fills with plans that ignore capacity where capacity hardly binds. */
  private leastLoadPrice = 0.1;

  private step(budget: Budget): void {
    const { population, settings, random } = this;
    if (population.feasible.length + population.infeasible.length < settings.firstPlans && this.seedTries++ < 3 * settings.firstPlans) {
      this.seed(budget);
    } else {
      const [a, b] = population.parents();
      const child = random.unit() < settings.mutateChance ? loosened(a, this.near, random) : exchangeRoutes(a, b, this.near, random);
      this.raise(child.routes, child.missing, budget, new Set(a.routes));
    }
    this.children++;
    if (this.board !== null) this.hear(this.board);
    this.sinceBetter++;
    if (population.epochBest !== this.epochBest) {
      this.epochBest = population.epochBest;
      this.sinceBetter = 0;
    }
    if (this.sinceBetter > settings.patience) this.startAfresh(budget);
  }

  private seedTries = 0;
  private epochBest: Individual | null = null;
  private readonly archive: Individual[] = [];

  /** A population that has run dry leaves its best behind and makes room for a fresh one; every third is made of what the others left. */
  private startAfresh(budget: Budget): void {
    const { population, archive } = this;
    if (population.epochBest !== null) archive.push(population.epochBest);
    population.clear();
    this.isFirst = false;
    this.epochBest = null;
    this.sinceBetter = 0;
    this.seedTries = 0;
    if (archive.length < MEETING) return;
    if (population.best !== null) archive.push(population.best);
    for (const one of archive) {
      if (budget.over) break;
      population.add(makeIndividual(this.problem, one.routes, one.cost, 0, 0));
      this.raise(one.routes, [], budget);
    }
    archive.length = 0;
  }

  private shown = Infinity;

  /** Plans of the other threads join the first population; later on, only their best does. */
  private hear(board: EliteBoard): void {
    for (let plan = this.isFirst ? board.stream.receive() : null; plan !== null; plan = board.stream.receive()) {
      const { routes, worth } = plan;
      if (routes.length <= this.search!.plan.fleet) this.add(makeIndividual(this.problem, routes, worth.cost, worth.excess, worth.warp));
    }
    if (this.children % 32 === 0) this.meet(board);
  }

  /** Shows the best plan to the other threads and takes theirs in when it is better. */
  private meet(board: EliteBoard): void {
    const { best } = this.population;
    if (best !== null && best.cost < this.shown) {
      this.shown = best.cost;
      board.publish(best.cost, best.routes);
    }
    const other = board.better(best?.cost ?? Infinity);
    if (other !== null) this.take(other);
  }

  /** A fresh plan: every stop put in, in random order, under penalties; now and then a quick anneal instead. */
  private seed(budget: Budget): void {
    const { ruiner, settings, random } = this;
    if (random.unit() >= settings.annealedSeeds) {
      const missing = Array.from({ length: this.problem.n }, (_, i) => i + 1);
      random.shuffle(missing);
      this.raise([], missing, budget);
      return;
    }
    // From nothing where that is quick; on large problems from the best plan, warmed up until it has changed its shape in places.
    const reheated = settings.reheat > 0 && this.population.best !== null;
    if (reheated) {
      ruiner.start(this.population.best!.routes);
    } else {
      ruiner.reset();
      ruiner.recreate();
    }
    const from = budget.iterations;
    ruiner.anneal(budget, this.unit * (reheated ? settings.reheat : 0.3), this.unit * 0.02, () => (budget.iterations - from) / settings.seedSteps);
    const plan = reheated ? ruiner.current() : ruiner.best();
    if (plan.unassigned.length > 0) return;
    this.raise(plan.routes, plan.unassigned, budget);
  }

  /** Local search on a child, repair when it breaks a rule, polish now and then; all results join the population. */
  private raise(routes: Routes, missing: number[], budget: Budget, settled?: ReadonlySet<readonly number[]>): void {
    const { population, random, problem, settings } = this;
    const search = this.search!;
    search.improve(routes, missing, population.loadPrice, population.warpPrice, settled);
    budget.spend(50);
    let found = search.plan.read();
    let one = makeIndividual(problem, found.routes, found.cost, found.excess, found.warp);
    this.note(one);
    this.addOwn(one);
    if (!one.feasible && random.unit() < 0.5) {
      search.repriced(population.loadPrice * 10, population.warpPrice * 10);
      budget.spend(20);
      found = search.plan.read();
      one = makeIndividual(problem, found.routes, found.cost, found.excess, found.warp);
      if (one.feasible) this.addOwn(one);
    }
    if (one.feasible && random.unit() < settings.polishChance) this.polish(one, budget);
  }

  private polish(one: Individual, budget: Budget): void {
    const { ruiner, settings } = this;
    ruiner.start(one.routes);
    const from = budget.iterations;
    ruiner.anneal(budget, this.unit * settings.polishHot, this.unit * settings.polishCold, () => (budget.iterations - from) / settings.polishSteps);
    const plan = ruiner.best();
    if (plan.unassigned.length === 0) this.take(plan.routes);
  }

  /** Steers both prices so that about two in five children keep each rule. */
  private note(one: Individual): void {
    const { population, wasLoadFine, wasTimeFine } = this;
    wasLoadFine.push(one.excess === 0);
    wasTimeFine.push(one.warp === 0);
    if (wasLoadFine.length < 50) return;
    const share = (list: boolean[]): number => list.filter(Boolean).length / list.length;
    const steer = (price: number, kept: number, least: number): number => {
      const next = kept < 0.35 ? price * 1.25 : kept > 0.5 ? price * 0.8 : price;
      return Math.max(least, Math.min(100_000, next));
    };
    population.loadPrice = steer(population.loadPrice, share(wasLoadFine), this.leastLoadPrice);
    population.warpPrice = steer(population.warpPrice, share(wasTimeFine), 0.1);
    population.repriced();
    wasLoadFine.length = 0;
    wasTimeFine.length = 0;
  }
}
