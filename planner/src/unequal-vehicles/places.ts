import type { Neighbours } from '../equal-vehicles/neighbours.ts'
import { EPS, type PenalisedRoutes } from './penalised-routes.ts'
import type { UnequalProblem } from './problem.ts'

interface PairPlace {
  /** Change of cost and penalties together; a place must be cheaper than this. */
  price: number
  /** The estimated change of penalties in it: pauses are not looked at yet. */
  penalties: number
  /** The first half goes behind `a`, the second behind `b`, which may be the first half itself. */
  a: number
  b: number
}

/** Finds where a stop or a pair costs least, penalties included. */
export class Places {
  /** A vehicle that is passed over where another can take a stop; −1 for none. */
  closed = -1
  private readonly plan: PenalisedRoutes
  private readonly problem: UnequalProblem
  private readonly near: Neighbours
  private readonly nearVehicles: Neighbours

  constructor(plan: PenalisedRoutes, near: Neighbours, nearVehicles: Neighbours) {
    this.plan = plan
    this.problem = plan.problem
    this.near = near
    this.nearVehicles = nearVehicles
  }

  /** Puts a missing stop where cost and penalties together rise least. */
  insertBest(stop: number): void {
    const { plan, near, nearVehicles, problem } = this
    const { route, next, prev } = plan
    const { cost, m, mayServe, kind, vehicles } = problem
    let best = Infinity
    let bestNode = -1
    const consider = (node: number, closed = this.closed): void => {
      const r = route[node]!
      if (r === closed || (mayServe[stop]! & kind[r]!) === 0) return
      const after = next[node]!
      const delta = cost[node * m + stop]! + cost[stop * m + after]! - cost[node * m + after]! - plan.penalty[r]!
      if (delta >= best) return
      next[stop] = 0
      const total = delta + this.loadWith(stop, r) + plan.warpOf(node, stop, 1, after) * plan.warpPrice
      if (total < best) {
        best = total
        bestNode = node
      }
    }
    for (let k = stop * near.k; k < (stop + 1) * near.k; k++) {
      const v = near.list[k]!
      if (route[v]! < 0) continue
      consider(v)
      consider(prev[v]!)
    }
    for (let k = stop * nearVehicles.k; k < (stop + 1) * nearVehicles.k; k++)
      if (nearVehicles.list[k]! >= 0) consider(plan.startOf(nearVehicles.list[k]!))
    if (bestNode < 0) for (let r = 0; r < vehicles; r++) consider(plan.startOf(r), -1)
    const after = next[bestNode]!
    next[bestNode] = stop
    prev[stop] = bestNode
    next[stop] = after
    prev[after] = stop
    plan.refresh(route[bestNode]!)
  }

  /** Price of the loads of route r with one more stop. */
  private loadWith(stop: number, r: number): number {
    const { plan } = this
    const { amounts: A, demand } = this.problem
    let price = 0
    for (let d = 0; d < A; d++) price += plan.amountPrice(r, d, plan.load[r * A + d]! + demand[stop * A + d]!)
    return price
  }

  /** A pair goes where it costs least, if that is less than where it is. */
  movePair(first: number): boolean {
    const { plan, problem } = this
    const { next, prev } = plan
    const { cost, m, mate } = problem
    const r = plan.route[first]!
    const second = mate[first]!
    const before = plan.penalty[r]!
    plan.note(r, r)
    let saved = 0
    for (const stop of [first, second]) {
      const p = prev[stop]!
      const x = next[stop]!
      saved += cost[p * m + stop]! + cost[stop * m + x]! - cost[p * m + x]!
      next[p] = x
      prev[x] = p
    }
    plan.moves++
    plan.refresh(r)
    plan.route[first] = plan.route[second] = -1
    const without = plan.penalty[r]!
    if (this.insertPairBest(first, saved + before - without - EPS)) return true
    plan.takeBack()
    return false
  }

