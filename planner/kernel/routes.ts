import { Doubles, doubles, Ints, ints } from './memory';
import { begin, capacity, count, dimensions, firstEnd, firstStart, fixed, frozen, frozenFrom, laden, latest, maxStops, mostBefore, next, nodes, prev, routeCost, spent, stops, vehicle, vehicles, version } from './state';
import { backward, forward } from './times';
import { mayBeLaden, sumLoads } from './loads';

/** Sum of route costs. */
export let cost: f64 = 0;
/** The last number given to a state of a route: see `RichRoutes.version`. */
export let versions: f64 = 0;
let stamp: i32 = 1;
let touchedAt: Ints = changetype<Ints>(0);
/** Vehicles changed since `beginStep`, in order. */
export let touched: Ints = changetype<Ints>(0);
export let touchedCount: i32 = 0;
/** Of each touched vehicle how many nodes it had, and those; and the version of that route. */
let log: Ints = changetype<Ints>(0);
let logEnd: i32 = 0;
let versionBefore: Doubles = changetype<Doubles>(0);

export function initRoutes(): void {
  touchedAt = ints(vehicles);
  touched = ints(vehicles);
  log = ints(nodes + vehicles);
  versionBefore = doubles(vehicles);
}

export function setCost(value: f64): void {
  cost = value;
}

/** Stops that a vehicle has, frozen ones among them. */
@inline export function stopsOf(v: i32): i32 { return count[v] + frozenFrom[v + 1] - frozenFrom[v]; }

/** Recomputes all sums and the cost of a route. */
export function refresh(v: i32): void {
  version[v] = ++versions;
  forward(v);
  backward(v);
  if (dimensions > 0 && mayBeLaden(v)) sumLoads(v);
  const before = routeCost[v];
  const now = stopsOf(v) > 0 ? spent[v] + fixed[v] : 0;
  routeCost[v] = now;
  cost += now - before;
}

export function link(node: i32, before: i32): void {
  const after = next[before];
  next[before] = node;
  prev[node] = before;
  next[node] = after;
  prev[after] = node;
  vehicle[node] = vehicle[before];
}

/** Puts a stop behind a node and brings the route up to date. */
export function insert(stop: i32, node: i32): void {
  const v = vehicle[node];
  touch(v);
  link(stop, node);
  count[v] = count[v] + 1;
  refresh(v);
}

/** Puts both halves of a pair in, the second behind `second` (which may be the first half itself). */
export function insertPair(stop: i32, node: i32, other: i32, second: i32): void {
  const v = vehicle[node];
  touch(v);
  link(stop, node);
  link(other, second);
  count[v] = count[v] + 2;
  refresh(v);
}

/** Takes a stop out; `refresh` its vehicle when done. */
export function remove(stop: i32): void {
  const v = vehicle[stop];
  touch(v);
  const before = prev[stop];
  const after = next[stop];
  next[before] = after;
  prev[after] = before;
  vehicle[stop] = -1;
  count[v] = count[v] - 1;
}

/** True when a route keeps its times. Where the triangle inequality fails, taking a stop out can break them. */
@inline export function keepsTime(v: i32): bool { return latest[firstStart + v] >= begin[firstStart + v]; }

/** True when a route keeps times, number of stops and loads. */
export function keepsRules(v: i32): bool {
  if (!keepsTime(v) || stopsOf(v) > maxStops[v]) return false;
  const end = firstEnd + v;
  if (laden[v] == 1) for (let d = 0; d < dimensions; d++) if (mostBefore[end * dimensions + d] > capacity[v * dimensions + d]) return false;
  return true;
}

/** Starts a step that can be taken back. */
export function beginStep(): void {
  stamp++;
  touchedCount = 0;
  logEnd = 0;
}

/** True for a vehicle changed since `beginStep`. */
@inline export function isTouched(v: i32): bool { return touchedAt[v] == stamp; }

/** How many vehicles carry free stops. */
export function usedVehicles(): i32 {
  let used = 0;
  for (let v = 0; v < vehicles; v++) if (count[v] > 0) used++;
  return used;
}

/** Notes a vehicle's nodes before its first change of a step, for `undo`. */
export function touch(v: i32): void {
  if (touchedAt[v] == stamp) return;
  touchedAt[v] = stamp;
  versionBefore[touchedCount] = version[v];
  touched[touchedCount++] = v;
  const at = logEnd++;
  const end = firstEnd + v;
  for (let node = next[firstStart + v]; node != end; node = next[node]) log[logEnd++] = node;
  log[at] = logEnd - at - 1;
}

/** Takes the step back; stops unassigned before it must be marked so by the caller. */
export function undo(): void {
  let at = 0;
  for (let k = 0; k < touchedCount; k++) {
    const v = touched[k];
    const length = log[at++];
    relink(v, at, length);
    version[v] = versionBefore[k];
    at += length;
  }
}

/** Gives a vehicle the nodes `log[from … from + length − 1]` between its start and its end. */
function relink(v: i32, from: i32, length: i32): void {
  let before = firstStart + v;
  let free = 0;
  for (let k = from; k < from + length; k++) {
    const node = log[k];
    next[before] = node;
    prev[node] = before;
    vehicle[node] = v;
    if (node < stops && frozen[node] == 0) free++;
    before = node;
  }
  const end = firstEnd + v;
  next[before] = end;
  prev[end] = before;
  count[v] = free;
  refresh(v);
}

/** Nodes of a vehicle in order, without start and end, into a list; returns how many. */
export function nodesOf(v: i32, out: Ints): i32 {
  let length = 0;
  const end = firstEnd + v;
  for (let node = next[firstStart + v]; node != end; node = next[node]) out[length++] = node;
  return length;
}
