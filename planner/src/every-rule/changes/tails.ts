import { NO_WAY } from '../../problem/plan-problem.ts'
import type { Random } from '../../limit-and-chance/random.ts'
import type { Ground } from '../near/ground.ts'
import type { Model } from '../model/model.ts'
import type { NearStops } from '../near/near-stops.ts'
import { exchangeOrders } from '../routes/orders.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'
import { fairnessDelta, paidForTimes } from '../routes/route-cost.ts'
import { tryOut } from './try-out.ts'
import type { Twins } from './twins.ts'

/**
 * Two vehicles exchange their routes from some point on (2-opt*), or their whole routes: how a route finds the vehicle
 * that lives nearest, and a change that ruin and recreate, which moves a few stops at a time, hardly ever makes. Most
 * tries fall to one comparison of arc costs.
 */
export class Tails {
  private readonly routes: LinkedRoutes
  private readonly model: Model
  private readonly near: NearStops
  private readonly twins: Twins
  private readonly ground: Ground
  private readonly random: Random
  private readonly headU: number[] = []
  private readonly headW: number[] = []
  private readonly tailU: number[] = []
  private readonly tailW: number[] = []

  constructor(routes: LinkedRoutes, near: NearStops, twins: Twins, ground: Ground, random: Random) {
    this.routes = routes
    this.model = routes.model
    this.near = near
    this.twins = twins
    this.ground = ground
    this.random = random
  }

  /** True while pairs stay on their vehicles. */
  pairsHeld = false

  /**
   * One try; true when it was taken, being dearer by less than `evenSlack` times the heat there. Otherwise the routes
   * are as before.
   */
  attempt(evenSlack: number): boolean {
    const { model, routes, near, twins, random } = this
    const s = this.ground.pick()
    const slack = evenSlack * this.ground.heatAt(s)
    const u = routes.vehicle[s]!
    if (u < 0) return false
    // One number says whether whole routes, and otherwise in front of which stop.
    const draw = random.below(4 * Math.max(1, near.partnerWidth))
    if ((draw & 3) === 0 && near.vehicleWidth > 0) {
      const w = twins.idleLike(near.vehicles[s * near.vehicleWidth + random.below(near.vehicleWidth)]!)
      // Between vehicles that are alike whole routes make no difference: then the part behind the stop goes to the
      // other one.
      return w !== u && this.exchange(u, twins.areTwins(u, w) ? s : routes.anchor[u]!, w, routes.anchor[w]!, slack)
    }
    if (near.partnerWidth === 0) return false
    const t = near.partners[s * near.partnerWidth + (draw >> 2)]!
    const w = routes.vehicle[t]!
    if (w < 0 || w === u || model.frozen[t]! === 1) return false
    if (model.frozen[s]! === 1 && s !== routes.anchor[u]!) return false
    return this.exchange(u, s, w, routes.prev[t]!, slack)
  }

