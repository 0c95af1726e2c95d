import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Budget } from '../budget.ts';
import { checkSolomonRoutes } from '../check/check-routes.ts';
import { readSolomon } from '../formats/solomon.ts';
import { makeSolomonLike, type SolomonClass } from '../generate/solomon-like.ts';
import { Random } from '../random.ts';
import { EliteBoard } from '../threads/elite-board.ts';
import { Genetic } from './genetic.ts';
import { LocalSearch } from './local-search.ts';
import { neighboursByTime } from './neighbours.ts';
import { routesCost } from './problem.ts';
import { solveUniform } from './solve-uniform.ts';
import { Tour } from './tour.ts';

const classes: SolomonClass[] = ['R1', 'R2', 'C1', 'C2', 'RC1', 'RC2'];

test('plans of made instances of every class are verified by the checker', () => {
  for (const kind of classes) {
    const text = makeSolomonLike(kind, 60, 3);
    const { problem } = readSolomon(text);
    const plan = solveUniform(problem, new Budget({ iterations: 15_000 }, () => 0), 1);
    const checked = checkSolomonRoutes(text, plan.routes);
    assert.deepEqual(checked.faults, [], kind);
    assert.equal(checked.cost, plan.cost, kind);
  }
});

test('the same seed and iterations give the same plan', () => {
  const { problem } = readSolomon(makeSolomonLike('RC2', 50, 1));
  const run = (seed: number): unknown => solveUniform(problem, new Budget({ iterations: 8000 }, () => 0), seed);
  assert.deepEqual(run(7), run(7));
});

test('threads have one population: each hears of the plans that another finds', () => {
  const { problem } = readSolomon(makeSolomonLike('R1', 80, 5));
  const memory = EliteBoard.memory(2, 2 * problem.n);
  const [one, other] = [new EliteBoard(memory, 0), new EliteBoard(memory, 1)];
  const run = (board: EliteBoard | null, iterations: number, seed: number): { cost: number; routes: readonly (readonly number[])[] } => {
    const genetic = new Genetic(problem, new Random(seed));
    genetic.board = board;
    return genetic.run(new Budget({ iterations }, () => 0));
  };
  const good = run(null, 60_000, 2);
  const alone = run(null, 6000, 1);
  assert.ok(alone.cost > good.cost, `${alone.cost} alone, ${good.cost} with time`);
  other.stream.send(good.routes, { cost: good.cost, excess: 0, warp: 0 });
  assert.ok(run(one, 6000, 1).cost <= good.cost);
  const told = other.stream.receive();
  assert.deepEqual(told?.routes.flat().sort((a, b) => a - b), Array.from({ length: problem.n }, (_, i) => i + 1));
});

test('undo restores routes, times and cost', () => {
  const { problem } = readSolomon(makeSolomonLike('R1', 30, 2));
  const tour = new Tour(problem);
  const plan = solveUniform(problem, new Budget({ iterations: 500 }, () => 0), 1);
  tour.replace(plan.routes);
  const before = { routes: tour.routes().map(String).sort(), cost: tour.cost, early: [...tour.early], late: [...tour.late] };
  tour.begin();
  const stop = plan.routes[0]![0]!;
  tour.unlink(stop);
  tour.refresh(0);
  tour.insert(stop, tour.startOf(tour.route[plan.routes[1]![0]!]!));
  tour.undo();
  assert.deepEqual({ routes: tour.routes().map(String).sort(), cost: tour.cost }, { routes: before.routes, cost: before.cost });
  for (let i = 1; i <= problem.n; i++) assert.deepEqual([tour.early[i]!, tour.late[i]!], [before.early[i]!, before.late[i]!], `stop ${i}`);
});

