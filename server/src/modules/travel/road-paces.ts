import { distanceMeters, type Point } from '@app/domain/shared'
import { START_MODEL } from '@app/domain/travel'
import type { Kernel } from '../../kernel/context.ts'
import { roadsOf } from './roads.ts'
import { roadWay } from './road-table.ts'
import { type Router, routerOf } from './router.ts'

/** A square of the map, about half a kilometre wide. */
const SQUARE_DEGREES = 0.005
const COLUMNS = 360 / SQUARE_DEGREES
/** Between neighbours the squares' middles say nothing of the way. */
const APART_MIN = 2
const KEPT_MAX = 50_000
const KEPT_MS = 24 * 3_600_000
const WANTED_MAX = 2_000
/** Beyond so many times the start model's own the road is told by something else than a road: a ferry, a mistake in the map. */
const FACTOR_MIN = 0.4
const FACTOR_MAX = 4

interface Square {
  id: number
  row: number
  column: number
  middle: Point
}
interface Pair {
  from: Square
  to: Square
}

function squareOf({ lat, lon }: Point): Square {
  const row = Math.floor((lat + 90) / SQUARE_DEGREES)
  const column = Math.floor((lon + 180) / SQUARE_DEGREES)
  const middle = { lat: (row + 0.5) * SQUARE_DEGREES - 90, lon: (column + 0.5) * SQUARE_DEGREES - 180 }
  return { id: row * COLUMNS + column, row, column, middle }
}

/**
 * How long a kilometre of the crow's flight between two squares takes while roads are free, as the router told it lately. Reading waits for
 * nobody: what is not known is asked for afterwards, many squares with one call, and known to whoever reads next. The router
 * hears of squares, never of a door.
 */
class RoadPaces {
  readonly #router: Router
  readonly #kernel: Kernel
  /** The latest last; null: the router knows no such road. */
  readonly #kept = new Map<string, { pace: number | null; atMs: number }>()
  /** Until the answer is there: so that none is asked for twice. */
  readonly #wanted = new Map<string, Pair>()
  #asking = false

  constructor(kernel: Kernel, router: Router) {
    this.#kernel = kernel
    this.#router = router
  }

  between(a: Point, b: Point): number | null {
    const pair = { from: squareOf(a), to: squareOf(b) }
    const { from, to } = pair
    if (Math.max(Math.abs(from.row - to.row), Math.abs(from.column - to.column)) < APART_MIN) return null
    const key = `${from.id}>${to.id}`
    const known = this.#kept.get(key)
    if (known && performance.now() - known.atMs < KEPT_MS) return known.pace
    if (this.#wanted.size < WANTED_MAX) this.#wanted.set(key, pair)
    if (!this.#asking) {
      this.#asking = true
      // After whoever reads has gone on, so that all ways of one decision are asked for together.
      setImmediate(() => {
        this.#ask()
          .catch((error: Error) => this.#kernel.log.error({ err: error.message }, 'the router could not be asked'))
          .finally(() => (this.#asking = false))
      })
    }
    return null
  }

  async #ask(): Promise<void> {
    while (this.#wanted.size) {
      const { pairs, sources, destinations } = this.#nextTable()
      const found = (await this.#router.ready()) && (await this.#router.table(middles(sources), middles(destinations)))
      // Whoever still wants to know reads again.
      if (!found) return this.#wanted.clear()
      const [rows, columns] = [[...sources.keys()], [...destinations.keys()]]
      for (const [key, { from, to }] of pairs) {
        this.#wanted.delete(key)
        const crow = distanceMeters(from.middle, to.middle)
        const way = roadWay(found, rows.indexOf(from.id), columns.indexOf(to.id), crow)
        this.#keep(key, way && this.#paceOf(from.middle, to.middle, way.seconds, crow))
      }
    }
  }

  /** As many of the ways that are wanted as one table of the router's holds. */
  #nextTable(): { pairs: [string, Pair][]; sources: Map<number, Square>; destinations: Map<number, Square> } {
    const sources = new Map<number, Square>()
    const destinations = new Map<number, Square>()
    const pairs: [string, Pair][] = []
    for (const [key, pair] of this.#wanted) {
      if (sources.size + destinations.size + 2 > this.#router.settings.tableMax) break
      sources.set(pair.from.id, pair.from)
      destinations.set(pair.to.id, pair.to)
      pairs.push([key, pair])
    }
    return { pairs, sources, destinations }
  }

  #paceOf(a: Point, b: Point, seconds: number, crow: number): number | null {
    const { areas, rivers } = roadsOf(this.#kernel.territory)
    const perKm = START_MODEL.areas[areas.ofWay(a, b)].secondsPerKm.free
    const pace = seconds / (rivers.meters(a, b, crow) / 1_000)
    return pace >= FACTOR_MIN * perKm && pace <= FACTOR_MAX * perKm ? pace : null
  }

  #keep(key: string, pace: number | null): void {
    this.#kept.delete(key)
    if (this.#kept.size >= KEPT_MAX) this.#kept.delete(this.#kept.keys().next().value as string)
    this.#kept.set(key, { pace, atMs: performance.now() })
  }
}

const middles = (squares: ReadonlyMap<number, Square>): Point[] => [...squares.values()].map(({ middle }) => middle)

const opened = new WeakMap<Kernel, RoadPaces>()

/** Seconds for a kilometre of the crow's flight while roads are free, if that is known; asks nobody while somebody waits. */
export function roadPace(kernel: Kernel, from: Point, to: Point): number | null {
  const router = routerOf(kernel)
  if (!router) return null
  let paces = opened.get(kernel)
  if (!paces) opened.set(kernel, (paces = new RoadPaces(kernel, router)))
  return paces.between(from, to)
}
