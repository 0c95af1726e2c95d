import type { Model } from '../model/model.ts'

/** Orders for putting stops back: large first, far first, near first, narrow window, early, late, dear to leave out. */
export function rankings(model: Model): Float64Array[] {
  const { stops: S, dimensions: D, windowFrom, windowOpen, windowClose } = model
  const { size, cost } = model.travel[0] ?? { size: 1, cost: new Int32Array(1) }
  const depot = model.vehicles > 0 ? model.place[model.firstStart]! : 0
  const by = (key: (s: number) => number): Float64Array => Float64Array.from({ length: S }, (_, s) => key(s))
  const demand = (s: number): number => {
    let sum = 0
    for (let d = 0; d < D; d++) sum += model.delivery[s * D + d]! + Math.abs(model.change[s * D + d]!)
    return sum
  }
  const last = (s: number): number => windowClose[windowFrom[s + 1]! - 1]!
  return [
    by((s) => -demand(s)),
    by((s) => -cost[depot * size + model.place[s]!]!),
    by((s) => cost[depot * size + model.place[s]!]!),
    by((s) => {
      let width = 0
      for (let w = windowFrom[s]!; w < windowFrom[s + 1]!; w++) width += windowClose[w]! - windowOpen[w]!
      return width
    }),
    by((s) => windowOpen[windowFrom[s]!]!),
    by((s) => -last(s)),
    by((s) => -model.leaveOut[s]!),
  ]
}

/**
 * Stops that no vehicle may serve, and pairs of which a half is one, or whose second half closes before the first could
 * be done, however short the way between them.
 */
export function hopelessStops(model: Model): Uint8Array {
  const { stops, half, mate, frozen, service, windowFrom, windowOpen, windowClose } = model
  const out = new Uint8Array(stops).fill(1)
  for (let v = 0; v < model.vehicles; v++)
    for (let s = 0; s < stops; s++) if (model.allowed[model.allowedFrom[v]! + s]! === 1) out[s] = 0
  for (let s = 0; s < stops; s++) {
    if (half[s]! !== 1 || frozen[s]! === 1) continue
    const second = mate[s]!
    const closed = windowOpen[windowFrom[s]!]! + service[s]! > windowClose[windowFrom[second + 1]! - 1]!
    if (closed || out[s]! === 1 || out[second]! === 1) out[s] = out[second] = 1
  }
  return out
}
