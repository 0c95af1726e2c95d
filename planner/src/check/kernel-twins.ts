import { Budget } from '../budget.ts';
import { makeCityDay } from '../generate/city-day.ts';
import { makeRandomProblem } from '../generate/random-problem.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { Random } from '../random.ts';
import { fitsKernel, roomForProblem } from '../rich/kernel.ts';
import { compile } from '../rich/model.ts';
import { nearStops } from '../rich/near-stops.ts';
import { RichSearch } from '../rich/rich-search.ts';

/** A random problem that the kernel can search: without prices of time, limits beside shifts, and ways that do not exist. Now and then a made day with many pairs. */
export function makeKernelProblem(seed: number): PlanProblem {
  if (seed % 5 === 0) return makeCityDay({ stops: 30 + (seed % 120), vehicles: 3 + (seed % 14), seed, pairShare: (seed % 4) * 0.15 });
  const { matrices, stops, vehicles } = makeRandomProblem({ stops: 4 + (seed % 45), vehicles: 1 + (seed % 7), seed });
  const { car } = matrices as { car: NonNullable<PlanProblem['matrices'][string]> };
  const small = (list: Int32Array | Uint16Array): Int32Array => Int32Array.from(list, (cell) => Math.min(cell, 9000));
  const idsOf = (kind: string): (string | number)[] => stops.flatMap((stop) => (stop.kind === kind ? [stop.id] : []));
  const [visits, firsts] = [idsOf('visit'), idsOf('collect')];
  // Some routes have begun: with a visit, some of them also with the first half of a pair.
  const begun = (v: number): (string | number)[] => (seed % 3 === 0 ? [...visits.slice(v, v + 1), ...(seed % 2 === 0 ? firsts.slice(v, v + 1) : [])] : []);
  return {
    matrices: { car: { ...car, durationsSec: small(car.durationsSec), costs: car.costs && small(car.costs) } },
    stops: stops.map((stop) => ({ ...stop, setupSec: 0, promise: undefined, held: undefined })),
    vehicles: vehicles.map((vehicle, v) => ({
      ...vehicle, overtime: undefined, maxTravelSec: undefined, maxDistanceM: undefined, perKm: 0, pauses: vehicle.pauses?.map((pause) => ({ ...pause, maxLoad: undefined })),
      frozen: begun(v),
    })),
  };
}

/** Never over: what is asked for ends by itself. */
const endless = (): Budget => new Budget({ iterations: Infinity }, () => 0);

function annealRounds(search: RichSearch, rounds: number, hot: number, cold: number, byPlace: boolean): void {
  let done = 0;
  search.anneal(endless(), hot, cold, () => done++ / rounds, byPlace);
}

/** All that a search knows and shows. */
function told(search: RichSearch, random: Random): string {
  return JSON.stringify([search.presentPlan, search.bestPlan, random.state, [...search.newRoutes()]]);
}

/** Searches a problem twice, with the kernel and without, through all that is asked of a search. Returns where they came to differ; null where they never did. */
export function differsAt(problem: PlanProblem, seed: number): string | null {
  const twins = [false, true].map((fast) => {
    const room = fast ? roomForProblem(problem) : null;
    const model = compile(problem, room ?? undefined);
    if (!fitsKernel(model)) throw new Error(`problem ${seed} is none for the kernel`);
    const random = new Random(seed);
    return { random, search: new RichSearch(model, nearStops(model, 30, 8), random, { room, scanAll: seed % 2 === 0 }) };
  });
  const chance = new Random(seed + 1);
  for (let round = 0; round < 6; round++) {
    const heat = 40 * 2 ** chance.below(7);
    const [held, remembers, byPlace, whole] = Array.from({ length: 4 }, () => chance.below(2) === 0) as [boolean, boolean, boolean, boolean];
    const rounds = 1 + chance.below(4);
    const words = twins.map(({ random, search }) => {
      if (!whole && round > 0) attendSome(search, problem, seed + round);
      search.recreate();
      search.holdPairs(held);
      search.remember(remembers);
      annealRounds(search, rounds, heat, heat / 3, byPlace);
      if (remembers) search.exchange(endless(), 1);
      return told(search, random);
    });
    if (words[0] !== words[1]) return `round ${round} at a heat of ${heat}, pairs ${held ? 'held' : 'free'}`;
  }
  return null;
}

/** One vehicle in three goes on leave, and with it what it does. */
function attendSome(search: RichSearch, problem: PlanProblem, seed: number): void {
  const { nodes } = search.presentPlan;
  const vehicles = problem.vehicles.flatMap((_, v) => ((v + seed) % 3 === 0 ? [] : [v]));
  if (vehicles.length === 0) return;
  const from = vehicles.map((v) => nodes[v]!.filter((node) => node < problem.stops.length));
  search.attend(vehicles, from.flat(), from);
}
