import type { Random } from '../limit-and-chance/random.ts'
import type { Individual } from './population.ts'
import type { Neighbours } from './neighbours.ts'
import type { Routes } from './problem.ts'

/** A child before local search: routes, and the stops that still need a place. */
export interface Child {
  readonly routes: Routes
  readonly missing: number[]
}

/**
 * Selective route exchange (after Nagata et al. 2010): a patch of neighbouring routes of `a` gives way to the routes of
 * `b` that cover it best. The patch is grown on the map from a random stop, so that it needs no coordinates.
 */
export function exchangeRoutes(a: Individual, b: Individual, near: Neighbours, random: Random): Child {
  const n = a.succ.length - 1
  const most = Math.max(1, Math.min(a.routes.length, b.routes.length) - 1)
  const count = 1 + random.below(most)
  const routeInA = routeOf(a, n)
  const chosen = patch(routeInA, near, differingStop(a, b, random), count)
  const inPatch = new Uint8Array(n + 1)
  for (const r of chosen) for (const stop of a.routes[r]!) inPatch[stop] = 1
  const taken = covering(b.routes, inPatch, chosen.length, random)
  const brought = new Uint8Array(n + 1)
  for (const r of taken) for (const stop of b.routes[r]!) brought[stop] = 1

  // Either the newcomers lose what a's other routes keep, or a's other routes lose what the newcomers bring.
  const newcomersYield = random.unit() < 0.5
  const routes: Routes = []
  a.routes.forEach((route, r) => {
    if (chosen.includes(r)) return
    routes.push(newcomersYield ? route : route.filter((stop) => brought[stop]! === 0))
  })
  for (const r of taken) {
    const route = b.routes[r]!
    routes.push(newcomersYield ? route.filter((stop) => inPatch[stop]! === 1) : route)
  }
  const present = new Uint8Array(n + 1)
  for (const route of routes) for (const stop of route) present[stop] = 1
  const missing: number[] = []
  for (let i = 1; i <= n; i++) if (present[i]! === 0) missing.push(i)
  random.shuffle(missing)
  return { routes: routes.filter((route) => route.length > 0), missing }
}

/** A child that is `a` without a patch of neighbouring stops, for local search to put back another way. */
export function loosened(a: Individual, near: Neighbours, random: Random): Child {
  const n = a.succ.length - 1
  const seed = 1 + random.below(n)
  const count = Math.max(2, Math.min(near.k, Math.floor(n * (0.05 + 0.2 * random.unit()))))
  const out = new Uint8Array(n + 1)
  out[seed] = 1
  for (let k = 0; k < count; k++) if (random.unit() < 0.8) out[near.list[seed * near.k + k]!] = 1
  const missing: number[] = []
  const routes: Routes = []
  for (const route of a.routes) {
    const kept = route.filter((stop) => out[stop]! === 0)
    if (kept.length === route.length) routes.push(route)
    else if (kept.length > 0) routes.push(kept)
  }
  for (let i = 1; i <= n; i++) if (out[i]! === 1) missing.push(i)
  random.shuffle(missing)
  return { routes, missing }
}

/** A random stop that does not have the same successor in both: a patch without one would only copy the parent. */
export function differingStop(a: Individual, b: Individual, random: Random): number {
  const n = a.succ.length - 1
  const from = random.below(n)
  for (let k = 0; k < n; k++) {
    const stop = 1 + ((from + k) % n)
    if (a.succ[stop]! !== b.succ[stop]! || a.pred[stop]! !== b.pred[stop]!) return stop
  }
  return 1 + from
}

function routeOf(one: Individual, n: number): Int32Array {
  const at = new Int32Array(n + 1)
  one.routes.forEach((route, r) => {
    for (const stop of route) at[stop] = r
  })
  return at
}

function patch(routeAt: Int32Array, near: Neighbours, seed: number, count: number): number[] {
  const chosen = [routeAt[seed]!]
  for (let k = 0; k < near.k && chosen.length < count; k++) {
    const r = routeAt[near.list[seed * near.k + k]!]!
    if (!chosen.includes(r)) chosen.push(r)
  }
  return chosen
}

/** The `count` routes with the most stops inside the patch, less those outside; ties and a little noise by chance. */
function covering(routes: Routes, inPatch: Uint8Array, count: number, random: Random): number[] {
  const score = routes.map((route) => {
    let inside = 0
    for (const stop of route) inside += inPatch[stop]!
    return inside - 0.5 * (route.length - inside) + random.unit() * 0.5
  })
  return routes
    .map((_, r) => r)
    .sort((x, y) => score[y]! - score[x]!)
    .slice(0, count)
}
