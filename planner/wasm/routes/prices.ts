import {
  changedSecond, changedVehicle, earned, hasFairness, hasHeld, hasLate, hasOvertime, heldStart, heldVehicle,
  overtimeAfter, overtimePerHour, slopeAfter, slopeFrom, slopePerSec,
} from '../memory/state';
import { counted, fairnessPrice, sumEarnings } from './fairness';
import { PLAIN } from '../memory/kind';
import { idOf, indexOf, isStop, Node, stopsOf, Vehicle } from '../memory/rows';
import { beginOf } from './times';

/**
 * The price that two vehicles pay for times on their present routes, more than which no change between them can save:
 * prices of times are known only once a route is timed, but never below 0.
 */
@inline export function paidForTimes(u: Vehicle, w: Vehicle): f64 {
  return !PLAIN && (hasLate || hasHeld || hasOvertime) ? paidBy(u) + paidBy(w) : 0;
}

function paidBy(v: Vehicle): f64 {
  const beside = v.routeCost - (stopsOf(v) > 0 ? <f64>v.spent + v.fixed : 0);
  return hasFairness ? beside - fairnessPrice(indexOf(v), earned[indexOf(v)]) : beside;
}

/** The exact cost of a timed route whose arcs and vehicle cost so much; notes its earnings. */
export function priced(v: Vehicle, bare: f64): f64 {
  let cost = bare;
  const at = indexOf(v);
  if (!PLAIN && hasOvertime && stopsOf(v) > 0) cost += overtimePrice(at, <f64>v.end.leave);
  if (!PLAIN && (hasLate || hasHeld)) for (let node = v.start.next; node != v.end; node = node.next) {
    if (!isStop(node)) continue;
    if (hasLate) cost += latenessPrice(idOf(node), beginOf(node));
    if (hasHeld) cost += changePrice(idOf(node), at, beginOf(node));
  }
  if (!hasFairness) return cost;
  sumEarnings(v);
  return cost + fairnessPrice(at, earned[at]);
}

/** The price of vehicle v beginning a stop then, by itself. */
@inline export function ownPrice(stop: Node, v: Vehicle, begins: i32): f64 {
  return !PLAIN && (hasLate || hasHeld) ? ownPriceOf(idOf(stop), indexOf(v), begins) : 0;
}

function ownPriceOf(stop: i32, v: i32, begins: i32): f64 {
  let price: f64 = 0;
  if (hasLate) price += latenessPrice(stop, begins);
  if (hasHeld) price += changePrice(stop, v, begins);
  return counted(price);
}

/**
 * The price of a route ending so much later; a vehicle without stops has no end yet. Waiting ahead uses up a delay
 * (`push` is the rest of it).
 */
export function overtimeDelta(v: Vehicle, push: i32): f64 {
  const at = indexOf(v);
  const end = <f64>v.end.leave;
  return counted(overtimePrice(at, end + <f64>push) - (stopsOf(v) > 0 ? overtimePrice(at, end) : 0));
}

function latenessPrice(stop: i32, begins: i32): f64 {
  let price: f64 = 0;
  for (let k = slopeFrom[stop]; k < slopeFrom[stop + 1]; k++) {
    if (<f64>begins > slopeAfter[k]) price += (<f64>begins - slopeAfter[k]) * slopePerSec[k];
  }
  return price;
}

function changePrice(stop: i32, v: i32, begins: i32): f64 {
  let price: f64 = 0;
  if (heldVehicle[stop] >= 0 && heldVehicle[stop] != v) price += changedVehicle;
  const told = heldStart[stop];
  // A value that is not a number is unlike itself.
  if (told == told) price += Math.abs(<f64>begins - told) * changedSecond;
  return price;
}

@inline function overtimePrice(v: i32, end: f64): f64 {
  const after = overtimeAfter[v];
  return end <= after ? 0 : ((end - after) * overtimePerHour[v]) / 3600;
}
