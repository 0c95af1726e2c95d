import type { Random } from '../limit-and-chance/random.ts'
import { MovesWithin } from './moves-within.ts'
import type { Neighbours } from './neighbours.ts'
import { PenalisedRoutes } from './penalised-routes.ts'
import type { Routes, EqualProblem } from './problem.ts'
import { splice } from './splice.ts'

const EPS = 1e-6

/**
 * Granular local search under penalties: relocate and exchange of up to three stops, 2-opt* and 2-opt, first
 * improvement, tested again only where a route has changed (Vidal et al. 2013). A move is dropped early only by a bound
 * that holds for any matrix: its arc costs against the penalties it could save.
 */
export class LocalSearch {
  readonly plan: PenalisedRoutes
  private readonly within: MovesWithin
  private readonly problem: EqualProblem
  private readonly near: Neighbours
  private readonly random: Random
  private readonly order: Int32Array
  private readonly testedAt: Int32Array

  constructor(problem: EqualProblem, fleet: number, near: Neighbours, random: Random) {
    this.problem = problem
    this.plan = new PenalisedRoutes(problem, fleet)
    this.within = new MovesWithin(this.plan)
    this.near = near
    this.random = random
    this.order = Int32Array.from({ length: problem.n }, (_, i) => i + 1)
    this.testedAt = new Int32Array(problem.n + 1)
  }

  /**
   * Improves `routes` to a local optimum under the given prices. Stops without a route are inserted first, and those of
   * more routes than the fleet has vehicles.
   * Routes in `settled` come unchanged from one locally optimal parent: moves among them are not tried again until one
   * changes.
   */
  improve(
    routes: Routes,
    missing: readonly number[],
    loadPrice: number,
    warpPrice: number,
    settled?: ReadonlySet<readonly number[]>,
  ): void {
    const { plan } = this
    plan.loadPrice = loadPrice
    plan.warpPrice = warpPrice
    plan.fill(routes)
    plan.moves = 1
    for (let r = 0; r < plan.fleet; r++)
      plan.changedAt[r] = settled !== undefined && r < routes.length && settled.has(routes[r]!) ? 0 : 1
    for (const stop of missing) this.insertBest(stop)
    for (const route of routes.slice(plan.fleet)) for (const stop of route) this.insertBest(stop)
    this.descend()
  }

  /** Descends again from the present plan, under other prices. */
  repriced(loadPrice: number, warpPrice: number): void {
    const { plan } = this
    plan.loadPrice = loadPrice
    plan.warpPrice = warpPrice
    for (let r = 0; r < plan.fleet; r++) plan.penalty[r] = plan.penaltyOf(plan.load[r]!, plan.warp[r]!)
    plan.moves = 1
    for (let r = 0; r < plan.fleet; r++) plan.changedAt[r] = plan.penalty[r]! > 0 ? 1 : 0
    this.descend()
  }

  private descend(): void {
    const { plan, order, testedAt, random } = this
    const { k: width, list } = this.near
    const { route, changedAt, prev } = plan
    const n = this.problem.n
    testedAt.fill(0)
    random.shuffle(order)
    let changed = true
    for (let pass = 0; changed || pass <= 1; pass++) {
      changed = false
      for (let at = 0; at < n; at++) {
        const u = order[at]!
        const last = testedAt[u]!
        testedAt[u] = plan.moves
        const base = u * width
        let isNew = changedAt[route[u]!]! > last
        for (let k = 0; k < width; k++) {
          const v = list[base + k]!
          if (!isNew && changedAt[route[v]!]! <= last) continue
          const before = prev[v]!
          if (this.tryPair(u, v) || (before > n && this.tryBehindStart(u, before))) {
            changed = true
            isNew = changedAt[route[u]!]! > last
          }
        }
        if (pass > 0 && changedAt[route[u]!]! > last && this.tryFresh(u)) changed = true
      }
    }
  }

