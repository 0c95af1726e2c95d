import { secondsBetween } from '../estimate-times.ts';
import type { Assignment, PlanProblem, Stop, TravelMatrix, Weights } from '../plan-problem.ts';
import type { Piece } from './pieces.ts';

/**
 * A piece as a problem of its own, with small matrices; `weights` carries the whole day's prices of leaving out.
 * One that is only searched goes without the distances that no vehicle is paid or limited by.
 */
export function subProblem(problem: PlanProblem, piece: Piece, weights: Weights, { searchedOnly = false } = {}): PlanProblem {
  const places = new Map<number, number>();
  const place = (at: number): number => {
    let k = places.get(at);
    if (k === undefined) places.set(at, (k = places.size));
    return k;
  };
  const renumbered = new Map(piece.stops.map((s, k) => [s, k]));
  const stops = piece.stops.map((s): Stop => {
    const stop = problem.stops[s]!;
    return { ...stop, at: place(stop.at), mate: stop.mate === undefined ? undefined : renumbered.get(stop.mate) };
  });
  const vehicles = piece.vehicles.map((v) => {
    const vehicle = problem.vehicles[v]!;
    return { ...vehicle, start: vehicle.start === null ? null : place(vehicle.start), end: vehicle.end === null ? null : place(vehicle.end) };
  });
  const used = Int32Array.from(places.keys());
  const metres = !searchedOnly || vehicles.some((vehicle) => (vehicle.perKm ?? 0) !== 0 || vehicle.maxDistanceM !== undefined);
  const matrices: Record<string, TravelMatrix> = {};
  for (const [name, matrix] of Object.entries(problem.matrices)) matrices[name] = subMatrix(matrix, used, metres);
  return { matrices, stops, vehicles, weights };
}

function subMatrix(matrix: TravelMatrix, used: Int32Array, metres: boolean): TravelMatrix {
  const size = used.length;
  if (matrix.points !== undefined) {
    const between = secondsBetween(matrix);
    const durationsSec = new Int32Array(size * size);
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) durationsSec[i * size + j] = between(used[i]!, used[j]!);
    return { size, durationsSec };
  }
  const pick = (list: Int32Array): Int32Array => {
    const out = new Int32Array(size * size);
    for (let i = 0; i < size; i++) {
      const row = used[i]! * matrix.size;
      for (let j = 0; j < size; j++) out[i * size + j] = list[row + used[j]!]!;
    }
    return out;
  };
  return { size, durationsSec: pick(matrix.durationsSec), distancesM: metres && matrix.distancesM ? pick(matrix.distancesM) : undefined, costs: matrix.costs && pick(matrix.costs) };
}

/** Stops of a piece's vehicles in the piece's own numbers. */
export function intoPiece(piece: Piece, routes: Assignment): number[][] {
  const renumbered = new Map(piece.stops.map((s, k) => [s, k]));
  return routes.map((route) => route.map((s) => renumbered.get(s)!));
}