test('local search never leaves stops behind and its sums match a recount', () => {
  for (const kind of classes) {
    const { problem } = readSolomon(makeSolomonLike(kind, 80, 4));
    const random = new Random(9);
    const search = new LocalSearch(problem, 20, neighboursByTime(problem, 20), random);
    const stops = Array.from({ length: problem.n }, (_, i) => i + 1);
    random.shuffle(stops);
    search.improve([], stops, 5, 1);
    const found = search.plan.read();
    assert.deepEqual(found.routes.flat().sort((a, b) => a - b), Array.from({ length: problem.n }, (_, i) => i + 1));
    assert.equal(found.cost, routesCost(problem, found.routes));
    assert.equal(found.warp, found.routes.reduce((sum, route) => sum + warpOf(problem, route), 0));
  }
});

test('of more routes than there are vehicles no stop is lost', () => {
  const { problem } = readSolomon(makeSolomonLike('RC1', 60, 6));
  const search = new LocalSearch(problem, 12, neighboursByTime(problem, 20), new Random(3));
  search.improve(Array.from({ length: 20 }, (_, r) => [3 * r + 1, 3 * r + 2, 3 * r + 3]), [], 5, 1);
  assert.deepEqual(search.plan.read().routes.flat().sort((a, b) => a - b), Array.from({ length: problem.n }, (_, i) => i + 1));
});

test('no move within a route is left that would make it cheaper', () => {
  const random = new Random(12);
  for (let k = 0; k < 60; k++) {
    const problem = anyRoute(random, 8, k % 2 === 0);
    const search = new LocalSearch(problem, 1, neighboursByTime(problem, problem.n), random);
    const stops = Array.from({ length: problem.n }, (_, i) => i + 1);
    random.shuffle(stops);
    search.improve([stops], [], 1, 3);
    const [route] = search.plan.read().routes as [number[]];
    const priced = (order: number[]): number => routesCost(problem, [order]) + 3 * warpOf(problem, order);
    const least = priced(route);
    for (const other of changesOf(route)) assert.ok(priced(other) >= least - 1e-6, `${route} to ${other}`);
  }
});

/** A problem of one vehicle with windows, in whole numbers, alike both ways or not. */
function anyRoute(random: Random, n: number, alike: boolean): ReturnType<typeof readSolomon>['problem'] {
  const m = n + 1;
  const cost = Int32Array.from({ length: m * m }, (_, k) => (k % (m + 1) === 0 ? 0 : 1 + random.below(60)));
  if (alike) for (let i = 0; i < m; i++) for (let j = 0; j < i; j++) cost[i * m + j] = cost[j * m + i]!;
  const open = Int32Array.from({ length: m }, (_, i) => (i === 0 ? 0 : random.below(200)));
  const close = Int32Array.from({ length: m }, (_, i) => (i === 0 ? 400 : open[i]! + random.below(120)));
  return { n, m, cost, time: cost.map((c) => c + random.below(20)), open, close, demand: new Int32Array(m), capacity: 1, fleet: 1 };
}

/** The route with up to three stops in a row elsewhere, with two stops exchanged, or with a run behind its first stop turned round. */
function changesOf(route: readonly number[]): number[][] {
  const out: number[][] = [];
  for (let a = 0; a < route.length; a++) {
    for (let length = 1; length <= 3 && a + length <= route.length; length++) {
      const rest = [...route.slice(0, a), ...route.slice(a + length)];
      for (let to = 0; to <= rest.length; to++) out.push([...rest.slice(0, to), ...route.slice(a, a + length), ...rest.slice(to)]);
    }
    for (let b = a + 1; b < route.length; b++) {
      out.push(route.map((stop, k) => (k === a ? route[b]! : k === b ? route[a]! : stop)));
      if (a > 0) out.push([...route.slice(0, a), ...route.slice(a, b + 1).reverse(), ...route.slice(b + 1)]);
    }
  }
  return out;
}

/** Time warp by its definition. */
function warpOf(problem: ReturnType<typeof readSolomon>['problem'], route: readonly number[]): number {
  let t = problem.open[0]!;
  let warp = 0;
  let i = 0;
  for (const j of [...route, 0]) {
    t = Math.max(t + problem.time[i * problem.m + j]!, problem.open[j]!);
    if (t > problem.close[j]!) {
      warp += t - problem.close[j]!;
      t = problem.close[j]!;
    }
    i = j;
  }
  return warp;
}
