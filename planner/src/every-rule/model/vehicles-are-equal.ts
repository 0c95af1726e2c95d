import type { Model } from './model.ts'

/** True where no vehicle is any different from another but for pauses and rights. */
export function vehiclesAreEqual(model: Model): boolean {
  const { firstStart, firstEnd, place, windowFrom, windowOpen, windowClose, dimensions: D } = model
  for (let v = 1; v < model.vehicles; v++) {
    if (
      model.classOf[v]! !== model.classOf[0]! ||
      model.fixed[v]! !== model.fixed[0]! ||
      model.maxStops[v]! !== model.maxStops[0]!
    )
      return false
    if (place[firstStart + v]! !== place[firstStart]! || place[firstEnd + v]! !== place[firstEnd]!) return false
    const w = windowFrom[firstStart + v]!
    const w0 = windowFrom[firstStart]!
    if (windowOpen[w]! !== windowOpen[w0]! || windowClose[w]! !== windowClose[w0]!) return false
    for (let d = 0; d < D; d++) if (model.capacity[v * D + d]! !== model.capacity[d]!) return false
  }
  return true
}
