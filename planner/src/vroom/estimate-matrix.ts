import { ProblemError, type TravelMatrix } from '../plan-problem.ts';

const EARTH_M = 6_371_000;
/** Roads are about this much longer than the straight line in towns. */
const DETOUR = 1.35;
const SPEED_M_PER_SEC = 7.5;
/** Beyond this many different places a full matrix would not fit in memory. */
const PLACES_MAX = 12_000;

/** A stand-in for a router: great-circle metres × 1.35 at 27 km/h. Good enough to plan with, not to promise by. */
export function estimateMatrix(points: readonly (readonly [number, number])[]): TravelMatrix {
  const size = points.length;
  if (size > PLACES_MAX) throw new ProblemError('jobs', `${size} different places without a matrix; at most ${PLACES_MAX} can be estimated`);
  const durationsSec = new Int32Array(size * size);
  const rad = Math.PI / 180;
  const y = points.map(([, lat]) => lat * rad);
  const shrink = points.map(([, lat]) => Math.cos(lat * rad));
  const lon = points.map(([l]) => l * rad);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const dx = (lon[i]! - lon[j]!) * (shrink[i]! + shrink[j]!) * 0.5;
      const dy = y[i]! - y[j]!;
      durationsSec[i * size + j] = Math.round((Math.sqrt(dx * dx + dy * dy) * EARTH_M * DETOUR) / SPEED_M_PER_SEC);
    }
  }
  return { size, durationsSec };
}
