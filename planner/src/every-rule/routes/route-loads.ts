import { FOREVER } from '../model/model.ts'
import type { RouteLists } from './route-lists.ts'

/** Compares all amounts taken on with the sum that leaves capacity for two more stops of any size. */
export function mayBeLaden(routes: RouteLists, v: number): boolean {
  const { model, next, ladenFrom } = routes
  const { dimensions: D, stops, delivery, change } = model
  const end = model.firstEnd + v
  let laden = 0
  for (let d = 0; d < D && laden === 0; d++) {
    let sum = 0
    for (let node = next[model.firstStart + v]!; node !== end; node = next[node]!) {
      // A visit adds its delivery at the start and at most its pickup here; change = pickup − delivery.
      if (node < stops) sum += 2 * delivery[node * D + d]! + Math.max(change[node * D + d]!, -delivery[node * D + d]!)
    }
    if (sum > ladenFrom[v * D + d]!) laden = 1
  }
  routes.laden[v] = laden
  return laden === 1
}

/** Loads along a route, and the most felt before and behind each node. */
export function sumLoads(routes: RouteLists, v: number): void {
  const { model, next, prev, loadAfter, mostBefore, mostAfter } = routes
  const { dimensions: D, stops, delivery, change, capacity, firstPause, firstStart } = model
  const start = firstStart + v
  const end = model.firstEnd + v
  for (let d = 0; d < D; d++) {
    let load = 0
    for (let node = next[start]!; node !== end; node = next[node]!) if (node < stops) load += delivery[node * D + d]!
    let most = load
    loadAfter[start * D + d] = load
    mostBefore[start * D + d] = load
    for (let node = next[start]!; node >= 0; node = next[node]!) {
      if (node < stops) load += change[node * D + d]!
      loadAfter[node * D + d] = load
      let felt = load
      // A pause with a load limit is felt as extra load, so that one comparison with the capacity serves both.
      if (node >= firstPause && node < firstStart) {
        const limit = model.pauseLimit[node - firstPause]!
        if (limit !== undefined) felt += Math.max(0, capacity[v * D + d]! - limit[d]!)
      }
      if (felt > most) most = felt
      mostBefore[node * D + d] = most
    }
    most = -FOREVER
    for (let node = end; node !== -1; node = node === start ? -1 : prev[node]!) {
      let felt = loadAfter[node * D + d]!
      if (node >= firstPause && node < firstStart) {
        const limit = model.pauseLimit[node - firstPause]!
        if (limit !== undefined) felt += Math.max(0, capacity[v * D + d]! - limit[d]!)
      }
      // Amounts taken on behind a pause do not burden the pause itself.
      mostAfter[node * D + d] = most > loadAfter[node * D + d]! ? most : loadAfter[node * D + d]!
      if (felt > most) most = felt
    }
  }
}

/** Keeps load sums of a vehicle until it changes, for a stop that may be larger than all others. */
export function weigh(routes: RouteLists, v: number): void {
  sumLoads(routes, v)
  routes.laden[v] = 1
}
