import type { Random } from '../limit-and-chance/random.ts'
import type { Neighbours } from '../equal-vehicles/neighbours.ts'
import type { Individual } from '../equal-vehicles/population.ts'
import { differingStop } from '../equal-vehicles/recombine.ts'
import type { UnequalProblem, UnequalRoutes } from './problem.ts'

/** Most of the used vehicles that one exchange takes over. */
const EXCHANGED_MOST = 0.3
/** Shares of all stops that are taken out at once. */
const PATCH_LEAST = 0.04
const PATCH_SPREAD = 0.12

/** A child before local search: routes by vehicle, and the stops that still need a place. */
export interface Child {
  readonly routes: number[][]
  readonly missing: number[]
  /** Vehicle that takes none of the missing, where another can. */
  readonly closed?: number
}

/**
 * Selective route exchange (after Nagata et al. 2010) by vehicle: vehicles that work side by side in `a` do what they
 * do in `b`.
 * The patch is grown on the map from a stop that the two serve differently.
 */
export function exchangeRoutes(a: Individual, b: Individual, near: Neighbours, random: Random): Child {
  const n = a.succ.length - 1
  const routeInA = routeOf(a.routes, n)
  const used = a.routes.reduce((sum, route) => sum + (route.length > 0 ? 1 : 0), 0)
  const chosen = new Set(
    patch(
      routeInA,
      routeOf(b.routes, n),
      near,
      differingStop(a, b, random),
      1 + random.below(Math.max(1, Math.floor(used * EXCHANGED_MOST))),
    ),
  )
  const inPatch = new Uint8Array(n + 1)
  const brought = new Uint8Array(n + 1)
  for (const r of chosen) {
    for (const stop of a.routes[r]!) inPatch[stop] = 1
    for (const stop of b.routes[r]!) brought[stop] = 1
  }
  // Either the newcomers lose what a's other routes keep, or a's other routes lose what the newcomers bring.
  const newcomersYield = random.unit() < 0.5
  const routes = a.routes.map((route, r) => {
    if (chosen.has(r)) return newcomersYield ? b.routes[r]!.filter((stop) => inPatch[stop]! === 1) : b.routes[r]!
    if (newcomersYield || route.every((stop) => brought[stop]! === 0)) return route
    return route.filter((stop) => brought[stop]! === 0)
  })
  return { routes, missing: missingOf(routes, n, random) }
}

/** A child that is `a` without a patch of neighbouring stops, for local search to put back another way. */
export function loosened(a: Individual, problem: UnequalProblem, near: Neighbours, random: Random): Child {
  const { n, mate, half } = problem
  const seed = 1 + random.below(n)
  const count = Math.max(2, Math.min(near.k, Math.floor(n * (PATCH_LEAST + PATCH_SPREAD * random.unit()))))
  const out = new Uint8Array(n + 1)
  const take = (stop: number): void => {
    out[stop] = 1
    if (half[stop]! !== 0) out[mate[stop]!] = 1
  }
  take(seed)
  for (let k = 0; k < count; k++) if (random.unit() < 0.8) take(near.list[seed * near.k + k]!)
  const routes = a.routes.map((route) =>
    route.some((stop) => out[stop]! === 1) ? route.filter((stop) => out[stop]! === 0) : route,
  )
  return { routes, missing: missingOf(routes, n, random) }
}

/**
 * A child that is `a` but for one vehicle with pairs, which others are to take, alone or with all that it does; null
 * where there is none.
 */
export function handedOver(a: Individual, { n, half }: UnequalProblem, random: Random): Child | null {
  const isPaired = (stop: number): boolean => half[stop]! !== 0
  const carriers = a.routes.flatMap((route, r) => (route.some(isPaired) ? [r] : []))
  if (carriers.length === 0) return null
  const closed = carriers[random.below(carriers.length)]!
  const whole = random.below(2) === 0
  const routes = a.routes.map((route, r) =>
    r !== closed ? route : whole ? [] : route.filter((stop) => !isPaired(stop)),
  )
  return { routes, missing: missingOf(routes, n, random), closed }
}

function missingOf(routes: UnequalRoutes, n: number, random: Random): number[] {
  const present = new Uint8Array(n + 1)
  for (const route of routes) for (const stop of route) present[stop] = 1
  const missing: number[] = []
  for (let i = 1; i <= n; i++) if (present[i]! === 0) missing.push(i)
  random.shuffle(missing)
  return missing
}

function routeOf(routes: UnequalRoutes, n: number): Int32Array {
  const at = new Int32Array(n + 1)
  routes.forEach((route, r) => {
    for (const stop of route) at[stop] = r
  })
  return at
}

/** Vehicles that serve the stops around, in one plan or the other. */
function patch(inA: Int32Array, inB: Int32Array, near: Neighbours, seed: number, count: number): number[] {
  const chosen = [inA[seed]!]
  for (let k = -1; k < near.k && chosen.length < count; k++) {
    const stop = k < 0 ? seed : near.list[seed * near.k + k]!
    for (const r of [inA[stop]!, inB[stop]!]) if (!chosen.includes(r)) chosen.push(r)
  }
  return chosen
}
