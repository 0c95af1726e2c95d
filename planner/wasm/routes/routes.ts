import { take } from '../memory/memory';
import { capacity, dimensions, mostBefore, nodes, vehicles, version } from '../memory/state';
import { isFair, sumEarnings } from './fairness';
import { FAIR, PLAIN } from '../memory/kind';
import { areLimited, keepsLimits, sumTravel } from './limits';
import { addLoads, countLoads, knowLoads, setSum, sumOf, takeLoads, weigh } from './loads';
import { priced } from './prices';
import { idOf, indexOf, isStop, NOBODY, Node, stopsOf, Vehicle, vehicleAt, vehicleList, Vehicles } from '../memory/rows';
import { backward, forward } from './times';

/** Sum of route costs. */
export let cost: f64 = 0;
/** The last number given to a state of a route: see `LinkedRoutes.version`. */
export let versions: f64 = 0;
let stamp: i32 = 1;
/** Vehicles changed since `beginStep`, in order. */
export let touched: Vehicles = changetype<Vehicles>(0);
export let touchedCount: i32 = 0;
/** The old numbers of each of them, then its nodes in order, from start to end. */
let log: usize = 0;
let logEnd: usize = 0;

/** Bytes of a node that a change of its route can change; and those noted of a vehicle, loads apart. */
const NOTED_NODE: usize = 48;
const NOTED_VEHICLE: usize = 32;

export function initRoutes(): void {
  touched = vehicleList(vehicles);
  log = take(nodes * <i32>NOTED_NODE + vehicles * (<i32>NOTED_VEHICLE + 4 * dimensions));
}

export function setCost(value: f64): void {
  cost = value;
}

/**
 * Works out all numbers of routes from the order of their nodes, which the caller has laid down; costs and versions
 * stay.
 */
export function refreshAll(): void {
  for (let v = 0; v < vehicles; v++) {
    const vehicle = vehicleAt(v);
    const was = cost;
    refresh(vehicle);
    cost = was;
    vehicle.version = version[v];
    vehicle.loadsOf = -1;
  }
}

/** Recomputes all sums and the cost of a route. */
export function refresh(v: Vehicle): void {
  const end = v.end;
  for (let node = v.start; node != end; node = node.next) node.arc = 0;
  v.spent = 0;
  countLoads(v);
  refreshBetween(v, v.start, end);
}

/** As `refresh` where nothing is new but the nodes between two others. */
export function refreshBetween(v: Vehicle, before: Node, after: Node): void {
  v.version = ++versions;
  forward(v, before, after);
  backward(v, before, after);
  weigh(v);
  noteEnds(v);
  if (areLimited()) sumTravel(v);
  const bare = stopsOf(v) > 0 ? <f64>v.spent + v.fixed : 0;
  const now = PLAIN && !FAIR ? bare : priced(v, bare);
  cost += now - v.routeCost;
  v.routeCost = now;
}

@inline function noteEnds(v: Vehicle): void {
  v.startArc = v.start.arc;
  v.homeArc = v.end.arcIn;
  v.lastPlace = v.end.prev.fromPlace;
}

export function link(node: Node, before: Node): void {
  const after = before.next;
  const v = before.vehicle;
  before.next = node;
  node.prev = before;
  node.next = after;
  after.prev = node;
  node.vehicle = v;
  node.arc = 0;
  if (isStop(node)) addLoads(node, v);
}

/** Puts a stop behind a node and brings the route up to date. */
export function insert(stop: Node, node: Node): void {
  const v = node.vehicle;
  touch(v);
  const after = node.next;
  link(stop, node);
  v.free++;
  refreshBetween(v, node, after);
}

/** Puts both halves of a pair in, the second behind `second` (which may be the first half itself). */
export function insertPair(stop: Node, node: Node, other: Node, second: Node): void {
  const v = node.vehicle;
  touch(v);
  link(stop, node);
  const after = second.next;
  link(other, second);
  v.free += 2;
  refreshBetween(v, node, after);
}

/** Takes a stop out; `refresh` its vehicle when done. */
export function remove(stop: Node): void {
  const v = stop.vehicle;
  touch(v);
  const before = stop.prev;
  const after = stop.next;
  before.next = after;
  after.prev = before;
  stop.vehicle = NOBODY;
  v.free--;
  v.spent -= stop.arc;
  takeLoads(stop, v);
}

/**
 * True when a route keeps its times and limits. Where the triangle inequality fails, taking a stop out can break them.
 */
@inline export function keepsTime(v: Vehicle): bool {
  return v.start.latest >= v.start.leave && (!areLimited() || keepsLimits(v));
}

/** True when a route keeps times, limits, number of stops and loads. */
export function keepsRules(v: Vehicle): bool {
  if (!keepsTime(v) || stopsOf(v) > v.maxStops) return false;
  if (v.laden == 0) return true;
  knowLoads(v);
  const end = idOf(v.end) * dimensions;
  const limits = indexOf(v) * dimensions;
  for (let d = 0; d < dimensions; d++) if (mostBefore[end + d] > capacity[limits + d]) return false;
  return true;
}

/** Starts a step that can be taken back. */
export function beginStep(): void {
  stamp++;
  touchedCount = 0;
  logEnd = log;
}

/** True for a vehicle changed since `beginStep`. */
@inline export function isTouched(v: Vehicle): bool { return v.touchedAt == stamp; }

/** How many vehicles carry free stops. */
export function usedVehicles(): i32 {
  let used = 0;
  for (let v = 0; v < vehicles; v++) if (vehicleAt(v).free > 0) used++;
  return used;
}

/** Notes a vehicle and its nodes before its first change of a step, for `undo`. */
export function touch(v: Vehicle): void {
  if (v.touchedAt == stamp) return;
  v.touchedAt = stamp;
  touched[touchedCount++] = v;
  let at = logEnd;
  store<f64>(at, v.version);
  store<f64>(at, v.routeCost, 8);
  store<i32>(at, v.spent, 16);
  store<i32>(at, v.free, 20);
  store<i32>(at, v.laden, 24);
  at += NOTED_VEHICLE;
  for (let d = 0; d < dimensions; d++, at += 4) store<i32>(at, sumOf(indexOf(v), d));
  for (let node = v.start; ; node = node.next) {
    copyNode(at, changetype<usize>(node));
    at += NOTED_NODE;
    if (node == v.end) break;
  }
  logEnd = at;
}

/** Takes the step back, the sum of costs apart; stops unassigned before it must be marked so by the caller. */
export function undo(): void {
  let at = log;
  for (let k = 0; k < touchedCount; k++) {
    const v = touched[k];
    v.version = load<f64>(at);
    v.routeCost = load<f64>(at, 8);
    v.spent = load<i32>(at, 16);
    v.free = load<i32>(at, 20);
    v.laden = load<i32>(at, 24);
    at += NOTED_VEHICLE;
    for (let d = 0; d < dimensions; d++, at += 4) setSum(indexOf(v), d, load<i32>(at));
    for (let node = v.start; ; node = node.next) {
      copyNode(changetype<usize>(node), at);
      at += NOTED_NODE;
      if (node == v.end) break;
    }
    noteEnds(v);
    if (isFair()) sumEarnings(v);
    if (areLimited()) sumTravel(v);
    // Meanwhile another vehicle's loads may have been written to its stops.
    v.loadsOf = -1;
  }
}

@inline function copyNode(to: usize, from: usize): void {
  for (let k = 0; k < 6; k++) store<u64>(to + (<usize>k << 3), load<u64>(from + (<usize>k << 3)));
}
