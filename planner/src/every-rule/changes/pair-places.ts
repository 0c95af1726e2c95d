import type { Place } from '../routes/insertion.ts'
import { bestPair } from '../routes/pair-insertion.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'

const SLOTS_MOST = 131_071
/** Kept where no place was found: only that there is none below `delta`. */
const NONE = -1

/**
 * The best place of a pair on a vehicle, kept until its route changes: of the vehicles tried for a pair, few have
 * changed since it was last tried there.
 */
export class PairPlaces {
  private readonly keys: Float64Array
  private readonly versions: Float64Array
  private readonly deltas: Float64Array
  private readonly nodes: Int32Array
  private readonly seconds: Int32Array
  private readonly found: Place = { delta: 0, node: 0, second: 0 }

  /** For so many pairs on so many vehicles. */
  constructor(pairs: number, vehicles: number) {
    const slots = Math.max(1, Math.min(SLOTS_MOST, pairs * vehicles))
    this.keys = new Float64Array(slots).fill(-1)
    this.versions = new Float64Array(slots)
    this.deltas = new Float64Array(slots)
    this.nodes = new Int32Array(slots)
    this.seconds = new Int32Array(slots)
  }

  /**
   * As `bestPair`: improves `best` by the best place of the pair of `stop` on vehicle v. `vehiclePart` is a matter of
   * the route alone.
   */
  improve(routes: LinkedRoutes, stop: number, v: number, vehiclePart: number, best: Place): boolean {
    const key = stop * routes.model.vehicles + v
    const slot = key % this.keys.length
    if (
      this.keys[slot]! !== key ||
      this.versions[slot]! !== routes.version[v]! ||
      (this.nodes[slot]! === NONE && this.deltas[slot]! < best.delta)
    ) {
      const { found } = this
      found.delta = best.delta
      found.node = NONE
      bestPair(routes, stop, v, vehiclePart, found)
      this.keys[slot] = key
      this.versions[slot] = routes.version[v]!
      this.deltas[slot] = found.delta
      this.nodes[slot] = found.node
      this.seconds[slot] = found.second
    }
    if (this.nodes[slot]! === NONE || this.deltas[slot]! >= best.delta) return false
    best.delta = this.deltas[slot]!
    best.node = this.nodes[slot]!
    best.second = this.seconds[slot]!
    return true
  }
}
