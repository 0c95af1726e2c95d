import { ints, Ints } from './memory';
import { frozen, half, mate, nodes, stops, vehicle } from './state';
import { addToBank } from './bank';
import { keepsTime, nodesOf, refresh, remove } from './routes';

/** True while pairs stay where they are. */
export let pairsHeld: bool = false;
let route: Ints = changetype<Ints>(0);

export function initTakeOut(): void {
  route = ints(nodes);
}

/** Takes a stop off its vehicle, and its mate with it. */
export function takeOut(stop: i32, v: i32): void {
  if (vehicle[stop] < 0 || (pairsHeld && half[stop] != 0)) return;
  remove(stop);
  addToBank(stop);
  const other = mate[stop];
  if (other < 0 || vehicle[other] != v || frozen[other] == 1) return;
  remove(other);
  addToBank(other);
}

/** Takes every free stop off a vehicle. */
export function takeAll(v: i32): void {
  const length = nodesOf(v, route);
  for (let k = 0; k < length; k++) if (route[k] < stops && frozen[route[k]] == 0) takeOut(route[k], v);
  refresh(v);
}

/** After stops were taken out: where the triangle inequality fails, what remains may have come to break the rules. */
export function bringUpToDate(v: i32): void {
  refresh(v);
  if (keepsTime(v)) return;
  takeAll(v);
  if (!pairsHeld || keepsTime(v)) return;
  pairsHeld = false;
  takeAll(v);
  pairsHeld = true;
}
