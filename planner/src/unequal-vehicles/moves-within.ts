import { splice } from '../equal-vehicles/splice.ts'
import { EPS, type PenalisedRoutes } from './penalised-routes.ts'
import type { UnequalProblem } from './problem.ts'

/**
 * Moves inside one route: a run of up to three stops elsewhere, two stops for each other, a run turned round. Halves of
 * pairs stay where they are.
 */
export class MovesWithin {
  private readonly plan: PenalisedRoutes
  private readonly problem: UnequalProblem

  constructor(plan: PenalisedRoutes) {
    this.plan = plan
    this.problem = plan.problem
  }

  tryWithin(u: number, v: number): boolean {
    return (
      this.relocateWithin(u, 1, v) ||
      this.relocateWithin(u, 2, v) ||
      this.relocateWithin(u, 3, v) ||
      this.exchangeWithin(u, v) ||
      this.reverse(u, v)
    )
  }

  /** Moves a run behind `v` of the same route. */
  relocateWithin(u: number, length: number, v: number): boolean {
    const { plan, problem } = this
    const { next, prev, pos } = plan
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
      cost[p * m + x]! -
      cost[p * m + u]! -
      cost[last * m + x]! +
      cost[v * m + u]! +
      cost[last * m + y]! -
      cost[v * m + y]!
    if (delta >= plan.timePrice(r) || !plan.mayGo(u, length, r)) return false
    const warp =
      pos[v]! > pos[u]!
        ? this.warpOfThree(p, x, pos[v]! - pos[last]!, u, length, u, 0, y)
        : this.warpOfThree(v, u, length, y, pos[p]! - pos[v]!, y, 0, x)
    if (delta + (warp - plan.warp[r]! - plan.pauseLate[r]!) * plan.warpPrice >= -EPS) return false
    const before = plan.penalty[r]!
    plan.note(r, r)
    splice(plan, u, last, v)
    return plan.keeps(delta - before, r, r)
  }

  /** Exchanges two stops of one route. */
  private exchangeWithin(u: number, v: number): boolean {
    const { plan, problem } = this
    const { next, prev, pos } = plan
    const { cost, m, half } = problem
    if (pos[u]! > pos[v]! || next[u]! === v || half[u]! !== 0 || half[v]! !== 0) return false
    const pu = prev[u]!
    const xu = next[u]!
    const pv = prev[v]!
    const xv = next[v]!
    const r = plan.route[u]!
    const delta =
      cost[pu * m + v]! +
      cost[v * m + xu]! -
      cost[pu * m + u]! -
      cost[u * m + xu]! +
      cost[pv * m + u]! +
      cost[u * m + xv]! -
      cost[pv * m + v]! -
      cost[v * m + xv]!
    if (delta >= plan.timePrice(r)) return false
    const warp = this.warpOfThree(pu, v, 1, xu, pos[v]! - pos[u]! - 1, u, 1, xv)
    if (delta + (warp - plan.warp[r]! - plan.pauseLate[r]!) * plan.warpPrice >= -EPS) return false
    const before = plan.penalty[r]!
    plan.note(r, r)
    next[pu] = v
    prev[v] = pu
    next[v] = xu
    prev[xu] = v
    next[pv] = u
    prev[u] = pv
    next[u] = xv
    prev[xv] = u
    return plan.keeps(delta - before, r, r)
  }

  /** 2-opt: turns round the run behind `u` up to `v`, so that u is followed by v. */
  private reverse(u: number, v: number): boolean {
    const { plan, problem } = this
    const { next, prev, pos, halvesTo } = plan
    const { cost, time, m, open, close, gapFrom, gapTo } = problem
    if (pos[v]! <= pos[u]! + 1 || halvesTo[v]! !== halvesTo[u]!) return false
    const r = plan.route[u]!
    const x = next[u]!
    const y = next[v]!
    let delta = cost[u * m + v]! - cost[u * m + x]! + cost[x * m + y]! - cost[v * m + y]!
    let t = plan.ahead[u]!
    let warp = plan.aheadWarp[u]!
    const warpMost = plan.warp[r]! + plan.pauseLate[r]!
    let i = u
    for (let node = v; node !== u; node = prev[node]!) {
      if (node !== v) delta += cost[i * m + node]! - cost[node * m + i]!
      t += time[i * m + node]!
      if (t < open[node]!) t = open[node]!
      else if (t > close[node]!) {
        warp += t - close[node]!
        t = close[node]!
      } else if (t > gapFrom[node]! && t < gapTo[node]!) t = gapTo[node]!
      i = node
    }
    const over = t + time[i * m + y]! - plan.back[y]!
    warp += plan.backWarp[y]! + (over > 0 ? over : 0)
    if (delta + (warp - warpMost) * plan.warpPrice >= -EPS) return false
    const before = plan.penalty[r]!
    plan.note(r, r)
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
    return plan.keeps(delta - before, r, r)
  }

  /** As `PenalisedRoutes.warpOf` with three runs of nodes between prefix and suffix; runs may be empty. */
  private warpOfThree(
    p: number,
    s: number,
    l: number,
    s2: number,
    l2: number,
    s3: number,
    l3: number,
    q: number,
  ): number {
    const { ahead, aheadWarp, back, backWarp, next } = this.plan
    const { time, m, open, close, gapFrom, gapTo } = this.problem
    let t = ahead[p]!
    let warp = aheadWarp[p]!
    let i = p
    let node = s
    let left = l
    for (let part = 0; part < 3; part++) {
      for (; left > 0; left--) {
        t += time[i * m + node]!
        if (t < open[node]!) t = open[node]!
        else if (t > close[node]!) {
          warp += t - close[node]!
          t = close[node]!
        } else if (t > gapFrom[node]! && t < gapTo[node]!) t = gapTo[node]!
        i = node
        node = next[node]!
      }
      node = part === 0 ? s2 : s3
      left = part === 0 ? l2 : l3
    }
    const over = t + time[i * m + q]! - back[q]!
    return warp + backWarp[q]! + (over > 0 ? over : 0)
  }
}
