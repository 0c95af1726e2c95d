import type { Routes, EqualProblem } from './problem.ts'

/**
 * Routes that may break windows and capacity at a price, for local search. Time warp follows Nagata et al. 2010: a late
 * vehicle "travels back" to the window's end and pays for it; prefix and suffix sums make any concatenation prefix +
 * few stops + suffix an O(1) evaluation. Node numbering is that of `Tour`: stops 1 … n, start n + 1 + r, end n + 1 +
 * fleet + r.
 */
export class PenalisedRoutes {
  readonly problem: EqualProblem
  readonly fleet: number
  readonly row: Int32Array
  readonly next: Int32Array
  readonly prev: Int32Array
  readonly route: Int32Array
  readonly pos: Int32Array
  /** Start of service coming from the left, warped into the window; and the warp paid so far. */
  readonly ahead: Int32Array
  readonly aheadWarp: Int32Array
  /** Latest warped start seen from the right; and the warp paid from here on. */
  readonly back: Int32Array
  readonly backWarp: Int32Array
  /** Load of a route up to and including a node. */
  readonly loadTo: Int32Array
  readonly load: Int32Array
  readonly size: Int32Array
  readonly warp: Int32Array
  readonly penalty: Float64Array
  /** Move count at the last change of a route. */
  readonly changedAt: Int32Array
  moves = 0
  loadPrice = 20
  warpPrice = 1

  constructor(problem: EqualProblem, fleet: number) {
    const { n } = problem
    this.problem = problem
    this.fleet = fleet
    const nodes = n + 1 + 2 * fleet
    const ints = (): Int32Array => new Int32Array(nodes)
    this.row = ints()
    for (let i = 1; i <= n; i++) this.row[i] = i
    this.next = ints()
    this.prev = ints()
    this.route = ints().fill(-1)
    this.pos = ints()
    this.ahead = ints()
    this.aheadWarp = ints()
    this.back = ints()
    this.backWarp = ints()
    this.loadTo = ints()
    this.load = new Int32Array(fleet)
    this.size = new Int32Array(fleet)
    this.warp = new Int32Array(fleet)
    this.penalty = new Float64Array(fleet)
    this.changedAt = new Int32Array(fleet)
  }

  /** Replaces all routes; stops in none get route −1. */
  fill(routes: Routes): void {
    const { n } = this.problem
    this.route.fill(-1, 0, n + 1)
    this.moves = 0
    for (let r = 0; r < this.fleet; r++) {
      let before = n + 1 + r
      this.route[before] = r
      for (const stop of routes[r] ?? []) {
        this.next[before] = stop
        this.prev[stop] = before
        this.route[stop] = r
        before = stop
      }
      const end = n + 1 + this.fleet + r
      this.next[before] = end
      this.prev[end] = before
      this.route[end] = r
      this.refresh(r)
    }
  }

  penaltyOf(load: number, warp: number): number {
    const over = load - this.problem.capacity
    return (over > 0 ? over * this.loadPrice : 0) + warp * this.warpPrice
  }

  /** Recomputes sums and penalty of a route after a change. */
  refresh(r: number): void {
    const { next, prev, row, ahead, aheadWarp, back, backWarp, loadTo, pos, problem } = this
    const { time, m, open, close, demand, n } = problem
    const start = n + 1 + r
    const end = n + 1 + this.fleet + r
    ahead[start] = open[0]!
    aheadWarp[start] = 0
    loadTo[start] = 0
    pos[start] = 0
    let t = open[0]!
    let warp = 0
    let load = 0
    let at = 0
    let i = 0
    let node = start
    while (node !== end) {
      node = next[node]!
      const j = row[node]!
      t += time[i * m + j]!
      if (t < open[j]!) t = open[j]!
      else if (t > close[j]!) {
        warp += t - close[j]!
        t = close[j]!
      }
      if (j > 0) load += demand[j]!
      ahead[node] = t
      aheadWarp[node] = warp
      loadTo[node] = load
      pos[node] = ++at
      this.route[node] = r
      i = j
    }
    this.size[r] = at - 1
    this.load[r] = load
    this.warp[r] = warp
    this.penalty[r] = this.penaltyOf(load, warp)
    let z = close[0]!
    warp = 0
    back[end] = z
    backWarp[end] = 0
    i = 0
    while (node !== start) {
      node = prev[node]!
      const j = row[node]!
      z -= time[j * m + i]!
      if (z > close[j]!) z = close[j]!
      else if (z < open[j]!) {
        warp += open[j]! - z
        z = open[j]!
      }
      back[node] = z
      backWarp[node] = warp
      i = j
    }
    this.changedAt[r] = this.moves
  }

