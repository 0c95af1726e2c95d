import { splice } from '../equal-vehicles/splice.ts'
import { EPS, type PenalisedRoutes } from './penalised-routes.ts'
import type { UnequalProblem } from './problem.ts'

/**
 * Moves of two routes against each other: up to three stops to the other, up to two for one or two of its own, and all
 * that follows (2-opt*).
 */
export class MovesBetween {
  private readonly plan: PenalisedRoutes
  private readonly problem: UnequalProblem

  constructor(plan: PenalisedRoutes) {
    this.plan = plan
    this.problem = plan.problem
  }

  /**
   * All moves of two stops on different routes. Arc costs of each are compared with the most that the two routes could
   * save beside them before anything else is looked at: most pairs end here.
   */
  tryPair(u: number, v: number): boolean {
    const { plan } = this
    const { next, prev, route } = plan
    const ru = route[u]!
    const rv = route[v]!
    const { cost, m, n } = this.problem
    const bound = plan.mostSaved(ru, rv)
    const um = u * m
    const vm = v * m
    const p = prev[u]! * m
    const q = prev[v]! * m
    const x = next[u]!
    const y = next[v]!
    const cPU = cost[p + u]!
    const cUX = cost[um + x]!
    const cVY = cost[vm + y]!
    const cQV = cost[q + v]!
    const toU = cost[vm + u]! - cPU - cVY
    // Relocations of u, and of u with those behind it, to behind v.
    if (toU - cUX + cost[p + x]! + cost[um + y]! < bound && this.relocate(u, 1, v)) return true
    // 2-opt* that makes v lead to u, and the one that makes u lead to v's successor. Where a tail is empty, or the home
    // legs change, the move itself tells.
    if (this.mayCross(toU + cost[p + y]!, prev[u]!, v, bound) && this.crossTails(prev[u]!, v)) return true
    if (this.mayCross(cost[um + y]! + cost[vm + x]! - cUX - cVY, u, v, bound) && this.crossTails(u, v)) return true
    const swapIn = cost[p + v]! - cPU + cost[q + u]! - cQV
    if (swapIn + cost[vm + x]! - cUX + cost[um + y]! - cVY < bound && this.exchange(u, 1, v, 1)) return true
    if (x > n) return false
    const xx = next[x]!
    const cXXX = cost[x * m + xx]!
    if (toU - cXXX + cost[p + xx]! + cost[x * m + y]! < bound && this.relocate(u, 2, v)) return true
    if (swapIn + cost[vm + xx]! - cXXX + cost[x * m + y]! - cVY < bound && this.exchange(u, 2, v, 1)) return true
    if (y <= n) {
      const yy = next[y]!
      if (
        swapIn + cost[y * m + xx]! - cXXX + cost[x * m + yy]! - cost[y * m + yy]! < bound &&
        this.exchange(u, 2, v, 2)
      )
        return true
    }
    if (xx > n) return false
    const z = next[xx]!
    const cZ = cost[xx * m + z]!
    if (toU - cZ + cost[p + z]! + cost[xx * m + y]! < bound && this.relocate(u, 3, v)) return true
    return swapIn + cost[vm + z]! - cZ + cost[xx * m + y]! - cVY < bound && this.exchange(u, 3, v, 1)
  }

  /**
   * A look at 2-opt* of the parts behind a and b, by their arcs alone. Ends belong to vehicles, so an arc to an end is
   * not comparable here.
   */
  private mayCross(delta: number, a: number, b: number, bound: number): boolean {
    const { next } = this.plan
    const { n } = this.problem
    return next[a]! > n || next[b]! > n || delta < bound + this.homeGain(a, b)
  }

  /**
   * The least that the ways home save when the tails behind a and b change vehicles (negative when they get longer).
   */
  private homeGain(a: number, b: number): number {
    const { prev, route } = this.plan
    const { cost, m } = this.problem
    const ea = this.plan.endOf(route[a]!)
    const eb = this.plan.endOf(route[b]!)
    const la = prev[ea]!
    const lb = prev[eb]!
    return cost[la * m + ea]! + cost[lb * m + eb]! - cost[la * m + eb]! - cost[lb * m + ea]!
  }

  /** Moves `length` stops from `u` on behind `v` of another route. */
  relocate(u: number, length: number, v: number): boolean {
    const { plan, problem } = this
    const { next, prev } = plan
    const { cost, m, n } = problem
    let last = u
    for (let k = 1; k < length; k++) {
      last = next[last]!
      if (last > n) return false
    }
    const p = prev[u]!
    const x = next[last]!
    const y = next[v]!
    const ru = plan.route[u]!
    const rv = plan.route[v]!
    const delta =
      cost[p * m + x]! -
      cost[p * m + u]! -
      cost[last * m + x]! +
      cost[v * m + u]! +
      cost[last * m + y]! -
      cost[v * m + y]!
    const bound = plan.penalty[ru]! + plan.penalty[rv]!
    if (delta >= bound || !plan.mayGo(u, length, rv)) return false
    let total = delta - bound + plan.loadsPrice(rv, p, last, v, v) + plan.loadsPrice(ru, v, v, p, last)
    if (total >= -EPS) return false
    total += plan.warpOf(v, u, length, y) * plan.warpPrice
    if (total >= -EPS) return false
    total += plan.warpOf(p, u, 0, x) * plan.warpPrice
    if (total >= -EPS) return false
    plan.note(ru, rv)
    splice(plan, u, last, v)
    return plan.keeps(delta - bound, ru, rv)
  }

