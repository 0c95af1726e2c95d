import { NO_WAY } from '../uniform/problem.ts';
import type { PlanProblem, Stop, TravelMatrix, Vehicle, Window } from '../plan-problem.ts';
import { FOREVER } from './forever.ts';
import { frozenStops, loosenFrozen } from './frozen.ts';

export { FOREVER };

/** Travel as the engine reads it: one more row and column than the matrix, all zero, for "nowhere" (no start or no end). */
class TravelClass {
  readonly size: number;
  readonly nowhere: number;
  readonly time: Int32Array;
  readonly cost: Int32Array;
  readonly distance: Int32Array | null;
  private into: Int32Array | null = null;

  constructor(size: number, time: Int32Array, cost: Int32Array, distance: Int32Array | null) {
    this.size = size;
    this.nowhere = size - 1;
    this.time = time;
    this.cost = cost;
    this.distance = distance;
  }

  /** Costs by destination: what leads *to* one place lies side by side. Made for those who search only. */
  get costInto(): Int32Array {
    if (this.into !== null) return this.into;
    const { size, cost } = this;
    const out = new Int32Array(size * size);
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) out[j * size + i] = cost[i * size + j]!;
    return (this.into = out);
  }
}

/**
 * A rich problem as structures of arrays.
 * Nodes: stops 0 … S − 1, then pauses, then one start and one end a vehicle.
 */
export interface Model {
  readonly problem: PlanProblem;
  readonly stops: number;
  readonly vehicles: number;
  readonly nodes: number;
  readonly firstPause: number;
  readonly firstStart: number;
  readonly firstEnd: number;
  readonly dimensions: number;
  /** Place of a node; −1 for a pause. */
  readonly place: Int32Array;
  readonly service: Int32Array;
  readonly setup: Int32Array;
  /** Windows of node i: `windowFrom[i] … windowFrom[i + 1] − 1`. */
  readonly windowFrom: Int32Array;
  readonly windowOpen: Int32Array;
  readonly windowClose: Int32Array;
  readonly delivery: Int32Array;
  readonly pickup: Int32Array;
  /** Pairs: what a stop adds to the load on board when passed (both halves), by dimension. */
  readonly change: Int32Array;
  readonly mate: Int32Array;
  /** 1 for the first half of a pair, 2 for the second. */
  readonly half: Uint8Array;
  readonly leaveOut: Float64Array;
  readonly earning: Float64Array;
  /** allowed[v * S + s] */
  readonly allowed: Uint8Array;
  readonly travel: readonly TravelClass[];
  readonly classOf: Int32Array;
  readonly capacity: Int32Array;
  readonly fixed: Float64Array;
  readonly maxStops: Int32Array;
  readonly maxTravel: Float64Array;
  readonly maxDistance: Float64Array;
  readonly pausesOf: readonly (readonly number[])[];
  readonly pauseLimit: readonly (readonly number[] | undefined)[];
  readonly frozenOf: readonly (readonly number[])[];
  readonly frozen: Uint8Array;
  /** What the frozen prefixes break, in words. */
  readonly warnings: string[];
  readonly has: { readonly setup: boolean; readonly late: boolean; readonly overtime: boolean; readonly fairness: boolean; readonly held: boolean; readonly pauseLimit: boolean; readonly limits: boolean; readonly pairs: boolean };
}

