import type { Model } from '../model/model.ts'
import { Least } from './near-stops.ts'

/** The free pairs of a problem, and for each those that one vehicle could carry with it at little cost. */
export interface AlikePairs {
  /** First halves. */
  readonly firsts: Int32Array
  /** Place of a first half in `firsts`; −1 for other stops. */
  readonly at: Int32Array
  readonly width: number
  /** First halves of the pairs most like `firsts[k]`, likest first: `alike[k × width … (k + 1) × width − 1]`. */
  readonly alike: Int32Array
}

const WIDTH = 24

/**
 * Pairs are alike whose first halves lie near each other and whose second halves do, by the cost of the first travel
 * class in its cheaper direction.
 */
export function alikePairs(model: Model): AlikePairs {
  const firsts = Int32Array.from({ length: model.stops }, (_, s) => s).filter(
    (s) => model.half[s]! === 1 && model.frozen[s]! === 0,
  )
  const at = new Int32Array(model.stops).fill(-1)
  firsts.forEach((s, k) => {
    at[s] = k
  })
  const width = Math.max(0, Math.min(WIDTH, firsts.length - 1))
  const alike = new Int32Array(firsts.length * width)
  if (width === 0) return { firsts, at, width, alike }
  const { size, cost } = model.travel[0]!
  const { place, mate } = model
  const way = (a: number, b: number): number =>
    Math.min(cost[place[a]! * size + place[b]!]!, cost[place[b]! * size + place[a]!]!)
  const likest = new Least(width, firsts.length)
  firsts.forEach((s, k) => {
    likest.clear()
    for (const o of firsts) if (o !== s) likest.offer(way(s, o) + way(mate[s]!, mate[o]!), o)
    likest.read(alike, k * width)
  })
  return { firsts, at, width, alike }
}