  /** Exchanges `a` stops from `u` with `b` stops from `v` of another route. */
  private exchange(u: number, a: number, v: number, b: number): boolean {
    const { plan, problem } = this
    const { next, prev } = plan
    const { cost, m, n } = problem
    let lastU = u
    for (let k = 1; k < a; k++) {
      lastU = next[lastU]!
      if (lastU > n) return false
    }
    let lastV = v
    for (let k = 1; k < b; k++) {
      lastV = next[lastV]!
      if (lastV > n) return false
    }
    const pu = prev[u]!
    const pv = prev[v]!
    const xu = next[lastU]!
    const xv = next[lastV]!
    const ru = plan.route[u]!
    const rv = plan.route[v]!
    const delta =
      cost[pu * m + v]! +
      cost[lastV * m + xu]! -
      cost[pu * m + u]! -
      cost[lastU * m + xu]! +
      cost[pv * m + u]! +
      cost[lastU * m + xv]! -
      cost[pv * m + v]! -
      cost[lastV * m + xv]!
    const bound = plan.penalty[ru]! + plan.penalty[rv]!
    if (delta >= bound || !plan.mayGo(u, a, rv) || !plan.mayGo(v, b, ru)) return false
    let total = delta - bound + plan.loadsPrice(ru, pv, lastV, pu, lastU) + plan.loadsPrice(rv, pu, lastU, pv, lastV)
    if (total >= -EPS) return false
    total += plan.warpOf(pu, v, b, xu) * plan.warpPrice
    if (total >= -EPS) return false
    total += plan.warpOf(pv, u, a, xv) * plan.warpPrice
    if (total >= -EPS) return false
    plan.note(ru, rv)
    next[pu] = v
    prev[v] = pu
    next[lastV] = xu
    prev[xu] = lastV
    next[pv] = u
    prev[u] = pv
    next[lastU] = xv
    prev[xv] = lastU
    return plan.keeps(delta - bound, ru, rv)
  }

  /**
   * 2-opt*: u goes on with what follows v, and v with what followed u. Each may be a start: then whole routes change
   * vehicles.
   */
  crossTails(u: number, v: number): boolean {
    const { plan, problem } = this
    const { next, prev, tailMayServe, aboard } = plan
    const { cost, m, n, kind } = problem
    const x = next[u]!
    const y = next[v]!
    if (x > n && y > n) return false
    const ru = plan.route[u]!
    const rv = plan.route[v]!
    const endU = plan.endOf(ru)
    const endV = plan.endOf(rv)
    const lastU = prev[endU]!
    const lastV = prev[endV]!
    const u2y = y > n ? endU : y
    const v2x = x > n ? endV : x
    let delta = cost[u * m + u2y]! + cost[v * m + v2x]! - cost[u * m + x]! - cost[v * m + y]!
    if (y <= n) delta += cost[lastV * m + endU]! - cost[lastV * m + endV]!
    if (x <= n) delta += cost[lastU * m + endV]! - cost[lastU * m + endU]!
    const bound = plan.penalty[ru]! + plan.penalty[rv]!
    if (delta >= bound) return false
    if (
      aboard[u]! !== 0 ||
      aboard[v]! !== 0 ||
      (tailMayServe[y]! & kind[ru]!) === 0 ||
      (tailMayServe[x]! & kind[rv]!) === 0
    )
      return false
    let total = delta - bound + plan.loadsPrice(ru, v, endV, u, endU) + plan.loadsPrice(rv, u, endU, v, endV)
    if (total >= -EPS) return false
    // What the other vehicle's end allows is seen when the routes are linked; until then the tail's own end counts,
    // shifted by the later closing.
    total += this.tailWarp(u, u2y, y, endU, endV) * plan.warpPrice
    if (total >= -EPS) return false
    total += this.tailWarp(v, v2x, x, endV, endU) * plan.warpPrice
    if (total >= -EPS) return false
    plan.note(ru, rv)
    next[u] = u2y
    prev[u2y] = u
    if (y <= n) {
      next[lastV] = endU
      prev[endU] = lastV
    }
    next[v] = v2x
    prev[v2x] = v
    if (x <= n) {
      next[lastU] = endV
      prev[endV] = lastU
    }
    return plan.keeps(delta - bound, ru, rv)
  }

  /**
   * Least warp of going on from `p` with the tail from `q` on: exact but for the way home, which is another vehicle's.
   */
  private tailWarp(p: number, end: number, q: number, ownEnd: number, otherEnd: number): number {
    const { plan, problem } = this
    if (end === ownEnd) return plan.warpOf(p, p, 0, ownEnd)
    // Warp inside the tail may come from its old end alone.
    const inside = plan.backWarp[q]!
    const over = plan.ahead[p]! + problem.time[p * problem.m + q]! - plan.back[q]!
    const all = plan.aheadWarp[p]! + inside + (over > 0 ? over : 0)
    const later =
      Math.max(0, problem.close[ownEnd]! - problem.close[otherEnd]!) +
      Math.max(0, this.homeTime(otherEnd) - problem.time[plan.prev[otherEnd]! * problem.m + ownEnd]!)
    return Math.max(plan.aheadWarp[p]!, all - later)
  }

  private homeTime(end: number): number {
    return this.problem.time[this.plan.prev[end]! * this.problem.m + end]!
  }
}
