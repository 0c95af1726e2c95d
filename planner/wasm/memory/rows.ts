import { Bytes, Cells, take } from './memory';
import * as lists from './state';

/**
 * A node of a route: all that is read of it together, in one line of the cache. For what each means see `LinkedRoutes`,
 * whose lists are read at the beginning and written at the end. The first twelve are the numbers that a change of its
 * route can change.
 */
@unmanaged export class Node {
  next: Node;
  prev: Node;
  /** NOBODY for a stop without one. */
  vehicle: Vehicle;
  arc: i32;
  /** The arc of the node before. */
  arcIn: i32;
  leave: i32;
  driveFrom: i32;
  fromPlace: i32;
  toPlace: i32;
  latest: i32;
  latestDriven: i32;
  /** HALF, FROZEN, PAUSE, STOP, WINDOWS. */
  kind: i32;
  place: i32;
  service: i32;
  /** Where its first window opens, and its last one closes. */
  opens: i32;
  closes: i32;
}

/** 0 for a visit, 1 and 2 for the halves of a pair. */
export const HALF: i32 = 3;
export const FROZEN: i32 = 4;
const PAUSE: i32 = 8;
const STOP: i32 = 16;
/** More than one window. */
export const WINDOWS: i32 = 32;

/** A vehicle, with its matrices. */
@unmanaged export class Vehicle {
  time: Cells;
  cost: Cells;
  into: Cells;
  /** As `into` where cost is time; elsewhere NO_CELLS. */
  timeInto: Cells;
  size: i32;
  /** By stop. */
  allowed: Bytes;
  start: Node;
  end: Node;
  anchor: Node;
  /** Free stops that it has, and frozen ones. */
  free: i32;
  frozen: i32;
  maxStops: i32;
  travelClass: i32;
  /** The arcs out of its start and into its end. */
  startArc: i32;
  homeArc: i32;
  /** Where it is before it drives home, and home. */
  lastPlace: i32;
  homePlace: i32;
  laden: i32;
  /** Sum of the arcs, pauses' apart. */
  spent: i32;
  fixed: f64;
  version: f64;
  routeCost: f64;
  /** The version whose loads are known, of a vehicle that is laden. */
  loadsOf: f64;
  /** Marks of a node looked at once a step, or once a search. */
  touchedAt: i32;
  seenAt: i32;
  ruinedAt: i32;
  isDirty: i32;
}

const NODE_SHIFT: usize = 6;
const VEHICLE_SHIFT: usize = 7;
export const NOBODY = changetype<Vehicle>(0);
export const NOWHERE = changetype<Node>(0);
export const NO_CELLS = changetype<Cells>(0);
/** True where all vehicles' ways cost the same. */
export let oneClass: bool = true;

let nodesAt: usize = 0;
let vehiclesAt: usize = 0;

@inline export function nodeAt(id: i32): Node { return changetype<Node>(nodesAt + (<usize>id << NODE_SHIFT)); }
@inline export function idOf(node: Node): i32 { return <i32>((changetype<usize>(node) - nodesAt) >> NODE_SHIFT); }
@inline export function vehicleAt(v: i32): Vehicle {
  return changetype<Vehicle>(vehiclesAt + (<usize>v << VEHICLE_SHIFT));
}
@inline export function indexOf(v: Vehicle): i32 { return <i32>((changetype<usize>(v) - vehiclesAt) >> VEHICLE_SHIFT); }
@inline export function isStop(node: Node): bool { return (node.kind & STOP) != 0; }
@inline export function isPause(node: Node): bool { return (node.kind & PAUSE) != 0; }
@inline export function isFrozen(node: Node): bool { return (node.kind & FROZEN) != 0; }
@inline export function halfOf(node: Node): i32 { return node.kind & HALF; }
/** Stops that a vehicle has, frozen ones among them. */
@inline export function stopsOf(v: Vehicle): i32 { return v.free + v.frozen; }

