import type { Random } from '../../limit-and-chance/random.ts'
import type { AlikePairs } from '../near/alike-pairs.ts'
import type { Ground } from '../near/ground.ts'
import type { NearStops } from '../near/near-stops.ts'
import { PairRuin } from './pair-ruin.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'

/**
 * Share of ruins that take a whole route: strings alone never empty a vehicle with more stops than the longest of them.
 */
const WHOLE = 0.1

/** Takes strings of stops out of vehicles near a random stop (Christiaens & Vanden Berghe 2020), or pairs. */
export class Ruin {
  /** Vehicle whose whole route the last ruin took; −1 for none. */
  emptied = -1
  /** How warm it is where the last ruin began; 1 for pairs, whose halves lie far apart. */
  heat = 1
  /** True while pairs stay where they are. */
  pairsHeld = false
  /** Average number of stops taken out a step, and the most out of one vehicle. */
  averageRemoved = 10
  longestString = 10
  private readonly routes: LinkedRoutes
  private readonly near: NearStops
  private readonly ground: Ground
  private readonly random: Random
  private readonly discard: (stop: number) => void
  private readonly ruinedAt: Int32Array
  private readonly run: number[] = []
  private readonly pairRuin: PairRuin
  private readonly thinned = new Set<number>()
  private stamp = 0
  private used = 0

  /** `discard` takes a stop that has been taken out. */
  constructor(
    routes: LinkedRoutes,
    near: NearStops,
    pairs: AlikePairs,
    ground: Ground,
    random: Random,
    discard: (stop: number) => void,
  ) {
    this.routes = routes
    this.near = near
    this.ground = ground
    this.random = random
    this.discard = discard
    this.ruinedAt = new Int32Array(routes.model.vehicles)
    this.pairRuin = new PairRuin(routes, pairs, random, (stop, v) => this.out(stop, v))
  }

  /** One ruin of a plan with `assigned` stops on vehicles. */
  take(assigned: number): void {
    const { routes, random, near } = this
    const { model } = routes
    this.emptied = -1
    this.heat = 1
    if (assigned === 0) return
    // The number of vehicles in use hardly moves from step to step; counting them each time would make large days slow.
    if (this.stamp++ % 64 === 0) this.used = routes.usedVehicles()
    if (!this.pairsHeld && this.pairRuin.share > 0 && random.unit() < this.pairRuin.share && this.takePairs()) return
    const longest = Math.min(this.longestString, assigned / Math.max(1, this.used))
    const mostStrings = (4 * this.averageRemoved) / (1 + longest) - 1
    let strings = Math.floor(random.unit() * mostStrings + 1)
    let seed = this.ground.pick()
    this.heat = this.ground.heatAt(seed)
    if (model.half[seed]! === 2) seed = model.mate[seed]!
    for (let k = -1; k < near.width && strings > 0; k++) {
      const stop = k < 0 ? seed : near.stops[seed * near.width + k]!
      const v = routes.vehicle[stop]!
      if (v < 0 || this.ruinedAt[v]! === this.stamp || model.frozen[stop]! === 1) continue
      this.ruinedAt[v] = this.stamp
      if (k < 0 && random.unit() < WHOLE && routes.count[v]! <= 2 * this.averageRemoved) {
        this.empty(v)
        this.emptied = v
        continue
      }
      this.takeString(v, stop, Math.floor(random.unit() * Math.min(routes.count[v]!, longest) + 1))
      strings--
    }
  }

  private takePairs(): boolean {
    this.thinned.clear()
    this.emptied = this.pairRuin.take(this.thinned)
    for (const v of this.thinned) this.bringUpToDate(v)
    return this.thinned.size > 0
  }

  /**
   * After stops were taken out: where the triangle inequality fails, the rest of the route may have come to break the
   * rules.
   */
  private bringUpToDate(v: number): void {
    const { routes } = this
    routes.refresh(v)
    if (routes.keepsTime(v)) return
    this.empty(v)
    if (!this.pairsHeld || routes.keepsTime(v)) return
    this.pairsHeld = false
    this.empty(v)
    this.pairsHeld = true
  }

  /** `length` stops in a row around `stop`; half the time some in their midst stay. */
  private takeString(v: number, stop: number, length: number): void {
    const { routes, random, run } = this
    const { model } = routes
    run.length = 0
    let at = 0
    const end = model.firstEnd + v
    for (let node = routes.next[routes.anchor[v]!]!; node !== end; node = routes.next[node]!) {
      if (node >= model.stops) continue
      if (node === stop) at = run.length
      run.push(node)
    }
    let kept = 0
    if (length > 1 && length < run.length && random.unit() < 0.5) {
      kept = 1
      while (length + kept < run.length && random.unit() < 0.01) kept++
    }
    const span = Math.min(length + kept, run.length)
    const first = Math.max(0, at - span + 1)
    const last = Math.min(at, run.length - span)
    const from = first + random.below(last - first + 1)
    const keepFrom = kept > 0 ? from + 1 + random.below(length - 1) : from + span
    for (let i = from; i < from + span; i++) {
      if (i >= keepFrom && i < keepFrom + kept) continue
      this.out(run[i]!, v)
    }
    this.bringUpToDate(v)
  }

  private out(stop: number, v: number): void {
    const { routes } = this
    const { model } = routes
    if (routes.vehicle[stop]! < 0 || (this.pairsHeld && model.half[stop]! !== 0)) return
    routes.remove(stop)
    this.discard(stop)
    const mate = model.mate[stop]!
    if (mate < 0 || routes.vehicle[mate]! !== v || model.frozen[mate]! === 1) return
    routes.remove(mate)
    this.discard(mate)
  }

  /** Takes every free stop off a vehicle. */
  private empty(v: number): void {
    const { routes } = this
    const { model } = routes
    for (const node of routes.nodesOf(v)) if (node < model.stops && model.frozen[node]! === 0) this.out(node, v)
    routes.refresh(v)
  }
}
