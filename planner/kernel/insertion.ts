import { allowed, allowedFrom, arc, capacity, costFor, delivery, dimensions, driveFrom, fixed, fromPlace, laden, latest, latestDriven, leave, maxStops, mostAfter, mostBefore, next, pickup, place, service, sizeFor, timeFor, toPlace } from './state';
import { stopsOf } from './routes';
import { startIn } from './times';

/** The cheapest place found so far: a node of −1 when there is none below the price asked for. For a pair, `foundSecond` is the node behind which its second half goes. */
export let foundDelta: f64 = 0;
export let foundNode: i32 = -1;
export let foundSecond: i32 = -1;

export function setFound(delta: f64, node: i32, second: i32): void {
  foundDelta = delta;
  foundNode = node;
  foundSecond = second;
}

/** What an insertion of so many stops changes for a vehicle as a whole: Infinity when rules of the vehicle forbid it. */
export function vehicleDelta(stop: i32, v: i32, more: i32): f64 {
  if (allowed[allowedFrom[v] + stop] == 0) return Infinity;
  const has = stopsOf(v);
  if (has + more > maxStops[v]) return Infinity;
  return has == 0 ? fixed[v] : 0;
}

/** Cost of putting a single stop behind `node`, or Infinity when a rule forbids it or it is not below `limit`. All tests are O(1); the vehicle's own part is added by the caller. */
export function insertionDelta(stop: i32, node: i32, v: i32, limit: f64): f64 {
  const size = sizeFor(v);
  const time = timeFor(v);
  const cost = costFor(v);
  const after = next[node];
  const from = fromPlace[node];
  const to = toPlace[after];
  const here = place[stop];
  const delta = cost[from * size + here] + cost[here * size + to] - (stopsOf(v) > 0 ? arc[node] : 0);
  if (<f64>delta >= limit) return Infinity;
  const begins = startIn(stop, max(driveFrom[node] + time[from * size + here], leave[node]));
  if (begins < 0) return Infinity;
  const leaves = begins + service[stop];
  if (leaves > latest[after] || leaves + time[here * size + to] > latestDriven[after]) return Infinity;
  if (laden[v] == 1) for (let d = 0; d < dimensions; d++) {
    const room = capacity[v * dimensions + d];
    if (mostBefore[node * dimensions + d] + delivery[stop * dimensions + d] > room) return Infinity;
    if (mostAfter[node * dimensions + d] + pickup[stop * dimensions + d] > room) return Infinity;
  }
  return <f64>delta;
}

/** True when a stop can be done by vehicle v between two nodes of its route, by times alone: O(1). What else is moved at the same time is not known here. */
export function fitsBetween(stop: i32, before: i32, after: i32, v: i32): bool {
  const size = sizeFor(v);
  const time = timeFor(v);
  const here = place[stop];
  const begins = startIn(stop, max(driveFrom[before] + time[fromPlace[before] * size + here], leave[before]));
  if (begins < 0) return false;
  const leaves = begins + service[stop];
  return leaves <= latest[after] && leaves + time[here * size + toPlace[after]] <= latestDriven[after];
}
