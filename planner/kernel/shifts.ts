import { allowed, allowedFrom, anchor, arc, costFor, costIntoFor, count, fixed, fromPlace, frozen, half, next, partners, partnerWidth, place, prev, sizeFor, stops, toPlace, vehicle } from './state';
import { heatAt, pick } from './ground';
import { fitsBetween, insertionDelta, vehicleDelta } from './insertion';
import { below } from './random';
import { insert, keepsRules, keepsTime, link, refresh, remove, stopsOf } from './routes';
import { beginTry, keepTry } from './try-out';

/** One stop goes to another vehicle, or changes places with one there. True when the change was taken, being dearer by less than `evenSlack` times the heat there; otherwise the routes are as before. */
export function tryShift(evenSlack: f64): bool {
  const s = pick();
  const slack = evenSlack * heatAt(s);
  const u = vehicle[s];
  if (u < 0 || half[s] != 0 || frozen[s] == 1 || partnerWidth == 0) return false;
  const t = partners[s * partnerWidth + below(partnerWidth)];
  const w = vehicle[t];
  if (w < 0 || w == u || allowed[allowedFrom[w] + s] == 0) return false;
  const kind = below(4);
  if (kind < 2) {
    if (frozen[t] == 1 && (kind == 1 || t != anchor[w])) return false;
    return move(s, u, kind == 0 ? t : prev[t], w, slack);
  }
  const x = kind == 2 ? next[t] : prev[t];
  return x < stops && swap(s, u, x, w, slack);
}

function move(s: i32, u: i32, b: i32, w: i32, slack: f64): bool {
  const before = prev[s];
  const arcs = <f64>(arc[before] + arc[s]);
  // Cheapest look first: the new arc into s alone may cost more than may be lost at most.
  if (<f64>(costIntoFor(w)[place[s] * sizeFor(w) + fromPlace[b]] - arc[b]) >= arcs + slack + fixed[u]) return false;
  const gain = arcs + (stopsOf(u) == 1 ? fixed[u] : -<f64>costFor(u)[fromPlace[before] * sizeFor(u) + toPlace[next[s]]]);
  const part = vehicleDelta(s, w, 1);
  if (part == Infinity || insertionDelta(s, b, w, gain + slack - part) == Infinity) return false;
  beginTry();
  remove(s);
  refresh(u);
  const holds = keepsTime(u);
  if (holds) insert(s, b);
  return keepTry(holds, slack);
}

function swap(s: i32, u: i32, x: i32, w: i32, slack: f64): bool {
  if (half[x] != 0 || frozen[x] == 1 || allowed[allowedFrom[u] + x] == 0) return false;
  const ps = prev[s];
  const ns = next[s];
  const px = prev[x];
  const nx = next[x];
  const rowS = place[s] * sizeFor(w);
  const rowX = place[x] * sizeFor(u);
  let delta = -arc[ps] - arc[s] - arc[px] - arc[x];
  delta += costIntoFor(w)[rowS + fromPlace[px]] + costFor(w)[rowS + toPlace[nx]];
  if (<f64>delta >= slack) return false;
  delta += costIntoFor(u)[rowX + fromPlace[ps]] + costFor(u)[rowX + toPlace[ns]];
  if (<f64>delta >= slack) return false;
  if (!fitsBetween(s, px, nx, w) || !fitsBetween(x, ps, ns, u)) return false;
  beginTry();
  remove(s);
  remove(x);
  link(s, px);
  link(x, ps);
  count[u] = count[u] + 1;
  count[w] = count[w] + 1;
  refresh(u);
  refresh(w);
  return keepTry(keepsRules(u) && keepsRules(w), slack);
}
