import { firstsCount, mate, nearStops, nodes, stops, width } from '../memory/state'
import { heatAt, pick } from '../near/ground'
import { ruinPairs, thinned, thinnedCount } from './pair-ruin'
import { below, unit } from '../memory/random'
import { usedVehicles } from '../routes/routes'
import { halfOf, isFrozen, isStop, NOBODY, Node, nodeAt, nodeList, Nodes, Vehicle } from '../memory/rows'
import { bringUpToDate, bringUpToDateBetween, pairsHeld, takeAll, takeOut } from '../routes/take-out'

/** As in ruin.ts and pair-ruin.ts of the caller. */
const WHOLE: f64 = 0.1
const AVERAGE: f64 = 10
const LONGEST: f64 = 10
const PAIRS_WEIGHT: f64 = 4
const PAIRS_SHARE_MOST: f64 = 0.3

/** Vehicle whose whole route the last ruin took; NOBODY for none. */
export let emptied: Vehicle = NOBODY
/** How warm it is where the last ruin began; 1 for pairs, whose halves lie far apart. */
export let heat: f64 = 1
let pairsShare: f64 = 0
let run: Nodes = changetype<Nodes>(0)
let stamp: i32 = 0
let used: i32 = 0

export function initRuin(): void {
  run = nodeList(nodes)
  pairsShare = min(PAIRS_SHARE_MOST, (PAIRS_WEIGHT * <f64>firstsCount) / <f64>max(1, stops))
}

/**
 * One ruin of a plan with `assigned` stops on vehicles: strings of stops out of vehicles near a random stop
 * (Christiaens & Vanden Berghe 2020), or pairs.
 */
export function ruin(assigned: i32): void {
  emptied = NOBODY
  heat = 1
  if (assigned == 0) return
  // The number of vehicles in use hardly moves from step to step; counting them each time would make large days slow.
  if ((stamp++ & 63) == 0) used = usedVehicles()
  if (!pairsHeld && pairsShare > 0 && unit() < pairsShare && takePairs()) return
  const longest = min(LONGEST, <f64>assigned / <f64>max(1, used))
  let strings = <i32>Math.floor(unit() * ((4 * AVERAGE) / (1 + longest) - 1) + 1)
  let seed = pick()
  heat = heatAt(seed)
  if (halfOf(nodeAt(seed)) == 2) seed = mate[seed]
  for (let k = -1; k < width && strings > 0; k++) {
    const stop = nodeAt(k < 0 ? seed : nearStops[seed * width + k])
    const v = stop.vehicle
    if (v == NOBODY || v.ruinedAt == stamp || isFrozen(stop)) continue
    v.ruinedAt = stamp
    if (k < 0 && unit() < WHOLE && <f64>v.free <= 2 * AVERAGE) {
      takeAll(v)
      emptied = v
      continue
    }
    takeString(v, stop, <i32>Math.floor(unit() * min(<f64>v.free, longest) + 1))
    strings--
  }
}

function takePairs(): bool {
  emptied = ruinPairs()
  for (let k = 0; k < thinnedCount; k++) bringUpToDate(thinned[k])
  return thinnedCount > 0
}

/** `length` stops in a row around `stop`; half the time some in their midst stay. */
function takeString(v: Vehicle, stop: Node, length: i32): void {
  let row = 0
  let at = 0
  for (let node = v.anchor.next; node != v.end; node = node.next) {
    if (!isStop(node)) continue
    if (node == stop) at = row
    run[row++] = node
  }
  let kept = 0
  if (length > 1 && length < row && unit() < 0.5) {
    kept = 1
    while (length + kept < row && unit() < 0.01) kept++
  }
  const span = min(length + kept, row)
  const first = max(0, at - span + 1)
  const last = min(at, row - span)
  const from = first + below(last - first + 1)
  const keepFrom = kept > 0 ? from + 1 + below(length - 1) : from + span
  const before = run[from].prev
  const after = run[from + span - 1].next
  let alone = true
  for (let k = from; k < from + span; k++) {
    if (k >= keepFrom && k < keepFrom + kept) continue
    if (halfOf(run[k]) != 0) alone = false
    takeOut(run[k], v)
  }
  // The other half of a pair may have lain anywhere.
  if (alone) bringUpToDateBetween(v, before, after)
  else bringUpToDate(v)
}
