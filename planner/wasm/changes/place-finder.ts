import { alike, alikeWidth, firstAt, mate, nearStops, partnerWidth, vehicles, vehicleWidth, width } from '../memory/state';
import { mayPay } from '../routes/fairness';
import { foundDelta, foundNode, insertionDelta, setFound, vehicleDelta } from '../routes/insertion';
import { enderAt, partnerAt, starterAt } from '../near/nearby';
import { improveByPair } from './pair-places';
import { below, unit } from '../memory/random';
import {
  halfOf, isFrozen, isPause, NOBODY, Node, nodeAt, nodeList, Nodes, NOWHERE, oneClass, Vehicle, vehicleAt,
  vehicleList, Vehicles,
} from '../memory/rows';
import { FOREVER } from '../routes/times';
import { idleLike } from '../near/twins';

/** The natural logarithm, the caller's: in the last digit it may differ from any other. */
@external("env", "log") declare function log(x: f64): f64;

/** As in place-finder.ts of the caller. */
const STARTS: i32 = 8;
const ENDS: i32 = 16;
const FEW_VEHICLES: i32 = 40;
const FEW_ALIKE: i32 = 12;

/** True where every place of every vehicle is tried. */
export let scanAll: bool = false;
/** A vehicle that takes nothing at present; NOBODY for none. */
let banned: Vehicle = NOBODY;
/** Places until one is overlooked: one in a hundred is, so that greedy insertion varies. */
export let untilBlink: i32 = 0;
let blink: f64 = 0;
/** Places, and vehicles, that are still to be looked at. */
let places: Nodes = changetype<Nodes>(0);
let nearVehicles: Vehicles = changetype<Vehicles>(0);
let stamp: i32 = 0;

export function initPlaceFinder(): void {
  blink = log(0.99);
  places = nodeList(2 * partnerWidth + 1);
  nearVehicles = vehicleList(max(STARTS, ENDS) + 1);
}

export function ban(v: Vehicle): void {
  banned = v;
}

@inline function blinks(): bool {
  if (--untilBlink > 0) return false;
  untilBlink = 1 + <i32>Math.floor(log(unit() + 1e-12) / blink);
  return true;
}

/** Looks for a place cheaper than `limit`. With `everywhere`, all vehicles are tried when those near by have none. */
export function find(node: Node, stop: i32, limit: f64, everywhere: bool): bool {
  setFound(limit, NOWHERE, NOWHERE);
  const half = halfOf(node);
  // The second half alone (its first half is frozen): only behind it, on the same vehicle.
  if (half == 2) scanVehicle(node, stop, nodeAt(mate[stop]).vehicle);
  else if (half == 1) scanPair(node, stop);
  else if (scanAll) for (let v = 0; v < vehicles; v++) scanVehicle(node, stop, vehicleAt(v));
  else scanNear(node, stop);
  if (foundNode == NOWHERE && !scanAll && everywhere && half != 2) searchWidely(node, stop, half == 1);
  return foundNode != NOWHERE;
}

/** Tries a vehicle unless this search has tried it before. */
function visit(node: Node, stop: i32, v: Vehicle, isPair: bool): void {
  if (v == NOBODY || v.seenAt == stamp) return;
  v.seenAt = stamp;
  if (isPair) tryPair(node, stop, v);
  else scanVehicle(node, stop, v);
}

/** All places of the vehicles round about, and now and then of all there are. */
function searchWidely(node: Node, stop: i32, isPair: bool): void {
  stamp++;
  for (let k = 0; k < width; k++) visit(node, stop, nodeAt(nearStops[stop * width + k]).vehicle, isPair);
  for (let k = 0; k < vehicleWidth; k++) {
    visit(node, stop, idleLike(starterAt(stop * vehicleWidth + k).vehicle), isPair);
  }
  if (foundNode == NOWHERE && (vehicles <= FEW_VEHICLES || below(8) == 0)) {
    for (let v = 0; v < vehicles; v++) visit(node, stop, vehicleAt(v), isPair);
  }
}

function scanPair(node: Node, stop: i32): void {
  if (scanAll) {
    for (let v = 0; v < vehicles; v++) tryPair(node, stop, vehicleAt(v));
    return;
  }
  stamp++;
  const like = firstAt[stop] * alikeWidth;
  // Vehicles that carry alike pairs already go the way this one needs.
  for (let k = like; k < like + alikeWidth; k++) visit(node, stop, nodeAt(alike[k]).vehicle, true);
  const few = alikeWidth < FEW_ALIKE;
  for (let k = 0; k < min(few ? 8 : 4, partnerWidth); k++) {
    visit(node, stop, nodeAt(partnerAt(stop * partnerWidth + k).stop).vehicle, true);
  }
  if (few) {
    for (let k = 0; k < min(4, partnerWidth); k++) {
      visit(node, stop, nodeAt(partnerAt(mate[stop] * partnerWidth + k).stop).vehicle, true);
    }
  }
  for (let k = 0; k < min(4, vehicleWidth); k++) {
    visit(node, stop, idleLike(starterAt(stop * vehicleWidth + k).vehicle), true);
  }
}

