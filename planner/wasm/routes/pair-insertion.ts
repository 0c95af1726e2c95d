import { Ints } from '../memory/memory'
import { hasLimits } from '../memory/state'
import { detoursBehind, NEVER } from './detours'
import { foundDelta, setFound, setupHolds } from './insertion'
import { isNoWay, PLAIN } from '../memory/kind'
import { mayDrive, pairMayGo } from './limits'
import { ridesAlong } from './loads'
import { ownPrice } from './prices'
import { idOf, isPause, NO_CELLS, Node, stopsOf, timeTo, Vehicle } from '../memory/rows'
import { needSetup, setupFrom, setupOf } from './setups'
import { startIn } from './times'

/**
 * Best places of a pair on vehicle v: every place of the first half, and behind it the route is driven on until the
 * second half fits no more.
 * O(length²), with O(1) a step. Improves the place found.
 */
export function bestPair(stop: Node, other: Node, v: Vehicle, part: f64): void {
  const size = v.size
  const time = v.time
  const cost = v.cost
  const into = v.into
  const end = v.end
  const used = stopsOf(v) > 0
  const id = idOf(stop)
  const here = stop.place * size
  const there = other.place * size
  const between = cost[here + other.place]
  const opens = stop.opens
  const closes = stop.closes
  const least = used ? detoursBehind(other.place, v) : changetype<Ints>(0)
  for (let node = v.anchor, k = 0; node != end; node = node.next, k++) {
    // Times only grow along a route, whatever the matrix.
    if (node.leave > closes) break
    const after = node.next
    if (after.latest < opens) continue
    const from = node.fromPlace
    const to = after.toPlace
    const arrive = into[here + from]
    if (used) {
      // The least cost of the pair with its first half here: the mate at once behind it, or in the cheapest gap that
      // follows.
      const enter = part + <f64>(arrive - node.arc)
      const rest = least[k + 1]
      if (enter + <f64>min(rest, 0) >= foundDelta) continue
      if (
        (rest == NEVER || enter + <f64>(cost[here + to] + rest) >= foundDelta) &&
        enter + <f64>(between + cost[there + to]) >= foundDelta
      )
        continue
    }
    if (!ridesAlong(id, node, v, false)) continue
    const inLeg = v.timeInto != NO_CELLS ? arrive : time[from * size + stop.place]
    const begins = startIn(stop, max(node.driveFrom + inLeg, node.leave))
    if (begins < 0 || isNoWay(inLeg)) continue
    const leaves = begins + stop.service + setupFrom(from, stop)
    driveOn(
      stop,
      other,
      v,
      node,
      leaves,
      part + ownPrice(stop, v, begins) + <f64>(arrive - (used ? node.arc : 0)),
      used ? changetype<Ints>(changetype<usize>(least) + ((<usize>(k + 1)) << 2)) : least,
    )
  }
}

/**
 * Drives on from the first half, put behind `node` and left at `leaves`, and tries the second behind each node. `least`
 * are the detours of the gaps that follow; none on a vehicle without stops.
 */
function driveOn(stop: Node, other: Node, v: Vehicle, behind: Node, leaves: i32, base: f64, least: Ints): void {
  const size = v.size
  const time = v.time
  const cost = v.cost
  const into = v.into
  const there = other.place
  const row = there * size
  const end = v.end
  const opens = other.opens
  const closes = other.closes
  const id = idOf(stop)
  let at = stop
  let from = stop.place
  let now = leaves
  let drive = now
  let delta = base
  // Until the first real node behind the first half is passed, the leg out of it is not yet in `delta`.
  let rode = false
  for (let node = behind.next, k = 0; now <= closes; k++) {
    // No gap that follows can be cheaper than what is found.
    if (rode && changetype<usize>(least) != 0 && delta + <f64>least[k - 1] >= foundDelta) return
    const to = node.toPlace
    const whole = delta + <f64>(into[row + from] + cost[row + to] - (rode ? at.arc : 0))
    if (node.latest >= opens && whole < foundDelta) {
      const inLeg = timeTo(there, from, v)
      const begins = startIn(other, max(now, drive + inLeg))
      const outLeg = time[row + to]
      const done = begins + other.service + setupFrom(from, other)
      if (
        begins >= 0 &&
        done <= node.latest &&
        done + outLeg <= node.latestDriven &&
        !isNoWay(inLeg) &&
        !isNoWay(outLeg)
      ) {
        if (PLAIN) setFound(whole, behind, at)
        else {
          const total = whole + ownPrice(other, v, begins)
          const holds = !needSetup() || setupHolds(there, node, done, outLeg)
          if (total < foundDelta && holds && (!hasLimits || withinLimits(stop, v, behind, rode, from, there, to)))
            setFound(total, behind, at)
        }
      }
    }
    if (node == end || !ridesAlong(id, node, v, true)) return
    // Drive on over `node`.
    if (isPause(node)) {
      const begins = startIn(node, now)
      if (begins < 0) return
      now = begins + node.service
      drive += node.service
    } else {
      const here = node.place
      const leg = cost[from * size + here]
      const sec = time == cost ? leg : time[from * size + here]
      const begins = startIn(node, max(now, drive + sec))
      if (begins < 0 || isNoWay(sec) || begins > node.latest + setupOf(node)) return
      now = begins + node.service + setupFrom(from, node)
      drive = now
      if (!rode) delta += <f64>leg
      rode = true
      from = here
    }
    at = node
    node = node.next
  }
}

/**
 * True where the route keeps its limits with the first half behind `behind` and the second between places `from` and
 * `to`.
 */
function withinLimits(stop: Node, v: Vehicle, behind: Node, rode: bool, from: i32, there: i32, to: i32): bool {
  const size = v.size
  const time = v.time
  const after = behind.next.toPlace
  let more = time[behind.fromPlace * size + stop.place] + time[from * size + there] + time[there * size + to]
  if (stopsOf(v) > 0) more -= time[behind.fromPlace * size + after]
  if (rode) more += time[stop.place * size + after] - time[from * size + to]
  return mayDrive(v, more) && pairMayGo(v, behind, stop, rode, from, there, to)
}