  /**
   * All moves of two stops on different routes. Arc costs of each are compared with the penalties the two routes could
   * lose before anything else is looked at: most pairs end here.
   */
  private tryPair(u: number, v: number): boolean {
    const { plan } = this
    const { next, prev, row, route, penalty } = plan
    const ru = route[u]!
    const rv = route[v]!
    if (ru === rv) return this.within.attempt(u, v)
    const { cost, m, n } = this.problem
    const bound = penalty[ru]! + penalty[rv]!
    const um = u * m
    const vm = v * m
    const p = row[prev[u]!]! * m
    const q = row[prev[v]!]! * m
    const x = next[u]!
    const y = next[v]!
    const x0 = row[x]!
    const y0 = row[y]!
    const cPU = cost[p + u]!
    const cUX = cost[um + x0]!
    const cVY = cost[vm + y0]!
    const cQV = cost[q + v]!
    const cVU = cost[vm + u]!
    const toU = cVU - cPU - cVY
    // Relocations of u, and of u with those behind it, to behind v.
    if (toU - cUX + cost[p + x0]! + cost[um + y0]! < bound && this.relocate(u, 1, v)) return true
    // 2-opt* that makes v lead to u, and the one that makes u lead to v's successor.
    if (toU + cost[p + y0]! < bound && this.crossTails(prev[u]!, v)) return true
    if (cost[um + y0]! + cost[vm + x0]! - cUX - cVY < bound && this.crossTails(u, v)) return true
    const swapIn = cost[p + v]! - cPU + cost[q + u]! - cQV
    if (swapIn + cost[vm + x0]! - cUX + cost[um + y0]! - cVY < bound && this.exchange(u, 1, v, 1)) return true
    if (x > n) return false
    const xx = next[x]!
    const xx0 = row[xx]!
    const cXXX = cost[x * m + xx0]!
    if (toU - cXXX + cost[p + xx0]! + cost[x * m + y0]! < bound && this.relocate(u, 2, v)) return true
    if (swapIn + cost[vm + xx0]! - cXXX + cost[x * m + y0]! - cVY < bound && this.exchange(u, 2, v, 1)) return true
    if (y <= n) {
      const yy0 = row[next[y]!]!
      if (
        swapIn + cost[y * m + xx0]! - cXXX + cost[x * m + yy0]! - cost[y * m + yy0]! < bound &&
        this.exchange(u, 2, v, 2)
      )
        return true
    }
    if (xx > n) return false
    const z0 = row[next[xx]!]!
    const cZ = cost[xx * m + z0]!
    if (toU - cZ + cost[p + z0]! + cost[xx * m + y0]! < bound && this.relocate(u, 3, v)) return true
    return swapIn + cost[vm + z0]! - cZ + cost[xx * m + y0]! - cVY < bound && this.exchange(u, 3, v, 1)
  }

  private tryBehindStart(u: number, start: number): boolean {
    const { plan, within } = this
    if (plan.route[u]! === plan.route[start]!) {
      return within.relocate(u, 1, start) || within.relocate(u, 2, start) || within.relocate(u, 3, start)
    }
    return (
      this.relocate(u, 1, start) ||
      this.relocate(u, 2, start) ||
      this.relocate(u, 3, start) ||
      this.crossTails(plan.prev[u]!, start)
    )
  }

  private tryFresh(u: number): boolean {
    const { plan } = this
    for (let r = 0; r < plan.fleet; r++) {
      if (plan.size[r]! > 0) continue
      const start = this.problem.n + 1 + r
      return (
        this.relocate(u, 1, start) ||
        this.relocate(u, 2, start) ||
        this.relocate(u, 3, start) ||
        (plan.prev[u]! <= this.problem.n && this.crossTails(plan.prev[u]!, start))
      )
    }
    return false
  }

  /** Cost of an arc between nodes; start straight to end (an unused route) is the zero cell 0 → 0. */
  private link(i: number, j: number): number {
    return this.problem.cost[this.plan.row[i]! * this.problem.m + this.plan.row[j]!]!
  }

  /** Moves `length` stops from `u` on behind `v` of another route. */
  private relocate(u: number, length: number, v: number): boolean {
    const { plan, problem } = this
    const { next, prev, row } = plan
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
    const v0 = row[v]!
    const delta =
      this.link(p, x) -
      cost[row[p]! * m + u]! -
      cost[last * m + row[x]!]! +
      cost[v0 * m + u]! +
      cost[last * m + row[y]!]! -
      this.link(v, y)
    const bound = plan.penalty[ru]! + plan.penalty[rv]!
    if (delta >= bound) return false
    const moved = plan.loadTo[last]! - plan.loadTo[p]!
    let total = delta - bound + plan.penaltyOf(plan.load[rv]! + moved, 0) + plan.penaltyOf(plan.load[ru]! - moved, 0)
    if (total >= -EPS) return false
    total += plan.warpOf(v, u, length, y) * plan.warpPrice
    if (total >= -EPS) return false
    total += plan.warpOf(p, u, 0, x) * plan.warpPrice
    if (total >= -EPS) return false
    splice(plan, u, last, v)
    plan.moves++
    plan.refresh(ru)
    plan.refresh(rv)
    return true
  }

