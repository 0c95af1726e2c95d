import type { Random } from '../../limit-and-chance/random.ts'
import type { Bank } from '../routes/bank.ts'
import { bestGapForTwo } from '../routes/two-in-a-gap.ts'
import { APART, type Lists } from '../model/lists.ts'
import type { Model } from '../model/model.ts'
import type { NearStops } from '../near/near-stops.ts'
import type { PlaceFinder } from './place-finder.ts'
import { hopelessStops, rankings } from './rankings.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'

/** Greedy insertion of the stops that a step has taken out. */
export class Recreate {
  private readonly routes: LinkedRoutes
  private readonly model: Model
  private readonly near: NearStops
  private readonly bank: Bank
  private readonly random: Random
  private readonly scanAll: boolean
  private readonly finder: PlaceFinder
  step = 0
  readonly ranks: Float64Array[]
  readonly hopeless: Uint8Array
  /** Step before which a stop was already left out: it is not looked for everywhere again each time. */
  readonly waited: Int32Array
  private readonly order: number[] = []

  constructor(
    routes: LinkedRoutes,
    near: NearStops,
    bank: Bank,
    finder: PlaceFinder,
    random: Random,
    lists: Lists = APART,
  ) {
    const { model } = routes
    this.routes = routes
    this.model = model
    this.near = near
    this.bank = bank
    this.random = random
    this.scanAll = finder.scanAll
    this.finder = finder
    this.waited = lists.ints(model.stops).fill(-1)
    this.hopeless = hopelessStops(model)
    this.ranks = rankings(model)
  }

  private get cost(): number {
    return this.routes.cost + this.bank.price
  }

  /** The step begins from this plan. */
  beginStep(): void {
    for (const s of this.bank.stops) this.waited[s] = this.step + 1
    this.step++
  }

  /**
   * Puts the unassigned back, each where it costs least, in a random kind of order. False once the plan costs `limit`
   * or more with stops still to come: the step is then over.
   * `emptied` is a vehicle that the step has emptied, −1 for none.
   */
  putBack(limit: number, emptied: number): boolean {
    const { model, routes, order, bank, random, finder } = this
    if (bank.stops.length === 0) return true
    // An insertion may pay for itself where earnings become fairer: then nothing is known before the last. One that
    // breaks the triangle inequality may too, by little; a step is lost then, but no rule.
    const most = model.fairness?.pays === true ? Infinity : limit
    finder.banned = this.drawBanned(emptied)
    this.drawOrder()
    for (const s of order) {
      if (model.half[s]! === 2 && routes.vehicle[model.mate[s]!]! < 0) continue
      if (routes.vehicle[s]! >= 0) continue
      if (this.cost >= most) return false
      if (!this.mayFindPlace(s) || !this.insertBest(s, most - this.cost)) {
        bank.add(s)
        if (model.half[s]! === 1 && routes.vehicle[model.mate[s]!]! < 0) bank.add(model.mate[s]!)
      }
    }
    finder.banned = -1
    // Now and then two that found no place alone are tried together.
    if (bank.stops.length >= 2 && random.below(this.scanAll ? 8 : 256) === 0) this.insertTwo()
    return true
  }

  /**
   * Now and then one vehicle takes nothing, so that a whole route may move to a vehicle that pays only when it gets
   * several stops.
   */
  private drawBanned(emptied: number): number {
    const { random } = this
    if (emptied >= 0 && random.below(2) === 0) return emptied
    return random.below(6) === 0 ? random.below(this.model.vehicles) : -1
  }

  /**
   * A stop that was left out before is looked at again where something has changed near it, and now and then anyway.
   */
  private mayFindPlace(stop: number): boolean {
    if (this.scanAll || this.waited[stop]! !== this.step || this.random.below(64) === 0) return true
    const { routes, near } = this
    for (let k = 0; k < Math.min(12, near.partnerWidth); k++) {
      const mate = near.partners[stop * near.partnerWidth + k]!
      const v = routes.vehicle[mate]!
      if (v < 0 ? this.waited[mate]! !== this.step : routes.isTouched(v)) return true
    }
    return false
  }

  private insertTwo(): void {
    const { model, routes, bank, random } = this
    const { place } = this.finder
    const first = bank.stops[random.below(bank.stops.length)]!
    const second = bank.stops[random.below(bank.stops.length)]!
    if (first === second || model.half[first]! !== 0 || model.half[second]! !== 0) return
    place.delta = model.leaveOut[first]! + model.leaveOut[second]!
    place.node = -1
    for (let v = 0; v < model.vehicles; v++) bestGapForTwo(routes, first, second, v, place)
    if (place.node < 0) return
    routes.insertPair(first, place.node, second, first)
    bank.takeOut((s) => s === first || s === second)
  }

  /**
   * Takes out of the bank the stops to be put back now, in a random kind of order. On a large day those long left out
   * wait their turn.
   */
  private drawOrder(): void {
    const { bank, order, random } = this
    const all = this.scanAll || random.below(8) === 0
    order.length = 0
    bank.takeOut((s) => {
      if (!all && this.waited[s]! === this.step) return false
      order.push(s)
      return true
    })
    const draw = random.below(10)
    if (draw < 3) {
      random.shuffle(order)
      return
    }
    const rank = this.ranks[draw - 3]!
    order.sort((a, b) => rank[a]! - rank[b]! || a - b)
  }

  /**
   * Inserts a stop (and its mate) at the cheapest place that keeps all rules; false when there is none, or none cheaper
   * than leaving it out or `most`.
   */
  private insertBest(stop: number, most: number): boolean {
    const { model, routes, finder } = this
    if (this.hopeless[stop]! === 1) return false
    const isPair = model.half[stop]! === 1
    const everywhere = this.waited[stop]! !== this.step || this.random.below(64) === 0
    const leftOut = model.leaveOut[stop]! + (isPair ? model.leaveOut[model.mate[stop]!]! : 0)
    if (!finder.find(stop, Math.min(leftOut, most), everywhere && most >= leftOut)) return false
    const { place } = finder
    if (isPair) routes.insertPair(stop, place.node, model.mate[stop]!, place.second)
    else routes.insert(stop, place.node)
    return true
  }
}
