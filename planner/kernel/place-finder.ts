import { ints, Ints } from './memory';
import { alike, alikeWidth, allowed, allowedFrom, anchor, arc, classOf, costFor, costIntoFor, count, enders, firstAt, firstEnd, firstStart, fromPartner, fromPlace, fromStart, frozen, half, latest, leave, mate, nearStops, nearVehicles, next, partners, partnerWidth, place, prev, sizeFor, toEnd, toPartner, toPlace, vehicle, vehicles, vehicleWidth, width, windowClose, windowFrom, windowOpen } from './state';
import { foundDelta, foundNode, insertionDelta, setFound, vehicleDelta } from './insertion';
import { improveByPair } from './pair-places';
import { below, unit } from './random';
import { isPause } from './times';

/** The natural logarithm, the caller's: in the last digit it may differ from any other. */
@external("env", "log") declare function log(x: f64): f64;

/** As in place-finder.ts of the caller. */
const STARTS: i32 = 8;
const ENDS: i32 = 16;
const FEW_VEHICLES: i32 = 40;
const FEW_ALIKE: i32 = 12;

/** True where every place of every vehicle is tried. */
export let scanAll: bool = false;
/** A vehicle that takes nothing at present; −1 for none. */
let banned: i32 = -1;
/** Places until one is overlooked: one in a hundred is, so that greedy insertion varies. */
export let untilBlink: i32 = 0;
let blink: f64 = 0;
let seenAt: Ints = changetype<Ints>(0);
let stamp: i32 = 0;

export function initPlaceFinder(): void {
  seenAt = ints(vehicles);
  blink = log(0.99);
}

export function ban(v: i32): void {
  banned = v;
}

@inline function blinks(): bool {
  if (--untilBlink > 0) return false;
  untilBlink = 1 + <i32>Math.floor(log(unit() + 1e-12) / blink);
  return true;
}

/** Looks for a place cheaper than `limit`. With `everywhere`, all vehicles are tried when those near by have none. */
export function find(stop: i32, limit: f64, everywhere: bool): bool {
  setFound(limit, -1, -1);
  const isHalf = half[stop];
  // The second half alone (its first half is frozen): only behind it, on the same vehicle.
  if (isHalf == 2) scanVehicle(stop, vehicle[mate[stop]]);
  else if (isHalf == 1) scanPair(stop);
  else if (scanAll) for (let v = 0; v < vehicles; v++) scanVehicle(stop, v);
  else scanNear(stop);
  if (foundNode < 0 && !scanAll && everywhere && isHalf != 2) searchWidely(stop, isHalf == 1);
  return foundNode >= 0;
}

/** Tries a vehicle unless this search has tried it before. */
function visit(stop: i32, v: i32, isPair: bool): void {
  if (v < 0 || seenAt[v] == stamp) return;
  seenAt[v] = stamp;
  if (isPair) tryPair(stop, v);
  else scanVehicle(stop, v);
}

/** All places of the vehicles round about, and now and then of all there are. */
function searchWidely(stop: i32, isPair: bool): void {
  stamp++;
  for (let k = 0; k < width; k++) visit(stop, vehicle[nearStops[stop * width + k]], isPair);
  for (let k = 0; k < vehicleWidth; k++) visit(stop, nearVehicles[stop * vehicleWidth + k], isPair);
  if (foundNode < 0 && (vehicles <= FEW_VEHICLES || below(8) == 0)) for (let v = 0; v < vehicles; v++) visit(stop, v, isPair);
}

function scanPair(stop: i32): void {
  if (scanAll) {
    for (let v = 0; v < vehicles; v++) tryPair(stop, v);
    return;
  }
  stamp++;
  const like = firstAt[stop] * alikeWidth;
  // Vehicles that carry such pairs already go the way this one needs.
  for (let k = like; k < like + alikeWidth; k++) visit(stop, vehicle[alike[k]], true);
  const few = alikeWidth < FEW_ALIKE;
  for (let k = 0; k < min(few ? 8 : 4, partnerWidth); k++) visit(stop, vehicle[partners[stop * partnerWidth + k]], true);
  if (few) for (let k = 0; k < min(4, partnerWidth); k++) visit(stop, vehicle[partners[mate[stop] * partnerWidth + k]], true);
  for (let k = 0; k < min(4, vehicleWidth); k++) visit(stop, nearVehicles[stop * vehicleWidth + k], true);
}

