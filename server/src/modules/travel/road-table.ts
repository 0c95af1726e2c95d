import { distanceMeters, type Point } from '@app/domain/shared'
import { type Band, routedSeconds, type Roads, type TravelModel, type TravelTable } from '@app/domain/travel'
import type { RoadTable } from './osrm.ts'
import { isOffRoad, type Router } from './router.ts'

/** Whoever plans waits no longer for a whole table. */
const WHOLE_MS = 20_000
/** So many pieces are asked for at once: a router answers with one thread each. */
const AT_ONCE = 4
/** Nobody drives faster than 180 km/h: a way that says so has a mistake in it. */
const METERS_A_SECOND_MAX = 50

interface Piece {
  from: number
  to: number
}

/** The points in runs of half a table, so that a run of sources and one of destinations are a table. */
function piecesOf(count: number, tableMax: number): [Piece, Piece][] {
  const step = Math.floor(tableMax / 2)
  const runs: Piece[] = []
  for (let from = 0; from < count; from += step) runs.push({ from, to: Math.min(count, from + step) })
  return runs.flatMap((rows) => runs.map((columns): [Piece, Piece] => [rows, columns]))
}

export interface RoutedTable extends TravelTable {
  /** So many of its ways the router did not know: they stand as the model told them. */
  byModel: number
}

interface Where {
  model: TravelModel
  roads: Roads
  points: readonly Point[]
  band: Band
}

/** The model's table with what the router says of each way in its place; null where the router does not answer all of it. */
export async function routedTable(router: Router, told: TravelTable, where: Where): Promise<RoutedTable | null> {
  const { points } = where
  const table: RoutedTable = { seconds: told.seconds.slice(), metres: told.metres.slice(), byModel: 0 }
  const pieces = piecesOf(points.length, router.settings.tableMax)
  const until = performance.now() + WHOLE_MS
  let whole = true
  const work = async (): Promise<void> => {
    for (let piece = pieces.pop(); piece && whole; piece = pieces.pop()) {
      const [rows, columns] = piece
      const found =
        performance.now() < until &&
        (await router.ready()) &&
        (await router.table(points.slice(rows.from, rows.to), points.slice(columns.from, columns.to)))
      if (found) write(table, found, { rows, columns }, where)
      else whole = false
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return whole ? table : null
}

function write(
  table: RoutedTable,
  found: RoadTable,
  { rows, columns }: { rows: Piece; columns: Piece },
  { model, roads, points, band }: Where,
): void {
  const n = points.length
  for (let i = rows.from; i < rows.to; i++)
    for (let j = columns.from; j < columns.to; j++) {
      if (i === j) continue
      const way = roadWay(found, i - rows.from, j - columns.from, distanceMeters(points[i]!, points[j]!))
      if (!way) {
        table.byModel++
        continue
      }
      const area = roads.areas.ofWay(points[i]!, points[j]!)
      table.seconds[i * n + j] = Math.round(routedSeconds(model, way.seconds, area, band))
      table.metres[i * n + j] = Math.round(way.meters)
    }
}

/**
 * What a table says of one way; null where no road leads, where one of its ends lies far from any, and where it cannot be:
 * shorter than the crow's flight, or faster than anybody drives.
 */
export function roadWay(
  found: RoadTable,
  row: number,
  column: number,
  crowMeters: number,
): { seconds: number; meters: number } | null {
  const seconds = found.seconds[row]![column]!
  const meters = found.meters[row]![column]!
  const source = found.sources[row]!
  const destination = found.destinations[column]!
  if (seconds === null || meters === null || isOffRoad(source) || isOffRoad(destination)) return null
  const least = crowMeters * 0.99 - source.meters - destination.meters - 10
  if (meters < least || meters > (seconds + 1) * METERS_A_SECOND_MAX) return null
  return { seconds, meters }
}
