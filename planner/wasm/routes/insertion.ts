import { earning, hasLimits, hasOvertime, mate } from '../memory/state';
import { fairnessDelta, isFair } from './fairness';
import { isNoWay, PLAIN } from '../memory/kind';
import { mayDrive, mayGo } from './limits';
import { fitsLoads } from './loads';
import { overtimeDelta, ownPrice } from './prices';
import { idOf, isPause, Node, NOWHERE, stopsOf, timeTo, Vehicle } from '../memory/rows';
import { needSetup, setupFrom, setupOf } from './setups';
import { startIn, waitAt } from './times';

/**
 * The cheapest place found so far: NOWHERE when there is none below the price asked for. For a pair, `foundSecond` is
 * the node behind which its second half goes.
 */
export let foundDelta: f64 = 0;
export let foundNode: Node = NOWHERE;
export let foundSecond: Node = NOWHERE;

export function setFound(delta: f64, node: Node, second: Node): void {
  foundDelta = delta;
  foundNode = node;
  foundSecond = second;
}

/** The cost of so many stops more for a vehicle as a whole: Infinity when rules of the vehicle forbid it. */
@inline export function vehicleDelta(stop: i32, v: Vehicle, more: i32): f64 {
  if (v.allowed[stop] == 0) return Infinity;
  const has = stopsOf(v);
  if (has + more > v.maxStops) return Infinity;
  const fixed = has == 0 ? v.fixed : 0;
  return isFair() ? fixed + fairnessDelta(v, more == 2 ? earning[stop] + earning[mate[stop]] : earning[stop]) : fixed;
}

/**
 * Cost of putting a single stop behind `node`, or Infinity when a rule forbids it or it is not below `limit`. All tests
 * are O(1); the vehicle's own part is added by the caller.
 */
export function insertionDelta(stop: Node, node: Node, v: Vehicle, limit: f64): f64 {
  const row = stop.place * v.size;
  const delta = v.into[row + node.fromPlace] + v.cost[row + node.next.toPlace] - (stopsOf(v) > 0 ? node.arc : 0);
  if (<f64>delta >= limit) return Infinity;
  if (!fitsBetween(stop, node, node.next, v) || !fitsLoads(idOf(stop), node, v)) return Infinity;
  return PLAIN ? <f64>delta : <f64>delta + priceBetween(stop, node, v);
}

/**
 * The cost beside arcs of a stop that fits between, as far as it can be told; Infinity where a setup behind it or a
 * limit of the route forbids it.
 */
function priceBetween(stop: Node, node: Node, v: Vehicle): f64 {
  const after = node.next;
  const from = node.fromPlace;
  const here = stop.place;
  const to = after.toPlace;
  const inLeg = v.time[from * v.size + here];
  const outLeg = v.time[here * v.size + to];
  const straight = v.time[from * v.size + to];
  const begins = startIn(stop, max(node.driveFrom + inLeg, node.leave));
  const leaves = begins + stop.service + setupFrom(from, stop);
  if (needSetup() && !setupHolds(here, after, leaves, outLeg)) return Infinity;
  if (
    hasLimits &&
    !(mayDrive(v, inLeg + outLeg - (stopsOf(v) > 0 ? straight : 0)) && mayGo(v, from, here, -1, to))
  )
    return Infinity;
  let price = ownPrice(stop, v, begins);
  // With several windows a stop this is an estimate, and the exact cost follows on insertion.
  if (hasOvertime) {
    const push = leaves + outLeg - max(node.driveFrom + straight, node.leave) - waitsFrom(after, v);
    price += overtimeDelta(v, max(0, push));
  }
  return price;
}

/** Waiting from a node to the end, which a delay may use up. The end itself waits for nothing. */
function waitsFrom(node: Node, v: Vehicle): i32 {
  let wait = 0;
  for (let at = node; at != v.end; at = at.next) wait += waitAt(at, v);
  return wait;
}

/**
 * True when a stop can be done by vehicle v between two nodes of its route, by times alone: O(1). Other stops that move
 * at the same time are not known here.
 */
@inline export function fitsBetween(stop: Node, before: Node, after: Node, v: Vehicle): bool {
  const inLeg = timeTo(stop.place, before.fromPlace, v);
  const begins = startIn(stop, max(before.driveFrom + inLeg, before.leave));
  if (begins < 0) return false;
  const leaves = begins + stop.service + setupFrom(before.fromPlace, stop);
  const outLeg = v.time[stop.place * v.size + after.toPlace];
  return leaves <= after.latest && leaves + outLeg <= after.latestDriven && !isNoWay(inLeg) && !isNoWay(outLeg);
}

/**
 * A stop that so far came without setup (same place as the one before) may need it once another comes between.
 * The vehicle leaves `here` at `leaves` for what follows: pauses are walked through up to that stop.
 */
export function setupHolds(here: i32, after: Node, leaves: i32, outLeg: i32): bool {
  let real = after;
  let now = leaves;
  let drive = leaves;
  while (isPause(real)) {
    const begins = startIn(real, now);
    if (begins < 0) return false;
    now = begins + real.service;
    drive += real.service;
    real = real.next;
  }
  const extra = setupOf(real);
  if (extra == 0 || real.place == here || real.prev.fromPlace != real.place) return true;
  const begins = startIn(real, max(now, drive + outLeg));
  return begins >= 0 && begins + extra <= real.latest;
}
