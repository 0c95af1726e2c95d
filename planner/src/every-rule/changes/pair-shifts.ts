import type { Random } from '../../limit-and-chance/random.ts'
import type { AlikePairs } from '../near/alike-pairs.ts'
import { fitsBetween } from '../routes/fits-between.ts'
import { vehicleDelta, type Place } from '../routes/insertion.ts'
import type { Model } from '../model/model.ts'
import type { NearStops } from '../near/near-stops.ts'
import type { PairPlaces } from './pair-places.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'
import { fairnessDelta, paidForTimes } from '../routes/route-cost.ts'
import { tryOut } from './try-out.ts'
import type { Twins } from './twins.ts'

/**
 * One pair goes to another vehicle, or changes places with a pair like it there. The least cost of a pair on a vehicle
 * is known until that route changes, and two pairs for one counter differ by their first halves alone: tens of tries
 * cost less than one ruin, as with `Shifts`.
 */
export class PairShifts {
  /** True while pairs stay on their vehicles. */
  pairsHeld = false
  private readonly routes: LinkedRoutes
  private readonly model: Model
  private readonly near: NearStops
  private readonly twins: Twins
  private readonly pairs: AlikePairs
  private readonly places: PairPlaces
  private readonly random: Random
  private readonly place: Place = { delta: 0, node: -1, second: -1 }

  constructor(
    routes: LinkedRoutes,
    near: NearStops,
    twins: Twins,
    pairs: AlikePairs,
    places: PairPlaces,
    random: Random,
  ) {
    this.routes = routes
    this.model = routes.model
    this.near = near
    this.twins = twins
    this.pairs = pairs
    this.places = places
    this.random = random
  }

  /** One try; true when it was taken, being dearer by less than `slack`. Otherwise the routes are as before. */
  attempt(slack: number): boolean {
    const { routes, pairs, random } = this
    if (this.pairsHeld || pairs.width === 0) return false
    const at = random.below(pairs.firsts.length)
    const s = pairs.firsts[at]!
    const u = routes.vehicle[s]!
    if (u < 0) return false
    // One number says which pair like it, and in which of two ways.
    const draw = random.below(2 * pairs.width)
    const like = pairs.alike[at * pairs.width + (draw >> 1)]!
    if ((draw & 1) === 0) {
      const w = routes.vehicle[like]!
      return w >= 0 && w !== u && this.swap(s, u, like, w, slack)
    }
    const w = this.drawVehicle(s, like)
    return w >= 0 && w !== u && this.move(s, u, w, slack)
  }

  /** A vehicle that carries a pair like it, or works near its first half, or starts near there; −1 for none. */
  private drawVehicle(s: number, like: number): number {
    const { routes, near, twins, random } = this
    const draw = random.below(8)
    if (draw === 0 && near.vehicleWidth > 0)
      return twins.idleLike(near.vehicles[s * near.vehicleWidth + random.below(near.vehicleWidth)]!)
    return routes.vehicle[
      draw < 3 && near.partnerWidth > 0 ? near.partners[s * near.partnerWidth + random.below(near.partnerWidth)]! : like
    ]!
  }

  private move(s: number, u: number, w: number, slack: number): boolean {
    const { model, routes, place } = this
    const part = vehicleDelta(routes, s, w, 2)
    if (part === Infinity) return false
    place.delta = this.saved(s, u) + slack + paidForTimes(routes, u, w)
    if (!this.places.improve(routes, s, w, part, place)) return false
    const mate = model.mate[s]!
    return tryOut(routes, slack, () => {
      routes.remove(s)
      routes.remove(mate)
      routes.refresh(u)
      if (!routes.keepsTime(u)) return false
      routes.insertPair(s, place.node, mate, place.second)
      return true
    })
  }

  /** The saving of taking the pair of s out, times apart. */
  private saved(s: number, u: number): number {
    const { model, routes } = this
    const { size, cost } = model.travel[model.classOf[u]!]!
    const { prev, next, arc, fromPlace, toPlace } = routes
    const mate = model.mate[s]!
    const alone = routes.count[u]! === 2 && model.frozenOf[u]!.length === 0
    const straight = (from: number, to: number): number => (alone ? 0 : cost[fromPlace[from]! * size + toPlace[to]!]!)
    let follows = next[s]!
    while (follows >= model.firstPause && follows < model.firstStart) follows = next[follows]!
    let gain = arc[prev[s]!]! + arc[s]! + arc[mate]!
    if (follows === mate) gain -= straight(prev[s]!, next[mate]!)
    else gain += arc[prev[mate]!]! - straight(prev[s]!, next[s]!) - straight(prev[mate]!, next[mate]!)
    if (alone) gain += model.fixed[u]!
    return gain - fairnessDelta(routes, u, -this.earning(s))
  }

  /**
   * Each half takes the place of the other pair's. Where halves follow each other the sum of arcs is an estimate; a
   * change that is taken is judged by the exact cost.
   */
  private swap(s: number, u: number, t: number, w: number, slack: number): boolean {
    const { model, routes } = this
    const { allowed, allowedFrom, mate } = model
    const { prev, next } = routes
    if (allowed[allowedFrom[w]! + s]! === 0 || allowed[allowedFrom[u]! + t]! === 0) return false
    const ms = mate[s]!
    const mt = mate[t]!
    const ps = prev[s]!
    const pt = prev[t]!
    const by = this.earning(t) - this.earning(s)
    const most = slack + paidForTimes(routes, u, w)
    let delta =
      this.inPlaceOf(s, t, w) + this.inPlaceOf(t, s, u) + fairnessDelta(routes, u, by) + fairnessDelta(routes, w, -by)
    if (delta >= most) return false
    if (model.place[ms]! !== model.place[mt]!) delta += this.inPlaceOf(ms, mt, w) + this.inPlaceOf(mt, ms, u)
    if (delta >= most) return false
    if (!fitsBetween(routes, s, pt, next[t]!, w) || !fitsBetween(routes, t, ps, next[s]!, u)) return false
    const pms = prev[ms]!
    const pmt = prev[mt]!
    return tryOut(routes, slack, () => {
      for (const stop of [s, ms, t, mt]) routes.remove(stop)
      routes.link(t, ps)
      routes.link(mt, pms === s ? t : pms)
      routes.link(s, pt)
      routes.link(ms, pmt === t ? s : pmt)
      routes.count[u]! += 2
      routes.count[w]! += 2
      routes.refresh(u)
      routes.refresh(w)
      return routes.keepsRules(u) && routes.keepsRules(w)
    })
  }

  /** How much dearer the arcs of vehicle v are with `stop` where `other` is. */
  private inPlaceOf(stop: number, other: number, v: number): number {
    const { model, routes } = this
    const { size, cost, costInto } = model.travel[model.classOf[v]!]!
    const before = routes.prev[other]!
    const row = model.place[stop]! * size
    return (
      costInto[row + routes.fromPlace[before]!]! +
      cost[row + routes.toPlace[routes.next[other]!]!]! -
      routes.arc[before]! -
      routes.arc[other]!
    )
  }

  /** The earning of the pair of s. */
  private earning(s: number): number {
    const { earning, mate } = this.model
    return earning[s]! + earning[mate[s]!]!
  }
}