/** Travel from one place to another, looked up where the ways to one place lie side by side, if they do. */
@inline export function timeTo(to: i32, from: i32, v: Vehicle): i32 {
  return v.timeInto != NO_CELLS ? v.timeInto[to * v.size + from] : v.time[from * v.size + to];
}

/** Takes memory for the rows, and fills in the numbers that never change. */
export function initRows(): void {
  nodesAt = take(lists.nodes << <i32>NODE_SHIFT);
  vehiclesAt = take(lists.vehicles << <i32>VEHICLE_SHIFT);
  for (let id = 0; id < lists.nodes; id++) initNode(nodeAt(id), id);
  for (let v = 0; v < lists.vehicles; v++) initVehicle(vehicleAt(v), v);
}

function initNode(node: Node, id: i32): void {
  const from = lists.windowFrom[id];
  const until = lists.windowFrom[id + 1];
  node.place = lists.place[id];
  node.service = lists.service[id];
  node.opens = lists.windowOpen[from];
  node.closes = lists.windowClose[until - 1];
  node.kind = until > from + 1 ? WINDOWS : 0;
  if (id < lists.stops) node.kind |= STOP | lists.half[id] | (lists.frozen[id] == 1 ? FROZEN : 0);
  else if (id >= lists.firstPause && id < lists.firstStart) node.kind |= PAUSE;
}

function initVehicle(vehicle: Vehicle, v: i32): void {
  const c = lists.classOf[v];
  vehicle.time = changetype<Cells>(lists.times[c]);
  vehicle.cost = changetype<Cells>(lists.costs[c]);
  vehicle.into = changetype<Cells>(lists.costsInto[c]);
  vehicle.timeInto = lists.times[c] == lists.costs[c] ? vehicle.into : NO_CELLS;
  vehicle.size = lists.sizes[c];
  vehicle.travelClass = c;
  if (c != 0) oneClass = false;
  vehicle.frozen = lists.frozenFrom[v + 1] - lists.frozenFrom[v];
  vehicle.maxStops = lists.maxStops[v];
  vehicle.fixed = lists.fixed[v];
  const start = nodeAt(lists.firstStart + v);
  const end = nodeAt(lists.firstEnd + v);
  vehicle.start = start;
  vehicle.end = end;
  start.leave = start.driveFrom = start.opens;
  start.fromPlace = start.place;
  end.latest = end.latestDriven = end.closes;
  end.toPlace = end.place;
  vehicle.homePlace = end.place;
}

/** A route's nodes in order, without start and end, into a list; returns how many. */
export function nodesOf(v: Vehicle, out: Nodes): i32 {
  let length = 0;
  for (let node = v.start.next; node != v.end; node = node.next) out[length++] = node;
  return length;
}

/** A list of nodes. */
@unmanaged export class Nodes {
  [key: number]: Node;
  @inline @operator("[]") get(index: i32): Node {
    return changetype<Node>(load<u32>(changetype<usize>(this) + (<usize>index << 2)));
  }
  @inline @operator("[]=") set(index: i32, value: Node): void {
    store<u32>(changetype<usize>(this) + (<usize>index << 2), <u32>changetype<usize>(value));
  }
}

@inline export function nodeList(length: i32): Nodes { return changetype<Nodes>(take(length << 2)); }

/** A list of vehicles. */
@unmanaged export class Vehicles {
  [key: number]: Vehicle;
  @inline @operator("[]") get(index: i32): Vehicle {
    return changetype<Vehicle>(load<u32>(changetype<usize>(this) + (<usize>index << 2)));
  }
  @inline @operator("[]=") set(index: i32, value: Vehicle): void {
    store<u32>(changetype<usize>(this) + (<usize>index << 2), <u32>changetype<usize>(value));
  }
}

@inline export function vehicleList(length: i32): Vehicles { return changetype<Vehicles>(take(length << 2)); }
