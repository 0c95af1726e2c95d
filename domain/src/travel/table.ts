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
function flat(a: Point, b: Point): number {
  const north = b.lat - a.lat
  const east = (b.lon - a.lon) * Math.cos(((a.lat + b.lat) / 2) * RADIANS)
  return METERS_A_DEGREE * Math.sqrt(north * north + east * east)
}

function crowFlight(rivers: Rivers, none: boolean, a: Point, b: Point): number {
  const direct = flat(a, b)
  return none ? direct : rivers.meters(a, b, direct)
}

/** All ways between the points from the model alone: the same in both directions. */
export function modelTable(model: TravelModel, roads: Roads, points: readonly Point[], band: Band): TravelTable {
  const rows = modelTableByRows(model, roads, points, band)
  for (;;) {
    const { done, value } = rows.next()
    if (done) return value
  }
}

/** The same table, with a rest after each row: a thousand points take a third of a second, in which others may be served. */
export function* modelTableByRows(
  model: TravelModel,
  roads: Roads,
  points: readonly Point[],
  band: Band,
): Generator<void, TravelTable> {
  const n = points.length
  const seconds = new Int32Array(n * n)
  const metres = new Int32Array(n * n)
  const rivers = roads.rivers.near(points)
  const { none } = rivers
  for (let i = 0; i < n; i++) {
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
    yield
  }
  return { seconds, metres }
}

/** A part of the map of which only the middle and the corners are known. */
export interface Cell {
  middle: Point
  corners: readonly Point[]
}
/** Seconds from each of some points to a cell: to wherever in it takes longest, and to its middle. */
export interface WaysToCell {
  longest: Int32Array
  likely: Int32Array
}

/** The ways from each point to a cell, or back from it: of a cell that is a point, what the table of them all says of it. */
export function modelWaysTo(
  model: TravelModel,
  roads: Roads,
  points: readonly Point[],
  { middle, corners }: Cell,
  band: Band,
): WaysToCell {
  const rivers = roads.rivers.near(points, corners)
  const { none } = rivers
  const divided = rivers.divides(corners)
  const reach = corners.reduce((far, corner) => Math.max(far, flat(middle, corner)), 0)
  const [longest, likely] = [new Int32Array(points.length), new Int32Array(points.length)]
  for (let i = 0; i < points.length; i++) {
    const from = points[i]!
    const crow = crowFlight(rivers, none, from, middle)
    likely[i] = Math.round(travelSeconds(model, crow, roads.areas.ofWay(from, middle), band))
    // Where a river runs through the cell, its banks may be hours apart.
    let far = crow + reach
    if (divided) for (const corner of corners) far = Math.max(far, crowFlight(rivers, none, from, corner))
    // By the slowest of the roads: a door may lie as far as one corner and on the roads of another.
    for (const corner of corners) {
      const took = Math.round(travelSeconds(model, far, roads.areas.ofWay(from, corner), band))
      if (took > longest[i]!) longest[i] = took
    }
  }
  return { longest, likely }
}
