import { LeastDetours } from './least-detours.ts'
import { APART, type Lists } from '../model/lists.ts'
import type { Model } from '../model/model.ts'
import { routeCost } from './route-cost.ts'
import { mayBeLaden, sumLoads } from './route-loads.ts'
import { RouteLists } from './route-lists.ts'
import { backward, forward } from './route-times.ts'

/** Routes that keep the rules, as linked nodes; a step of changes can be taken back. */
export class LinkedRoutes extends RouteLists {
  readonly detours = new LeastDetours()
  /** Sum of route costs. */
  cost = 0
  private stamp = 1
  private readonly touchedAt: Int32Array
  /** Vehicles changed since `beginStep`. */
  readonly touched: number[] = []
  private log: number[] = []
  private logEnd = 0

  constructor(model: Model, lists: Lists = APART) {
    super(model, lists)
    this.touchedAt = lists.ints(model.vehicles)
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

  /**
   * True when a route keeps its times and limits. Where the triangle inequality fails, taking a stop out can break
   * them.
   */
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
