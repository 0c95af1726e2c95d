import type { PenalisedRoutes } from './penalised-routes.ts'
import type { EqualProblem } from './problem.ts'
import { splice } from './splice.ts'

const EPS = 1e-6

/**
 * Moves of stops within their route, for local search under penalties; each done as soon as it makes the route cheaper.
 */
export class MovesWithin {
  private readonly plan: PenalisedRoutes
  private readonly problem: EqualProblem
  /** True when cost is equal both ways, so that turning a run round changes only its ends. */
  private readonly symmetric: boolean

  constructor(plan: PenalisedRoutes) {
    this.plan = plan
    this.problem = plan.problem
    this.symmetric = isSymmetric(plan.problem)
  }

  /** All moves of two stops of one route, each first by the cost of its arcs, as moves between routes are. */
  attempt(u: number, v: number): boolean {
    const { plan } = this
    const { next, prev, row, pos } = plan
    const before = prev[u]!
    if (v === before) return false
    const { cost, m, n } = this.problem
    const most = plan.warp[plan.route[u]!]! * plan.warpPrice
    const um = u * m
    const vm = v * m
    const p = row[before]! * m
    const x = next[u]!
    const x0 = row[x]!
    const y0 = row[next[v]!]!
    const cPU = cost[p + u]!
    const cUX = cost[um + x0]!
    const cVY = cost[vm + y0]!
    const toU = cost[vm + u]! - cPU - cVY
    if (toU - cUX + cost[p + x0]! + cost[um + y0]! < most && this.relocate(u, 1, v)) return true
    if (x <= n && x !== v) {
      const xx = next[x]!
      const xx0 = row[xx]!
      if (toU - cost[x * m + xx0]! + cost[p + xx0]! + cost[x * m + y0]! < most && this.relocate(u, 2, v)) return true
      if (xx <= n && xx !== v) {
        const z0 = row[next[xx]!]!
        if (toU - cost[xx * m + z0]! + cost[p + z0]! + cost[xx * m + y0]! < most && this.relocate(u, 3, v)) return true
      }
    }
    if (pos[v]! <= pos[u]! + 1) return false
    const q = row[prev[v]!]! * m
    if (
      cost[p + v]! + cost[vm + x0]! - cPU - cUX + cost[q + u]! + cost[um + y0]! - cost[q + v]! - cVY < most &&
      this.exchange(u, v)
    )
      return true
    return this.reverse(u, v)
  }

  /** Moves a run behind `v` of the same route. */
  relocate(u: number, length: number, v: number): boolean {
    const { plan, problem } = this
    const { next, prev, row, pos } = plan
    const { cost, m, n } = problem
    let last = u
    for (let k = 1; k < length; k++) {
      last = next[last]!
      if (last > n) return false
    }
    const p = prev[u]!
    const x = next[last]!
    if (v === p || (pos[v]! >= pos[u]! && pos[v]! <= pos[last]!)) return false
    const y = next[v]!
    const r = plan.route[u]!
    const delta =
      cost[row[p]! * m + row[x]!]! -
      cost[row[p]! * m + u]! -
      cost[last * m + row[x]!]! +
      cost[row[v]! * m + u]! +
      cost[last * m + row[y]!]! -
      cost[row[v]! * m + row[y]!]!
    if (delta >= plan.warp[r]! * plan.warpPrice) return false
    const warp =
      pos[v]! > pos[u]!
        ? plan.warpOfTwo(p, x, pos[v]! - pos[last]!, u, length, y)
        : plan.warpOfTwo(v, u, length, y, pos[p]! - pos[v]!, x)
    if (delta + (warp - plan.warp[r]!) * plan.warpPrice >= -EPS) return false
    splice(plan, u, last, v)
    plan.moves++
    plan.refresh(r)
    return true
  }

  /** Exchanges two stops of one route. */
  private exchange(u: number, v: number): boolean {
    const { plan, problem } = this
    const { next, prev, row, pos } = plan
    const { cost, m } = problem
    if (pos[u]! > pos[v]!) return false
    if (next[u]! === v) return false
    const pu = prev[u]!
    const xu = next[u]!
    const pv = prev[v]!
    const xv = next[v]!
    const r = plan.route[u]!
    const delta =
      cost[row[pu]! * m + v]! +
      cost[v * m + xu]! -
      cost[row[pu]! * m + u]! -
      cost[u * m + xu]! +
      cost[pv * m + u]! +
      cost[u * m + row[xv]!]! -
      cost[pv * m + v]! -
      cost[v * m + row[xv]!]!
    if (delta >= plan.warp[r]! * plan.warpPrice) return false
    const warp = plan.warpOfThree(pu, v, 1, xu, pos[v]! - pos[u]! - 1, u, 1, xv)
    if (delta + (warp - plan.warp[r]!) * plan.warpPrice >= -EPS) return false
    next[pu] = v
    prev[v] = pu
    next[v] = xu
    prev[xu] = v
    next[pv] = u
    prev[u] = pv
    next[u] = xv
    prev[xv] = u
    plan.moves++
    plan.refresh(r)
    return true
  }

  /** 2-opt: turns round the run behind `u` up to `v`, so that u is followed by v. */
  private reverse(u: number, v: number): boolean {
    const { plan, problem } = this
    const { next, prev, row, pos } = plan
    const { cost, time, m, open, close } = problem
    if (pos[v]! <= pos[u]! + 1) return false
    const r = plan.route[u]!
    const x = next[u]!
    const y = next[v]!
    const most = plan.warp[r]! * plan.warpPrice
    let delta = cost[u * m + v]! - cost[u * m + x]! + cost[x * m + row[y]!]! - cost[v * m + row[y]!]!
    if (this.symmetric && delta >= most) return false
    let t = plan.ahead[u]!
    let warp = plan.aheadWarp[u]!
    let i = u
    // With equal costs both ways, `delta` is final here and the warp so far is a bound.
    const warpMost = this.symmetric ? plan.warp[r]! - delta / plan.warpPrice : Infinity
    for (let node = v; node !== u; node = prev[node]!) {
      if (node !== v) delta += cost[i * m + node]! - cost[node * m + i]!
      t += time[i * m + node]!
      if (t < open[node]!) t = open[node]!
      else if (t > close[node]!) {
        warp += t - close[node]!
        t = close[node]!
        if (warp >= warpMost) return false
      }
      i = node
    }
    const over = t + time[i * m + row[y]!]! - plan.back[y]!
    warp += plan.backWarp[y]! + (over > 0 ? over : 0)
    if (delta + (warp - plan.warp[r]!) * plan.warpPrice >= -EPS) return false
    let node = x
    while (node !== y) {
      const following = next[node]!
      next[node] = prev[node]!
      prev[node] = following
      node = following
    }
    next[u] = v
    prev[v] = u
    next[x] = y
    prev[y] = x
    plan.moves++
    plan.refresh(r)
    return true
  }
}

function isSymmetric({ cost, m }: EqualProblem): boolean {
  for (let i = 0; i < m; i++) for (let j = 0; j < i; j++) if (cost[i * m + j]! !== cost[j * m + i]!) return false
  return true
}
