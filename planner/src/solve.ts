import { Budget, type ClockMs, type Limit } from './budget.ts';
import { checkProblem } from './check-problem.ts';
import type { Plan } from './plan.ts';
import type { Assignment, PlanProblem } from './plan-problem.ts';
import { Random } from './random.ts';
import { compile, type Model } from './rich/model.ts';
import { nearStops } from './rich/near-stops.ts';
import { RichSearch, type RichPlan } from './rich/rich-search.ts';
import { schedulePlan } from './rich/schedule.ts';
import { uniformView, type UniformView } from './uniform/from-plan-problem.ts';
import { Genetic } from './uniform/genetic.ts';

/** How to plan. */
export interface SolveOptions {
  readonly limit: Limit;
  readonly seed: number;
  /** Monotonic milliseconds; only read when the limit is a time. */
  readonly clock: ClockMs;
  /** Begin from this plan. */
  readonly from?: Assignment;
  /** Called with each better plan's cost. */
  readonly onBetter?: (cost: number, iterations: number) => void;
}

/** Plans a day. Throws `ProblemError` for input that cannot be planned with. */
export function solve(problem: PlanProblem, options: SolveOptions): Plan {
  const budget = new Budget(options.limit, options.clock);
  checkProblem(problem);
  const model = compile(problem);
  return solveModel(model, budget, options);
}

/** As `solve`, on a compiled model and a budget already running. */
export function solveModel(model: Model, budget: Budget, options: Pick<SolveOptions, 'seed' | 'from' | 'onBetter'>): Plan {
  const random = new Random(options.seed);
  const view = model.stops > 0 ? uniformView(model) : null;
  const plan = view === null ? searchRich(model, budget, random, options) : searchUniform(model, view, budget, random, options);
  return schedulePlan(model, plan, budget.iterations);
}

function searchUniform(model: Model, view: UniformView, budget: Budget, random: Random, options: Pick<SolveOptions, 'from' | 'onBetter'>): RichPlan {
  const at = new Map<number, number>();
  view.stops.forEach((s, k) => at.set(s, k + 1));
  const from = (options.from ?? []).map((route) => route.filter((s) => at.has(s)).map((s) => at.get(s)!)).filter((route) => route.length > 0);
  const genetic = new Genetic(view.uniform, random);
  genetic.onBetter = (better) => { if (better.unassigned.length === 0) options.onBetter?.(better.cost, budget.iterations); };
  const found = genetic.run(budget, from);
  const nodes = Array.from({ length: model.vehicles }, (_, v) => (found.routes[v] ?? []).map((k) => view.stops[k - 1]!));
  const placed = new Set(nodes.flat());
  const unassigned = model.problem.stops.map((_, s) => s).filter((s) => !placed.has(s));
  return { nodes, unassigned, cost: found.cost };
}

function searchRich(model: Model, budget: Budget, random: Random, options: Pick<SolveOptions, 'from' | 'onBetter'>): RichPlan {
  const search = new RichSearch(model, nearStops(model, 60, 16), random);
  if (options.from !== undefined) search.adopt(options.from);
  search.recreate();
  const warm = options.from !== undefined;
  const hot = search.unit * (warm ? 0.1 : 0.4);
  const best = model.stops <= FEW ? severalStarts(search, budget) : annealOnce(search, budget, hot);
  options.onBetter?.(best.cost, budget.iterations);
  return best;
}

function annealOnce(search: RichSearch, budget: Budget, hot: number): RichPlan {
  search.anneal(budget, hot, search.unit * 0.004, () => budget.fraction());
  return search.bestPlan;
}

/** Few stops are solved in a moment, but one start can be caught where two changes are needed at once: several starts, then no more time is spent. */
const FEW = 12;
const STARTS = 10;
const STEPS_A_START = 800;

function severalStarts(search: RichSearch, budget: Budget): RichPlan {
  let best = search.bestPlan;
  for (let k = 0; k < STARTS && !budget.over; k++) {
    if (k > 0) {
      search.reset();
      search.recreate();
    }
    const from = budget.iterations;
    search.anneal(budget, search.unit * (0.4 + 0.2 * k), search.unit * 0.004, () => (budget.iterations - from) / STEPS_A_START);
    if (search.bestPlan.cost < best.cost - 1e-9) best = search.bestPlan;
  }
  return best;
}
