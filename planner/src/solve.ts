import { Budget, type ClockMs, type Limit } from './budget.ts';
import { checkProblem } from './check-problem.ts';
import { LARGE, LargePlan } from './large/large-plan.ts';
import type { Plan } from './plan.ts';
import type { Assignment, PlanProblem } from './plan-problem.ts';
import { Random } from './random.ts';
import { compile, type Model } from './rich/model.ts';
import { nearStops } from './rich/near-stops.ts';
import { RichSearch, type RichPlan } from './rich/rich-search.ts';
import { schedulePlan } from './rich/schedule.ts';
import { EliteBoard } from './threads/elite-board.ts';
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
  /** Shared with other threads that search the same problem. */
  readonly board?: { readonly memory: SharedArrayBuffer; readonly threads: number; readonly self: number };
  /** A piece of a larger day: little time, and a good start. */
  readonly piece?: boolean;
}

/** Plans a day. Throws `ProblemError` for input that cannot be planned with. */
export function solve(problem: PlanProblem, options: SolveOptions): Plan {
  const startedMs = options.limit.iterations === undefined ? options.clock() : 0;
  if (options.piece !== true) checkProblem(problem);
  if (problem.stops.length > LARGE && options.piece !== true) return solveLarge(problem, options, startedMs);
  const model = compile(problem);
  // What reading and compiling took is part of the time given.
  const limit = options.limit.iterations === undefined ? { ms: Math.max(1, (options.limit.ms ?? 0) - (options.clock() - startedMs)) } : options.limit;
  return solveModel(model, new Budget(limit, options.clock), options);
}

function solveModel(model: Model, budget: Budget, options: SolveOptions): Plan {
  const random = new Random(options.seed);
  const view = model.stops > 0 ? uniformView(model) : null;
  const plan = view === null ? searchRich(model, budget, random, options) : searchUniform(model, view, budget, random, options);
  return schedulePlan(model, plan, budget.iterations);
}

function boardOf(options: SolveOptions): EliteBoard | null {
  const { board } = options;
  return board === undefined ? null : new EliteBoard(board.memory, board.threads, board.self);
}

function searchUniform(model: Model, view: UniformView, budget: Budget, random: Random, options: SolveOptions): RichPlan {
  const at = new Map<number, number>();
  view.stops.forEach((s, k) => at.set(s, k + 1));
  const from = (options.from ?? []).map((route) => route.filter((s) => at.has(s)).map((s) => at.get(s)!)).filter((route) => route.length > 0);
  const genetic = new Genetic(view.uniform, random);
  genetic.board = boardOf(options);
  genetic.annealOnly = options.piece === true;
  genetic.onBetter = (better) => { if (better.unassigned.length === 0) options.onBetter?.(better.cost, budget.iterations); };
  const found = genetic.run(budget, from);
  const nodes = Array.from({ length: model.vehicles }, (_, v) => (found.routes[v] ?? []).map((k) => view.stops[k - 1]!));
  const placed = new Set(nodes.flat());
  const unassigned = model.problem.stops.map((_, s) => s).filter((s) => !placed.has(s));
  return { nodes, unassigned, cost: found.cost };
}

function searchRich(model: Model, budget: Budget, random: Random, options: SolveOptions): RichPlan {
  const search = new RichSearch(model, nearStops(model, 60, 16), random);
  if (options.from !== undefined) search.adopt(options.from);
  search.recreate();
  const warm = options.from !== undefined && options.from.some((route) => route.length > 0);
  const best = model.stops <= FEW ? severalStarts(search, budget) : annealInStages(search, budget, search.unit * (warm ? 1 : 2) * heatFor(model.stops, options.limit), options);
  options.onBetter?.(best.cost, budget.iterations);
  return best;
}

/** A short search must not begin as hot as a long one: it would end before it has cooled. About 15 steps a millisecond; full heat from 400 steps a stop. */
function heatFor(stops: number, limit: Limit): number {
  const steps = limit.iterations ?? (limit.ms ?? 0) * 15;
  return Math.max(0.15, Math.min(1, steps / Math.max(1, stops) / 400));
}

/** Ends of the stages: between them the best plan so far is compared with the other threads', and the search goes on from the best. */
const STAGES = [0.4, 0.6, 0.75, 0.87, 1];

function annealInStages(search: RichSearch, budget: Budget, hot: number, options: SolveOptions): RichPlan {
  const board = boardOf(options);
  const cold = search.unit * 0.004;
  const at = (f: number): number => hot * (cold / hot) ** f;
  let from = 0;
  let best: RichPlan | null = null;
  for (const until of STAGES) {
    search.anneal(budget, at(from), at(until), () => (budget.fraction() - from) / (until - from));
    if (best === null || search.bestPlan.cost < best.cost - 1e-9) best = search.bestPlan;
    options.onBetter?.(best.cost, budget.iterations);
    from = until;
    if (until === 1 || budget.over) break;
    let next: RichPlan = best;
    if (board !== null) {
      board.publish(best.cost, best.nodes);
      const other = board.better(best.cost);
      if (other !== null) next = { nodes: other, unassigned: [], cost: Infinity };
    }
    if (until >= STAGES[2]! || next !== best) search.start(next.nodes);
  }
  return best!;
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

/** Large days on one thread: pieces one after another, in a few rounds. `PlannerPool` does the same over several threads. */
function solveLarge(problem: PlanProblem, options: SolveOptions, startedMs: number): Plan {
  const large = new LargePlan(problem, options.seed, options.from);
  const { iterations, ms } = options.limit;
  const rounds = iterations === undefined ? roundsFor(large.pieceCount, ms ?? 0, 1) : 3;
  for (let round = 0; round < rounds; round++) {
    const tasks = large.nextRound();
    for (const [k, task] of tasks.entries()) {
      const left = iterations === undefined ? (ms ?? 0) * FINISH - (options.clock() - startedMs) : 1;
      if (left <= 0) return finishLarge(large, options);
      const todo = (tasks.length - k) + tasks.length * (rounds - round - 1);
      const limit = iterations === undefined ? { ms: left / todo } : { iterations: Math.ceil(iterations / (tasks.length * rounds)) };
      large.accept(task, solve(task.problem, { limit, seed: task.seed, clock: options.clock, from: task.from, piece: true }));
    }
  }
  return finishLarge(large, options);
}

/** Share of the time for searching; the rest times the whole plan. */
export const FINISH = 0.97;

/** Rounds so that a piece has about a second and is cut at least twice. */
export function roundsFor(pieces: number, ms: number, threads: number): number {
  return Math.max(2, Math.min(12, Math.round((ms * threads) / (pieces * 1200))));
}

/** Times the whole plan of a large day. */
export function finishLarge(large: LargePlan, options: Pick<SolveOptions, 'onBetter'>): Plan {
  const plan = scheduleAssignment(large.problem, large.assignment);
  options.onBetter?.(plan.cost.total, 0);
  return plan;
}

/** Times a given assignment; what does not fit is left out. */
function scheduleAssignment(problem: PlanProblem, assignment: Assignment): Plan {
  const model = compile(problem);
  const search = new RichSearch(model, { width: 0, stops: new Int32Array(0), partnerWidth: 0, partners: new Int32Array(0), vehicleWidth: 0, vehicles: new Int32Array(0) }, new Random(1));
  search.adopt(assignment);
  return schedulePlan(model, search.bestPlan, 0);
}
