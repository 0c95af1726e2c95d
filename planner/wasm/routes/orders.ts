import { frozenFrom, frozenList, pausesFrom, pausesList } from '../memory/state'
import { indexOf, isFrozen, isStop, NOBODY, Node, nodeAt, Nodes, NOWHERE, Vehicle } from '../memory/rows'
import { keepsRules, keepsTime, link, refresh, refreshBetween, touch } from './routes'
import { startIn, waitAt } from './times'

/**
 * Takes all free stops off a vehicle that will be given an order: links of stops that change hands must not be followed
 * from their old vehicle.
 */
export function clearOrder(v: Vehicle): void {
  touch(v)
  for (let node = v.start.next; node != v.end; node = node.next)
    if (isStop(node) && !isFrozen(node)) node.vehicle = NOBODY
  v.start.next = v.end
}

/**
 * Gives a vehicle these free stops in order, those of `head` first, with pauses where they delay least; false when
 * rules forbid it (then `undo`).
 */
export function setOrder(v: Vehicle, head: Nodes, heads: i32, tail: Nodes, tails: i32): bool {
  const index = indexOf(v)
  let last = v.start
  for (let k = frozenFrom[index]; k < frozenFrom[index + 1]; k++) last = append(nodeAt(frozenList[k]), last, v)
  for (let k = 0; k < heads; k++) last = append(head[k], last, v)
  for (let k = 0; k < tails; k++) last = append(tail[k], last, v)
  append(v.end, last, v)
  v.free = heads + tails
  refresh(v)
  if (!keepsTime(v)) return false
  for (let k = pausesFrom[index]; k < pausesFrom[index + 1]; k++)
    if (!insertPause(nodeAt(pausesList[k]), v)) return false
  return keepsRules(v)
}

function append(node: Node, last: Node, v: Vehicle): Node {
  last.next = node
  node.prev = last
  node.vehicle = v
  return node
}

/** Puts a pause into the gap where it delays the rest of the route least. */
function insertPause(pause: Node, v: Vehicle): bool {
  const size = v.size
  const time = v.time
  const work = pause.service
  // Waiting behind the start, of which each gap that is passed leaves less.
  let waits = 0
  for (let node = v.start.next; node != v.end; node = node.next) waits += waitAt(node, v)
  let best = NOWHERE
  let least = i32.MAX_VALUE
  for (let node = v.start; node != v.end; node = node.next) {
    if (node != v.start) waits -= waitAt(node, v)
    const begins = startIn(pause, node.leave)
    // Times only grow along a route.
    if (begins < 0) break
    const after = node.next
    const leg = time[node.fromPlace * size + after.toPlace]
    const leaves = begins + work
    const drive = node.driveFrom + work + leg
    if (leaves > after.latest || drive > after.latestDriven) continue
    const push = max(0, max(leaves, drive) - max(node.leave, node.driveFrom + leg) - waits)
    if (push < least) {
      least = push
      best = node
    }
    if (push == 0) break
  }
  if (best == NOWHERE) return false
  const after = best.next
  link(pause, best)
  refreshBetween(v, best, after)
  return true
}
