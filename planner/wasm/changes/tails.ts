import { partnerWidth, stops, vehicleWidth } from '../memory/state'
import { earnedBehind, isFair, mostSaved, transferDelta } from '../routes/fairness'
import { heatAt, pick } from '../near/ground'
import { isNoWay } from '../memory/kind'
import { partnerAt, starterAt } from '../near/nearby'
import { clearOrder, setOrder } from '../routes/orders'
import { paidForTimes } from '../routes/prices'
import { below } from '../memory/random'
import { halfOf, idOf, isFrozen, isStop, NOBODY, Node, nodeAt, nodeList, Nodes, stopsOf, Vehicle } from '../memory/rows'
import { pairsHeld } from '../routes/take-out'
import { beginTry, keepTry } from '../routes/try-out'
import { areTwins, idleLike } from '../near/twins'

/** Free stops of two vehicles up to where they are cut, and behind. */
let headU: Nodes = changetype<Nodes>(0)
let tailU: Nodes = changetype<Nodes>(0)
let headW: Nodes = changetype<Nodes>(0)
let tailW: Nodes = changetype<Nodes>(0)
let heads: i32 = 0
let tails: i32 = 0
/** False where the last cut tears a pair apart. */
let pairsWhole: bool = true

export function initTails(): void {
  headU = nodeList(stops)
  tailU = nodeList(stops)
  headW = nodeList(stops)
  tailW = nodeList(stops)
}

/**
 * Two vehicles exchange their routes from some point on (2-opt*), or their whole routes. True when the change was
 * taken, being dearer by less than `evenSlack` times the heat there; otherwise the routes are as before.
 */
export function tryTails(evenSlack: f64): bool {
  const id = pick()
  const slack = evenSlack * heatAt(id)
  const s = nodeAt(id)
  const u = s.vehicle
  if (u == NOBODY) return false
  const draw = below(4 * max(1, partnerWidth))
  if ((draw & 3) == 0 && vehicleWidth > 0) {
    const w = idleLike(starterAt(id * vehicleWidth + below(vehicleWidth)).vehicle)
    // Between vehicles that are alike whole routes make no difference: then the part behind the stop goes to the other
    // one.
    return w != u && exchange(u, areTwins(u, w) ? s : u.anchor, w, w.anchor, slack)
  }
  if (partnerWidth == 0) return false
  const t = nodeAt(partnerAt(id * partnerWidth + (draw >> 2)).stop)
  const w = t.vehicle
  if (w == NOBODY || w == u || isFrozen(t) || (isFrozen(s) && s != u.anchor)) return false
  return exchange(u, s, w, t.prev, slack)
}

/** Gives u the part of w behind `b`, and w the part of u behind `a`. */
function exchange(u: Vehicle, a: Node, w: Vehicle, b: Node, slack: f64): bool {
  if (u.travelClass != w.travelClass) return false
  const hasTailU = hasTail(a, u.end)
  const hasTailW = hasTail(b, w.end)
  if (!hasTailU && !hasTailW) return false
  let delta = <f64>arcsDelta(u, a, hasTailU, w, b, hasTailW)
  const most = slack + paidForTimes(u, w)
  if (isFair()) {
    // Cheapest look first: earnings are added up along both routes.
    if (delta - u.fixed - w.fixed - mostSaved(u, w) >= most) return false
    delta += transferDelta(u, w, earnedBehind(b, w.end) - earnedBehind(a, u.end))
  }
  if (delta - u.fixed - w.fixed >= most) return false
  if (
    (hasTailW && isNoWay(u.time[a.fromPlace * u.size + b.next.toPlace])) ||
    (hasTailU && isNoWay(u.time[b.fromPlace * u.size + a.next.toPlace]))
  )
    return false
  if (pairsHeld && (carriesPairs(u) || carriesPairs(w))) return false
  if (!mayTake(w, u, a) || !mayTake(u, w, b)) return false
  split(u, a, headU, tailU)
  if (!pairsWhole) return false
  const headsU = heads
  const tailsU = tails
  split(w, b, headW, tailW)
  if (!pairsWhole) return false
  const headsW = heads
  const tailsW = tails
  beginTry()
  clearOrder(u)
  clearOrder(w)
  return keepTry(setOrder(u, headU, headsU, tailW, tailsW) && setOrder(w, headW, headsW, tailU, tailsU), slack)
}

/** How much dearer arcs into the tails and home are then; a vehicle without stops stays where it is. */
function arcsDelta(u: Vehicle, a: Node, hasTailU: bool, w: Vehicle, b: Node, hasTailW: bool): i32 {
  const size = u.size
  const cost = u.cost
  const homeU = u.homePlace
  const homeW = w.homePlace
  const fromA = a.fromPlace * size
  const fromB = b.fromPlace * size
  let delta = 0
  if (hasTailU) delta -= a.arc + u.homeArc
  else if (stopsOf(u) > 0) delta -= u.homeArc
  if (hasTailW) delta -= b.arc + w.homeArc
  else if (stopsOf(w) > 0) delta -= w.homeArc
  if (hasTailW) delta += cost[fromA + b.next.toPlace] + cost[w.lastPlace * size + homeU]
  else if (hasHead(u, a)) delta += cost[fromA + homeU]
  if (hasTailU) delta += cost[fromB + a.next.toPlace] + cost[u.lastPlace * size + homeW]
  else if (hasHead(w, b)) delta += cost[fromB + homeW]
  return delta
}

function carriesPairs(v: Vehicle): bool {
  for (let node = v.start.next; node != v.end; node = node.next) if (halfOf(node) != 0) return true
  return false
}

/** A stop behind `node`, pauses apart. */
function hasTail(node: Node, end: Node): bool {
  let at = node.next
  while (!isStop(at) && at != end) at = at.next
  return at != end
}

/** A stop at or before `node`. */
function hasHead(v: Vehicle, node: Node): bool {
  let at = node
  while (!isStop(at) && at != v.start) at = at.prev
  return at != v.start
}

/** True when a vehicle may serve all that another does behind `node`. */
function mayTake(v: Vehicle, other: Vehicle, node: Node): bool {
  const allowed = v.allowed
  if (allowed == other.allowed) return true
  for (let at = node.next; at != other.end; at = at.next) if (isStop(at) && allowed[idOf(at)] == 0) return false
  return true
}

/**
 * Free stops up to a node, and behind it. A pair is whole on one side where as many second halves follow as there are
 * first ones.
 */
function split(v: Vehicle, node: Node, head: Nodes, tail: Nodes): void {
  heads = 0
  tails = 0
  let open = 0
  let openAtCut = 0
  let isHead = node != v.anchor
  for (let at = v.anchor.next; at != v.end; at = at.next) {
    if (isStop(at)) {
      if (isHead) head[heads++] = at
      else tail[tails++] = at
      const half = halfOf(at)
      if (half != 0) open += half == 1 ? 1 : -1
    }
    if (at == node) {
      isHead = false
      openAtCut = open
    }
  }
  pairsWhole = openAtCut == 0 && open == 0
}
