import type { Random } from '../../limit-and-chance/random.ts'
import type { AlikePairs } from '../near/alike-pairs.ts'
import { insertionDelta, vehicleDelta, type Place } from '../routes/insertion.ts'
import type { Model } from '../model/model.ts'
import type { NearStops } from '../near/near-stops.ts'
import type { PairPlaces } from './pair-places.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'
import type { Twins } from './twins.ts'

/** Vehicles, beside those of near stops, at whose start a stop is tried. */
const STARTS = 8
/**
 * Vehicles with an end near by, behind whose last stop a stop is tried: on the way home it may cost nothing, far from
 * all other stops of the route.
 */
const ENDS = 16
/** So few that all of them are always tried before a stop is left out. */
const FEW_VEHICLES = 40

/** With fewer pairs than this, a pair is also tried on vehicles that only pass near its halves. */
const FEW_ALIKE = 12

/**
 * Finds where a stop (or a pair) costs least. One place in a hundred is overlooked, so that greedy insertion varies.
 */
export class PlaceFinder {
  /** The place found: `node` is −1 when there is none below the price asked for. */
  readonly place: Place = { delta: 0, node: -1, second: -1 }
  /** A vehicle that takes nothing at present; −1 for none. */
  banned = -1
  /** True while no stop is left out before all vehicles have been tried. */
  triesAll = false
  private readonly routes: LinkedRoutes
  private readonly model: Model
  private readonly near: NearStops
  private readonly twins: Twins
  private readonly pairs: AlikePairs
  private readonly random: Random
  /** True where every place of every vehicle is tried. */
  readonly scanAll: boolean
  private readonly seenVehicle: Int32Array
  private seenStamp = 0
  /** Places until one is overlooked. */
  untilBlink = 0
  private readonly pairPlaces: PairPlaces
  /** First opening and last closing of a stop. */
  private readonly opens: Int32Array
  private readonly closes: Int32Array

  constructor(
    routes: LinkedRoutes,
    near: NearStops,
    twins: Twins,
    pairs: AlikePairs,
    pairPlaces: PairPlaces,
    random: Random,
    scanAll: boolean,
  ) {
    const { model } = routes
    this.routes = routes
    this.model = model
    this.near = near
    this.twins = twins
    this.pairs = pairs
    this.random = random
    this.scanAll = scanAll
    this.pairPlaces = pairPlaces
    this.seenVehicle = new Int32Array(model.vehicles)
    this.opens = Int32Array.from({ length: model.stops }, (_, s) => model.windowOpen[model.windowFrom[s]!]!)
    this.closes = Int32Array.from({ length: model.stops }, (_, s) => model.windowClose[model.windowFrom[s + 1]! - 1]!)
    this.drawBlink()
  }

  private drawBlink(): void {
    this.untilBlink = 1 + Math.floor(Math.log(this.random.unit() + 1e-12) / Math.log(0.99))
  }

  private blinks(): boolean {
    if (--this.untilBlink > 0) return false
    this.drawBlink()
    return true
  }

  /** Looks for a place cheaper than `below`. With `everywhere`, all vehicles are tried when those near by have none. */
  find(stop: number, below: number, everywhere: boolean): boolean {
    const { model, routes, place } = this
    place.delta = below
    place.node = -1
    const half = model.half[stop]!
    // The second half alone (its first half is frozen): only behind it, on the same vehicle.
    if (half === 2) this.scanVehicle(stop, routes.vehicle[model.mate[stop]!]!)
    else if (half === 1) this.scanPair(stop)
    else if (this.scanAll) for (let v = 0; v < model.vehicles; v++) this.scanVehicle(stop, v)
    else this.scanNear(stop)
    if (place.node < 0 && !this.scanAll && everywhere && half !== 2) this.searchWidely(stop, half === 1)
    return place.node >= 0
  }

  /** All places of the vehicles round about, and now and then of all there are. */
  private searchWidely(stop: number, isPair: boolean): void {
    const { model, routes, near, place } = this
    const stamp = ++this.seenStamp
    const visit = (v: number): void => {
      if (v < 0 || this.seenVehicle[v]! === stamp) return
      this.seenVehicle[v] = stamp
      if (isPair) this.tryPair(stop, v)
      else this.scanVehicle(stop, v)
    }
    for (let k = 0; k < near.width; k++) visit(routes.vehicle[near.stops[stop * near.width + k]!]!)
    for (let k = 0; k < near.vehicleWidth; k++) visit(this.twins.idleLike(near.vehicles[stop * near.vehicleWidth + k]!))
    if (place.node < 0 && (this.triesAll || model.vehicles <= FEW_VEHICLES || this.random.below(8) === 0))
      for (let v = 0; v < model.vehicles; v++) visit(v)
  }

  private scanPair(stop: number): void {
    const { model, routes, near, pairs } = this
    if (this.scanAll) {
      for (let v = 0; v < model.vehicles; v++) this.tryPair(stop, v)
      return
    }
    const stamp = ++this.seenStamp
    const visit = (v: number): void => {
      if (v < 0 || this.seenVehicle[v]! === stamp) return
      this.seenVehicle[v] = stamp
      this.tryPair(stop, v)
    }
    const { partnerWidth: w, partners } = near
    const like = pairs.at[stop]! * pairs.width
    // Vehicles that carry alike pairs already go the way this one needs.
    for (let k = like; k < like + pairs.width; k++) visit(routes.vehicle[pairs.alike[k]!]!)
    const few = pairs.width < FEW_ALIKE
    for (let k = 0; k < Math.min(few ? 8 : 4, w); k++) visit(routes.vehicle[partners[stop * w + k]!]!)
    if (few) for (let k = 0; k < Math.min(4, w); k++) visit(routes.vehicle[partners[model.mate[stop]! * w + k]!]!)
    for (let k = 0; k < Math.min(4, near.vehicleWidth); k++)
      visit(this.twins.idleLike(near.vehicles[stop * near.vehicleWidth + k]!))
  }

