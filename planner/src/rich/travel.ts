import { NO_WAY } from '../uniform/problem.ts';
import type { PlanProblem, TravelMatrix, Vehicle } from '../plan-problem.ts';

/** Cells of a matrix; two bytes each where all are small and every way exists: half the memory to wait for. */
type Cells = Int32Array | Uint16Array;

function compact(list: Int32Array): Cells {
  for (let k = 0; k < list.length; k++) if (list[k]! > 65_535 || list[k]! < 0) return list;
  return Uint16Array.from(list);
}

/** Travel as the engine reads it: one more row and column than the matrix, all zero, for "nowhere" (no start or no end). */
export class TravelClass {
  readonly size: number;
  readonly nowhere: number;
  readonly time: Cells;
  readonly cost: Cells;
  readonly distance: Int32Array | null;
  private into: Cells | null = null;

  constructor(size: number, time: Cells, cost: Cells, distance: Int32Array | null) {
    this.size = size;
    this.nowhere = size - 1;
    this.time = time;
    this.cost = cost;
    this.distance = distance;
  }

  /** Costs by destination: what leads *to* one place lies side by side. Made for those who search only. */
  get costInto(): Cells {
    if (this.into !== null) return this.into;
    const { size, cost } = this;
    const out = cost instanceof Uint16Array ? new Uint16Array(size * size) : new Int32Array(size * size);
    // Block by block, so that neither side leaves the cache.
    for (let i0 = 0; i0 < size; i0 += 32) for (let j0 = 0; j0 < size; j0 += 32) {
      const iEnd = Math.min(size, i0 + 32);
      const jEnd = Math.min(size, j0 + 32);
      for (let j = j0; j < jEnd; j++) for (let i = i0; i < iEnd; i++) out[j * size + i] = cost[i * size + j]!;
    }
    return (this.into = out);
  }
}

/** One class for each different pair (profile, speed and cost factors); classes share arrays where cost is time. */
export function travelClasses(problem: PlanProblem): { travel: TravelClass[]; classOf: Int32Array } {
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
  const small = compact(time);
  return new TravelClass(size, small, plain ? small : compact(cost), distance);
}
