import { fairestPrice, fairnessPrice } from '../every-rule/model/fairness.ts'
import { pauseLateness } from './pauses.ts'
import type { UnequalProblem, UnequalRoutes } from './problem.ts'

/** A gain smaller than this is none. */
export const EPS = 1e-6

/**
 * Routes that may break windows, pauses and capacity at a price, for local search. Time warp follows Nagata et al.
 * 2010: a late vehicle "travels back" to the window's end and pays for it; prefix and suffix sums make any
 * concatenation prefix + few stops + suffix an O(1) evaluation. Pauses are looked at only when a route has changed.
 */
export class PenalisedRoutes {
  readonly problem: UnequalProblem
  readonly next: Int32Array
  readonly prev: Int32Array
  /** Vehicle of a node; −1 for a stop without one. */
  readonly route: Int32Array
  readonly pos: Int32Array
  /** Start of service coming from the left, warped into a window; and the warp paid so far. */
  readonly ahead: Int32Array
  readonly aheadWarp: Int32Array
  /** Latest warped start seen from the right; and the warp paid from here on. */
  readonly back: Int32Array
  readonly backWarp: Int32Array
  /** Load of a route up to and including a node, by amount. */
  readonly loadTo: Int32Array
  readonly load: Int32Array
  /** Kinds of vehicles that may serve all from a node to the end. */
  readonly tailMayServe: Int32Array
  /** Pairs begun and not ended up to a node; halves of pairs up to it. */
  readonly aboard: Int32Array
  readonly halvesTo: Int32Array
  readonly size: Int32Array
  readonly warp: Int32Array
  /** Seconds by which pauses break their windows, or push what follows out of its own. */
  readonly pauseLate: Int32Array
  readonly penalty: Float64Array
  /** Move count at the last change of a route. */
  readonly changedAt: Int32Array
  moves = 0
  loadPrice = 20
  warpPrice = 1
  private readonly saved: number[] = []

  constructor(problem: UnequalProblem) {
    const { vehicles, m, amounts } = problem
    this.problem = problem
    const ints = (length = m): Int32Array => new Int32Array(length)
    this.next = ints()
    this.prev = ints()
    this.route = ints().fill(-1)
    this.pos = ints()
    this.ahead = ints()
    this.aheadWarp = ints()
    this.back = ints()
    this.backWarp = ints()
    this.loadTo = ints(m * amounts)
    this.load = ints(vehicles * amounts)
    this.tailMayServe = ints()
    this.aboard = ints()
    this.halvesTo = ints()
    this.size = ints(vehicles)
    this.warp = ints(vehicles)
    this.pauseLate = ints(vehicles)
    this.penalty = new Float64Array(vehicles)
    this.changedAt = ints(vehicles)
  }

  startOf(r: number): number {
    return this.problem.n + 1 + r
  }

  endOf(r: number): number {
    return this.problem.n + 1 + this.problem.vehicles + r
  }

  /** Replaces all routes; stops in none get route −1. */
  fill(routes: UnequalRoutes): void {
    this.route.fill(-1, 0, this.problem.n + 1)
    this.moves = 0
    for (let r = 0; r < this.problem.vehicles; r++) this.set(r, routes[r] ?? [])
  }

  private set(r: number, stops: readonly number[]): void {
    let before = this.startOf(r)
    for (const stop of stops) {
      this.next[before] = stop
      this.prev[stop] = before
      before = stop
    }
    this.next[before] = this.endOf(r)
    this.prev[this.endOf(r)] = before
    this.refresh(r)
  }

  /**
   * Price of so much of an amount on route r: of the load beyond the capacity of its vehicle, or, of earnings, of how
   * far from fair they are.
   */
  amountPrice(r: number, d: number, load: number): number {
    const { fairness, earned } = this.problem
    if (fairness !== null && d === earned) return fairnessPrice(fairness, r, load)
    const over = load - this.problem.capacity[r * this.problem.amounts + d]!
    return over > 0 ? over * this.problem.scale[d]! * this.loadPrice : 0
  }