  /**
   * Puts both halves of a pair where cost and penalties together rise least; false when that is not less than `below`.
   */
  insertPairBest(first: number, below: number): boolean {
    const { plan, near, nearVehicles, problem } = this
    const { route, next, prev } = plan
    const { mayServe, kind, mate, vehicles } = problem
    const second = mate[first]!
    const best: PairPlace = { price: below, penalties: 0, a: -1, b: -1 }
    const seen = new Set<number>()
    const consider = (r: number, closed = this.closed): void => {
      if (r < 0 || r === closed || seen.has(r) || (mayServe[first]! & mayServe[second]! & kind[r]!) === 0) return
      seen.add(r)
      this.scanPair(first, second, r, best)
    }
    for (let k = first * near.k; k < (first + 1) * near.k && seen.size < 8; k++) consider(route[near.list[k]!]!)
    for (let k = second * near.k; k < second * near.k + Math.min(6, near.k); k++) consider(route[near.list[k]!]!)
    for (let k = first * nearVehicles.k; k < first * nearVehicles.k + Math.min(3, nearVehicles.k); k++)
      consider(nearVehicles.list[k]!)
    if (best.a < 0 && below === Infinity) for (let r = 0; r < vehicles; r++) consider(r, -1)
    if (best.a < 0) return false
    const r = route[best.a]!
    for (const [stop, behind] of [
      [first, best.a],
      [second, best.b],
    ] as const) {
      const after = next[behind]!
      next[behind] = stop
      prev[stop] = behind
      next[stop] = after
      prev[after] = stop
    }
    const before = plan.penalty[r]!
    const changed = plan.changedAt[r]!
    plan.refresh(r)
    if (below === Infinity || best.price - best.penalties + plan.penalty[r]! - before < below) return true
    // The pauses speak against it after all.
    for (const stop of [second, first]) {
      next[prev[stop]!] = next[stop]!
      prev[next[stop]!] = prev[stop]!
    }
    plan.refresh(r)
    plan.changedAt[r] = changed
    plan.route[first] = plan.route[second] = -1
    return false
  }

  /** Drives on from each place for the first half and tries the second behind each node that follows. */
  private scanPair(first: number, second: number, r: number, best: PairPlace): void {
    const { plan, problem } = this
    const { next, ahead, aheadWarp, back, backWarp } = plan
    const { cost, time, m, open, close, gapFrom, gapTo } = problem
    const end = plan.endOf(r)
    const loads = this.loadWith(first, r) - plan.penalty[r]!
    const step = (t: number, node: number): number =>
      t < open[node]!
        ? open[node]!
        : t > close[node]!
          ? close[node]!
          : t > gapFrom[node]! && t < gapTo[node]!
            ? gapTo[node]!
            : t
    for (let a = plan.startOf(r); a !== end; a = next[a]!) {
      const out = next[a]!
      const into = cost[a * m + first]! - cost[a * m + out]!
      if (into + loads >= best.price) continue
      let arrives = ahead[a]! + time[a * m + first]!
      let warp = aheadWarp[a]! + (arrives > close[first]! ? arrives - close[first]! : 0)
      let t = step(arrives, first)
      let at = first
      // Arcs from the first half on, until the second stands behind `at`.
      let ridden = 0
      for (let node = out; ; node = next[node]!) {
        const price =
          into + ridden + cost[at * m + second]! + cost[second * m + node]! - (at === first ? 0 : cost[at * m + node]!)
        if (price + loads < best.price) {
          const there = t + time[at * m + second]!
          const late = there > close[second]! ? there - close[second]! : 0
          const over = step(there, second) + time[second * m + node]! - back[node]!
          const warpAll = warp + late + backWarp[node]! + (over > 0 ? over : 0)
          const total = price + loads + warpAll * plan.warpPrice
          if (total < best.price) {
            best.price = total
            best.a = a
            best.b = at === first ? first : at
            best.penalties = loads + warpAll * plan.warpPrice
          }
        }
        if (node === end) break
        if (at === first) ridden = cost[first * m + node]!
        arrives = t + time[at * m + node]!
        if (arrives > close[node]!) warp += arrives - close[node]!
        t = step(arrives, node)
        if (warp * plan.warpPrice + loads + into >= best.price) break
        at = node
      }
    }
  }
}
