import { distanceMeters, type Point } from '../shared/index.ts'

/** A river that is crossed at its bridges and nowhere else: its course to a few kilometres, from its beginning to its end. */
export interface River {
  id: string
  line: readonly Point[]
  bridges: readonly Point[]
}

/** A straight piece of a river's course, with the box around it. */
interface Piece {
  a: Point
  b: Point
  south: number
  north: number
  west: number
  east: number
}
interface Course {
  pieces: readonly Piece[]
  bridges: readonly Point[]
}
interface Box {
  south: number
  north: number
  west: number
  east: number
}

const boxOf = (points: readonly Point[]): Box => ({
  south: Math.min(...points.map(({ lat }) => lat)),
  north: Math.max(...points.map(({ lat }) => lat)),
  west: Math.min(...points.map(({ lon }) => lon)),
  east: Math.max(...points.map(({ lon }) => lon)),
})
const meet = (a: Box, b: Box): boolean =>
  a.south <= b.north && b.south <= a.north && a.west <= b.east && b.west <= a.east

/** The way lies wholly on one side of the piece's box, as most do. */
const apart = (a: Point, b: Point, { south, north, west, east }: Box): boolean =>
  (a.lat < south && b.lat < south) ||
  (a.lat > north && b.lat > north) ||
  (a.lon < west && b.lon < west) ||
  (a.lon > east && b.lon > east)

/** Left of the line from `a` to `b` is above zero. */
const side = (a: Point, b: Point, p: Point): number =>
  (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon)

/** How far along the way it meets the piece, of one; null where it does not. A corner belongs to one of its two pieces. */
function crossing(from: Point, to: Point, { a, b }: Piece): number | null {
  const begins = side(a, b, from)
  const ends = side(a, b, to)
  if (begins >= 0 === ends >= 0) return null
  if (side(from, to, a) >= 0 === side(from, to, b) >= 0) return null
  return begins / (begins - ends)
}

/** The rivers of a territory, ready to be asked. */
export class Rivers {
  private readonly courses: readonly Course[]

  private constructor(courses: readonly Course[]) {
    this.courses = courses
  }

  static of(rivers: readonly River[]): Rivers {
    return new Rivers(
      rivers.map(({ line, bridges }) => ({
        bridges,
        pieces: line.slice(1).map((b, i) => ({ a: line[i]!, b, ...boxOf([line[i]!, b]) })),
      })),
    )
  }

  /** Those pieces only that a way between any two of the points could meet; in most cities that is none. */
  near(...lists: readonly (readonly Point[])[]): Rivers {
    const box: Box = { south: Infinity, north: -Infinity, west: Infinity, east: -Infinity }
    for (const points of lists)
      for (const { lat, lon } of points) {
        if (lat < box.south) box.south = lat
        if (lat > box.north) box.north = lat
        if (lon < box.west) box.west = lon
        if (lon > box.east) box.east = lon
      }
    return new Rivers(
      this.courses
        .map(({ bridges, pieces }) => ({ bridges, pieces: pieces.filter((piece) => meet(piece, box)) }))
        .filter(({ pieces }) => pieces.length > 0),
    )
  }

  get none(): boolean {
    return this.courses.length === 0
  }

  /** One of them runs between those corners. */
  divides(corners: readonly Point[]): boolean {
    const box = boxOf(corners)
    return this.courses.some(({ pieces }) =>
      pieces.some(
        (piece) => meet(piece, box) && new Set(corners.map((corner) => side(piece.a, piece.b, corner) >= 0)).size > 1,
      ),
    )
  }

  /** The rivers that lie between the two, in the order of the way. One that is met twice is not between them. */
  private between(a: Point, b: Point): Course[] {
    const met: { course: Course; along: number }[] = []
    for (const course of this.courses) {
      let times = 0
      let along = 1
      for (const piece of course.pieces) {
        if (apart(a, b, piece)) continue
        const found = crossing(a, b, piece)
        if (found === null) continue
        times++
        along = Math.min(along, found)
      }
      if (times % 2 === 1) met.push({ course, along })
    }
    return met.sort((x, y) => x.along - y.along).map(({ course }) => course)
  }

  /** The crow's flight, from bridge to bridge where rivers lie between: the shortest of all choices of bridges. */
  meters(a: Point, b: Point, direct: number = distanceMeters(a, b)): number {
    const rivers = this.between(a, b)
    const [first] = rivers
    if (!first) return direct
    if (rivers.length === 1) return overOne(first.bridges, a, b)
    let reached: { point: Point; meters: number }[] = [{ point: a, meters: 0 }]
    for (const { bridges } of rivers) reached = bridges.map((point) => ({ point, meters: shortest(reached, point) }))
    return shortest(reached, b)
  }
}

/** How far each bridge is from a place: the same few are asked about for each way that begins or ends there. */
const bridgesFrom = new WeakMap<readonly Point[], WeakMap<Point, Float64Array>>()

function metersToEach(bridges: readonly Point[], place: Point): Float64Array {
  let places = bridgesFrom.get(bridges)
  if (!places) bridgesFrom.set(bridges, (places = new WeakMap()))
  let meters = places.get(place)
  if (!meters) places.set(place, (meters = Float64Array.from(bridges, (bridge) => distanceMeters(place, bridge))))
  return meters
}

function overOne(bridges: readonly Point[], a: Point, b: Point): number {
  const [before, beyond] = [metersToEach(bridges, a), metersToEach(bridges, b)]
  let least = Infinity
  for (let i = 0; i < before.length; i++) {
    const meters = before[i]! + beyond[i]!
    if (meters < least) least = meters
  }
  return least
}

const shortest = (reached: readonly { point: Point; meters: number }[], to: Point): number =>
  reached.reduce((least, from) => Math.min(least, from.meters + distanceMeters(from.point, to)), Infinity)
