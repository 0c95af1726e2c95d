import { capacity, delivery, dimensions, earning, loadAfter, mostAfter, mostBefore, pickup } from '../memory/state'
import { fairnessDelta, isFair } from './fairness'
import { foundDelta, setFound, setupHolds } from './insertion'
import { isNoWay, PLAIN } from '../memory/kind'
import { areLimited, mayDrive, mayGo } from './limits'
import { knowLoads } from './loads'
import { ownPrice } from './prices'
import { idOf, indexOf, Node, NOWHERE, stopsOf, Vehicle } from '../memory/rows'
import { needSetup, setupFrom } from './setups'
import { startIn } from './times'

/**
 * Two single stops, one right behind the other, in one gap. Where the triangle inequality fails a stop may fit only
 * together with another; greedy insertion alone would never find it. Improves the place found; the exact cost follows
 * on insertion.
 */
export function bestGapForTwo(first: Node, second: Node, v: Vehicle): void {
  if (v.allowed[idOf(first)] == 0 || v.allowed[idOf(second)] == 0) return
  const has = stopsOf(v)
  if (has + 2 > v.maxStops) return
  const size = v.size
  const time = v.time
  const cost = v.cost
  const used = has > 0
  const part = (used ? 0 : v.fixed) + (isFair() ? fairnessDelta(v, earning[idOf(first)] + earning[idOf(second)]) : 0)
  const a = first.place
  const b = second.place
  for (let node = v.anchor; node != v.end; node = node.next) {
    const after = node.next
    const from = node.fromPlace
    const to = after.toPlace
    const delta = part + <f64>(cost[from * size + a] + cost[a * size + b] + cost[b * size + to] - (used ? node.arc : 0))
    if (delta >= foundDelta) continue
    const inLeg = time[from * size + a]
    const middle = time[a * size + b]
    const outLeg = time[b * size + to]
    if (isNoWay(inLeg) || isNoWay(middle) || isNoWay(outLeg)) continue
    const begins = startIn(first, max(node.driveFrom + inLeg, node.leave))
    if (begins < 0) continue
    const begins2 = startIn(second, begins + first.service + setupFrom(from, first) + middle)
    if (begins2 < 0) continue
    const leaves = begins2 + second.service + setupFrom(a, second)
    if (
      leaves > after.latest ||
      leaves + outLeg > after.latestDriven ||
      (needSetup() && !setupHolds(b, after, leaves, outLeg))
    )
      continue
    if (!loadsFit(idOf(first), idOf(second), node, v)) continue
    if (
      areLimited() &&
      !(mayDrive(v, inLeg + middle + outLeg - (used ? time[from * size + to] : 0)) && mayGo(v, from, a, b, to))
    )
      continue
    const total = PLAIN ? delta : delta + ownPrice(first, v, begins) + ownPrice(second, v, begins2)
    if (total < foundDelta) setFound(total, node, NOWHERE)
  }
}

function loadsFit(first: i32, second: i32, node: Node, v: Vehicle): bool {
  if (v.laden == 0) return true
  knowLoads(v)
  for (let d = 0; d < dimensions; d++) {
    const most = capacity[indexOf(v) * dimensions + d]
    const at = idOf(node) * dimensions + d
    const a = first * dimensions + d
    const b = second * dimensions + d
    if (
      mostBefore[at] + delivery[a] + delivery[b] > most ||
      mostAfter[at] + pickup[a] + pickup[b] > most ||
      loadAfter[at] + pickup[a] + delivery[b] > most
    )
      return false
  }
  return true
}
