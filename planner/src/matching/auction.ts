import type { Edges } from './edges.ts'

/** Pairs found: `objectOf[i]` of each bidder, −1 when it stays apart. */
export interface Assignment {
  readonly objectOf: Int32Array
  readonly bidderOf: Int32Array
  readonly gain: number
}

/**
 * Bertsekas' auction with the choice of staying apart: each bidder bids for its best object up to where the next best
 * (or nothing) is as good, plus `epsilon`. Objects nobody bids for keep price 0, so the gain is within `bidders ×
 * epsilon` of the optimum on the given edges.
 */
export function auction(edges: Edges, epsilon: number): Assignment {
  const { bidders, objects, first, object, gain } = edges
  const price = new Float64Array(objects)
  const objectOf = new Int32Array(bidders).fill(-1)
  const bidderOf = new Int32Array(objects).fill(-1)
  const stack = new Int32Array(bidders)
  let top = 0
  for (let i = bidders - 1; i >= 0; i--) stack[top++] = i
  while (top > 0) {
    const i = stack[--top]!
    let best = 0
    let second = 0
    let bestObject = -1
    for (let e = first[i]!; e < first[i + 1]!; e++) {
      const net = gain[e]! - price[object[e]!]!
      if (net > best) {
        second = best
        best = net
        bestObject = object[e]!
      } else if (net > second) {
        second = net
      }
    }
    if (bestObject < 0) continue
    const before = bidderOf[bestObject]!
    if (before >= 0) {
      objectOf[before] = -1
      stack[top++] = before
    }
    objectOf[i] = bestObject
    bidderOf[bestObject] = i
    price[bestObject]! += best - second + epsilon
  }
  return { objectOf, bidderOf, gain: total(edges, objectOf) }
}

/** Gain of an assignment. */
export function total(edges: Edges, objectOf: Int32Array): number {
  let sum = 0
  for (let i = 0; i < edges.bidders; i++) {
    if (objectOf[i]! < 0) continue
    for (let e = edges.first[i]!; e < edges.first[i + 1]!; e++) {
      if (edges.object[e]! === objectOf[i]!) {
        sum += edges.gain[e]!
        break
      }
    }
  }
  return sum
}
