/** Which job each facilitator could take, and the gain of it: edges by bidder, in compressed rows. */
export interface Edges {
  readonly bidders: number
  readonly objects: number
  /** Edges of bidder i: `first[i] … first[i + 1] − 1`. */
  readonly first: Int32Array
  readonly object: Int32Array
  /** Gain of the pairing against staying apart; pairs below 0 are never made. */
  readonly gain: Float64Array
}

/** Exchanges the sides, so that the scarcer one can bid. */
export function flipped(edges: Edges): Edges {
  const { bidders, objects, first, object, gain } = edges
  const start = new Int32Array(objects + 1)
  for (let e = 0; e < object.length; e++) start[object[e]! + 1]!++
  for (let o = 0; o < objects; o++) start[o + 1]! += start[o]!
  const fill = start.slice()
  const other = new Int32Array(object.length)
  const worth = new Float64Array(object.length)
  for (let i = 0; i < bidders; i++) {
    for (let e = first[i]!; e < first[i + 1]!; e++) {
      const at = fill[object[e]!]!++
      other[at] = i
      worth[at] = gain[e]!
    }
  }
  return { bidders: objects, objects: bidders, first: start, object: other, gain: worth }
}