  /** Gives u the part of w behind `b`, and w the part of u behind `a`. */
  private exchange(u: number, a: number, w: number, b: number, slack: number): boolean {
    const { model, routes } = this
    if (model.classOf[u]! !== model.classOf[w]!) return false
    const { size, time, cost } = model.travel[model.classOf[u]!]!
    const { fromPlace, toPlace, next, prev, arc } = routes
    const endU = model.firstEnd + u
    const endW = model.firstEnd + w
    const homeU = model.place[endU]!
    const homeW = model.place[endW]!
    const lastU = fromPlace[prev[endU]!]!
    const lastW = fromPlace[prev[endW]!]!
    const homewardU = arc[prev[endU]!]!
    const homewardW = arc[prev[endW]!]!
    const fromA = fromPlace[a]!
    const fromB = fromPlace[b]!
    const tailU = this.hasTail(a, endU)
    const tailW = this.hasTail(b, endW)
    if (!tailU && !tailW) return false
    const toU = toPlace[next[a]!]!
    const toW = toPlace[next[b]!]!
    // Arcs into the tails and home; a vehicle without stops stays where it is.
    let delta = 0
    if (tailU) delta -= arc[a]! + homewardU
    else if (this.isUsed(u)) delta -= homewardU
    if (tailW) delta -= arc[b]! + homewardW
    else if (this.isUsed(w)) delta -= homewardW
    if (tailW) delta += cost[fromA * size + toW]! + cost[lastW * size + homeU]!
    else if (this.hasHead(u, a)) delta += cost[fromA * size + homeU]!
    if (tailU) delta += cost[fromB * size + toU]! + cost[lastU * size + homeW]!
    else if (this.hasHead(w, b)) delta += cost[fromB * size + homeW]!
    if (model.has.fairness) delta += this.earningsDelta(u, a, w, b)
    if (delta - model.fixed[u]! - model.fixed[w]! >= slack + paidForTimes(routes, u, w)) return false
    if ((tailW && time[fromA * size + toW]! >= NO_WAY) || (tailU && time[fromB * size + toU]! >= NO_WAY)) return false
    if (this.pairsHeld && (this.carriesPairs(u) || this.carriesPairs(w))) return false
    if (!this.mayTake(w, a, endU) || !this.mayTake(u, b, endW)) return false
    this.split(u, a, this.headU, this.tailU)
    this.split(w, b, this.headW, this.tailW)
    if (!this.pairsStay(this.headU, this.tailW) || !this.pairsStay(this.headW, this.tailU)) return false
    return tryOut(routes, slack, () =>
      exchangeOrders(routes, u, [...this.headU, ...this.tailW], w, [...this.headW, ...this.tailU]),
    )
  }

  private carriesPairs(v: number): boolean {
    const { model, routes } = this
    const end = model.firstEnd + v
    for (let node = routes.next[model.firstStart + v]!; node !== end; node = routes.next[node]!)
      if (node < model.stops && model.half[node]! !== 0) return true
    return false
  }

  /** Change of price by the exchange of earnings. */
  private earningsDelta(u: number, a: number, w: number, b: number): number {
    const { model, routes } = this
    const shift = this.earnedBehind(b, model.firstEnd + w) - this.earnedBehind(a, model.firstEnd + u)
    return fairnessDelta(routes, u, shift) + fairnessDelta(routes, w, -shift)
  }

  private earnedBehind(node: number, end: number): number {
    const { model, routes } = this
    let sum = 0
    for (let at = routes.next[node]!; at !== end; at = routes.next[at]!) if (at < model.stops) sum += model.earning[at]!
    return sum
  }

  private isUsed(v: number): boolean {
    return this.routes.count[v]! > 0 || this.model.frozenOf[v]!.length > 0
  }

  /** A stop behind `node`, pauses apart. */
  private hasTail(node: number, end: number): boolean {
    const { next } = this.routes
    let at = next[node]!
    while (at >= this.model.stops && at !== end) at = next[at]!
    return at !== end
  }

  /** A stop at or before `node`. */
  private hasHead(v: number, node: number): boolean {
    const { prev } = this.routes
    const start = this.model.firstStart + v
    let at = node
    while (at >= this.model.stops && at !== start) at = prev[at]!
    return at !== start
  }

  /** Free stops up to a node, and behind it. */
  private split(v: number, node: number, head: number[], tail: number[]): void {
    const { model, routes } = this
    head.length = 0
    tail.length = 0
    const end = model.firstEnd + v
    let list = node === routes.anchor[v]! ? tail : head
    for (let at = routes.next[routes.anchor[v]!]!; at !== end; at = routes.next[at]!) {
      if (at < model.stops) list.push(at)
      if (at === node) list = tail
    }
  }

  /** True when a vehicle may serve all that another does behind `node`. */
  private mayTake(v: number, node: number, end: number): boolean {
    const { model, routes } = this
    const { allowed, stops } = model
    const row = model.allowedFrom[v]!
    if (row === model.allowedFrom[routes.vehicle[end]!]!) return true
    for (let at = routes.next[node]!; at !== end; at = routes.next[at]!)
      if (at < stops && allowed[row + at]! === 0) return false
    return true
  }

  /** True when no pair is torn apart. */
  private pairsStay(head: readonly number[], tail: readonly number[]): boolean {
    const { model } = this
    if (!model.has.pairs) return true
    for (const list of [head, tail])
      for (const s of list) if (model.half[s]! !== 0 && !list.includes(model.mate[s]!)) return false
    return true
  }
}
