import { mate, nodes } from '../memory/state'
import { addToBank } from './bank'
import { halfOf, idOf, isFrozen, isStop, NOBODY, Node, nodeAt, nodeList, Nodes, nodesOf, Vehicle } from '../memory/rows'
import { keepsTime, refresh, refreshBetween, remove } from './routes'

/** True while pairs stay where they are. */
export let pairsHeld: bool = false
let route: Nodes = changetype<Nodes>(0)

export function initTakeOut(): void {
  route = nodeList(nodes)
}

/** Takes a stop off its vehicle, and its mate with it. */
export function takeOut(stop: Node, v: Vehicle): void {
  if (stop.vehicle == NOBODY || (pairsHeld && halfOf(stop) != 0)) return
  const id = idOf(stop)
  remove(stop)
  addToBank(id)
  const other = mate[id]
  if (other < 0) return
  const its = nodeAt(other)
  if (its.vehicle != v || isFrozen(its)) return
  remove(its)
  addToBank(other)
}

/** Takes every free stop off a vehicle. */
export function takeAll(v: Vehicle): void {
  const length = nodesOf(v, route)
  for (let k = 0; k < length; k++) if (isStop(route[k]) && !isFrozen(route[k])) takeOut(route[k], v)
  refresh(v)
}

/**
 * After stops were taken out: where the triangle inequality fails, the rest of the route may have come to break the
 * rules.
 */
export function bringUpToDate(v: Vehicle): void {
  refresh(v)
  lightenWhereLate(v)
}

/** As `bringUpToDate` where all that was taken out lay between two nodes. */
export function bringUpToDateBetween(v: Vehicle, before: Node, after: Node): void {
  refreshBetween(v, before, after)
  lightenWhereLate(v)
}

function lightenWhereLate(v: Vehicle): void {
  if (keepsTime(v)) return
  takeAll(v)
  if (!pairsHeld || keepsTime(v)) return
  pairsHeld = false
  takeAll(v)
  pairsHeld = true
}