  /** Warp of the route prefix … `p`, then `length` nodes from `s` on along `next`, then `q` … suffix. */
  warpOf(p: number, s: number, length: number, q: number): number {
    const { next, row, problem } = this
    const { time, m, open, close } = problem
    let t = this.ahead[p]!
    let warp = this.aheadWarp[p]!
    let i = row[p]!
    for (let k = 0; k < length; k++) {
      const j = row[s]!
      t += time[i * m + j]!
      if (t < open[j]!) t = open[j]!
      else if (t > close[j]!) {
        warp += t - close[j]!
        t = close[j]!
      }
      i = j
      s = next[s]!
    }
    const over = t + time[i * m + row[q]!]! - this.back[q]!
    return warp + this.backWarp[q]! + (over > 0 ? over : 0)
  }

  /** As `warpOf` with two runs of nodes between prefix and suffix. */
  warpOfTwo(p: number, s: number, length: number, s2: number, length2: number, q: number): number {
    const { next, row, problem } = this
    const { time, m, open, close } = problem
    let t = this.ahead[p]!
    let warp = this.aheadWarp[p]!
    let i = row[p]!
    let node = s
    let left = length
    for (let part = 0; part < 2; part++) {
      for (; left > 0; left--) {
        const j = row[node]!
        t += time[i * m + j]!
        if (t < open[j]!) t = open[j]!
        else if (t > close[j]!) {
          warp += t - close[j]!
          t = close[j]!
        }
        i = j
        node = next[node]!
      }
      node = s2
      left = length2
    }
    const over = t + time[i * m + row[q]!]! - this.back[q]!
    return warp + this.backWarp[q]! + (over > 0 ? over : 0)
  }

  /** As `warpOfTwo` with three runs. */
  warpOfThree(p: number, s: number, l: number, s2: number, l2: number, s3: number, l3: number, q: number): number {
    const { next, row, problem } = this
    const { time, m, open, close } = problem
    let t = this.ahead[p]!
    let warp = this.aheadWarp[p]!
    let i = row[p]!
    let node = s
    let left = l
    for (let part = 0; part < 3; part++) {
      for (; left > 0; left--) {
        const j = row[node]!
        t += time[i * m + j]!
        if (t < open[j]!) t = open[j]!
        else if (t > close[j]!) {
          warp += t - close[j]!
          t = close[j]!
        }
        i = j
        node = next[node]!
      }
      node = part === 0 ? s2 : s3
      left = part === 0 ? l2 : l3
    }
    const over = t + time[i * m + row[q]!]! - this.back[q]!
    return warp + this.backWarp[q]! + (over > 0 ? over : 0)
  }

  /** Used routes as lists, with their cost and excesses. */
  read(): { routes: Routes; cost: number; excess: number; warp: number } {
    const { next, row, problem } = this
    const { cost, m, n, capacity } = problem
    const routes: Routes = []
    let total = 0
    let excess = 0
    let warp = 0
    for (let r = 0; r < this.fleet; r++) {
      if (this.size[r]! === 0) continue
      const stops: number[] = []
      let i = 0
      for (let node = next[n + 1 + r]!; node <= n; node = next[node]!) {
        stops.push(node)
        total += cost[i * m + node]!
        i = node
      }
      total += cost[row[i]! * m]!
      routes.push(stops)
      excess += Math.max(0, this.load[r]! - capacity)
      warp += this.warp[r]!
    }
    return { routes, cost: total, excess, warp }
  }
}
