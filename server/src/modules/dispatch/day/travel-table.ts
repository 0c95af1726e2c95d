import { distanceMeters, type Point } from '@app/domain/shared'
import { travelSeconds, type TravelModel } from '@app/domain/tracking'

/** From each point to each other, row by row. */
export interface TravelTable {
  seconds: Int32Array
  metres: Int32Array
  source: string
}

/** Whoever knows the roads at that time. */
export type TableFor = (points: readonly Point[], at: Date) => Promise<TravelTable>

/** After so many cells others get their turn: a thousand points are a million of them. */
const CELLS_AT_ONCE = 20_000

/** By the crow's flight and the model of the roads where each way begins; used where no router answers. */
export function straightTable(modelAt: (point: Point, at: Date) => TravelModel): TableFor {
  return async (points, at) => {
    const size = points.length
    const seconds = new Int32Array(size * size)
    const metres = new Int32Array(size * size)
    let cells = 0
    for (const [i, from] of points.entries()) {
      const model = modelAt(from, at)
      for (const [j, to] of points.entries()) {
        const crow = distanceMeters(from, to)
        if (crow === 0) continue
        metres[i * size + j] = Math.round(crow)
        seconds[i * size + j] = Math.round(travelSeconds(crow, model))
      }
      cells += size
      if (cells < CELLS_AT_ONCE) continue
      cells = 0
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
    return { seconds, metres, source: 'straight' }
  }
}
