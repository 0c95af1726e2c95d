import { hasRoom } from './loads';
import { idOf, Node, NOWHERE, stopsOf, timeTo, Vehicle } from './rows';
import { startIn } from './times';

/** The cheapest place found so far: NOWHERE when there is none below the price asked for. For a pair, `foundSecond` is the node behind which its second half goes. */
export let foundDelta: f64 = 0;
export let foundNode: Node = NOWHERE;
export let foundSecond: Node = NOWHERE;

export function setFound(delta: f64, node: Node, second: Node): void {
  foundDelta = delta;
  foundNode = node;
  foundSecond = second;
}

/** What an insertion of so many stops changes for a vehicle as a whole: Infinity when rules of the vehicle forbid it. */
@inline export function vehicleDelta(stop: i32, v: Vehicle, more: i32): f64 {
  if (v.allowed[stop] == 0) return Infinity;
  const has = stopsOf(v);
  if (has + more > v.maxStops) return Infinity;
  return has == 0 ? v.fixed : 0;
}

/** Cost of putting a single stop behind `node`, or Infinity when a rule forbids it or it is not below `limit`. All tests are O(1); the vehicle's own part is added by the caller. */
export function insertionDelta(stop: Node, node: Node, v: Vehicle, limit: f64): f64 {
  const row = stop.place * v.size;
  const delta = v.into[row + node.fromPlace] + v.cost[row + node.next.toPlace] - (stopsOf(v) > 0 ? node.arc : 0);
  if (<f64>delta >= limit) return Infinity;
  return fitsBetween(stop, node, node.next, v) && hasRoom(idOf(stop), node, v) ? <f64>delta : Infinity;
}

/** True when a stop can be done by vehicle v between two nodes of its route, by times alone: O(1). What else is moved at the same time is not known here. */
@inline export function fitsBetween(stop: Node, before: Node, after: Node, v: Vehicle): bool {
  const begins = startIn(stop, max(before.driveFrom + timeTo(stop.place, before.fromPlace, v), before.leave));
  if (begins < 0) return false;
  const leaves = begins + stop.service;
  return leaves <= after.latest && leaves + v.time[stop.place * v.size + after.toPlace] <= after.latestDriven;
}
