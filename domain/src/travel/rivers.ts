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
  near(points: readonly Point[]): Rivers {
    if (!points.length) return new Rivers([])
    const box = points.reduce<Box>(
      (found, { lat, lon }) => ({
        south: Math.min(found.south, lat),
        north: Math.max(found.north, lat),
        west: Math.min(found.west, lon),
        east: Math.max(found.east, lon),
      }),
      { south: Infinity, north: -Infinity, west: Infinity, east: -Infinity },
    )
    return new Rivers(
      this.courses
        .map(({ bridges, pieces }) => ({ bridges, pieces: pieces.filter((piece) => meet(piece, box)) }))
        .filter(({ pieces }) => pieces.length > 0),
    )
  }

  get none(): boolean {
    return this.courses.length === 0
  }

  /** The rivers that lie between the two, in the order of the way. One that is met twice is not between them. */
  private between(a: Point, b: Point): Course[] {
    const met: { course: Course; along: number }[] = []
    for (const course of this.courses) {
      let times = 0
      let along = 1
      for (const piece of course.pieces) {
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
    if (!rivers.length) return direct
    let reached: { point: Point; meters: number }[] = [{ point: a, meters: 0 }]
    for (const { bridges } of rivers) reached = bridges.map((point) => ({ point, meters: shortest(reached, point) }))
    return shortest(reached, b)
  }
}

const shortest = (reached: readonly { point: Point; meters: number }[], to: Point): number =>
  reached.reduce((least, from) => Math.min(least, from.meters + distanceMeters(from.point, to)), Infinity)
