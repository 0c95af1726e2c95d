import type { Random } from '../limit-and-chance/random.ts'
import type { Neighbours } from '../equal-vehicles/neighbours.ts'
import { MovesBetween } from './moves-between.ts'
import { MovesWithin } from './moves-within.ts'
import { PenalisedRoutes } from './penalised-routes.ts'
import { Places } from './places.ts'
import type { Child } from './recombine.ts'
import type { UnequalProblem, UnequalRoutes } from './problem.ts'

/**
 * Granular local search under penalties for vehicles that differ: relocate and exchange of up to three stops, 2-opt*,
 * 2-opt, whole routes to other vehicles, pairs; first improvement, tested again only where a route has changed (Vidal
 * et al. 2013). A move is dropped early only by a bound: its arc costs against the penalties it could save.
 */
export class LocalSearch {
  readonly plan: PenalisedRoutes
  private readonly problem: UnequalProblem
  private readonly near: Neighbours
  /** Vehicles that live nearest to each stop and may serve it; −1 where there are no more. */
  private readonly nearVehicles: Neighbours
  private readonly random: Random
  private readonly between: MovesBetween
  private readonly within: MovesWithin
  private readonly places: Places
  private readonly list: Int32Array
  private readonly testedAt: Int32Array

  constructor(problem: UnequalProblem, near: Neighbours, nearVehicles: Neighbours, random: Random) {
    this.problem = problem
    this.plan = new PenalisedRoutes(problem)
    this.near = near
    this.nearVehicles = nearVehicles
    this.random = random
    this.between = new MovesBetween(this.plan)
    this.within = new MovesWithin(this.plan)
    this.places = new Places(this.plan, near, nearVehicles)
    this.list = new Int32Array(problem.n)
    this.testedAt = new Int32Array(problem.n + 1)
  }

  /**
   * Improves a child to a local optimum under the given prices. Stops without a route are inserted first.
   * Routes that are `settled`'s own come unchanged from one locally optimal parent: moves among them are not tried
   * again until one changes.
   */
  improve(
    { routes, missing, closed = -1 }: Child,
    loadPrice: number,
    warpPrice: number,
    settled?: UnequalRoutes,
  ): void {
    const { plan, places, problem } = this
    plan.loadPrice = loadPrice
    plan.warpPrice = warpPrice
    plan.fill(routes)
    plan.moves = 1
    for (let r = 0; r < problem.vehicles; r++)
      plan.changedAt[r] = settled !== undefined && settled[r] === routes[r] ? 0 : 1
    places.closed = closed
    for (const stop of missing) {
      if (problem.half[stop]! === 0) places.insertBest(stop)
      else if (problem.half[stop]! === 1) places.insertPairBest(stop, Infinity)
    }
    places.closed = -1
    this.descend()
  }

  /** Descends again from the present plan, under other prices. */
  repriced(loadPrice: number, warpPrice: number): void {
    const { plan } = this
    plan.loadPrice = loadPrice
    plan.warpPrice = warpPrice
    plan.moves = 1
    for (let r = 0; r < this.problem.vehicles; r++) {
      // Where no rule is broken, a route that no move could better before is bettered by none now.
      const before = plan.penalty[r]!
      plan.reprice(r)
      plan.changedAt[r] = plan.penalty[r]! === before ? 0 : 1
    }
    this.descend()
  }

  /** Goes over the stops of changed routes, against all that are near, until no route changes any more. */
  private descend(): void {
    const { plan, random, list, testedAt } = this
    const { route, changedAt } = plan
    testedAt.fill(0)
    for (let mark = 0; ;) {
      const count = this.listChangedAfter(mark)
      if (count === 0) return
      mark = plan.moves
      random.shuffle(list, count)
      for (let at = 0; at < count; at++) {
        const u = list[at]!
        const last = testedAt[u]!
        testedAt[u] = plan.moves
        this.tryAround(u, last, mark)
        if (changedAt[route[u]!]! <= last) continue
        if (this.problem.half[u]! === 1) this.places.movePair(u)
        else this.tryVehicles(u)
      }
    }
  }

  /** Stops of the routes that changed after move `mark`, into `list`. */
  private listChangedAfter(mark: number): number {
    const { plan, list } = this
    const { n, vehicles } = this.problem
    let count = 0
    for (let r = 0; r < vehicles; r++) {
      if (plan.changedAt[r]! <= mark) continue
      for (let node = plan.next[n + 1 + r]!; node <= n; node = plan.next[node]!) list[count++] = node
    }
    return count
  }

  /** All moves of u with the stops near it; those of a route that is not gone over itself are also moved to u. */
  private tryAround(u: number, last: number, mark: number): void {
    const { plan, near } = this
    const { route, changedAt, prev } = plan
    const { n } = this.problem
    const base = u * near.k
    for (let k = 0; k < near.k; k++) {
      const v = near.list[base + k]!
      if (changedAt[route[u]!]! <= last && changedAt[route[v]!]! <= last) continue
      if (this.tryTwo(u, v)) continue
      if (changedAt[route[v]!]! <= mark && this.tryTwo(v, u)) continue
      const before = prev[v]!
      if (before > n) this.tryBehindStart(u, before)
    }
  }

  private tryTwo(u: number, v: number): boolean {
    const { route } = this.plan
    return route[u]! === route[v]! ? this.within.tryWithin(u, v) : this.between.tryPair(u, v)
  }

  private tryBehindStart(u: number, start: number): boolean {
    const { plan, between, within } = this
    if (plan.route[u]! === plan.route[start]!)
      return (
        within.relocateWithin(u, 1, start) || within.relocateWithin(u, 2, start) || within.relocateWithin(u, 3, start)
      )
    return (
      between.relocate(u, 1, start) ||
      between.relocate(u, 2, start) ||
      between.relocate(u, 3, start) ||
      between.crossTails(plan.prev[u]!, start)
    )
  }

  /**
   * To vehicles that live near, used or not: alone, with those behind it, with all behind it; and whole routes against
   * each other.
   */
  private tryVehicles(u: number): boolean {
    const { plan, between, nearVehicles } = this
    for (let k = 0; k < nearVehicles.k; k++) {
      const r = nearVehicles.list[u * nearVehicles.k + k]!
      if (r < 0) return false
      if (r === plan.route[u]!) continue
      const start = plan.startOf(r)
      if (
        plan.size[r]! === 0 &&
        (between.relocate(u, 1, start) || between.relocate(u, 2, start) || between.relocate(u, 3, start))
      )
        return true
      if (between.crossTails(plan.prev[u]!, start)) return true
    }
    return false
  }
}
