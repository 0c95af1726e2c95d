import { APART, type Lists } from '../model/lists.ts'
import type { Model } from '../model/model.ts'

/**
 * All numbers of each node and each vehicle of linked routes, for O(1) insertion tests. A pause has no place: it lies
 * in a leg, and driving before or after it is the same (VROOM's rule). So a node leaves at `leave`, but the drive
 * counts from `driveFrom` (earlier, if a pause waited for its window while the vehicle could have driven on).
 */
export class RouteLists {
  readonly model: Model
  readonly next: Int32Array
  readonly prev: Int32Array
  /** Vehicle of a node; −1 for a stop without one. */
  readonly vehicle: Int32Array
  readonly begin: Int32Array
  readonly leave: Int32Array
  readonly driveFrom: Int32Array
  /** Last real place at a node, and next real place seen from it. */
  readonly fromPlace: Int32Array
  readonly toPlace: Int32Array
  /** A node must be reached by `latest` and, counting the drive to `toPlace`, by `latestDriven`. */
  readonly latest: Int32Array
  readonly latestDriven: Int32Array
  /** Cost of the way out of a node, from its last real place to the next one. */
  readonly arc: Int32Array
  /** Waiting from a node to the end, which a delay may use up. */
  readonly waitAfter: Int32Array
  readonly loadAfter: Int32Array
  readonly mostBefore: Int32Array
  readonly mostAfter: Int32Array
  /**
   * 0 where a route is so lightly laden that no order of its stops and two more could exceed a capacity: load sums are
   * then not kept.
   */
  readonly laden: Uint8Array
  readonly ladenFrom: Int32Array
  readonly count: Int32Array
  readonly routeCost: Float64Array
  /** Cost of all arcs of a route, driven or not. */
  readonly spent: Float64Array
  readonly travelSec: Float64Array
  readonly distanceM: Float64Array
  readonly earned: Float64Array
  readonly endsAt: Int32Array
  /**
   * One for each state of a route, of which no other route state of the vehicle has the same; an undone step gives it
   * back.
   */
  readonly version: Float64Array
  /** The last of them. */
  versions = 0
  /** Last frozen node of a vehicle (its start when none): nothing is inserted before it. */
  readonly anchor: Int32Array

  constructor(model: Model, lists: Lists = APART) {
    this.model = model
    const { nodes, vehicles, dimensions } = model
    const ints = (length = nodes): Int32Array => lists.ints(length)
    this.next = ints()
    this.prev = ints()
    this.vehicle = ints().fill(-1)
    this.begin = ints()
    this.leave = ints()
    this.driveFrom = ints()
    this.fromPlace = ints()
    this.toPlace = ints()
    this.latest = ints()
    this.latestDriven = ints()
    this.arc = ints()
    this.waitAfter = ints()
    this.loadAfter = ints(nodes * dimensions)
    this.mostBefore = ints(nodes * dimensions)
    this.mostAfter = ints(nodes * dimensions)
    this.laden = lists.bytes(vehicles)
    this.ladenFrom = ladenFrom(model)
    this.count = ints(vehicles)
    this.routeCost = lists.doubles(vehicles)
    this.spent = lists.doubles(vehicles)
    this.travelSec = lists.doubles(vehicles)
    this.distanceM = lists.doubles(vehicles)
    this.earned = lists.doubles(vehicles)
    this.endsAt = ints(vehicles)
    this.version = lists.doubles(vehicles)
    this.anchor = ints(vehicles)
  }
}

/** Sum of amounts above which a route's loads are looked at closely; below 0 where a pause has a limit of its own. */
function ladenFrom(model: Model): Int32Array {
  const { dimensions: D, vehicles: V, stops: S } = model
  const out = new Int32Array(V * D)
  for (let d = 0; d < D; d++) {
    let largest = 0
    for (let s = 0; s < S; s++)
      largest = Math.max(
        largest,
        model.delivery[s * D + d]! + model.pickup[s * D + d]!,
        Math.abs(model.change[s * D + d]!),
      )
    for (let v = 0; v < V; v++) {
      const limited = model.pausesOf[v]!.some((pause) => model.pauseLimit[pause - model.firstPause] !== undefined)
      out[v * D + d] = limited ? -1 : Math.max(-1, model.capacity[v * D + d]! - 2 * largest)
    }
  }
  return out
}
