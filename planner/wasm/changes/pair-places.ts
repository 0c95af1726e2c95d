import { take } from '../memory/memory'
import { firstsCount, vehicles } from '../memory/state'
import { foundDelta, foundNode, foundSecond, setFound } from '../routes/insertion'
import { bestPair } from '../routes/pair-insertion'
import { idOf, indexOf, Node, NOWHERE, Vehicle } from '../memory/rows'

const SLOTS_MOST: u32 = 131_071

/** The best place of a pair on a vehicle, as it is with one version of its route. */
@unmanaged
class Best {
  version: f64
  delta: f64
  /** Pair and vehicle, and one: 0 for nothing yet. */
  key: i32
  /** NOWHERE where no place was found: only that there is none below the delta. */
  node: Node
  second: Node
}
const BEST_SHIFT: usize = 5

let slots: u32 = 1
let bests: usize = 0

export function initPairPlaces(): void {
  slots = max(<u32>1, min(SLOTS_MOST, <u32>(firstsCount * vehicles)))
  bests = take((<i32>slots) << (<i32>BEST_SHIFT))
}

/**
 * As `bestPair`, and true where it has improved the place found. The best place of a pair on a vehicle is kept until
 * its route changes: of the vehicles tried for a pair, few have changed since it was last tried there.
 */
export function improveByPair(stop: Node, other: Node, v: Vehicle, part: f64): bool {
  const key = idOf(stop) * vehicles + indexOf(v) + 1
  const best = changetype<Best>(bests + ((<usize>(<u32>key % slots)) << BEST_SHIFT))
  if (best.key != key || best.version != v.version || (best.node == NOWHERE && best.delta < foundDelta)) {
    const delta = foundDelta
    const node = foundNode
    const second = foundSecond
    setFound(delta, NOWHERE, second)
    bestPair(stop, other, v, part)
    best.key = key
    best.version = v.version
    best.delta = foundDelta
    best.node = foundNode
    best.second = foundSecond
    setFound(delta, node, second)
  }
  if (best.node == NOWHERE || best.delta >= foundDelta) return false
  setFound(best.delta, best.node, best.second)
  return true
}
