import { Bytes, Doubles, ints, Ints } from '../memory/memory';
import { leaveOut, mate, partnerWidth, stops, vehicles } from '../memory/state';
import { addToBank, bank, bankCount, bankPrice, shrinkBank, takeOutOfBank } from '../routes/bank';
import { bestGapForTwo } from '../routes/two-in-a-gap';
import { mayPay } from '../routes/fairness';
import { foundNode, foundSecond, setFound } from '../routes/insertion';
import { partnerAt } from '../near/nearby';
import { ban, find, scanAll } from './place-finder';
import { below } from '../memory/random';
import { cost, insert, insertPair, isTouched } from '../routes/routes';
import { halfOf, NOBODY, nodeAt, NOWHERE, Vehicle, vehicleAt } from '../memory/rows';

/** Kinds of order for putting stops back, one after the other, and stops that nobody can serve: the caller's. */
export let ranks: Doubles = changetype<Doubles>(0);
export let hopeless: Bytes = changetype<Bytes>(0);
/**
 * Step before which a stop was already left out: it is not looked for everywhere again each time. The caller's, too.
 */
export let waited: Ints = changetype<Ints>(0);
export let step: i32 = 0;
let order: Ints = changetype<Ints>(0);
let orderCount: i32 = 0;

export function initRecreate(): void {
  order = ints(stops);
}

@inline export function planCost(): f64 { return cost + bankPrice; }

/** The step begins from this plan. */
export function beginRecreate(): void {
  for (let k = 0; k < bankCount; k++) waited[bank[k]] = step + 1;
  step++;
}

/**
 * Puts the unassigned back, each where it costs least, in a random kind of order. False once the plan costs `limit` or
 * more with stops still to come: the step is then over.
 * `emptied` is a vehicle that the step has emptied, NOBODY for none.
 */
export function putBack(limit: f64, emptied: Vehicle): bool {
  if (bankCount == 0) return true;
  // As in recreate.ts of the caller: an insertion may pay for itself where earnings become fairer.
  const most = mayPay() ? Infinity : limit;
  ban(drawBanned(emptied));
  drawOrder();
  for (let k = 0; k < orderCount; k++) {
    const stop = order[k];
    const node = nodeAt(stop);
    const half = halfOf(node);
    if (node.vehicle != NOBODY || (half == 2 && nodeAt(mate[stop]).vehicle == NOBODY)) continue;
    if (planCost() >= most) return false;
    if (mayFindPlace(stop) && insertBest(stop, most - planCost())) continue;
    addToBank(stop);
    if (half == 1 && nodeAt(mate[stop]).vehicle == NOBODY) addToBank(mate[stop]);
  }
  ban(NOBODY);
  // Now and then two that found no place alone are tried together.
  if (bankCount >= 2 && below(scanAll ? 8 : 256) == 0) insertTwo();
  return true;
}

/**
 * Now and then one vehicle takes nothing, so that a whole route may move to a vehicle that pays only when it gets
 * several stops.
 */
function drawBanned(emptied: Vehicle): Vehicle {
  if (emptied != NOBODY && below(2) == 0) return emptied;
  return below(6) == 0 ? vehicleAt(below(vehicles)) : NOBODY;
}

/** A stop that was left out before is looked at again where something has changed near it, and now and then anyway. */
function mayFindPlace(stop: i32): bool {
  if (scanAll || waited[stop] != step || below(64) == 0) return true;
  for (let k = 0; k < min(12, partnerWidth); k++) {
    const other = <i32>partnerAt(stop * partnerWidth + k).stop;
    const v = nodeAt(other).vehicle;
    if (v == NOBODY ? waited[other] != step : isTouched(v)) return true;
  }
  return false;
}

function insertTwo(): void {
  const first = bank[below(bankCount)];
  const second = bank[below(bankCount)];
  const one = nodeAt(first);
  const two = nodeAt(second);
  if (first == second || halfOf(one) != 0 || halfOf(two) != 0) return;
  setFound(leaveOut[first] + leaveOut[second], NOWHERE, foundSecond);
  for (let v = 0; v < vehicles; v++) bestGapForTwo(one, two, vehicleAt(v));
  if (foundNode == NOWHERE) return;
  insertPair(one, foundNode, two, one);
  let kept = 0;
  for (let k = 0; k < bankCount; k++) {
    const stop = bank[k];
    if (stop == first || stop == second) takeOutOfBank(stop);
    else bank[kept++] = stop;
  }
  shrinkBank(kept);
}

/**
 * Takes out of the bank the stops to be put back now, in a random kind of order. On a large day those long left out
 * wait their turn.
 */
function drawOrder(): void {
  const all = scanAll || below(8) == 0;
  orderCount = 0;
  let kept = 0;
  for (let k = 0; k < bankCount; k++) {
    const stop = bank[k];
    if (!all && waited[stop] == step) {
      bank[kept++] = stop;
      continue;
    }
    order[orderCount++] = stop;
    takeOutOfBank(stop);
  }
  shrinkBank(kept);
  const kind = below(10);
  if (kind >= 3) sortBy((kind - 3) * stops);
  else for (let i = orderCount - 1; i > 0; i--) {
    const j = below(i + 1);
    const was = order[i];
    order[i] = order[j];
    order[j] = was;
  }
}

/**
 * Orders by the rank, then by number: few as they mostly are, straight into place, otherwise first far apart (Shell
 * 1959).
 */
function sortBy(from: i32): void {
  let gap = 1;
  if (orderCount > 40) while (gap < orderCount / 3) gap = 3 * gap + 1;
  for (; gap > 0; gap /= 3) {
    for (let i = gap; i < orderCount; i++) {
      const stop = order[i];
      const rank = ranks[from + stop];
      let j = i;
      for (; j >= gap; j -= gap) {
        const other = order[j - gap];
        const its = ranks[from + other];
        if (its < rank || (its == rank && other < stop)) break;
        order[j] = other;
      }
      order[j] = stop;
    }
  }
}

/**
 * Inserts a stop (and its mate) at the cheapest place that keeps all rules; false when there is none, or none cheaper
 * than leaving it out or `most`.
 */
function insertBest(stop: i32, most: f64): bool {
  if (hopeless[stop] == 1) return false;
  const node = nodeAt(stop);
  const isPair = halfOf(node) == 1;
  const everywhere = waited[stop] != step || below(64) == 0;
  const leftOut = leaveOut[stop] + (isPair ? leaveOut[mate[stop]] : 0);
  if (!find(node, stop, min(leftOut, most), everywhere && most >= leftOut)) return false;
  if (isPair) insertPair(node, foundNode, nodeAt(mate[stop]), foundSecond);
  else insert(node, foundNode);
  return true;
}
