import type { Point } from '../shared/index.ts'
import type { AreaMap } from './area-class.ts'
import type { Band } from './hour.ts'
import { travelSeconds, type TravelModel } from './model.ts'
import type { Rivers } from './rivers.ts'

/** Row-major, from each point to each: row `i` is where one sets out. */
export interface TravelTable {
  seconds: Int32Array
  metres: Int32Array
}

/** What is known of a territory's roads without a router. */
export interface Roads {
  areas: AreaMap
  rivers: Rivers
}

const METERS_A_DEGREE = 111_195
const RADIANS = Math.PI / 180

/** The crow's flight within a territory, to half a per cent; a fifth of the time of the great circle. */
const flat = (a: Point, b: Point): number =>
  METERS_A_DEGREE * Math.hypot(b.lat - a.lat, (b.lon - a.lon) * Math.cos(((a.lat + b.lat) / 2) * RADIANS))

function crowFlight(rivers: Rivers, none: boolean, a: Point, b: Point): number {
  const direct = flat(a, b)
  return none ? direct : rivers.meters(a, b, direct)
}

/** All ways between the points from the model alone: the same in both directions. */
export function modelTable(model: TravelModel, roads: Roads, points: readonly Point[], band: Band): TravelTable {
  const n = points.length
  const seconds = new Int32Array(n * n)
  const metres = new Int32Array(n * n)
  const rivers = roads.rivers.near(points)
  const { none } = rivers
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const a = points[i]!
      const b = points[j]!
      const crow = crowFlight(rivers, none, a, b)
      const took = Math.round(travelSeconds(model, crow, roads.areas.ofWay(a, b), band))
      seconds[i * n + j] = took
      seconds[j * n + i] = took
      metres[i * n + j] = Math.round(crow)
      metres[j * n + i] = metres[i * n + j]!
    }
  return { seconds, metres }
}

/** The ways from each of the points to one more, or back from it: what the table of them all says of that one, without the others. */
export function modelWaysTo(
  model: TravelModel,
  roads: Roads,
  points: readonly Point[],
  to: Point,
  band: Band,
): number[] {
  const rivers = roads.rivers.near([...points, to])
  const { none } = rivers
  return points.map((from) =>
    Math.round(travelSeconds(model, crowFlight(rivers, none, from, to), roads.areas.ofWay(from, to), band)),
  )
}
