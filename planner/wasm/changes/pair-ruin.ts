import { alike, alikeWidth, firstAt, firsts, firstsCount, mate, nodes, vehicles } from '../memory/state'
import { below, unit } from '../memory/random'
import { idOf, isStop, NOBODY, Node, nodeAt, nodeList, Nodes, nodesOf, Vehicle, vehicleList, Vehicles } from '../memory/rows'
import { takeOut } from '../routes/take-out'

/** As in pair-ruin.ts of the caller. */
const WHOLE: f64 = 0.5
const WHOLE_MOST: i32 = 16
const TRIES: i32 = 4
const ALIKE_MOST: i32 = 4

/** Vehicles that pairs were taken out of, to be brought up to date. */
export let thinned: Vehicles = changetype<Vehicles>(0)
export let thinnedCount: i32 = 0
let run: Nodes = changetype<Nodes>(0)

export function initPairRuin(): void {
  thinned = vehicleList(vehicles)
  run = nodeList(nodes)
}

/**
 * Takes pairs out of vehicles: all that one carries (to one place or to any), or some that are alike. Returns the
 * vehicle whose pairs were taken, NOBODY when it was not one alone.
 */
export function ruinPairs(): Vehicle {
  thinnedCount = 0
  let at = 0
  let v = NOBODY
  for (let k = 0; v == NOBODY && k < TRIES; k++) {
    at = below(firstsCount)
    v = nodeAt(firsts[at]).vehicle
  }
  if (v == NOBODY) return NOBODY
  const seed = firsts[at]
  if (unit() < WHOLE) {
    thin(v)
    takeFrom(v, below(2) == 0 ? -1 : mateOf(nodeAt(seed)).place)
    return v
  }
  takeAlike(at, seed)
  return NOBODY
}

function mateOf(node: Node): Node {
  return nodeAt(mate[idOf(node)])
}

function thin(v: Vehicle): void {
  for (let k = 0; k < thinnedCount; k++) if (thinned[k] == v) return
  thinned[thinnedCount++] = v
}

/** Pairs of a vehicle whose second half lies at `there`; −1 for anywhere. */
function takeFrom(v: Vehicle, there: i32): void {
  let left = WHOLE_MOST
  const length = nodesOf(v, run)
  for (let k = 0; k < length && left > 0; k++) {
    const node = run[k]
    if (!isStop(node) || firstAt[idOf(node)] < 0 || (there >= 0 && mateOf(node).place != there)) continue
    takeOut(node, v)
    left--
  }
}

function takeAlike(at: i32, seed: i32): void {
  let left = 1 + below(ALIKE_MOST)
  for (let k = -1; k < alikeWidth && left >= 0; k++) {
    const stop = nodeAt(k < 0 ? seed : alike[at * alikeWidth + k])
    const v = stop.vehicle
    // One in four is passed over, so that the same ones do not always go together.
    if (v == NOBODY || (k >= 0 && below(4) == 0)) continue
    takeOut(stop, v)
    thin(v)
    left--
  }
}
