import type { RouteLists } from './route-lists.ts'

const SLOTS = 4093

/**
 * For each gap of a route, the least detour over a place in that gap or behind it. Kept until the route changes: many
 * pairs end at the same few places.
 */
export class LeastDetours {
  private readonly keys = new Float64Array(SLOTS).fill(-1)
  private readonly versions = new Float64Array(SLOTS)
  private readonly lists = new Array<number[] | undefined>(SLOTS)

  /**
   * Of vehicle v over place `there`, from the anchor's gap on; Infinity behind the last, where the list ends though it
   * may have been longer. Times are not looked at.
   */
  behind(routes: RouteLists, there: number, v: number): readonly number[] {
    const key = there * routes.model.vehicles + v
    const slot = key % SLOTS
    const list = (this.lists[slot] ??= [])
    if (this.keys[slot]! !== key || this.versions[slot]! !== routes.version[v]!) {
      this.keys[slot] = key
      this.versions[slot] = routes.version[v]!
      fill(routes, there, v, list)
    }
    return list
  }
}

function fill(routes: RouteLists, there: number, v: number, list: number[]): void {
  const { model, arc, fromPlace, toPlace, next, prev } = routes
  const { size, cost, costInto } = model.travel[model.classOf[v]!]!
  const anchor = routes.anchor[v]!
  const end = model.firstEnd + v
  let k = 0
  for (let node = anchor; node !== end; node = next[node]!) k++
  let least = Infinity
  list[k] = least
  for (let node = prev[end]!; k > 0; node = prev[node]!) {
    const detour = costInto[there * size + fromPlace[node]!]! + cost[there * size + toPlace[next[node]!]!]! - arc[node]!
    if (detour < least) least = detour
    list[--k] = least
  }
}
