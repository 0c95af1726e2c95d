import { alike, alikeWidth, firsts, firstsCount, mate, partnerWidth, vehicleWidth } from '../memory/state'
import { earningOf, fairnessDelta, isFair, transferDelta } from '../routes/fairness'
import { fitsBetween, foundNode, foundSecond, setFound, vehicleDelta } from '../routes/insertion'
import { partnerAt, starterAt } from '../near/nearby'
import { improveByPair } from './pair-places'
import { paidForTimes } from '../routes/prices'
import { below } from '../memory/random'
import { insertPair, keepsRules, keepsTime, link, refresh, remove } from '../routes/routes'
import { idOf, isPause, NOBODY, Node, nodeAt, stopsOf, Vehicle } from '../memory/rows'
import { pairsHeld } from '../routes/take-out'
import { beginTry, keepTry } from '../routes/try-out'
import { idleLike } from '../near/twins'

/**
 * One pair goes to another vehicle, or changes places with a pair like it there. True when the change was taken, being
 * dearer by less than `slack`; otherwise the routes are as before.
 */
export function tryPairShift(slack: f64): bool {
  if (pairsHeld || alikeWidth == 0) return false
  const at = below(firstsCount)
  const id = firsts[at]
  const s = nodeAt(id)
  const u = s.vehicle
  if (u == NOBODY) return false
  const draw = below(2 * alikeWidth)
  const like = alike[at * alikeWidth + (draw >> 1)]
  if ((draw & 1) == 0) {
    const w = nodeAt(like).vehicle
    return w != NOBODY && w != u && swap(s, u, nodeAt(like), w, slack)
  }
  const w = drawVehicle(id, like)
  return w != NOBODY && w != u && move(s, u, w, slack)
}

/** A vehicle that carries a pair like it, or works near its first half, or starts near there; NOBODY for none. */
function drawVehicle(s: i32, like: i32): Vehicle {
  const kind = below(8)
  if (kind == 0 && vehicleWidth > 0) return idleLike(starterAt(s * vehicleWidth + below(vehicleWidth)).vehicle)
  return nodeAt(kind < 3 && partnerWidth > 0 ? <i32>partnerAt(s * partnerWidth + below(partnerWidth)).stop : like)
    .vehicle
}

function move(s: Node, u: Vehicle, w: Vehicle, slack: f64): bool {
  const part = vehicleDelta(idOf(s), w, 2)
  if (part == Infinity) return false
  const other = nodeAt(mate[idOf(s)])
  setFound(saved(s, other, u) + slack + paidForTimes(u, w), foundNode, foundSecond)
  if (!improveByPair(s, other, w, part)) return false
  const node = foundNode
  const second = foundSecond
  beginTry()
  remove(s)
  remove(other)
  refresh(u)
  const holds = keepsTime(u)
  if (holds) insertPair(s, node, other, second)
  return keepTry(holds, slack)
}

/** The saving of taking the pair of s out, times apart. */
function saved(s: Node, other: Node, u: Vehicle): f64 {
  const size = u.size
  const cost = u.cost
  const before = s.prev
  const between = other.prev
  const after = other.next.toPlace
  const alone = stopsOf(u) == 2
  let follows = s.next
  while (isPause(follows)) follows = follows.next
  let gain = before.arc + s.arc + other.arc
  if (follows == other) {
    if (!alone) gain -= cost[before.fromPlace * size + after]
  } else {
    gain += between.arc
    if (!alone) gain -= cost[before.fromPlace * size + s.next.toPlace] + cost[between.fromPlace * size + after]
  }
  const all = <f64>gain + (alone ? u.fixed : 0)
  return isFair() ? all - fairnessDelta(u, -earningOf(s)) : all
}

/**
 * Each half takes the place of the other pair's. Where halves follow each other the sum of arcs is an estimate; a
 * change that is taken is judged by the exact cost.
 */
function swap(s: Node, u: Vehicle, t: Node, w: Vehicle, slack: f64): bool {
  if (w.allowed[idOf(s)] == 0 || u.allowed[idOf(t)] == 0) return false
  const ms = nodeAt(mate[idOf(s)])
  const mt = nodeAt(mate[idOf(t)])
  const ps = s.prev
  const pt = t.prev
  let delta = <f64>(inPlaceOf(s, t, w) + inPlaceOf(t, s, u))
  if (isFair()) delta += transferDelta(u, w, earningOf(t) - earningOf(s))
  const most = slack + paidForTimes(u, w)
  if (delta >= most) return false
  if (ms.place != mt.place) delta += <f64>(inPlaceOf(ms, mt, w) + inPlaceOf(mt, ms, u))
  if (delta >= most) return false
  if (!fitsBetween(s, pt, t.next, w) || !fitsBetween(t, ps, s.next, u)) return false
  const pms = ms.prev
  const pmt = mt.prev
  beginTry()
  remove(s)
  remove(ms)
  remove(t)
  remove(mt)
  link(t, ps)
  link(mt, pms == s ? t : pms)
  link(s, pt)
  link(ms, pmt == t ? s : pmt)
  u.free += 2
  w.free += 2
  refresh(u)
  refresh(w)
  return keepTry(keepsRules(u) && keepsRules(w), slack)
}

/** How much dearer the arcs of vehicle v are with `stop` where `other` is. */
function inPlaceOf(stop: Node, other: Node, v: Vehicle): i32 {
  const row = stop.place * v.size
  return v.into[row + other.prev.fromPlace] + v.cost[row + other.next.toPlace] - other.arcIn - other.arc
}
