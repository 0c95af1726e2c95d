import type { TravelMatrix } from './plan-problem.ts';

const EARTH_M = 6_371_000;
/** Roads are about this much longer than the straight line in towns. */
const DETOUR = 1.35;
const SPEED_M_PER_SEC = 7.5;
/** From this many different places on, times are computed as they are needed: a full matrix would take more memory than all the rest. */
const CELLS_UP_TO = 6000;

type Points = readonly (readonly [longitude: number, latitude: number])[];

/** A stand-in for a router: great-circle metres × 1.35 at 27 km/h. Good enough to plan with, not to promise by. */
export function estimateMatrix(points: Points): TravelMatrix {
  const size = points.length;
  if (size > CELLS_UP_TO) return { size, durationsSec: new Int32Array(0), points };
  const durationsSec = new Int32Array(size * size);
  const between = estimator(points);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) durationsSec[i * size + j] = between(i, j);
  return { size, durationsSec };
}

/** Estimated seconds between two of these points. */
export function estimator(points: Points): (from: number, to: number) => number {
  const rad = Math.PI / 180;
  const y = Float64Array.from(points, ([, lat]) => lat * rad);
  const shrink = Float64Array.from(points, ([, lat]) => Math.cos(lat * rad));
  const x = Float64Array.from(points, ([lon]) => lon * rad);
  return (i, j) => {
    const dx = (x[i]! - x[j]!) * (shrink[i]! + shrink[j]!) * 0.5;
    const dy = y[i]! - y[j]!;
    return Math.round((Math.sqrt(dx * dx + dy * dy) * EARTH_M * DETOUR) / SPEED_M_PER_SEC);
  };
}

const estimators = new WeakMap<Points, (from: number, to: number) => number>();

/** Seconds from one place of a matrix to another: its cell, or estimated where it has none. */
export function secondsBetween(matrix: TravelMatrix): (from: number, to: number) => number {
  const { points, size, durationsSec } = matrix;
  if (points === undefined) return (from, to) => durationsSec[from * size + to]!;
  let known = estimators.get(points);
  if (known === undefined) estimators.set(points, (known = estimator(points)));
  return known;
}