function tryPair(node: Node, stop: i32, v: Vehicle): void {
  if (v == banned) return;
  const part = vehicleDelta(stop, v, 2);
  if (part != Infinity && !blinks()) improveByPair(node, nodeAt(mate[stop]), v, part);
}

function scanVehicle(node: Node, stop: i32, v: Vehicle): void {
  if (v == banned) return;
  const part = vehicleDelta(stop, v, 1);
  if (part == Infinity) return;
  for (let at = v.anchor; at != v.end; at = at.next) {
    // Times only grow along a route, whatever the matrix.
    if (at.leave > node.closes) break;
    if (at.next.latest >= node.opens) consider(node, at, v, part);
  }
}

/**
 * Beside stops that suit in place and time, and at the start and the end of near vehicles. Most places fall to times
 * and arcs alone: those that do not are listed first, without a branch that goes this way or that from one to the next,
 * as a wrong guess costs more than the look.
 */
function scanNear(node: Node, stop: i32): void {
  const most = mostArcs();
  const done = node.opens + node.service;
  const closes = node.closes;
  const from = stop * partnerWidth;
  const until = from + partnerWidth;
  let count = 0;
  for (let k = from; k < until; k++) {
    const partner = partnerAt(k);
    const other = nodeAt(partner.stop);
    const v = other.vehicle;
    if (v == NOBODY) continue;
    const allowance = oneClass || v.travelClass == 0 ? most : FOREVER;
    const before = i32(other.latest >= done) & i32(<i32>partner.to - other.arcIn <= allowance);
    const behind = i32(other.leave <= closes) & i32(<i32>partner.from - other.arc <= allowance);
    const frozen = isFrozen(other);
    places[count] = other.prev;
    count += frozen ? 0 : before;
    places[count] = other;
    count += frozen && other != v.anchor ? 0 : behind;
  }
  for (let k = 0; k < count; k++) beside(node, stop, places[k], places[k].vehicle);
  scanStarts(node, stop);
  scanEnds(node, stop);
}

/**
 * The most that arcs may cost: one of them alone may be too dear already, and the matrix, spread over memory, is not
 * looked at then. Fairness can save more than any arcs cost.
 */
@inline function mostArcs(): i32 { return mayPay() ? FOREVER : <i32>min(foundDelta, <f64>FOREVER); }

/** Behind `at`, once that is not seen to be too dear. */
function beside(node: Node, stop: i32, at: Node, v: Vehicle): void {
  if (v == banned || at.leave > node.closes) return;
  const row = node.place * v.size;
  if (!mayPay() && <f64>(v.into[row + at.fromPlace] + v.cost[row + at.next.toPlace] - at.arc) >= foundDelta) return;
  const part = vehicleDelta(stop, v, 1);
  if (part != Infinity) consider(node, at, v, part);
}

function scanStarts(node: Node, stop: i32): void {
  const most = mostArcs();
  const from = stop * vehicleWidth;
  const until = from + min(STARTS, vehicleWidth);
  let count = 0;
  for (let k = from; k < until; k++) {
    const near = starterAt(k);
    const v = idleLike(near.vehicle);
    const known = (oneClass || v.travelClass == 0) && v.anchor == v.start;
    nearVehicles[count] = v;
    count += i32(!known || <i32>near.way - (v.free > 0 ? v.startArc : 0) <= most);
  }
  for (let k = 0; k < count; k++) behindStart(node, stop, nearVehicles[k]);
}

function behindStart(node: Node, stop: i32, v: Vehicle): void {
  if (v == banned) return;
  const part = vehicleDelta(stop, v, 1);
  if (part == Infinity) return;
  let at = v.anchor;
  consider(node, at, v, part);
  // Pauses next to the start leave several gaps.
  while (isPause(at.next)) {
    at = at.next;
    consider(node, at, v, part);
  }
}

/** Behind the last stop of vehicles that end near by, or among the pauses that follow it. */
function scanEnds(node: Node, stop: i32): void {
  const most = mostArcs();
  const from = stop * vehicleWidth;
  const until = from + min(ENDS, vehicleWidth);
  let count = 0;
  for (let k = from; k < until; k++) {
    const near = enderAt(k);
    const v = vehicleAt(near.vehicle);
    nearVehicles[count] = v;
    count += i32(v.free > 0) & i32(<i32>near.way - v.homeArc <= (oneClass || v.travelClass == 0 ? most : FOREVER));
  }
  for (let k = 0; k < count; k++) behindLast(node, stop, nearVehicles[k]);
}

function behindLast(node: Node, stop: i32, v: Vehicle): void {
  const row = node.place * v.size;
  if (
    v == banned ||
    (!mayPay() && <f64>(v.into[row + v.lastPlace] + v.cost[row + v.homePlace] - v.homeArc) >= foundDelta)
  )
    return;
  const part = vehicleDelta(stop, v, 1);
  if (part == Infinity) return;
  for (let at = v.end.prev; ; at = at.prev) {
    consider(node, at, v, part);
    if (!isPause(at) || at == v.anchor) break;
  }
}

function consider(node: Node, at: Node, v: Vehicle, part: f64): void {
  const delta = part + insertionDelta(node, at, v, foundDelta - part);
  if (delta < foundDelta && !blinks()) setFound(delta, at, NOWHERE);
}
