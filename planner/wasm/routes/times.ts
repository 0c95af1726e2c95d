import { windowClose, windowFrom, windowOpen } from '../memory/state';
import { idOf, isPause, Node, timeTo, Vehicle, WINDOWS } from '../memory/rows';
import { needSetup, setupAt, setupFrom } from './setups';

export const FOREVER: i32 = 1_000_000_000;

/** First start in a window of `node` at or after `t`, or −1. */
@inline export function startIn(node: Node, t: i32): i32 {
  if (t > node.closes) return -1;
  return (node.kind & WINDOWS) == 0 ? max(t, node.opens) : startInSome(idOf(node), t);
}

function startInSome(id: i32, t: i32): i32 {
  const until = windowFrom[id + 1];
  for (let w = windowFrom[id]; w < until; w++) if (t <= windowClose[w]) return max(t, windowOpen[w]);
  return -1;
}

/** Last start in a window of `node` at or before `t`, or −FOREVER. */
@inline function lastIn(node: Node, t: i32): i32 {
  if (t < node.opens) return -FOREVER;
  return (node.kind & WINDOWS) == 0 ? min(t, node.closes) : lastInSome(idOf(node), t);
}

function lastInSome(id: i32, t: i32): i32 {
  const from = windowFrom[id];
  for (let w = windowFrom[id + 1] - 1; w >= from; w--) if (t >= windowOpen[w]) return min(t, windowClose[w]);
  return -FOREVER;
}

/** Departures as early as may be: of the nodes between `before` and `after`, and behind that until nothing is new. */
export function forward(v: Vehicle, before: Node, after: Node): void {
  const size = v.size;
  const time = v.time;
  const end = v.end;
  let now = before.leave;
  let drive = before.driveFrom;
  let from = before.fromPlace;
  let isPast = false;
  for (let node = before; node != end; ) {
    node = node.next;
    if (node == after) isPast = true;
    if (isPause(node)) {
      const starts = startIn(node, now);
      // A pause that no window takes any more starts late; only a frozen prefix can do that.
      now = (starts < 0 ? now : starts) + node.service;
      drive += node.service;
    } else {
      const to = node.place;
      const arrives = max(drive + time[from * size + to], now);
      const starts = startIn(node, arrives);
      now = (starts < 0 ? arrives : starts) + node.service + setupFrom(from, node);
      drive = now;
      from = to;
    }
    if (isPast && node.leave == now && node.driveFrom == drive && node.fromPlace == from) return;
    node.leave = now;
    node.driveFrom = drive;
    node.fromPlace = from;
  }
}

/**
 * How late each node may be reached, and arcs: of the nodes between `after` and `before`, and in front of that until
 * nothing is new.
 */
export function backward(v: Vehicle, before: Node, after: Node): void {
  const size = v.size;
  const time = v.time;
  const cost = v.cost;
  const start = v.start;
  // A node behind a stop at the same place takes no setup: there all nodes in front of the end are worked out.
  let node = needSetup() ? v.end : after;
  // Pauses right behind a change lie in another leg now.
  while (isPause(node)) node = node.next;
  let reach = node.latest;
  let driven = node.latestDriven;
  let to = node.toPlace;
  let spent = v.spent;
  let isPast = false;
  while (node != start) {
    const behind = node;
    node = node.prev;
    if (node == before) isPast = true;
    const arc = cost[node.fromPlace * size + to];
    behind.arcIn = arc;
    if (isPause(node)) {
      reach = lastIn(node, reach - node.service);
      driven -= node.service;
    } else {
      spent += arc - node.arc;
      const here = node.place;
      // Where cost is time both are one list.
      reach = lastIn(
        node,
        min(reach, driven - (time == cost ? arc : time[here * size + to])) - node.service - setupAt(node),
      );
      driven = reach;
      to = here;
    }
    node.arc = arc;
    if (isPast && node.latest == reach && node.latestDriven == driven && node.toPlace == to) break;
    node.latest = reach;
    node.latestDriven = driven;
    node.toPlace = to;
  }
  v.spent = spent;
}

/** When a stop of a timed route begins. */
@inline export function beginOf(node: Node): i32 {
  return node.leave - node.service - setupAt(node);
}

/** How long a vehicle waits at a node until it may begin. */
export function waitAt(node: Node, v: Vehicle): i32 {
  const before = node.prev;
  const arrives = isPause(node)
    ? before.leave
    : max(before.driveFrom + timeTo(node.place, before.fromPlace, v), before.leave);
  return beginOf(node) - arrives;
}
