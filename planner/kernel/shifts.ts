import { partnerWidth } from './state';
import { heatAt, pick } from './ground';
import { fitsBetween, insertionDelta, vehicleDelta } from './insertion';
import { partnerAt } from './nearby';
import { below } from './random';
import { insert, keepsRules, keepsTime, link, refreshBetween, remove } from './routes';
import { FROZEN, HALF, idOf, isFrozen, isStop, NOBODY, Node, nodeAt, stopsOf, Vehicle } from './rows';
import { beginTry, keepTry } from './try-out';

/** One stop goes to another vehicle, or changes places with one there. True when the change was taken, being dearer by less than `evenSlack` times the heat there; otherwise the routes are as before. */
export function tryShift(evenSlack: f64): bool {
  const id = pick();
  const slack = evenSlack * heatAt(id);
  const s = nodeAt(id);
  const u = s.vehicle;
  if (u == NOBODY || !isSingle(s) || partnerWidth == 0) return false;
  const t = nodeAt(partnerAt(id * partnerWidth + below(partnerWidth)).stop);
  const w = t.vehicle;
  if (w == NOBODY || w == u || w.allowed[id] == 0) return false;
  const kind = below(4);
  if (kind < 2) {
    if (isFrozen(t) && (kind == 1 || t != w.anchor)) return false;
    return move(s, u, kind == 0 ? t : t.prev, w, slack);
  }
  const x = kind == 2 ? t.next : t.prev;
  return isStop(x) && swap(s, u, x, w, slack);
}

@inline function isSingle(node: Node): bool { return (node.kind & (HALF | FROZEN)) == 0; }

function move(s: Node, u: Vehicle, b: Node, w: Vehicle, slack: f64): bool {
  const before = s.prev;
  const after = s.next;
  const arcs = <f64>(s.arcIn + s.arc);
  // Cheapest look first: the new arc into s alone may cost more than may be lost at most.
  if (<f64>(w.into[s.place * w.size + b.fromPlace] - b.arc) >= arcs + slack + u.fixed) return false;
  const gain = arcs + (stopsOf(u) == 1 ? u.fixed : -<f64>u.cost[before.fromPlace * u.size + after.toPlace]);
  const part = vehicleDelta(idOf(s), w, 1);
  if (part == Infinity || insertionDelta(s, b, w, gain + slack - part) == Infinity) return false;
  beginTry();
  remove(s);
  refreshBetween(u, before, after);
  const holds = keepsTime(u);
  if (holds) insert(s, b);
  return keepTry(holds, slack);
}

function swap(s: Node, u: Vehicle, x: Node, w: Vehicle, slack: f64): bool {
  if (!isSingle(x) || u.allowed[idOf(x)] == 0) return false;
  const ps = s.prev;
  const ns = s.next;
  const px = x.prev;
  const nx = x.next;
  const rowS = s.place * w.size;
  const rowX = x.place * u.size;
  let delta = -s.arcIn - s.arc - x.arcIn - x.arc;
  delta += w.into[rowS + px.fromPlace] + w.cost[rowS + nx.toPlace];
  if (<f64>delta >= slack) return false;
  delta += u.into[rowX + ps.fromPlace] + u.cost[rowX + ns.toPlace];
  if (<f64>delta >= slack) return false;
  if (!fitsBetween(s, px, nx, w) || !fitsBetween(x, ps, ns, u)) return false;
  beginTry();
  remove(s);
  remove(x);
  link(s, px);
  link(x, ps);
  u.free++;
  w.free++;
  refreshBetween(u, ps, ns);
  refreshBetween(w, px, nx);
  return keepTry(keepsRules(u) && keepsRules(w), slack);
}