  private tryPair(stop: number, v: number): void {
    if (v === this.banned) return
    const part = vehicleDelta(this.routes, stop, v, 2)
    if (part !== Infinity && !this.blinks()) this.pairPlaces.improve(this.routes, stop, v, part, this.place)
  }

  private scanVehicle(stop: number, v: number): void {
    if (v === this.banned) return
    const { model, routes, place } = this
    const part = vehicleDelta(routes, stop, v)
    if (part === Infinity) return
    const end = model.firstEnd + v
    const opens = this.opens[stop]!
    const closes = this.closes[stop]!
    for (let node = routes.anchor[v]!; node !== end; node = routes.next[node]!) {
      // Times only grow along a route, whatever the matrix.
      if (routes.leave[node]! > closes) break
      if (routes.latest[routes.next[node]!]! < opens) continue
      const delta = part + insertionDelta(routes, stop, node, v, place.delta - part)
      if (delta < place.delta && !this.blinks()) {
        place.delta = delta
        place.node = node
      }
    }
  }

  /**
   * Beside stops that suit in place and time, and at the start and the end of near vehicles. Most places fall to one
   * comparison of arc costs.
   */
  private scanNear(stop: number): void {
    const { model, routes, near, place } = this
    const { prev, next, vehicle, fromPlace, toPlace, arc } = routes
    const { allowed, allowedFrom, frozen } = model
    // Where one stop more can make earnings fairer, it may save more than the arcs cost: then a vehicle's part is known
    // before they are compared.
    const pays = model.fairness?.pays === true
    const here = model.place[stop]!
    const closes = this.closes[stop]!
    const from = stop * near.partnerWidth
    const until = from + near.partnerWidth
    for (let k = from; k < until; k++) {
      const mate = near.partners[k]!
      const v = vehicle[mate]!
      if (v < 0 || v === this.banned || allowed[allowedFrom[v]! + stop]! === 0) continue
      const { size, cost, costInto: into } = model.travel[model.classOf[v]!]!
      const row = here * size
      const first = !pays && model.classOf[v]! === 0
      const fixedMate = frozen[mate]! === 1
      let part = pays ? vehicleDelta(routes, stop, v) : NaN
      if (part === Infinity) continue
      for (let side = 0; side < 2; side++) {
        if (fixedMate && (side === 0 || mate !== routes.anchor[v]!)) continue
        const node = side === 0 ? prev[mate]! : mate
        // The arc between the two alone may be too dear already; the matrix, spread over memory, is not looked at then.
        if (first && (side === 0 ? near.toPartner[k]! : near.fromPartner[k]!) - arc[node]! >= place.delta) continue
        if (
          into[row + fromPlace[node]!]! + cost[row + toPlace[next[node]!]!]! - arc[node]! + (pays ? part : 0) >=
          place.delta
        )
          continue
        if (routes.leave[node]! > closes) continue
        if (part !== part) part = vehicleDelta(routes, stop, v)
        if (part === Infinity) break
        this.consider(stop, node, v, part)
      }
    }
    for (let k = 0; k < Math.min(STARTS, near.vehicleWidth); k++) {
      const v = this.twins.idleLike(near.vehicles[stop * near.vehicleWidth + k]!)
      const start = model.firstStart + v
      if (
        !pays &&
        model.classOf[v]! === 0 &&
        routes.anchor[v]! === start &&
        near.fromStart[stop * near.vehicleWidth + k]! - (routes.count[v]! > 0 ? arc[start]! : 0) >= place.delta
      )
        continue
      this.atStart(stop, v)
    }
    for (let k = stop * near.vehicleWidth, until = k + Math.min(ENDS, near.vehicleWidth); k < until; k++) {
      const v = near.enders[k]!
      if (routes.count[v]! === 0 || v === this.banned) continue
      const last = prev[model.firstEnd + v]!
      const { size, costInto: into } = model.travel[model.classOf[v]!]!
      if (
        !pays &&
        model.classOf[v]! === 0 &&
        near.toEnd[k]! + into[here * size + fromPlace[last]!]! - arc[last]! >= place.delta
      )
        continue
      this.atEnd(stop, v, last)
    }
  }

  private atStart(stop: number, v: number): void {
    const { model, routes } = this
    if (v === this.banned) return
    const part = vehicleDelta(routes, stop, v)
    if (part === Infinity) return
    let node = routes.anchor[v]!
    this.consider(stop, node, v, part)
    // Pauses next to the start leave several gaps.
    while (routes.next[node]! >= model.firstPause && routes.next[node]! < model.firstStart) {
      node = routes.next[node]!
      this.consider(stop, node, v, part)
    }
  }

  /** Behind the last stop of a vehicle, or among the pauses that follow it. */
  private atEnd(stop: number, v: number, last: number): void {
    const { model, routes } = this
    const part = vehicleDelta(routes, stop, v)
    if (part === Infinity) return
    for (let node = last; ; node = routes.prev[node]!) {
      this.consider(stop, node, v, part)
      if (node < model.firstPause || node >= model.firstStart || node === routes.anchor[v]!) return
    }
  }

  private consider(stop: number, node: number, v: number, part: number): void {
    const delta = part + insertionDelta(this.routes, stop, node, v, this.place.delta - part)
    if (delta < this.place.delta && !this.blinks()) {
      this.place.delta = delta
      this.place.node = node
    }
  }
}