  /** Recomputes sums and penalty of a route after a change. */
  refresh(r: number): void {
    const { next, prev, ahead, aheadWarp, back, backWarp, loadTo, pos, aboard, halvesTo, tailMayServe, problem } = this
    const { time, m, open, close, gapFrom, gapTo, demand, n, amounts: A, half } = problem
    const start = this.startOf(r)
    const end = this.endOf(r)
    let t = open[start]!
    ahead[start] = t
    aheadWarp[start] = 0
    pos[start] = 0
    aboard[start] = 0
    halvesTo[start] = 0
    this.route[start] = r
    for (let d = 0; d < A; d++) loadTo[start * A + d] = 0
    let warp = 0
    let at = 0
    let on = 0
    let halves = 0
    let i = start
    while (i !== end) {
      const j = next[i]!
      t += time[i * m + j]!
      if (t < open[j]!) t = open[j]!
      else if (t > close[j]!) {
        warp += t - close[j]!
        t = close[j]!
      } else if (t > gapFrom[j]! && t < gapTo[j]!) t = gapTo[j]!
      if (j <= n) {
        for (let d = 0; d < A; d++) loadTo[j * A + d] = loadTo[i * A + d]! + demand[j * A + d]!
        if (half[j]! !== 0) {
          halves++
          on += half[j]! === 1 ? 1 : -1
        }
      } else for (let d = 0; d < A; d++) this.load[r * A + d] = loadTo[j * A + d] = loadTo[i * A + d]!
      ahead[j] = t
      aheadWarp[j] = warp
      pos[j] = ++at
      aboard[j] = on
      halvesTo[j] = halves
      this.route[j] = r
      i = j
    }
    this.size[r] = at - 1
    this.warp[r] = warp
    let z = close[end]!
    warp = 0
    back[end] = z
    backWarp[end] = 0
    let may = -1
    tailMayServe[end] = may
    while (i !== start) {
      const j = prev[i]!
      z -= time[j * m + i]!
      if (z > close[j]!) z = close[j]!
      else if (z < open[j]!) {
        warp += open[j]! - z
        z = open[j]!
      } else if (z > gapFrom[j]! && z < gapTo[j]!) z = gapFrom[j]!
      back[j] = z
      backWarp[j] = warp
      if (j <= n) may &= problem.mayServe[j]!
      tailMayServe[j] = may
      i = j
    }
    this.pauseLate[r] = at > 1 ? pauseLateness(this, r) : 0
    this.reprice(r)
    this.changedAt[r] = this.moves
  }

  /** The penalty of a route under the present prices, with the price of its earnings. */
  reprice(r: number): void {
    let price = this.timePrice(r)
    const A = this.problem.amounts
    for (let d = 0; d < A; d++) price += this.amountPrice(r, d, this.load[r * A + d]!)
    this.penalty[r] = price
  }

  /** The cost of broken windows and pauses on route r: no change of its order alone can save more beside arcs. */
  timePrice(r: number): number {
    return (this.warp[r]! + this.pauseLate[r]!) * this.warpPrice
  }

  /**
   * The most that a change between two routes can save beside arcs: together they go on earning the same, which costs
   * least in equal parts.
   */
  mostSaved(ru: number, rv: number): number {
    const { penalty, load, problem } = this
    const { fairness, earned, amounts: A } = problem
    const most = penalty[ru]! + penalty[rv]!
    return fairness === null
      ? most
      : most - fairestPrice(fairness, ru, rv, load[ru * A + earned]! + load[rv * A + earned]!)
  }

  /**
   * Price of loads when route r takes on the stops in (`a`, `b`] of another route and gives up those in (`c`, `e`] on
   * its own.
   */
  loadsPrice(r: number, a: number, b: number, c: number, e: number): number {
    const { load, loadTo } = this
    const A = this.problem.amounts
    let price = 0
    for (let d = 0; d < A; d++)
      price += this.amountPrice(
        r,
        d,
        load[r * A + d]! + loadTo[b * A + d]! - loadTo[a * A + d]! - loadTo[e * A + d]! + loadTo[c * A + d]!,
      )
    return price
  }

  /** Notes two routes (or one) as they are, for `takeBack`. */
  note(ru: number, rv: number): void {
    const { saved } = this
    saved.length = 0
    for (const r of ru === rv ? [ru] : [ru, rv]) {
      saved.push(r, this.changedAt[r]!, this.size[r]!)
      const end = this.endOf(r)
      for (let node = this.next[this.startOf(r)]!; node !== end; node = this.next[node]!) saved.push(node)
    }
  }

  takeBack(): void {
    const { saved } = this
    for (let at = 0; at < saved.length;) {
      const r = saved[at]!
      const changed = saved[at + 1]!
      const size = saved[at + 2]!
      this.set(r, saved.slice(at + 3, at + 3 + size))
      this.changedAt[r] = changed
      at += 3 + size
    }
  }

  /** True when no stop of the run is half of a pair and route r may serve them all. */
  mayGo(u: number, length: number, r: number): boolean {
    const { half, mayServe, kind } = this.problem
    for (let k = 0; k < length; k++) {
      if (half[u]! !== 0 || (mayServe[u]! & kind[r]!) === 0) return false
      u = this.next[u]!
    }
    return true
  }

  /** After relinking: keeps the move unless the pauses make it no gain after all. */
  keeps(delta: number, ru: number, rv: number): boolean {
    this.moves++
    this.refresh(ru)
    if (rv !== ru) this.refresh(rv)
    if (delta + this.penalty[ru]! + (rv === ru ? 0 : this.penalty[rv]!) < -EPS) return true
    this.takeBack()
    return false
  }

  /** Warp of the route prefix … `p`, then `length` nodes from `s` on along `next`, then `q` … suffix. */
  warpOf(p: number, s: number, length: number, q: number): number {
    const { next, problem } = this
    const { time, m, open, close, gapFrom, gapTo } = problem
    let t = this.ahead[p]!
    let warp = this.aheadWarp[p]!
    let i = p
    for (let k = 0; k < length; k++) {
      t += time[i * m + s]!
      if (t < open[s]!) t = open[s]!
      else if (t > close[s]!) {
        warp += t - close[s]!
        t = close[s]!
      } else if (t > gapFrom[s]! && t < gapTo[s]!) t = gapTo[s]!
      i = s
      s = next[s]!
    }
    const over = t + time[i * m + q]! - this.back[q]!
    return warp + this.backWarp[q]! + (over > 0 ? over : 0)
  }
}
