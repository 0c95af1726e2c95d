import { Budget, type ClockMs, type Limit } from './budget.ts';
import { checkProblem } from './check-problem.ts';
import { FINISH_MS_A_STOP, finishLarge } from './large/finish.ts';
import { isLarge, LargePlan } from './large/large-plan.ts';
import type { Plan } from './plan.ts';
import type { Assignment, PlanProblem } from './plan-problem.ts';
import { Random } from './random.ts';
import { exactTiny, isTiny } from './rich/exact-tiny.ts';
import { compile, type Model } from './rich/model.ts';
import type { RichPlan } from './rich/best-plan.ts';
import { schedulePlan } from './rich/schedule.ts';
import { searchRich, type PieceHeat } from './rich/solve-rich.ts';
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
  /** A piece of a larger day, in one of its rounds. */
  readonly piece?: PieceHeat;
}

/** Plans a day. Throws `ProblemError` for input that cannot be planned with. */
export function solve(problem: PlanProblem, options: SolveOptions): Plan {
  const startedMs = options.limit.iterations === undefined ? options.clock() : 0;
  if (options.piece === undefined) checkProblem(problem);
  if (isLarge(problem) && options.piece === undefined) return solveLarge(problem, options, startedMs);
  const model = compile(problem);
  // What reading and compiling took is part of the time given.
  const limit = options.limit.iterations === undefined ? { ms: Math.max(1, (options.limit.ms ?? 0) - (options.clock() - startedMs)) } : options.limit;
  return solveModel(model, new Budget(limit, options.clock), options);
}

function solveModel(model: Model, budget: Budget, options: SolveOptions): Plan {
  const random = new Random(options.seed);
  if (isTiny(model)) return schedulePlan(model, exactTiny(model), budget.iterations);
  const view = model.stops > 0 ? uniformView(model) : null;
  const plan = view === null ? searchRich(model, budget, random, options, boardOf(options)) : searchUniform(model, view, budget, random, options);
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
  genetic.onBetter = (better) => { if (better.unassigned.length === 0) options.onBetter?.(better.cost, budget.iterations); };
  const found = options.piece === undefined ? genetic.run(budget, from) : genetic.anneal(budget, from, options.piece);
  const nodes = Array.from({ length: model.vehicles }, (_, v) => (found.routes[v] ?? []).map((k) => view.stops[k - 1]!));
  const placed = new Set(nodes.flat());
  const unassigned = model.problem.stops.map((_, s) => s).filter((s) => !placed.has(s));
  return { nodes, unassigned, cost: found.cost };
}

/** Large days on one thread: pieces one after another, round by round. `PlannerPool` does the same over several threads. */
function solveLarge(problem: PlanProblem, options: SolveOptions, startedMs: number): Plan {
  const { limit, seed, clock } = options;
  const large = new LargePlan(problem, seed, limit, 1, options.from);
  for (let round = 0; round < large.rounds; round++) {
    let done = 0;
    for (const task of large.nextRound()) {
      const left = limit.iterations === undefined ? (limit.ms ?? 0) - FINISH_MS_A_STOP * problem.stops.length - (clock() - startedMs) : 1;
      if (left <= 0) return finishLarge(large, options.onBetter);
      const part = task.share / (large.rounds - round - done);
      done += task.share;
      const piece = limit.iterations === undefined ? { ms: left * part } : { iterations: Math.ceil((limit.iterations * task.share) / large.rounds) };
      const opened = large.open(task);
      large.accept(task, solve(opened.problem, { limit: piece, from: opened.from, seed: task.seed, clock, piece: task.heat }));
    }
  }
  return finishLarge(large, options.onBetter);
}