  /** Exchanges `a` stops from `u` with `b` stops from `v` of another route. */
  private exchange(u: number, a: number, v: number, b: number): boolean {
    const { plan, problem } = this
    const { next, prev, row, loadTo } = plan
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
      cost[row[pu]! * m + v]! +
      cost[lastV * m + row[xu]!]! -
      cost[row[pu]! * m + u]! -
      cost[lastU * m + row[xu]!]! +
      cost[row[pv]! * m + u]! +
      cost[lastU * m + row[xv]!]! -
      cost[row[pv]! * m + v]! -
      cost[lastV * m + row[xv]!]!
    const bound = plan.penalty[ru]! + plan.penalty[rv]!
    if (delta >= bound) return false
    const shift = loadTo[lastV]! - loadTo[pv]! - loadTo[lastU]! + loadTo[pu]!
    let total = delta - bound + plan.penaltyOf(plan.load[ru]! + shift, 0) + plan.penaltyOf(plan.load[rv]! - shift, 0)
    if (total >= -EPS) return false
    total += plan.warpOf(pu, v, b, xu) * plan.warpPrice
    if (total >= -EPS) return false
    total += plan.warpOf(pv, u, a, xv) * plan.warpPrice
    if (total >= -EPS) return false
    next[pu] = v
    prev[v] = pu
    next[lastV] = xu
    prev[xu] = lastV
    next[pv] = u
    prev[u] = pv
    next[lastU] = xv
    prev[xv] = lastU
    plan.moves++
    plan.refresh(ru)
    plan.refresh(rv)
    return true
  }

  /** 2-opt*: u goes on with what follows v, and v with what followed u. Either may be a start. */
  private crossTails(u: number, v: number): boolean {
    const { plan } = this
    const { next, prev, loadTo } = plan
    const n = this.problem.n
    const x = next[u]!
    const y = next[v]!
    if (u > n && v > n) return false
    if (x > n && y > n) return false
    const ru = plan.route[u]!
    const rv = plan.route[v]!
    const delta = this.link(u, y) + this.link(v, x) - this.link(u, x) - this.link(v, y)
    const bound = plan.penalty[ru]! + plan.penalty[rv]!
    if (delta >= bound) return false
    const loadU = loadTo[u]! + plan.load[rv]! - loadTo[v]!
    const loadV = loadTo[v]! + plan.load[ru]! - loadTo[u]!
    let total = delta - bound + plan.penaltyOf(loadU, 0) + plan.penaltyOf(loadV, 0)
    if (total >= -EPS) return false
    total += plan.warpOf(u, u, 0, y) * plan.warpPrice
    if (total >= -EPS) return false
    total += plan.warpOf(v, v, 0, x) * plan.warpPrice
    if (total >= -EPS) return false
    const endU = n + 1 + plan.fleet + ru
    const endV = n + 1 + plan.fleet + rv
    const tailU = prev[endU]!
    const tailV = prev[endV]!
    if (y === endV) {
      next[u] = endU
      prev[endU] = u
    } else {
      next[u] = y
      prev[y] = u
      next[tailV] = endU
      prev[endU] = tailV
    }
    if (x === endU) {
      next[v] = endV
      prev[endV] = v
    } else {
      next[v] = x
      prev[x] = v
      next[tailU] = endV
      prev[endV] = tailU
    }
    plan.moves++
    plan.refresh(ru)
    plan.refresh(rv)
    return true
  }

  /** Puts a missing stop where cost and penalties together rise least. */
  private insertBest(stop: number): void {
    const { plan, near, problem } = this
    const { route, next, prev } = plan
    const n = problem.n
    let best = Infinity
    let bestNode = -1
    const consider = (node: number): void => {
      const r = route[node]!
      const delta =
        this.link(node, stop) + this.link(stop, next[node]!) - this.link(node, next[node]!) - plan.penalty[r]!
      if (delta >= best) return
      next[stop] = 0
      const total =
        delta + plan.penaltyOf(plan.load[r]! + problem.demand[stop]!, plan.warpOf(node, stop, 1, next[node]!))
      if (total < best) {
        best = total
        bestNode = node
      }
    }
    const base = stop * near.k
    for (let k = 0; k < near.k; k++) {
      const v = near.list[base + k]!
      if (route[v]! < 0) continue
      consider(v)
      consider(prev[v]!)
    }
    let fresh = false
    for (let r = 0; r < plan.fleet; r++) {
      if (plan.size[r]! === 0) {
        if (fresh) continue
        fresh = true
      } else if (bestNode >= 0) continue
      consider(n + 1 + r)
    }
    const r = route[bestNode]!
    const after = next[bestNode]!
    next[bestNode] = stop
    prev[stop] = bestNode
    next[stop] = after
    prev[after] = stop
    plan.refresh(r)
  }
}
