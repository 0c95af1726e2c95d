import { ints, Ints } from './memory';
import { alike, alikeWidth, firstAt, firsts, firstsCount, mate, nodes, place, stops, vehicle, vehicles } from './state';
import { below, unit } from './random';
import { nodesOf } from './routes';
import { takeOut } from './take-out';

/** As in pair-ruin.ts of the caller. */
const WHOLE: f64 = 0.5;
const WHOLE_MOST: i32 = 16;
const TRIES: i32 = 4;
const ALIKE_MOST: i32 = 4;

/** Vehicles that pairs were taken out of, to be brought up to date. */
export let thinned: Ints = changetype<Ints>(0);
export let thinnedCount: i32 = 0;
let run: Ints = changetype<Ints>(0);

export function initPairRuin(): void {
  thinned = ints(vehicles);
  run = ints(nodes);
}

/** Takes pairs out of vehicles: all that one carries (to one place or to any), or some that are alike. Returns the vehicle whose pairs were taken, −1 when it was not one alone. */
export function ruinPairs(): i32 {
  thinnedCount = 0;
  let at = 0;
  let v = -1;
  for (let k = 0; v < 0 && k < TRIES; k++) {
    at = below(firstsCount);
    v = vehicle[firsts[at]];
  }
  if (v < 0) return -1;
  const seed = firsts[at];
  if (unit() < WHOLE) {
    thin(v);
    takeFrom(v, below(2) == 0 ? -1 : place[mate[seed]]);
    return v;
  }
  takeAlike(at, seed);
  return -1;
}

function thin(v: i32): void {
  for (let k = 0; k < thinnedCount; k++) if (thinned[k] == v) return;
  thinned[thinnedCount++] = v;
}

/** Pairs of a vehicle whose second half lies at `there`; −1 for anywhere. */
function takeFrom(v: i32, there: i32): void {
  let left = WHOLE_MOST;
  const length = nodesOf(v, run);
  for (let k = 0; k < length && left > 0; k++) {
    const node = run[k];
    if (node >= stops || firstAt[node] < 0 || (there >= 0 && place[mate[node]] != there)) continue;
    takeOut(node, v);
    left--;
  }
}

function takeAlike(at: i32, seed: i32): void {
  let left = 1 + below(ALIKE_MOST);
  for (let k = -1; k < alikeWidth && left >= 0; k++) {
    const stop = k < 0 ? seed : alike[at * alikeWidth + k];
    const v = vehicle[stop];
    // One in four is passed over, so that the same ones do not always go together.
    if (v < 0 || (k >= 0 && below(4) == 0)) continue;
    takeOut(stop, v);
    thin(v);
    left--;
  }
}