/** Builds the arrays of a checked problem. */
export function compile(problem: PlanProblem): Model {
  const S = problem.stops.length;
  const V = problem.vehicles.length;
  const pauses = problem.vehicles.flatMap((vehicle) => vehicle.pauses ?? []);
  const firstPause = S;
  const firstStart = S + pauses.length;
  const firstEnd = firstStart + V;
  const nodes = firstEnd + V;
  const D = problem.vehicles[0]?.capacity?.length ?? 0;
  const { travel, classOf } = travelClasses(problem);
  const windows: Window[][] = [];
  for (const stop of problem.stops) windows.push([...stop.windows]);
  for (const pause of pauses) windows.push([...pause.windows]);
  for (const vehicle of problem.vehicles) windows.push([vehicle.shift]);
  for (const vehicle of problem.vehicles) windows.push([vehicle.shift]);
  const frozenOf = frozenStops(problem);
  const warnings = loosenFrozen(problem, frozenOf, windows, travel, classOf);
  const flat = flatten(windows);
  let next = firstPause;
  const place = new Int32Array(nodes).fill(-1);
  const service = new Int32Array(nodes);
  const setup = new Int32Array(nodes);
  problem.stops.forEach((stop, s) => {
    place[s] = stop.at;
    service[s] = stop.serviceSec;
    setup[s] = stop.setupSec ?? 0;
  });
  pauses.forEach((pause, b) => { service[firstPause + b] = pause.serviceSec; });
  problem.vehicles.forEach((vehicle, v) => {
    const nowhere = travel[classOf[v]!]!.nowhere;
    place[firstStart + v] = vehicle.start ?? nowhere;
    place[firstEnd + v] = vehicle.end ?? nowhere;
  });
  const frozen = new Uint8Array(S);
  for (const list of frozenOf) for (const s of list) frozen[s] = 1;
  const vehicles = problem.vehicles;
  return {
    problem, stops: S, vehicles: V, nodes, firstPause, firstStart, firstEnd, dimensions: D, place, service, setup, ...flat, ...amounts(problem, D),
    mate: Int32Array.from(problem.stops, (stop) => stop.mate ?? -1),
    half: Uint8Array.from(problem.stops, (stop) => (stop.kind === 'collect' ? 1 : stop.kind === 'handIn' ? 2 : 0)),
    leaveOut: leaveOutPrices(problem),
    earning: Float64Array.from(problem.stops, (stop) => stop.earning ?? 0),
    allowed: allowances(problem), travel, classOf,
    capacity: Int32Array.from(vehicles.flatMap((v) => Array.from({ length: D }, (_, d) => v.capacity?.[d] ?? FOREVER))),
    fixed: Float64Array.from(vehicles, (v) => v.fixedCost ?? 0),
    maxStops: Int32Array.from(vehicles, (v) => v.maxStops ?? FOREVER),
    maxTravel: Float64Array.from(vehicles, (v) => v.maxTravelSec ?? Infinity),
    maxDistance: Float64Array.from(vehicles, (v) => v.maxDistanceM ?? Infinity),
    pausesOf: vehicles.map((v) => (v.pauses ?? []).map(() => next++)),
    pauseLimit: pauses.map((pause) => pause.maxLoad), frozenOf, frozen, warnings,
    has: {
      setup: problem.stops.some((s) => (s.setupSec ?? 0) > 0), late: problem.stops.some((s) => s.promise !== undefined),
      overtime: vehicles.some((v) => v.overtime !== undefined), fairness: problem.weights?.fairness !== undefined,
      held: problem.stops.some((s) => s.held !== undefined), pauseLimit: pauses.some((p) => p.maxLoad !== undefined),
      limits: vehicles.some((v) => v.maxTravelSec !== undefined || v.maxDistanceM !== undefined), pairs: problem.stops.some((s) => s.kind !== 'visit'),
    },
  };
}

function flatten(windows: Window[][]): Pick<Model, 'windowFrom' | 'windowOpen' | 'windowClose'> {
  const from = new Int32Array(windows.length + 1);
  const open: number[] = [];
  const close: number[] = [];
  windows.forEach((list, i) => {
    for (const [a, b] of list.length > 0 ? list : [[0, FOREVER] as const]) {
      open.push(Math.ceil(Math.max(-FOREVER, a)));
      close.push(Math.floor(Math.min(FOREVER, b)));
    }
    from[i + 1] = open.length;
  });
  return { windowFrom: from, windowOpen: Int32Array.from(open), windowClose: Int32Array.from(close) };
}

function amounts(problem: PlanProblem, D: number): Pick<Model, 'delivery' | 'pickup' | 'change'> {
  const S = problem.stops.length;
  const delivery = new Int32Array(S * D);
  const pickup = new Int32Array(S * D);
  const change = new Int32Array(S * D);
  problem.stops.forEach((stop, s) => {
    for (let d = 0; d < D; d++) {
      if (stop.kind === 'visit') {
        delivery[s * D + d] = stop.delivery?.[d] ?? 0;
        pickup[s * D + d] = stop.pickup?.[d] ?? 0;
        change[s * D + d] = pickup[s * D + d]! - delivery[s * D + d]!;
      } else {
        const collected = stop.kind === 'collect' ? stop : problem.stops[stop.mate ?? -1]!;
        const amount = collected?.pickup?.[d] ?? 0;
        change[s * D + d] = stop.kind === 'collect' ? amount : -amount;
      }
    }
  });
  return { delivery, pickup, change };
}

/** One class for each different pair (profile, speed and cost factors); classes share arrays where cost is time. */
function travelClasses(problem: PlanProblem): { travel: TravelClass[]; classOf: Int32Array } {
  const travel: TravelClass[] = [];
  const known = new Map<string, number>();
  const classOf = Int32Array.from(problem.vehicles, (vehicle) => {
    const key = `${vehicle.profile}|${vehicle.speedFactor ?? 1}|${vehicle.perHour ?? 3600}|${vehicle.perKm ?? 0}`;
    let at = known.get(key);
    if (at === undefined) {
      at = travel.push(travelClass(problem.matrices[vehicle.profile]!, vehicle, key)) - 1;
      known.set(key, at);
    }
    return at;
  });
  return { travel, classOf };
}

const widened = new WeakMap<TravelMatrix, Map<string, TravelClass>>();

/** Widened matrices live as long as the matrix they come from: a session compiles after every event. */
function travelClass(matrix: TravelMatrix, vehicle: Vehicle, key: string): TravelClass {
  let byKey = widened.get(matrix);
  if (byKey === undefined) widened.set(matrix, (byKey = new Map()));
  let found = byKey.get(key);
  if (found === undefined) byKey.set(key, (found = widen(matrix, vehicle)));
  return found;
}

