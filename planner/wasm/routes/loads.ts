import { ints, Ints } from '../memory/memory';
import {
  capacity, change, delivery, dimensions, firstPause, hasPauseLimit, ladenFrom, loadAfter, mostAfter, mostBefore,
  pauseExtra, pickup, stops, vehicles,
} from '../memory/state';
import { PLAIN } from '../memory/kind';
import { idOf, indexOf, isPause, isStop, Node, Vehicle } from '../memory/rows';
import { FOREVER } from './times';

/** The amounts that a stop adds to all taken on, by dimension; and their sums by vehicle. */
let taken: Ints = changetype<Ints>(0);
let sums: Ints = changetype<Ints>(0);

export function initLoads(): void {
  taken = ints(stops * dimensions);
  sums = ints(vehicles * dimensions);
  // A visit adds its delivery at the start and at most its pickup there; change = pickup − delivery.
  for (let k = 0; k < stops * dimensions; k++) taken[k] = 2 * delivery[k] + max(change[k], -delivery[k]);
}

/** Sums of a vehicle, for undoing. */
@inline export function sumOf(v: i32, d: i32): i32 { return sums[v * dimensions + d]; }
@inline export function setSum(v: i32, d: i32, sum: i32): void { sums[v * dimensions + d] = sum; }

export function addLoads(node: Node, v: Vehicle): void {
  const from = idOf(node) * dimensions;
  const to = indexOf(v) * dimensions;
  for (let d = 0; d < dimensions; d++) sums[to + d] = sums[to + d] + taken[from + d];
}

export function takeLoads(node: Node, v: Vehicle): void {
  const from = idOf(node) * dimensions;
  const to = indexOf(v) * dimensions;
  for (let d = 0; d < dimensions; d++) sums[to + d] = sums[to + d] - taken[from + d];
}

/** Adds up anew all amounts that a vehicle takes on. */
export function countLoads(v: Vehicle): void {
  if (dimensions == 0) return;
  const at = indexOf(v) * dimensions;
  for (let d = 0; d < dimensions; d++) sums[at + d] = 0;
  for (let node = v.start.next; node != v.end; node = node.next) if (isStop(node)) addLoads(node, v);
}

/**
 * Compares all amounts taken on with the sum that leaves capacity for two more stops of any size; where it is more,
 * loads are to be known (`knowLoads`).
 */
export function weigh(v: Vehicle): void {
  if (dimensions == 0) return;
  const at = indexOf(v) * dimensions;
  v.laden = 0;
  for (let d = 0; d < dimensions; d++) if (sums[at + d] > ladenFrom[at + d]) v.laden = 1;
}

/** Loads of a laden vehicle as it is now: most changes are taken back before anybody asks. */
@inline export function knowLoads(v: Vehicle): void {
  if (v.loadsOf != v.version) sumLoads(v);
}

/** Loads along a route, and the most felt before and behind each node. */
function sumLoads(v: Vehicle): void {
  v.loadsOf = v.version;
  const start = v.start;
  const end = v.end;
  for (let d = 0; d < dimensions; d++) {
    let load = 0;
    for (let node = start.next; node != end; node = node.next) {
      if (isStop(node)) load += delivery[idOf(node) * dimensions + d];
    }
    let most = load;
    for (let node = start; ; node = node.next) {
      const at = idOf(node) * dimensions + d;
      if (isStop(node)) load += change[at];
      loadAfter[at] = load;
      // A pause with a load limit is felt as extra load, so that one comparison with the capacity serves both.
      most = max(most, load + extraAt(node, d));
      mostBefore[at] = most;
      if (node == end) break;
    }
    most = -FOREVER;
    for (let node = end; ; node = node.prev) {
      const at = idOf(node) * dimensions + d;
      // Amounts taken on behind a pause do not burden the pause itself.
      mostAfter[at] = max(most, loadAfter[at]);
      most = max(most, loadAfter[at] + extraAt(node, d));
      if (node == start) break;
    }
  }
}

/** True where loads leave a stop its place in a gap. */
export function fitsLoads(stop: i32, node: Node, v: Vehicle): bool {
  if (v.laden == 0) return true;
  knowLoads(v);
  const limits = indexOf(v) * dimensions;
  const at = idOf(node) * dimensions;
  const its = stop * dimensions;
  for (let d = 0; d < dimensions; d++) {
    if (
      mostBefore[at + d] + delivery[its + d] > capacity[limits + d] ||
      mostAfter[at + d] + pickup[its + d] > capacity[limits + d]
    )
      return false;
  }
  return true;
}

/** The part of a capacity that a pause with a limit takes up at a node, beside the load on board. */
@inline function extraAt(node: Node, d: i32): i32 {
  return !PLAIN && hasPauseLimit && isPause(node) ? pauseExtra[(idOf(node) - firstPause) * dimensions + d] : 0;
}

/**
 * True where a node leaves capacity for a stop that lies on board from the first half of its pair on; a pause's own
 * limit counts only where the pause is passed with it.
 */
export function ridesAlong(stop: i32, node: Node, v: Vehicle, passed: bool): bool {
  if (v.laden == 0) return true;
  knowLoads(v);
  const limits = indexOf(v) * dimensions;
  const at = idOf(node) * dimensions;
  const its = stop * dimensions;
  for (let d = 0; d < dimensions; d++) {
    if (loadAfter[at + d] + (passed ? extraAt(node, d) : 0) + change[its + d] > capacity[limits + d]) return false;
  }
  return true;
}
