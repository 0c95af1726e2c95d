import type { Lists } from '../model/lists.ts'
import { noRights } from '../model/rights.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'

/** Vehicles looked at for one without stops: where nearly all are at work, it is not worth going through them. */
const LOOKS = 8

/**
 * Vehicles that are alike, as in a fleet that leaves from one depot. All of them are as near to a stop as any, so that
 * lists of near vehicles hold the first alone: in its place stands one that has nothing to do.
 */
export class Twins {
  readonly first: Int32Array
  /** The next one like it, the first following the last. */
  readonly next: Int32Array
  /** By first twin: where one without stops was looked for last. */
  readonly last: Int32Array
  readonly any: boolean
  private readonly routes: LinkedRoutes
  private readonly onLeave: number

  constructor(routes: LinkedRoutes, firsts: Int32Array, lists: Lists) {
    const { vehicles } = routes.model
    this.routes = routes
    this.onLeave = noRights(routes.model)
    this.first = lists.ints(vehicles)
    this.next = lists.ints(vehicles)
    this.last = lists.ints(vehicles)
    const latest = new Int32Array(vehicles)
    for (let v = 0; v < vehicles; v++) {
      const first = firsts[v] ?? v
      this.first[v] = first
      this.next[v] = this.last[v] = latest[v] = v
      if (first === v) continue
      this.next[latest[first]!] = v
      this.next[v] = first
      latest[first] = v
    }
    this.any = this.first.some((first, v) => first !== v)
  }

  /** True for two vehicles whose whole routes could be exchanged without any difference. */
  areTwins(u: number, w: number): boolean {
    return this.any && this.first[u]! === this.first[w]!
  }

  /** Of the vehicles like `first` one without stops, where it is soon found; otherwise any. */
  idleLike(first: number): number {
    if (!this.any) return first
    let v = this.last[first]!
    for (let k = 0; k < LOOKS && !this.isIdle(v); k++) v = this.next[v]!
    this.last[first] = v
    return v
  }

  private isIdle(v: number): boolean {
    const { routes } = this
    return routes.count[v]! === 0 && routes.model.allowedFrom[v]! !== this.onLeave
  }
}
