import { distanceMeters, type Point } from '../shared/index.ts'

export interface Near<Id> {
  id: Id
  meters: number
  point: Point
}

const CELL_DEGREES = 0.02
const COLUMNS = Math.ceil(360 / CELL_DEGREES)
const ROWS = Math.ceil(180 / CELL_DEGREES)
const RINGS_MAX = Math.floor((COLUMNS - 1) / 2)
const EARTH_RADIUS_METERS = 6_371_000
const RADIANS = Math.PI / 180
/** In earth radii: far above what rounding does to a chord, far below a step. */
const ROUNDING = 1e-11

/**
 * Moving points in cells of about two kilometres, in typed arrays: each cell is a linked list through `next` and
 * `previous`, so that a move costs nothing but a few writes and nothing is ever sorted.
 */
export class NearestGrid<Id> {
  #lat = new Float64Array(64)
  #lon = new Float64Array(64)
  /** The same point on a ball of radius one: by chords most of those who are farther are passed over, without a sine. */
  #ball = new Float64Array(3 * 64)
  #cell = new Int32Array(64)
  #next = new Int32Array(64)
  #previous = new Int32Array(64)
  #ids: (Id | undefined)[] = []
  #free: number[] = []
  readonly #heads = new Map<number, number>()
  readonly #slots = new Map<Id, number>()

  get size(): number {
    return this.#slots.size
  }

