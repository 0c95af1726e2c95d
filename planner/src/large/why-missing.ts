import type { LeftOut, LeftOutReason } from '../plan.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { leftOut } from '../rich/left-out.ts';
import { compile } from '../rich/model.ts';
import { subProblem } from './sub-problem.ts';

/** From what bars every vehicle to what bars none: the verdict on all vehicles is the last one found on any. */
const ORDER: readonly LeftOutReason[] = ['no_vehicle_may', 'too_much', 'no_way', 'never_on_time', 'no_room'];
const STOPS_AT_ONCE = 200;
const VEHICLES_AT_ONCE = 50;

/**
 * Why stops of a large day have no vehicle. Some stops are held against some vehicles at a time, until one could serve them alone: a model of all
 * missing stops and all vehicles would take minutes where a short time left thousands out.
 */
export function whyMissing(problem: PlanProblem, missing: readonly number[]): LeftOut[] {
  const bare = { ...problem, vehicles: problem.vehicles.map((vehicle) => ({ ...vehicle, frozen: [] })) };
  const out: LeftOut[] = [];
  for (let k = 0; k < missing.length; k += STOPS_AT_ONCE) out.push(...verdicts(bare, missing.slice(k, k + STOPS_AT_ONCE)));
  return out;
}

function verdicts(problem: PlanProblem, missing: readonly number[]): LeftOut[] {
  const found = new Map<number, LeftOut>();
  let open = missing;
  for (let v = 0; v < problem.vehicles.length && open.length > 0; v += VEHICLES_AT_ONCE) {
    const vehicles = Array.from({ length: Math.min(VEHICLES_AT_ONCE, problem.vehicles.length - v) }, (_, k) => v + k);
    const model = compile(subProblem(problem, { vehicles, stops: withMates(problem, open) }, {}));
    open.forEach((s, k) => {
      const verdict = { ...leftOut(model, k), stop: s };
      const before = found.get(s);
      if (before === undefined || ORDER.indexOf(verdict.reason) > ORDER.indexOf(before.reason)) found.set(s, verdict);
    });
    open = open.filter((s) => found.get(s)!.reason !== 'no_room');
  }
  return missing.map((s) => found.get(s)!);
}

/** A frozen first half stays on its vehicle; its second half is judged together with it. */
function withMates(problem: PlanProblem, stops: readonly number[]): number[] {
  const known = new Set(stops);
  for (const s of stops) {
    const { mate } = problem.stops[s]!;
    if (mate !== undefined) known.add(mate);
  }
  return [...known];
}
