import { ints, Ints } from './memory';
import { anchor, count, firstEnd, firstsCount, frozen, half, mate, nearStops, next, nodes, stops, vehicle, vehicles, width } from './state';
import { heatAt, pick } from './ground';
import { ruinPairs, thinned, thinnedCount } from './pair-ruin';
import { below, unit } from './random';
import { usedVehicles } from './routes';
import { bringUpToDate, pairsHeld, takeAll, takeOut } from './take-out';

/** As in ruin.ts and pair-ruin.ts of the caller. */
const WHOLE: f64 = 0.1;
const AVERAGE: f64 = 10;
const LONGEST: f64 = 10;
const PAIRS_WEIGHT: f64 = 4;
const PAIRS_SHARE_MOST: f64 = 0.3;

/** Vehicle whose whole route the last ruin took; −1 for none. */
export let emptied: i32 = -1;
/** How warm it is where the last ruin began; 1 for pairs, whose halves lie far apart. */
export let heat: f64 = 1;
let pairsShare: f64 = 0;
let ruinedAt: Ints = changetype<Ints>(0);
let run: Ints = changetype<Ints>(0);
let stamp: i32 = 0;
let used: i32 = 0;

export function initRuin(): void {
  ruinedAt = ints(vehicles);
  run = ints(nodes);
  pairsShare = min(PAIRS_SHARE_MOST, PAIRS_WEIGHT * <f64>firstsCount / <f64>max(1, stops));
}

/** One ruin of a plan with `assigned` stops on vehicles: strings of stops out of vehicles near a random stop (Christiaens & Vanden Berghe 2020), or pairs. */
export function ruin(assigned: i32): void {
  emptied = -1;
  heat = 1;
  if (assigned == 0) return;
  // The number of vehicles in use hardly moves from step to step; counting them each time would make large days slow.
  if ((stamp++ & 63) == 0) used = usedVehicles();
  if (!pairsHeld && pairsShare > 0 && unit() < pairsShare && takePairs()) return;
  const longest = min(LONGEST, <f64>assigned / <f64>max(1, used));
  let strings = <i32>Math.floor(unit() * (4 * AVERAGE / (1 + longest) - 1) + 1);
  let seed = pick();
  heat = heatAt(seed);
  if (half[seed] == 2) seed = mate[seed];
  for (let k = -1; k < width && strings > 0; k++) {
    const stop = k < 0 ? seed : nearStops[seed * width + k];
    const v = vehicle[stop];
    if (v < 0 || ruinedAt[v] == stamp || frozen[stop] == 1) continue;
    ruinedAt[v] = stamp;
    if (k < 0 && unit() < WHOLE && <f64>count[v] <= 2 * AVERAGE) {
      takeAll(v);
      emptied = v;
      continue;
    }
    takeString(v, stop, <i32>Math.floor(unit() * min(<f64>count[v], longest) + 1));
    strings--;
  }
}

function takePairs(): bool {
  emptied = ruinPairs();
  for (let k = 0; k < thinnedCount; k++) bringUpToDate(thinned[k]);
  return thinnedCount > 0;
}

/** `length` stops in a row around `stop`; half the time some in their midst stay. */
function takeString(v: i32, stop: i32, length: i32): void {
  let row = 0;
  let at = 0;
  const end = firstEnd + v;
  for (let node = next[anchor[v]]; node != end; node = next[node]) {
    if (node >= stops) continue;
    if (node == stop) at = row;
    run[row++] = node;
  }
  let kept = 0;
  if (length > 1 && length < row && unit() < 0.5) {
    kept = 1;
    while (length + kept < row && unit() < 0.01) kept++;
  }
  const span = min(length + kept, row);
  const first = max(0, at - span + 1);
  const last = min(at, row - span);
  const from = first + below(last - first + 1);
  const keepFrom = kept > 0 ? from + 1 + below(length - 1) : from + span;
  for (let k = from; k < from + span; k++) if (k < keepFrom || k >= keepFrom + kept) takeOut(run[k], v);
  bringUpToDate(v);
}
