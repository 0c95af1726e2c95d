import { Ints } from './memory';
import { count, driveFrom, firstEnd, firstStart, fromPlace, frozen, frozenFrom, frozenList, latest, latestDriven, leave, next, pausesFrom, pausesList, prev, service, sizeFor, stops, timeFor, toPlace, vehicle, waitAfter } from './state';
import { keepsRules, keepsTime, link, refresh, touch } from './routes';
import { startIn } from './times';

/** Takes all free stops off a vehicle that will be given an order: links of stops that change hands must not be followed from their old vehicle. */
export function clearOrder(v: i32): void {
  touch(v);
  const end = firstEnd + v;
  for (let node = next[firstStart + v]; node != end; node = next[node]) if (node < stops && frozen[node] == 0) vehicle[node] = -1;
  next[firstStart + v] = end;
}

/** Gives a vehicle these free stops in order, those of `head` first, with pauses where they delay least; false when rules forbid it (then `undo`). */
export function setOrder(v: i32, head: Ints, heads: i32, tail: Ints, tails: i32): bool {
  let last = firstStart + v;
  for (let k = frozenFrom[v]; k < frozenFrom[v + 1]; k++) last = append(frozenList[k], last, v);
  for (let k = 0; k < heads; k++) last = append(head[k], last, v);
  for (let k = 0; k < tails; k++) last = append(tail[k], last, v);
  append(firstEnd + v, last, v);
  count[v] = heads + tails;
  refresh(v);
  if (!keepsTime(v)) return false;
  for (let k = pausesFrom[v]; k < pausesFrom[v + 1]; k++) if (!insertPause(pausesList[k], v)) return false;
  return keepsRules(v);
}

function append(node: i32, last: i32, v: i32): i32 {
  next[last] = node;
  prev[node] = last;
  vehicle[node] = v;
  return node;
}

/** Puts a pause into the gap where it delays what follows least. */
function insertPause(pause: i32, v: i32): bool {
  const size = sizeFor(v);
  const time = timeFor(v);
  const work = service[pause];
  const end = firstEnd + v;
  let best = -1;
  let least = i32.MAX_VALUE;
  for (let node = firstStart + v; node != end; node = next[node]) {
    const begins = startIn(pause, leave[node]);
    // Times only grow along a route.
    if (begins < 0) break;
    const after = next[node];
    const leg = time[fromPlace[node] * size + toPlace[after]];
    const leaves = begins + work;
    const drive = driveFrom[node] + work + leg;
    if (leaves > latest[after] || drive > latestDriven[after]) continue;
    const push = max(0, max(leaves, drive) - max(leave[node], driveFrom[node] + leg) - waitAfter[after]);
    if (push < least) {
      least = push;
      best = node;
    }
    if (push == 0) break;
  }
  if (best < 0) return false;
  link(pause, best);
  refresh(v);
  return true;
}
