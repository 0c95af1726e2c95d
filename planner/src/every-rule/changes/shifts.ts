import type { Random } from '../../limit-and-chance/random.ts'
import { fitsBetween } from '../routes/fits-between.ts'
import type { Ground } from '../near/ground.ts'
import { insertionDelta, vehicleDelta } from '../routes/insertion.ts'
import type { Model } from '../model/model.ts'
import type { NearStops } from '../near/near-stops.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'
import { fairnessDelta, paidForTimes } from '../routes/route-cost.ts'
import { tryOut } from './try-out.ts'

/**
 * One stop goes to another vehicle beside a stop that suits it, or changes places with one there. Most tries fall to a
 * few arc costs, so that hundreds of them cost less than one ruin; those whose arcs would do are timed in O(1) before
 * anything is moved.
 */
export class Shifts {
  private readonly routes: LinkedRoutes
  private readonly model: Model
  private readonly near: NearStops
  private readonly ground: Ground
  private readonly random: Random

  constructor(routes: LinkedRoutes, near: NearStops, ground: Ground, random: Random) {
    this.routes = routes
    this.model = routes.model
    this.near = near
    this.ground = ground
    this.random = random
  }

  /**
   * One try; true when it was taken, being dearer by less than `evenSlack` times the heat there. Otherwise the routes
   * are as before.
   */
  attempt(evenSlack: number): boolean {
    const { model, routes, near, random } = this
    const s = this.ground.pick()
    const slack = evenSlack * this.ground.heatAt(s)
    const u = routes.vehicle[s]!
    if (u < 0 || model.half[s]! !== 0 || model.frozen[s]! === 1 || near.partnerWidth === 0) return false
    // One number says beside which stop, and in which of four ways.
    const draw = random.below(4 * near.partnerWidth)
    const way = draw & 3
    const t = near.partners[s * near.partnerWidth + (draw >> 2)]!
    const w = routes.vehicle[t]!
    if (w < 0 || w === u || model.allowed[model.allowedFrom[w]! + s]! === 0) return false
    if (way < 2) {
      const b = way === 0 ? t : routes.prev[t]!
      if (model.frozen[t]! === 1 && (way === 1 || t !== routes.anchor[w]!)) return false
      return this.move(s, u, b, w, slack)
    }
    const x = way === 2 ? routes.next[t]! : routes.prev[t]!
    return x < model.stops && this.swap(s, u, x, w, slack)
  }

  /** The saving in arcs of taking s out. */
  private saved(s: number, u: number): number {
    const { model, routes } = this
    const { size, cost } = model.travel[model.classOf[u]!]!
    const p = routes.prev[s]!
    const alone = routes.count[u]! === 1 && model.frozenOf[u]!.length === 0
    let gain = routes.arc[p]! + routes.arc[s]!
    if (alone) gain += model.fixed[u]!
    else gain -= cost[routes.fromPlace[p]! * size + routes.toPlace[routes.next[s]!]!]!
    return gain - fairnessDelta(routes, u, -model.earning[s]!)
  }

  private move(s: number, u: number, b: number, w: number, slack: number): boolean {
    const { model, routes } = this
    const { size, costInto } = model.travel[model.classOf[w]!]!
    // Cheapest look first: the new arc into s alone may cost more than may be lost at most.
    const most = slack + paidForTimes(routes, u, w)
    if (
      !model.has.fairness &&
      costInto[model.place[s]! * size + routes.fromPlace[b]!]! - routes.arc[b]! >=
        routes.arc[routes.prev[s]!]! + routes.arc[s]! + most + model.fixed[u]!
    )
      return false
    const gain = this.saved(s, u)
    const part = vehicleDelta(routes, s, w)
    if (part === Infinity) return false
    if (insertionDelta(routes, s, b, w, gain + most - part) === Infinity) return false
    return tryOut(routes, slack, () => {
      routes.remove(s)
      routes.refresh(u)
      if (!routes.keepsTime(u)) return false
      routes.insert(s, b)
      return true
    })
  }

  private swap(s: number, u: number, x: number, w: number, slack: number): boolean {
    const { model, routes } = this
    if (model.half[x]! !== 0 || model.frozen[x]! === 1 || model.allowed[model.allowedFrom[u]! + x]! === 0) return false
    const { fromPlace, toPlace, prev, next, arc } = routes
    const ps = prev[s]!
    const ns = next[s]!
    const px = prev[x]!
    const nx = next[x]!
    let delta = -arc[ps]! - arc[s]! - arc[px]! - arc[x]!
    const tu = model.travel[model.classOf[u]!]!
    const tw = model.travel[model.classOf[w]!]!
    const hs = model.place[s]!
    const hx = model.place[x]!
    const most = slack + paidForTimes(routes, u, w)
    if (model.has.fairness) {
      const by = model.earning[x]! - model.earning[s]!
      delta += fairnessDelta(routes, u, by) + fairnessDelta(routes, w, -by)
    }
    delta += tw.costInto[hs * tw.size + fromPlace[px]!]! + tw.cost[hs * tw.size + toPlace[nx]!]!
    if (delta >= most) return false
    delta += tu.costInto[hx * tu.size + fromPlace[ps]!]! + tu.cost[hx * tu.size + toPlace[ns]!]!
    if (delta >= most) return false
    if (!fitsBetween(routes, s, px, nx, w) || !fitsBetween(routes, x, ps, ns, u)) return false
    return tryOut(routes, slack, () => {
      routes.remove(s)
      routes.remove(x)
      routes.link(s, px)
      routes.link(x, ps)
      routes.count[u]!++
      routes.count[w]!++
      routes.refresh(u)
      routes.refresh(w)
      return routes.keepsRules(u) && routes.keepsRules(w)
    })
  }
}
