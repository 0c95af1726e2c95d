import { earning, partnerWidth } from '../memory/state';
import { fairnessDelta, isFair, transferDelta } from '../routes/fairness';
import { heatAt, pick } from '../near/ground';
import { fitsBetween, insertionDelta, vehicleDelta } from '../routes/insertion';
import { Partner, partnerAt } from '../near/nearby';
import { paidForTimes } from '../routes/prices';
import { below } from '../memory/random';
import { insert, keepsRules, keepsTime, link, refreshBetween, remove } from '../routes/routes';
import { FROZEN, HALF, idOf, isFrozen, isStop, NOBODY, Node, nodeAt, oneClass, stopsOf, Vehicle } from '../memory/rows';
import { beginTry, keepTry } from '../routes/try-out';

/**
 * One stop goes to another vehicle, or changes places with one there. True when the change was taken, being dearer by
 * less than `evenSlack` times the heat there; otherwise the routes are as before.
 */
export function tryShift(evenSlack: f64): bool {
  const id = pick();
  const slack = evenSlack * heatAt(id);
  const s = nodeAt(id);
  const u = s.vehicle;
  if (u == NOBODY || !isSingle(s) || partnerWidth == 0) return false;
  const draw = below(4 * partnerWidth);
  const partner = partnerAt(id * partnerWidth + (draw >> 2));
  const t = nodeAt(partner.stop);
  const w = t.vehicle;
  if (w == NOBODY || w == u) return false;
  const way = draw & 3;
  if (way < 2) {
    if (isFrozen(t) && (way == 1 || t != w.anchor)) return false;
    return way == 0
      ? move(s, u, t, w, wayFrom(partner, t, s, w), slack)
      : move(s, u, t.prev, w, wayInto(t.prev, s, w), slack);
  }
  const x = way == 2 ? t.next : t.prev;
  if (!isStop(x)) return false;
  const ways =
    way == 2 ? wayFrom(partner, t, s, w) + wayOut(s, x.next, w) : wayInto(x.prev, s, w) + wayTo(partner, s, t, w);
  return swap(s, u, x, w, ways, slack);
}

@inline function isSingle(node: Node): bool { return (node.kind & (HALF | FROZEN)) == 0; }

/** Costs of ways for vehicle v: from and to a partner they are known where all vehicles' ways cost the same. */
@inline function wayInto(from: Node, s: Node, v: Vehicle): i32 { return v.into[s.place * v.size + from.fromPlace]; }
@inline function wayOut(s: Node, to: Node, v: Vehicle): i32 { return v.cost[s.place * v.size + to.toPlace]; }
@inline function wayFrom(partner: Partner, t: Node, s: Node, v: Vehicle): i32 {
  return oneClass ? <i32>partner.from : wayInto(t, s, v);
}
@inline function wayTo(partner: Partner, s: Node, t: Node, v: Vehicle): i32 {
  return oneClass ? <i32>partner.to : wayOut(s, t, v);
}

/**
 * `into` is the cost of the way into s then. Rights lie elsewhere in memory, and are looked at once the arcs would do.
 */
function move(s: Node, u: Vehicle, b: Node, w: Vehicle, into: i32, slack: f64): bool {
  const before = s.prev;
  const after = s.next;
  const arcs = <f64>(s.arcIn + s.arc);
  const most = slack + paidForTimes(u, w);
  // Cheapest look first: the new arc into s alone may cost more than may be lost at most.
  if (!isFair() && <f64>(into - b.arc) >= arcs + most + u.fixed) return false;
  let gain = arcs + (stopsOf(u) == 1 ? u.fixed : -<f64>u.cost[before.fromPlace * u.size + after.toPlace]);
  if (isFair()) gain -= fairnessDelta(u, -earning[idOf(s)]);
  else if (<f64>(into + wayOut(s, b.next, w) - b.arc) >= gain + most) return false;
  const part = vehicleDelta(idOf(s), w, 1);
  if (part == Infinity || insertionDelta(s, b, w, gain + most - part) == Infinity) return false;
  beginTry();
  remove(s);
  refreshBetween(u, before, after);
  const holds = keepsTime(u);
  if (holds) insert(s, b);
  return keepTry(holds, slack);
}

/** `ways` is the cost of the ways to and from s then; rights as above. */
function swap(s: Node, u: Vehicle, x: Node, w: Vehicle, ways: i32, slack: f64): bool {
  let delta = <f64>(ways - s.arcIn - s.arc - x.arcIn - x.arc);
  if (isFair()) delta += transferDelta(u, w, earning[idOf(x)] - earning[idOf(s)]);
  const most = slack + paidForTimes(u, w);
  if (delta >= most) return false;
  const ps = s.prev;
  const ns = s.next;
  if (delta + <f64>(wayInto(ps, x, u) + wayOut(x, ns, u)) >= most) return false;
  if (!isSingle(x) || w.allowed[idOf(s)] == 0 || u.allowed[idOf(x)] == 0) return false;
  const px = x.prev;
  const nx = x.next;
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