  get(id: Id): Point | undefined {
    const slot = this.#slots.get(id)
    return slot === undefined ? undefined : { lat: this.#lat[slot] as number, lon: this.#lon[slot] as number }
  }

  set(id: Id, point: Point): void {
    let slot = this.#slots.get(id)
    if (slot === undefined) {
      slot = this.#free.pop() ?? this.#grow()
      this.#ids[slot] = id
      this.#slots.set(id, slot)
      this.#cell[slot] = -1
    }
    this.#lat[slot] = point.lat
    this.#lon[slot] = point.lon
    onBall(point, this.#ball, 3 * slot)
    const cell = rowOf(point.lat) * COLUMNS + columnOf(point.lon)
    if (this.#cell[slot] === cell) return
    this.#unlink(slot)
    this.#link(slot, cell)
  }

  delete(id: Id): void {
    const slot = this.#slots.get(id)
    if (slot === undefined) return
    this.#unlink(slot)
    this.#slots.delete(id)
    this.#ids[slot] = undefined
    this.#free.push(slot)
  }

  /** The k nearest that pass the filter, nearest first; equal distances in the order of their ids' text. */
  nearest(
    from: Point,
    k: number,
    passes: (id: Id) => boolean = () => true,
    withinMeters = Number.POSITIVE_INFINITY,
  ): Near<Id>[] {
    const best: Near<Id>[] = []
    if (k <= 0) return best
    const row = rowOf(from.lat)
    const column = columnOf(from.lon)
    const here = onBall(from, new Float64Array(3), 0)
    const ball = this.#ball
    let cells = 0
    /** The square of the chord beyond which nobody is among the nearest. */
    let beyond = Number.POSITIVE_INFINITY
    const look = (slot: number): void => {
      const at = 3 * slot
      const dx = (ball[at] as number) - (here[0] as number)
      const dy = (ball[at + 1] as number) - (here[1] as number)
      const dz = (ball[at + 2] as number) - (here[2] as number)
      if (dx * dx + dy * dy + dz * dz > beyond) return
      const point = { lat: this.#lat[slot] as number, lon: this.#lon[slot] as number }
      const meters = distanceMeters(from, point)
      const id = this.#ids[slot] as Id
      if (meters > withinMeters || !passes(id)) return
      insert(best, { id, meters, point }, k)
      const last = best[k - 1]
      if (last) beyond = (2 * Math.sin(last.meters / (2 * EARTH_RADIUS_METERS)) + ROUNDING) ** 2
    }
    for (let ring = 0; ring <= RINGS_MAX; ring++) {
      const nearestPossible = ring === 0 ? 0 : ringMeters(from.lat, ring - 1)
      if (nearestPossible > Math.min(withinMeters, best[k - 1]?.meters ?? Number.POSITIVE_INFINITY)) return best
      // Empty land all around, or a filter that nearly nobody passes: looking at everyone is cheaper.
      if (cells > 64 + 4 * this.#heads.size) break
      eachRingCell(row, column, ring, (cell) => {
        cells++
        for (let slot = this.#heads.get(cell) ?? -1; slot >= 0; slot = this.#next[slot] as number) look(slot)
      })
    }
    best.length = 0
    beyond = Number.POSITIVE_INFINITY
    for (const slot of this.#slots.values()) look(slot)
    return best
  }

  #grow(): number {
    const slot = this.#ids.length
    if (slot >= this.#lat.length) {
      const grown = <A extends Float64Array | Int32Array>(old: A, made: A): A => {
        made.set(old as never)
        return made
      }
      const size = this.#lat.length * 2
      this.#lat = grown(this.#lat, new Float64Array(size))
      this.#lon = grown(this.#lon, new Float64Array(size))
      this.#ball = grown(this.#ball, new Float64Array(3 * size))
      this.#cell = grown(this.#cell, new Int32Array(size))
      this.#next = grown(this.#next, new Int32Array(size))
      this.#previous = grown(this.#previous, new Int32Array(size))
    }
    this.#ids.push(undefined)
    return slot
  }

  #link(slot: number, cell: number): void {
    const head = this.#heads.get(cell) ?? -1
    this.#cell[slot] = cell
    this.#next[slot] = head
    this.#previous[slot] = -1
    if (head >= 0) this.#previous[head] = slot
    this.#heads.set(cell, slot)
  }

  #unlink(slot: number): void {
    const cell = this.#cell[slot] as number
    if (cell < 0) return
    const next = this.#next[slot] as number
    const previous = this.#previous[slot] as number
    if (next >= 0) this.#previous[next] = previous
    if (previous >= 0) this.#next[previous] = next
    else if (next >= 0) this.#heads.set(cell, next)
    else this.#heads.delete(cell)
    this.#cell[slot] = -1
  }
}

function onBall({ lat, lon }: Point, into: Float64Array, at: number): Float64Array {
  const across = Math.cos(lat * RADIANS)
  into[at] = across * Math.cos(lon * RADIANS)
  into[at + 1] = across * Math.sin(lon * RADIANS)
  into[at + 2] = Math.sin(lat * RADIANS)
  return into
}

const rowOf = (lat: number): number => Math.min(ROWS - 1, Math.max(0, Math.floor((lat + 90) / CELL_DEGREES)))
const columnOf = (lon: number): number => ((Math.floor((lon + 180) / CELL_DEGREES) % COLUMNS) + COLUMNS) % COLUMNS

/** No point beyond `rings` whole cells around the point's own can be nearer than this. */
function ringMeters(lat: number, rings: number): number {
  // Columns are narrowest at the edge nearest to a pole; the haversine's lower bound holds for any width.
  const edge = Math.min(90, Math.abs(lat) + (rings + 1) * CELL_DEGREES) * RADIANS
  const across = 2 * Math.asin(Math.cos(edge) * Math.sin(Math.min(Math.PI / 2, (rings * CELL_DEGREES * RADIANS) / 2)))
  return EARTH_RADIUS_METERS * Math.min(across, rings * CELL_DEGREES * RADIANS)
}

/** The cells at that ring's distance, each once, around the world's seam too. */
function eachRingCell(row: number, column: number, ring: number, take: (cell: number) => void): void {
  for (let dy = -ring; dy <= ring; dy++) {
    const y = row + dy
    if (y < 0 || y >= ROWS) continue
    const wholeRow = Math.abs(dy) === ring
    if (wholeRow) for (let dx = -ring; dx <= ring; dx++) take(y * COLUMNS + wrap(column + dx))
    else {
      take(y * COLUMNS + wrap(column - ring))
      take(y * COLUMNS + wrap(column + ring))
    }
  }
}

const wrap = (column: number): number => ((column % COLUMNS) + COLUMNS) % COLUMNS

function insert<Id>(best: Near<Id>[], one: Near<Id>, k: number): void {
  let at = best.length
  while (at > 0 && before(one, best[at - 1] as Near<Id>)) at--
  if (at >= k) return
  best.splice(at, 0, one)
  if (best.length > k) best.pop()
}

const before = <Id>(a: Near<Id>, b: Near<Id>): boolean =>
  a.meters < b.meters || (a.meters === b.meters && String(a.id) < String(b.id))
