import { alike, alikeWidth, allowed, allowedFrom, arc, costFor, costIntoFor, count, firsts, firstsCount, fixed, fromPlace, mate, nearVehicles, next, partners, partnerWidth, place, prev, sizeFor, toPlace, vehicle, vehicleWidth } from './state';
import { fitsBetween, foundNode, foundSecond, setFound, vehicleDelta } from './insertion';
import { improveByPair } from './pair-places';
import { below } from './random';
import { insertPair, keepsRules, keepsTime, link, refresh, remove, stopsOf } from './routes';
import { pairsHeld } from './take-out';
import { isPause } from './times';
import { beginTry, keepTry } from './try-out';

/** One pair goes to another vehicle, or changes places with a pair like it there. True when the change was taken, being dearer by less than `slack`; otherwise the routes are as before. */
export function tryPairShift(slack: f64): bool {
  if (pairsHeld || alikeWidth == 0) return false;
  const at = below(firstsCount);
  const s = firsts[at];
  const u = vehicle[s];
  if (u < 0) return false;
  const like = alike[at * alikeWidth + below(alikeWidth)];
  if (below(2) == 0) {
    const w = vehicle[like];
    return w >= 0 && w != u && swap(s, u, like, w, slack);
  }
  const w = drawVehicle(s, like);
  return w >= 0 && w != u && move(s, u, w, slack);
}

/** A vehicle that carries a pair like it, or works near its first half, or starts near there; −1 for none. */
function drawVehicle(s: i32, like: i32): i32 {
  const kind = below(8);
  if (kind == 0 && vehicleWidth > 0) return nearVehicles[s * vehicleWidth + below(vehicleWidth)];
  return vehicle[kind < 3 && partnerWidth > 0 ? partners[s * partnerWidth + below(partnerWidth)] : like];
}

function move(s: i32, u: i32, w: i32, slack: f64): bool {
  const part = vehicleDelta(s, w, 2);
  if (part == Infinity) return false;
  setFound(saved(s, u) + slack, foundNode, foundSecond);
  if (!improveByPair(s, w, part)) return false;
  const node = foundNode;
  const second = foundSecond;
  const other = mate[s];
  beginTry();
  remove(s);
  remove(other);
  refresh(u);
  const holds = keepsTime(u);
  if (holds) insertPair(s, node, other, second);
  return keepTry(holds, slack);
}

/** What is saved by taking the pair of s out, times apart. */
function saved(s: i32, u: i32): f64 {
  const size = sizeFor(u);
  const cost = costFor(u);
  const other = mate[s];
  const before = prev[s];
  const between = prev[other];
  const after = toPlace[next[other]];
  const alone = stopsOf(u) == 2;
  let follows = next[s];
  while (isPause(follows)) follows = next[follows];
  let gain = arc[before] + arc[s] + arc[other];
  if (follows == other) {
    if (!alone) gain -= cost[fromPlace[before] * size + after];
  } else {
    gain += arc[between];
    if (!alone) gain -= cost[fromPlace[before] * size + toPlace[next[s]]] + cost[fromPlace[between] * size + after];
  }
  return <f64>gain + (alone ? fixed[u] : 0);
}

/** Each half takes the place of the other pair's. Where halves follow each other the sum of arcs is an estimate; what is taken is judged by the exact cost. */
function swap(s: i32, u: i32, t: i32, w: i32, slack: f64): bool {
  if (allowed[allowedFrom[w] + s] == 0 || allowed[allowedFrom[u] + t] == 0) return false;
  const ms = mate[s];
  const mt = mate[t];
  const ps = prev[s];
  const pt = prev[t];
  let delta = inPlaceOf(s, t, w) + inPlaceOf(t, s, u);
  if (<f64>delta >= slack) return false;
  if (place[ms] != place[mt]) delta += inPlaceOf(ms, mt, w) + inPlaceOf(mt, ms, u);
  if (<f64>delta >= slack) return false;
  if (!fitsBetween(s, pt, next[t], w) || !fitsBetween(t, ps, next[s], u)) return false;
  const pms = prev[ms];
  const pmt = prev[mt];
  beginTry();
  remove(s);
  remove(ms);
  remove(t);
  remove(mt);
  link(t, ps);
  link(mt, pms == s ? t : pms);
  link(s, pt);
  link(ms, pmt == t ? s : pmt);
  count[u] = count[u] + 2;
  count[w] = count[w] + 2;
  refresh(u);
  refresh(w);
  return keepTry(keepsRules(u) && keepsRules(w), slack);
}

/** What the arcs of vehicle v cost more with `stop` where `other` is. */
function inPlaceOf(stop: i32, other: i32, v: i32): i32 {
  const row = place[stop] * sizeFor(v);
  const before = prev[other];
  return costIntoFor(v)[row + fromPlace[before]] + costFor(v)[row + toPlace[next[other]]] - arc[before] - arc[other];
}
