import { allowed, allowedFrom, anchor, capacity, costFor, delivery, dimensions, driveFrom, firstEnd, fixed, fromPlace, laden, latest, latestDriven, leave, loadAfter, maxStops, mostAfter, mostBefore, next, pickup, place, service, sizeFor, timeFor, toPlace } from './state';
import { foundDelta, setFound } from './insertion';
import { stopsOf } from './routes';
import { startIn } from './times';

/**
 * Two single stops, one right behind the other, in one gap. Where the triangle inequality fails a stop may fit only together with another;
 * greedy insertion alone would never find it. Improves the place found; the exact cost follows on insertion.
 */
export function bestChain(first: i32, second: i32, v: i32): void {
  if (allowed[allowedFrom[v] + first] == 0 || allowed[allowedFrom[v] + second] == 0) return;
  const has = stopsOf(v);
  if (has + 2 > maxStops[v]) return;
  const size = sizeFor(v);
  const time = timeFor(v);
  const cost = costFor(v);
  const used = has > 0;
  const part = used ? 0 : fixed[v];
  const a = place[first];
  const b = place[second];
  const end = firstEnd + v;
  for (let node = anchor[v]; node != end; node = next[node]) {
    const after = next[node];
    const from = fromPlace[node];
    const to = toPlace[after];
    const delta = part + <f64>(cost[from * size + a] + cost[a * size + b] + cost[b * size + to] - (used ? cost[from * size + to] : 0));
    if (delta >= foundDelta) continue;
    const begins = startIn(first, max(driveFrom[node] + time[from * size + a], leave[node]));
    if (begins < 0) continue;
    const begins2 = startIn(second, begins + service[first] + time[a * size + b]);
    if (begins2 < 0) continue;
    const leaves = begins2 + service[second];
    if (leaves > latest[after] || leaves + time[b * size + to] > latestDriven[after]) continue;
    if (loadsFit(first, second, node, v)) setFound(delta, node, -1);
  }
}

function loadsFit(first: i32, second: i32, node: i32, v: i32): bool {
  if (laden[v] == 0) return true;
  for (let d = 0; d < dimensions; d++) {
    const room = capacity[v * dimensions + d];
    const at = node * dimensions + d;
    const a = first * dimensions + d;
    const b = second * dimensions + d;
    if (mostBefore[at] + delivery[a] + delivery[b] > room || mostAfter[at] + pickup[a] + pickup[b] > room || loadAfter[at] + pickup[a] + delivery[b] > room) return false;
  }
  return true;
}
