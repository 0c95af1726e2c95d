import { anchor, arc, costFor, costIntoFor, driveFrom, firstEnd, fromPlace, latest, latestDriven, leave, mate, next, place, service, sizeFor, timeFor, toPlace, windowClose, windowFrom, windowOpen } from './state';
import { detoursBehind, NEVER } from './detours';
import { foundDelta, setFound } from './insertion';
import { ridesAlong } from './loads';
import { stopsOf } from './routes';
import { isPause, startIn } from './times';
import { Ints } from './memory';

/**
 * Best places of a pair on vehicle v: every place of the first half, and behind it the route is driven on until the second half fits no more.
 * O(length²), with O(1) a step. Improves the place found.
 */
export function bestPair(stop: i32, v: i32, part: f64): void {
  const other = mate[stop];
  const size = sizeFor(v);
  const time = timeFor(v);
  const cost = costFor(v);
  const into = costIntoFor(v);
  const end = firstEnd + v;
  const used = stopsOf(v) > 0;
  const here = place[stop] * size;
  const there = place[other] * size;
  const between = cost[here + place[other]];
  const opens = windowOpen[windowFrom[stop]];
  const closes = windowClose[windowFrom[stop + 1] - 1];
  const least = used ? detoursBehind(place[other], v) : changetype<Ints>(0);
  for (let node = anchor[v], k = 0; node != end; node = next[node], k++) {
    // Times only grow along a route, whatever the matrix.
    if (leave[node] > closes) break;
    const after = next[node];
    if (latest[after] < opens) continue;
    const from = fromPlace[node];
    const to = toPlace[after];
    if (used) {
      // What the pair costs at least with its first half here: the mate at once behind it, or in the cheapest gap that follows.
      const enter = part + <f64>(into[here + from] - arc[node]);
      const rest = least[k + 1];
      if ((rest == NEVER || enter + <f64>(cost[here + to] + rest) >= foundDelta) && enter + <f64>(between + cost[there + to]) >= foundDelta) continue;
    }
    if (!ridesAlong(stop, node, v)) continue;
    const begins = startIn(stop, max(driveFrom[node] + time[from * size + place[stop]], leave[node]));
    if (begins < 0) continue;
    const base = part + <f64>(cost[from * size + place[stop]] - (used ? cost[from * size + to] : 0));
    driveOn(stop, v, node, begins + service[stop], base);
  }
}

/** Drives on from the first half, put behind `node` and left at `leaves`, and tries the second behind each node. */
function driveOn(stop: i32, v: i32, behind: i32, leaves: i32, base: f64): void {
  const other = mate[stop];
  const size = sizeFor(v);
  const time = timeFor(v);
  const cost = costFor(v);
  const there = place[other];
  const end = firstEnd + v;
  const opens = windowOpen[windowFrom[other]];
  const closes = windowClose[windowFrom[other + 1] - 1];
  let at = stop;
  let from = place[stop];
  let now = leaves;
  let drive = now;
  let delta = base;
  // Until the first real node behind the first half is passed, the leg out of it is not yet in `delta`.
  let rode = false;
  for (let node = next[behind]; now <= closes; ) {
    const to = toPlace[node];
    const whole = delta + <f64>(cost[from * size + there] + cost[there * size + to] - (rode ? cost[from * size + to] : 0));
    if (latest[node] >= opens && whole < foundDelta) {
      const begins = startIn(other, max(now, drive + time[from * size + there]));
      const done = begins + service[other];
      if (begins >= 0 && done <= latest[node] && done + time[there * size + to] <= latestDriven[node]) setFound(whole, behind, at);
    }
    if (node == end || !ridesAlong(stop, node, v)) return;
    // Drive on over `node`.
    if (isPause(node)) {
      const begins = startIn(node, now);
      if (begins < 0) return;
      now = begins + service[node];
      drive += service[node];
    } else {
      const here = place[node];
      const begins = startIn(node, max(now, drive + time[from * size + here]));
      if (begins < 0 || begins > latest[node]) return;
      now = begins + service[node];
      drive = now;
      if (!rode) delta += <f64>cost[from * size + here];
      rode = true;
      from = here;
    }
    at = node;
    node = next[node];
  }
}
