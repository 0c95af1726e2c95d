import { begin, costFor, driveFrom, endsAt, firstEnd, firstPause, firstStart, arc, fromPlace, latest, latestDriven, leave, next, place, prev, service, sizeFor, spent, timeFor, toPlace, waitAfter, windowClose, windowFrom, windowOpen } from './state';

export const FOREVER: i32 = 1_000_000_000;

@inline export function isPause(node: i32): bool { return node >= firstPause && node < firstStart; }

/** First start in a window of `node` at or after `t`, or −1. */
@inline export function startIn(node: i32, t: i32): i32 {
  const until = windowFrom[node + 1];
  for (let w = windowFrom[node]; w < until; w++) if (t <= windowClose[w]) return t > windowOpen[w] ? t : windowOpen[w];
  return -1;
}

/** Last start in a window of `node` at or before `t`, or −FOREVER. */
@inline function lastIn(node: i32, t: i32): i32 {
  const from = windowFrom[node];
  for (let w = windowFrom[node + 1] - 1; w >= from; w--) if (t >= windowOpen[w]) return t < windowClose[w] ? t : windowClose[w];
  return -FOREVER;
}

/** Starts and departures of a route as early as may be; its travel. */
export function forward(v: i32): void {
  const size = sizeFor(v);
  const time = timeFor(v);
  const cost = costFor(v);
  let node = firstStart + v;
  let now = windowOpen[windowFrom[node]];
  let from = place[node];
  let drive = now;
  begin[node] = now;
  leave[node] = now;
  driveFrom[node] = now;
  fromPlace[node] = from;
  let sum = 0;
  const end = firstEnd + v;
  while (node != end) {
    node = next[node];
    if (isPause(node)) {
      const starts = startIn(node, now);
      // A pause that no window takes any more starts late; only a frozen prefix can do that.
      const at = starts < 0 ? now : starts;
      waitAfter[node] = at - now;
      begin[node] = at;
      now = at + service[node];
      drive += service[node];
    } else {
      const to = place[node];
      const leg = from * size + to;
      const arrives = max(drive + time[leg], now);
      sum += cost[leg];
      const starts = startIn(node, arrives);
      const at = starts < 0 ? arrives : starts;
      waitAfter[node] = at - arrives;
      begin[node] = at;
      now = at + service[node];
      drive = now;
      from = to;
    }
    leave[node] = now;
    driveFrom[node] = drive;
    fromPlace[node] = from;
  }
  spent[v] = <f64>sum;
  endsAt[v] = now;
}

/** How late each node of a route may be reached; arcs, and the waiting that is still to come. */
export function backward(v: i32): void {
  const size = sizeFor(v);
  const time = timeFor(v);
  const cost = costFor(v);
  let node = firstEnd + v;
  let reach = windowClose[windowFrom[node + 1] - 1];
  let driven = reach;
  let to = place[node];
  let wait = 0;
  latest[node] = reach;
  latestDriven[node] = driven;
  toPlace[node] = to;
  waitAfter[node] = 0;
  const start = firstStart + v;
  while (node != start) {
    node = prev[node];
    arc[node] = cost[fromPlace[node] * size + to];
    if (isPause(node)) {
      reach = lastIn(node, reach - service[node]);
      driven -= service[node];
    } else {
      const here = place[node];
      reach = lastIn(node, min(reach, driven - time[here * size + to]) - service[node]);
      driven = reach;
      to = here;
    }
    wait += waitAfter[node];
    waitAfter[node] = wait;
    latest[node] = reach;
    latestDriven[node] = driven;
    toPlace[node] = to;
  }
}
