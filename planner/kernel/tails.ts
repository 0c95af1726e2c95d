import { ints, Ints } from './memory';
import { allowed, allowedFrom, anchor, arc, classOf, costFor, firstEnd, firstStart, fixed, fromPlace, frozen, half, mate, nearVehicles, next, partners, partnerWidth, place, prev, sizeFor, stops, toPlace, vehicle, vehicleWidth } from './state';
import { heatAt, pick } from './ground';
import { clearOrder, setOrder } from './orders';
import { below } from './random';
import { stopsOf } from './routes';
import { pairsHeld } from './take-out';
import { beginTry, keepTry } from './try-out';

/** Free stops of two vehicles up to where they are cut, and behind. */
let headU: Ints = changetype<Ints>(0);
let tailU: Ints = changetype<Ints>(0);
let headW: Ints = changetype<Ints>(0);
let tailW: Ints = changetype<Ints>(0);
let heads: i32 = 0;
let tails: i32 = 0;

export function initTails(): void {
  headU = ints(stops);
  tailU = ints(stops);
  headW = ints(stops);
  tailW = ints(stops);
}

/**
 * Two vehicles exchange what they do from some point on (2-opt*), or their whole routes. True when the change was taken, being dearer by less than
 * `evenSlack` times the heat there; otherwise the routes are as before.
 */
export function tryTails(evenSlack: f64): bool {
  const s = pick();
  const slack = evenSlack * heatAt(s);
  const u = vehicle[s];
  if (u < 0) return false;
  if (below(4) == 0 && vehicleWidth > 0) {
    const w = nearVehicles[s * vehicleWidth + below(vehicleWidth)];
    return w != u && exchange(u, anchor[u], w, anchor[w], slack);
  }
  if (partnerWidth == 0) return false;
  const t = partners[s * partnerWidth + below(partnerWidth)];
  const w = vehicle[t];
  if (w < 0 || w == u || frozen[t] == 1 || (frozen[s] == 1 && s != anchor[u])) return false;
  return exchange(u, s, w, prev[t], slack);
}

/** Gives u what follows `b` on w, and w what follows `a` on u. */
function exchange(u: i32, a: i32, w: i32, b: i32, slack: f64): bool {
  if (classOf[u] != classOf[w]) return false;
  const endU = firstEnd + u;
  const endW = firstEnd + w;
  const hasTailU = hasTail(a, endU);
  const hasTailW = hasTail(b, endW);
  if (!hasTailU && !hasTailW) return false;
  if (<f64>arcsDelta(u, a, hasTailU, w, b, hasTailW) - fixed[u] - fixed[w] >= slack) return false;
  if (pairsHeld && (carriesPairs(u) || carriesPairs(w))) return false;
  if (!mayTake(w, a, endU) || !mayTake(u, b, endW)) return false;
  split(u, a, headU, tailU);
  const headsU = heads;
  const tailsU = tails;
  split(w, b, headW, tailW);
  const headsW = heads;
  const tailsW = tails;
  if (!pairsStay(headU, headsU) || !pairsStay(tailW, tailsW) || !pairsStay(headW, headsW) || !pairsStay(tailU, tailsU)) return false;
  beginTry();
  clearOrder(u);
  clearOrder(w);
  return keepTry(setOrder(u, headU, headsU, tailW, tailsW) && setOrder(w, headW, headsW, tailU, tailsU), slack);
}

/** What arcs into the tails and home cost more then; a vehicle without stops stays where it is. */
function arcsDelta(u: i32, a: i32, hasTailU: bool, w: i32, b: i32, hasTailW: bool): i32 {
  const size = sizeFor(u);
  const cost = costFor(u);
  const lastU = prev[firstEnd + u];
  const lastW = prev[firstEnd + w];
  const homeU = place[firstEnd + u];
  const homeW = place[firstEnd + w];
  const fromA = fromPlace[a] * size;
  const fromB = fromPlace[b] * size;
  let delta = 0;
  if (hasTailU) delta -= arc[a] + arc[lastU];
  else if (stopsOf(u) > 0) delta -= arc[lastU];
  if (hasTailW) delta -= arc[b] + arc[lastW];
  else if (stopsOf(w) > 0) delta -= arc[lastW];
  if (hasTailW) delta += cost[fromA + toPlace[next[b]]] + cost[fromPlace[lastW] * size + homeU];
  else if (hasHead(u, a)) delta += cost[fromA + homeU];
  if (hasTailU) delta += cost[fromB + toPlace[next[a]]] + cost[fromPlace[lastU] * size + homeW];
  else if (hasHead(w, b)) delta += cost[fromB + homeW];
  return delta;
}

function carriesPairs(v: i32): bool {
  const end = firstEnd + v;
  for (let node = next[firstStart + v]; node != end; node = next[node]) if (node < stops && half[node] != 0) return true;
  return false;
}

/** A stop behind `node`, pauses apart. */
function hasTail(node: i32, end: i32): bool {
  let at = next[node];
  while (at >= stops && at != end) at = next[at];
  return at != end;
}

/** A stop at or before `node`. */
function hasHead(v: i32, node: i32): bool {
  const start = firstStart + v;
  let at = node;
  while (at >= stops && at != start) at = prev[at];
  return at != start;
}

/** True when a vehicle may serve all that another does behind `node`. */
function mayTake(v: i32, node: i32, end: i32): bool {
  const row = allowedFrom[v];
  if (row == allowedFrom[vehicle[end]]) return true;
  for (let at = next[node]; at != end; at = next[at]) if (at < stops && allowed[row + at] == 0) return false;
  return true;
}

/** Free stops up to a node, and behind it. */
function split(v: i32, node: i32, head: Ints, tail: Ints): void {
  heads = 0;
  tails = 0;
  const end = firstEnd + v;
  let isHead = node != anchor[v];
  for (let at = next[anchor[v]]; at != end; at = next[at]) {
    if (at < stops) {
      if (isHead) head[heads++] = at;
      else tail[tails++] = at;
    }
    if (at == node) isHead = false;
  }
}

/** True when no pair is torn apart. */
function pairsStay(list: Ints, length: i32): bool {
  for (let k = 0; k < length; k++) {
    if (half[list[k]] == 0) continue;
    let j = 0;
    while (j < length && list[j] != mate[list[k]]) j++;
    if (j == length) return false;
  }
  return true;
}
