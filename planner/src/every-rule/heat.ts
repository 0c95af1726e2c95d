import { vehiclesAreEqual } from './model/vehicles-are-equal.ts'
import type { Model } from './model/model.ts'

/**
 * Heat of a search from nothing, and where it ends, in mean arc costs. Among vehicles that are all alike it does not
 * matter which of them serves what.
 */
const HOT = 4
const HOT_EQUAL = 1

/** First heat of a search of its own that is not of pairs alone, in mean arc costs. */
export function hotFor(model: Model): number {
  return vehiclesAreEqual(model) ? HOT_EQUAL : HOT
}

/**
 * The less time there is, the warmer a search must end: steps at a temperature that lets nothing through any more are
 * lost.
 */
export function coldFor(stepsPerStop: number): number {
  return Math.max(0.02, Math.min(0.15, 0.15 * (30 / Math.max(1, stepsPerStop)) ** 0.4))
}

/**
 * A pair moves twice the arcs a visit does: where there is nothing else, a plan freezes while it is still this much
 * warmer, and is not worth melting as far.
 */
const PAIRS_COLD = 3
const PAIRS_HOT = 2

/** First and last heat of a search of its own, in mean arc costs. */
export function heatOf(
  model: Model,
  stepsPerStop: number,
  warm: boolean,
): { readonly hot: number; readonly cold: number } {
  const cold = coldFor(stepsPerStop)
  if (warm) return { hot: 0.3, cold }
  return model.half.includes(0) ? { hot: hotFor(model), cold } : { hot: PAIRS_HOT, cold: PAIRS_COLD * cold }
}
