import { ints, Ints } from './memory';
import { capacity, change, delivery, dimensions, firstEnd, firstStart, laden, ladenFrom, loadAfter, mostAfter, mostBefore, next, prev, stops } from './state';
import { FOREVER } from './times';

/** What a stop adds to everything ever taken on, by dimension. */
let taken: Ints = changetype<Ints>(0);
let sums: Ints = changetype<Ints>(0);

export function initLoads(): void {
  sums = ints(dimensions);
  taken = ints(stops * dimensions);
  // A visit adds its delivery at the start and at most its pickup there; change = pickup − delivery.
  for (let k = 0; k < stops * dimensions; k++) taken[k] = 2 * delivery[k] + max(change[k], -delivery[k]);
}

/** Compares everything ever taken on with what leaves room for two more stops of any size. */
export function mayBeLaden(v: i32): bool {
  const end = firstEnd + v;
  for (let d = 0; d < dimensions; d++) sums[d] = 0;
  for (let node = next[firstStart + v]; node != end; node = next[node]) {
    if (node < stops) for (let d = 0; d < dimensions; d++) sums[d] = sums[d] + taken[node * dimensions + d];
  }
  let is = 0;
  for (let d = 0; d < dimensions; d++) if (sums[d] > ladenFrom[v * dimensions + d]) is = 1;
  laden[v] = is;
  return is == 1;
}

/** Loads along a route, and the most felt before and behind each node. */
export function sumLoads(v: i32): void {
  const start = firstStart + v;
  const end = firstEnd + v;
  for (let d = 0; d < dimensions; d++) {
    let load = 0;
    for (let node = next[start]; node != end; node = next[node]) if (node < stops) load += delivery[node * dimensions + d];
    let most = load;
    loadAfter[start * dimensions + d] = load;
    mostBefore[start * dimensions + d] = load;
    for (let node = next[start]; node >= 0; node = next[node]) {
      if (node < stops) load += change[node * dimensions + d];
      loadAfter[node * dimensions + d] = load;
      if (load > most) most = load;
      mostBefore[node * dimensions + d] = most;
    }
    most = -FOREVER;
    for (let node = end; node != -1; node = node == start ? -1 : prev[node]) {
      const felt = loadAfter[node * dimensions + d];
      if (felt > most) most = felt;
      mostAfter[node * dimensions + d] = most;
    }
  }
}

/** Room for a stop that lies on board from the first half of its pair on. */
export function ridesAlong(stop: i32, node: i32, v: i32): bool {
  if (laden[v] == 0) return true;
  for (let d = 0; d < dimensions; d++) if (loadAfter[node * dimensions + d] + change[stop * dimensions + d] > capacity[v * dimensions + d]) return false;
  return true;
}
