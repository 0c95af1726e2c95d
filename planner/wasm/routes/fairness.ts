import { earned, earnedBefore, earning, fairnessPays, fairnessScale, fairnessWeight, hasFairness, mate } from '../memory/state';
import { FAIR } from '../memory/kind';
import { halfOf, idOf, indexOf, isStop, Node, Vehicle } from '../memory/rows';

/**
 * As in route-cost.ts of the caller: estimates of prices are counted in parts, so that sums of them and of arcs are
 * exact in any order.
 */
const PARTS: f64 = 1024;
@inline export function counted(price: f64): f64 { return Math.floor(price * PARTS + 0.5) / PARTS; }

/** True where earnings matter. */
@inline export function isFair(): bool { return FAIR && hasFairness; }

/** True where one stop more can make earnings fairer, and so cost less than nothing. */
@inline export function mayPay(): bool { return FAIR && fairnessPays; }

/** The price of vehicle v earning so much today: convex in the week's total. */
@inline export function fairnessPrice(v: i32, amount: f64): f64 {
  const far = (earnedBefore[v] + amount) / fairnessScale;
  return fairnessWeight * (far * far);
}

/** Change of that price where it earns `by` more than on its present route. */
export function fairnessDelta(v: Vehicle, by: f64): f64 {
  const at = indexOf(v);
  return counted(fairnessPrice(at, earned[at] + by) - fairnessPrice(at, earned[at]));
}

/** Change of that price where u earns `by` more, and w as much less. */
@inline export function transferDelta(u: Vehicle, w: Vehicle, by: f64): f64 {
  return fairnessDelta(u, by) + fairnessDelta(w, -by);
}

/**
 * The most that transfers between two vehicles save: no earnings of both together are fairer than equal weeks.
 * Counted parts may come to a little more.
 */
export function mostSaved(u: Vehicle, w: Vehicle): f64 {
  const apart =
    (earnedBefore[indexOf(u)] + earned[indexOf(u)] - earnedBefore[indexOf(w)] - earned[indexOf(w)]) / fairnessScale;
  return 0.5 * fairnessWeight * apart * apart + 2 / PARTS;
}

/** Adds up anew the earnings of a vehicle, in order of its route. */
export function sumEarnings(v: Vehicle): void {
  earned[indexOf(v)] = earnedBehind(v.start, v.end);
}

/** Earnings of the stops behind a node. */
export function earnedBehind(node: Node, end: Node): f64 {
  let sum: f64 = 0;
  for (let at = node.next; at != end; at = at.next) if (isStop(at)) sum += earning[idOf(at)];
  return sum;
}

/** The earning of a stop, of a first half with its second. */
@inline export function earningOf(stop: Node): f64 {
  const id = idOf(stop);
  return halfOf(stop) == 1 ? earning[id] + earning[mate[id]] : earning[id];
}
