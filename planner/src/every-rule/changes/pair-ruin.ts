import type { Random } from '../../limit-and-chance/random.ts'
import type { AlikePairs } from '../near/alike-pairs.ts'
import type { LinkedRoutes } from '../routes/linked-routes.ts'

/**
 * Ruins of pairs for each stop that is a first half: a pair costs many times what a visit does, and its halves lie too
 * far apart for strings to take pairs that could ride together.
 */
const WEIGHT = 4
const SHARE_MOST = 0.3
/**
 * Share of these ruins that take one vehicle's pairs: a long way that all of them need is saved only when none is left.
 */
const WHOLE = 0.5
const WHOLE_MOST = 16
/** So many are looked at for one that is on a vehicle: others are left out, or not being planned at present. */
const TRIES = 4
/** Pairs taken with an alike one, at most. */
const ALIKE_MOST = 4

/** Takes pairs out of vehicles: all that one carries (to one place or to any), or some that are alike. */
export class PairRuin {
  /** Share of all ruins that should take pairs. */
  readonly share: number
  private readonly routes: LinkedRoutes
  private readonly pairs: AlikePairs
  private readonly random: Random
  private readonly out: (stop: number, v: number) => void

  /** `out` takes a stop and its mate off a vehicle. */
  constructor(routes: LinkedRoutes, pairs: AlikePairs, random: Random, out: (stop: number, v: number) => void) {
    this.routes = routes
    this.pairs = pairs
    this.random = random
    this.out = out
    this.share = Math.min(SHARE_MOST, (WEIGHT * pairs.firsts.length) / Math.max(1, routes.model.stops))
  }

  /**
   * One ruin; `touched` gets the vehicles that are to be brought up to date. Returns the vehicle whose pairs were
   * taken, −1 when it was not one alone.
   */
  take(touched: Set<number>): number {
    const { routes, pairs, random } = this
    let [at, v] = [0, -1]
    for (let k = 0; v < 0 && k < TRIES; k++) {
      at = random.below(pairs.firsts.length)
      v = routes.vehicle[pairs.firsts[at]!]!
    }
    if (v < 0) return -1
    const seed = pairs.firsts[at]!
    if (random.unit() < WHOLE) {
      touched.add(v)
      this.takeFrom(v, random.below(2) === 0 ? -1 : routes.model.place[routes.model.mate[seed]!]!)
      return v
    }
    this.takeAlike(at, seed, touched)
    return -1
  }

  /** Pairs of a vehicle whose second half lies at `place`; −1 for anywhere. */
  private takeFrom(v: number, place: number): void {
    const { routes, pairs } = this
    const { model } = routes
    let left = WHOLE_MOST
    for (const node of routes.nodesOf(v)) {
      if (left === 0) return
      if (node >= model.stops || pairs.at[node]! < 0 || (place >= 0 && model.place[model.mate[node]!]! !== place))
        continue
      this.out(node, v)
      left--
    }
  }

  private takeAlike(at: number, seed: number, touched: Set<number>): void {
    const { routes, pairs, random } = this
    let left = 1 + random.below(ALIKE_MOST)
    for (let k = -1; k < pairs.width && left >= 0; k++) {
      const stop = k < 0 ? seed : pairs.alike[at * pairs.width + k]!
      const v = routes.vehicle[stop]!
      // One in four is passed over, so that the same ones do not always go together.
      if (v < 0 || (k >= 0 && random.below(4) === 0)) continue
      this.out(stop, v)
      touched.add(v)
      left--
    }
  }
}