function tryPair(stop: i32, v: i32): void {
  if (v == banned) return;
  const part = vehicleDelta(stop, v, 2);
  if (part != Infinity && !blinks()) improveByPair(stop, v, part);
}

function scanVehicle(stop: i32, v: i32): void {
  if (v == banned) return;
  const part = vehicleDelta(stop, v, 1);
  if (part == Infinity) return;
  const end = firstEnd + v;
  const opens = windowOpen[windowFrom[stop]];
  const closes = windowClose[windowFrom[stop + 1] - 1];
  for (let node = anchor[v]; node != end; node = next[node]) {
    // Times only grow along a route, whatever the matrix.
    if (leave[node] > closes) break;
    if (latest[next[node]] >= opens) consider(stop, node, v, part);
  }
}

/** Beside stops that suit in place and time, and at the start and the end of near vehicles. Most places fall to one comparison of arc costs. */
function scanNear(stop: i32): void {
  const from = stop * partnerWidth;
  const until = from + partnerWidth;
  const closes = windowClose[windowFrom[stop + 1] - 1];
  for (let k = from; k < until; k++) {
    const other = partners[k];
    const v = vehicle[other];
    if (v < 0 || v == banned || allowed[allowedFrom[v] + stop] == 0) continue;
    const cost = costFor(v);
    const into = costIntoFor(v);
    const row = place[stop] * sizeFor(v);
    const first = classOf[v] == 0;
    const fixedMate = frozen[other] == 1;
    let part: f64 = NaN;
    for (let side = 0; side < 2; side++) {
      if (fixedMate && (side == 0 || other != anchor[v])) continue;
      const node = side == 0 ? prev[other] : other;
      // The arc between the two alone may be too dear already; the matrix, spread over memory, is not looked at then.
      if (first && <f64>((side == 0 ? toPartner[k] : fromPartner[k]) - arc[node]) >= foundDelta) continue;
      if (<f64>(into[row + fromPlace[node]] + cost[row + toPlace[next[node]]] - arc[node]) >= foundDelta || leave[node] > closes) continue;
      if (isNaN(part)) part = vehicleDelta(stop, v, 1);
      if (part == Infinity) break;
      consider(stop, node, v, part);
    }
  }
  scanStarts(stop);
  scanEnds(stop);
}

function scanStarts(stop: i32): void {
  const from = stop * vehicleWidth;
  for (let k = from; k < from + min(STARTS, vehicleWidth); k++) {
    const v = nearVehicles[k];
    const start = firstStart + v;
    if (v == banned || (classOf[v] == 0 && anchor[v] == start && <f64>(fromStart[k] - (count[v] > 0 ? arc[start] : 0)) >= foundDelta)) continue;
    const part = vehicleDelta(stop, v, 1);
    if (part == Infinity) continue;
    let node = anchor[v];
    consider(stop, node, v, part);
    // Pauses next to the start leave several gaps.
    while (isPause(next[node])) {
      node = next[node];
      consider(stop, node, v, part);
    }
  }
}

/** Behind the last stop of vehicles that end near by, or among the pauses that follow it. */
function scanEnds(stop: i32): void {
  const from = stop * vehicleWidth;
  for (let k = from; k < from + min(ENDS, vehicleWidth); k++) {
    const v = enders[k];
    if (count[v] == 0 || v == banned) continue;
    const last = prev[firstEnd + v];
    if (classOf[v] == 0 && <f64>(toEnd[k] + costIntoFor(v)[place[stop] * sizeFor(v) + fromPlace[last]] - arc[last]) >= foundDelta) continue;
    const part = vehicleDelta(stop, v, 1);
    if (part == Infinity) continue;
    for (let node = last; ; node = prev[node]) {
      consider(stop, node, v, part);
      if (!isPause(node) || node == anchor[v]) break;
    }
  }
}

function consider(stop: i32, node: i32, v: i32, part: f64): void {
  const delta = part + insertionDelta(stop, node, v, foundDelta - part);
  if (delta < foundDelta && !blinks()) setFound(delta, node, -1);
}