function widen(matrix: TravelMatrix, vehicle: Vehicle): TravelClass {
  const L = matrix.size;
  const size = L + 1;
  const factor = 1 / (vehicle.speedFactor ?? 1);
  const perSec = (vehicle.perHour ?? 3600) / 3600;
  const perMetre = (vehicle.perKm ?? 0) / 1000;
  const grow = (cell: (k: number) => number): Int32Array => {
    const out = new Int32Array(size * size);
    for (let i = 0; i < L; i++) for (let j = 0; j < L; j++) out[i * size + j] = cell(i * L + j);
    return out;
  };
  const { durationsSec, distancesM, costs } = matrix;
  const time = grow((k) => (durationsSec[k]! >= NO_WAY ? NO_WAY : Math.round(durationsSec[k]! * factor)));
  const distance = distancesM === undefined ? null : grow((k) => distancesM[k]!);
  const plain = costs === undefined && perSec === 1 && perMetre === 0;
  const cost = plain ? time : costs === undefined
    ? grow((k) => Math.min(NO_WAY, Math.round(time[Math.floor(k / L) * size + (k % L)]! * perSec + (distancesM?.[k] ?? 0) * perMetre)))
    : grow((k) => costs[k]!);
  return new TravelClass(size, time, cost, distance);
}

/** Skills, agency and area of every stop against every vehicle. */
function allowances(problem: PlanProblem): Uint8Array {
  const S = problem.stops.length;
  const out = new Uint8Array(problem.vehicles.length * S);
  const needs = problem.stops.map((stop) => `${(stop.skills ?? []).map((x) => `${typeof x}:${x}`).sort().join(',')}|${stop.agency ?? ''}|${stop.area ?? ''}`);
  const kinds = new Map<string, number>();
  const kindOf = needs.map((key, s) => {
    if (!kinds.has(key)) kinds.set(key, s);
    return kinds.get(key)!;
  });
  problem.vehicles.forEach((vehicle, v) => {
    const verdict = new Map<number, number>();
    for (const s of kinds.values()) verdict.set(s, mayServe(vehicle, problem.stops[s]!) ? 1 : 0);
    for (let s = 0; s < S; s++) out[v * S + s] = verdict.get(kindOf[s]!)!;
  });
  problem.stops.forEach((stop, s) => {
    if (stop.mate === undefined) return;
    for (let v = 0; v < problem.vehicles.length; v++) if (out[v * S + stop.mate]! === 0) out[v * S + s] = 0;
  });
  return out;
}

/** True when skills, agency and area allow this vehicle to serve this stop. */
export function mayServe(vehicle: Vehicle, stop: Stop): boolean {
  return (stop.skills ?? []).every((skill) => (vehicle.skills ?? []).includes(skill))
    && (stop.agency === undefined || stop.agency === vehicle.agency)
    && (stop.area === undefined || vehicle.areas === undefined || vehicle.areas.includes(stop.area));
}

function leaveOutPrices(problem: PlanProblem): Float64Array {
  const { base, perPriority } = leaveOutWeights(problem);
  return Float64Array.from(problem.stops, (stop) => base + perPriority * (stop.priority ?? 0));
}

/** The given price of leaving a stop out, or one that puts priorities first, then numbers, then cost. */
export function leaveOutWeights(problem: PlanProblem): { readonly base: number; readonly perPriority: number } {
  if (problem.weights?.unassigned !== undefined) return problem.weights.unassigned;
  let dearest = 1;
  for (const vehicle of problem.vehicles) dearest = Math.max(dearest, (vehicle.fixedCost ?? 0) / 4);
  const factors = problem.vehicles.map((v) => ({ matrix: problem.matrices[v.profile]!, perSec: (v.perHour ?? 3600) / 3600 / (v.speedFactor ?? 1), perMetre: (v.perKm ?? 0) / 1000 }));
  const seen = new Set<string>();
  for (const { matrix, perSec, perMetre } of factors) {
    const key = `${matrix.size}|${perSec}|${perMetre}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { durationsSec, distancesM, costs, betweenSec, size } = matrix;
    // No two places are farther apart than twice what lies farthest from one of them.
    if (betweenSec !== undefined) for (let k = 0; k < size; k++) dearest = Math.max(dearest, 2 * perSec * betweenSec(0, k));
    for (let k = 0; k < durationsSec.length; k++) {
      if (durationsSec[k]! >= NO_WAY) continue;
      const cost = costs === undefined ? durationsSec[k]! * perSec + (distancesM === undefined ? 0 : distancesM[k]! * perMetre) : costs[k]!;
      if (cost > dearest && cost < NO_WAY) dearest = cost;
    }
  }
  const base = Math.ceil(8 * dearest);
  return { base, perPriority: base * (problem.stops.length + 1) };
}
