import { LeastDetours } from './least-detours.ts'
import { APART, type Lists } from './lists.ts'
import type { Model } from './model.ts'
import { routeCost } from './route-cost.ts'
import { ladenFrom, mayBeLaden, sumLoads } from './route-loads.ts'
import { backward, forward } from './route-times.ts'

/**
 * Routes of a rich problem: linked nodes with what an O(1) insertion test needs.
 * A pause has no place: it lies in a leg, and driving before or after it is the same (VROOM's rule). So a node leaves at `leave`,
 * but the drive counts from `driveFrom` (earlier, if a pause waited for its window while the vehicle could have driven on).
 */
export class RichRoutes {
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
  /** Waiting from a node to the end: what a delay may eat. */
  readonly waitAfter: Int32Array
  readonly loadAfter: Int32Array
  readonly mostBefore: Int32Array
  readonly mostAfter: Int32Array
  /** 0 where a route is so lightly laden that no order of its stops and two more could exceed a capacity: load sums are then not kept. */
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
  /** One for each state of a route, of which no other route state of the vehicle has the same; an undone step gives it back. */
  readonly version: Float64Array
  /** The last of them. */
  versions = 0
  readonly detours = new LeastDetours()
  /** Last frozen node of a vehicle (its start when none): nothing is inserted before it. */
  readonly anchor: Int32Array
  /** Sum of route costs. */
  cost = 0
  private stamp = 1
  private readonly touchedAt: Int32Array
  /** Vehicles changed since `beginStep`. */
  readonly touched: number[] = []
  private log: number[] = []
  private logEnd = 0

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
    this.touchedAt = ints(vehicles)
    this.clear()
  }

  /** Only frozen stops and pauses stay. */
  clear(): void {
    const { model, next, prev, vehicle } = this
    vehicle.fill(-1, 0, model.stops)
    this.cost = 0
    for (let v = 0; v < model.vehicles; v++) {
      const nodes = [model.firstStart + v, ...model.frozenOf[v]!, ...model.pausesOf[v]!, model.firstEnd + v]
      nodes.forEach((node, k) => {
        vehicle[node] = v
        next[node] = nodes[k + 1] ?? -1
        prev[node] = nodes[k - 1] ?? -1
      })
      this.anchor[v] = model.frozenOf[v]!.at(-1) ?? model.firstStart + v
      this.count[v] = 0
      this.routeCost[v] = 0
      this.placePauses(v)
      this.refresh(v)
    }
  }

  /** A pause due before the frozen stops are over goes among them, where its window still holds. */
  private placePauses(v: number): void {
    const { model } = this
    for (const pause of model.pausesOf[v]!) {
      if (model.frozenOf[v]!.length === 0) return
      this.unlink(pause)
      let node = model.firstStart + v
      const end = model.firstEnd + v
      this.refresh(v)
      const closes = model.windowClose[model.windowFrom[pause + 1]! - 1]!
      while (this.next[node]! !== end && this.leave[this.next[node]!]! <= closes) node = this.next[node]!
      this.link(pause, node)
    }
  }

  link(node: number, before: number): void {
    const after = this.next[before]!
    this.next[before] = node
    this.prev[node] = before
    this.next[node] = after
    this.prev[after] = node
    this.vehicle[node] = this.vehicle[before]!
  }

  private unlink(node: number): void {
    const before = this.prev[node]!
    const after = this.next[node]!
    this.next[before] = after
    this.prev[after] = before
  }

  /** Puts a stop behind a node and brings the route up to date. */
  insert(stop: number, node: number): void {
    const v = this.vehicle[node]!
    this.touch(v)
    this.link(stop, node)
    this.count[v]!++
    this.refresh(v)
  }

  /** Puts both halves of a pair in, the second behind `second` (which may be the first half itself). */
  insertPair(stop: number, node: number, mate: number, second: number): void {
    const v = this.vehicle[node]!
    this.touch(v)
    this.link(stop, node)
    this.link(mate, second)
    this.count[v]! += 2
    this.refresh(v)
  }

  /** Takes a stop out; `refresh` its vehicle when done. */
  remove(stop: number): void {
    const v = this.vehicle[stop]!
    this.touch(v)
    this.unlink(stop)
    this.vehicle[stop] = -1
    this.count[v]!--
  }

  /** Recomputes all sums and the exact cost of a route. */
  refresh(v: number): void {
    this.version[v] = ++this.versions
    forward(this, v)
    backward(this, v)
    if (this.model.dimensions > 0 && mayBeLaden(this, v)) sumLoads(this, v)
    const before = this.routeCost[v]!
    const now = routeCost(this, v)
    this.routeCost[v] = now
    this.cost += now - before
  }

  /** True when a route keeps its times and limits. Where the triangle inequality fails, taking a stop out can break them. */
  keepsTime(v: number): boolean {
    const start = this.model.firstStart + v
    return (
      this.latest[start]! >= this.begin[start]! &&
      this.travelSec[v]! <= this.model.maxTravel[v]! &&
      this.distanceM[v]! <= this.model.maxDistance[v]!
    )
  }

  /** True when a route keeps times, limits, number of stops and loads. */
  keepsRules(v: number): boolean {
    const { model } = this
    if (!this.keepsTime(v) || this.count[v]! + model.frozenOf[v]!.length > model.maxStops[v]!) return false
    const end = model.firstEnd + v
    if (this.laden[v]! === 1)
      for (let d = 0; d < model.dimensions; d++)
        if (this.mostBefore[end * model.dimensions + d]! > model.capacity[v * model.dimensions + d]!) return false
    return true
  }

  /** Links a whole route node by node, start and end included. */
  linkAll(v: number, nodes: readonly number[]): void {
    const { model } = this
    for (let node = this.next[model.firstStart + v]!; node >= 0 && node !== model.firstEnd + v; node = this.next[node]!)
      if (node < model.stops) this.vehicle[node] = -1
    let stops = 0
    nodes.forEach((node, k) => {
      this.vehicle[node] = v
      this.next[node] = nodes[k + 1] ?? -1
      this.prev[node] = nodes[k - 1] ?? -1
      if (node < model.stops && model.frozen[node]! === 0) stops++
    })
    this.count[v] = stops
    this.refresh(v)
  }

  /** Starts a step that can be taken back. */
  beginStep(): void {
    this.stamp++
    this.touched.length = 0
    this.logEnd = 0
  }

  /** True for a vehicle changed since `beginStep`. */
  isTouched(v: number): boolean {
    return this.touchedAt[v]! === this.stamp
  }

  /** How many vehicles carry free stops. */
  usedVehicles(): number {
    let used = 0
    for (let v = 0; v < this.model.vehicles; v++) if (this.count[v]! > 0) used++
    return used
  }

  /** Notes a vehicle's nodes before its first change of a step, for `undo`. */
  touch(v: number): void {
    if (this.touchedAt[v]! === this.stamp) return
    this.touchedAt[v] = this.stamp
    this.touched.push(v)
    this.log[this.logEnd++] = this.version[v]!
    const at = this.logEnd++
    let length = 0
    const end = this.model.firstEnd + v
    for (let node = this.next[this.model.firstStart + v]!; node !== end; node = this.next[node]!) {
      this.log[this.logEnd++] = node
      length++
    }
    this.log[at] = length
  }

  /** Takes the step back; stops unassigned before it must be marked so by the caller. */
  undo(): void {
    let at = 0
    for (const v of this.touched) {
      const version = this.log[at++]!
      const length = this.log[at++]!
      this.relink(v, this.log, at, length)
      this.version[v] = version
      at += length
    }
  }

  /** Gives a vehicle the nodes `list[from … from + length − 1]` between its start and its end. */
  relink(v: number, list: readonly number[], from: number, length: number): void {
    const { model, next, prev } = this
    let before = model.firstStart + v
    let stops = 0
    for (let k = from; k < from + length; k++) {
      const node = list[k]!
      next[before] = node
      prev[node] = before
      this.vehicle[node] = v
      if (node < model.stops && model.frozen[node]! === 0) stops++
      before = node
    }
    const end = model.firstEnd + v
    next[before] = end
    prev[end] = before
    this.count[v] = stops
    this.refresh(v)
  }

  /** Nodes of a vehicle in order, pauses included, without start and end. */
  nodesOf(v: number): number[] {
    const out: number[] = []
    const end = this.model.firstEnd + v
    for (let node = this.next[this.model.firstStart + v]!; node !== end; node = this.next[node]!) out.push(node)
    return out
  }

  /** Puts back a whole plan taken with `nodesOf`. */
  restore(plan: readonly (readonly number[])[]): void {
    this.vehicle.fill(-1, 0, this.model.stops)
    plan.forEach((nodes, v) => this.relink(v, nodes, 0, nodes.length))
  }
}
