import type { Areas } from '../places/index.ts'
import type { Point } from '../shared/index.ts'

/** How dense the roads are where the way leads. */
export const AREA_CLASSES = ['dense', 'town', 'rural'] as const
export type AreaClass = (typeof AREA_CLASSES)[number]

/** A square of the map, about a kilometre wide. */
const STEP_DEGREES = 0.01
/** Around the outermost places, so that none is cut off. */
const EDGE_DEGREES = 0.3
const METERS_A_DEGREE = 111_195
const RADIANS = Math.PI / 180
/** From so many people on a place is a city. */
const CITY_PEOPLE = 500_000
/** People on a square kilometre of what is built up: says how far a city reaches. */
const PEOPLE_A_KM2 = 12_000
/** Within this of a tehsil's headquarters, or of a place that is known by name, roads are those of a town. */
const HEADQUARTERS_METERS = 8_000
const PLACE_METERS_MIN = 2_500

const RURAL = 0
const TOWN = 1
const DENSE = 2
const NAMES: readonly AreaClass[] = ['rural', 'town', 'dense']

interface Circle {
  point: Point
  meters: number
  kind: number
}

const builtUpMeters = (people: number): number => Math.sqrt(people / PEOPLE_A_KM2 / Math.PI) * 1000

function circlesOf({ tehsils, places }: Pick<Areas, 'tehsils' | 'places'>): Circle[] {
  return [
    ...tehsils.map(({ headquarters }) => ({ point: headquarters, meters: HEADQUARTERS_METERS, kind: TOWN })),
    ...places.map(({ point, population }) => ({
      point,
      meters: Math.max(PLACE_METERS_MIN, builtUpMeters(population)),
      kind: population >= CITY_PEOPLE ? DENSE : TOWN,
    })),
  ]
}

/** What each square kilometre of the territory is; beyond it everything is country. */
export class AreaMap {
  private readonly west: number
  private readonly south: number
  private readonly columns: number
  private readonly rows: number
  private readonly squares: Uint8Array

  constructor(areas: Pick<Areas, 'tehsils' | 'places'>) {
    const circles = circlesOf(areas)
    const lons = circles.map(({ point }) => point.lon)
    const lats = circles.map(({ point }) => point.lat)
    this.west = least(lons) - EDGE_DEGREES
    this.south = least(lats) - EDGE_DEGREES
    this.columns = circles.length ? Math.ceil((most(lons) + EDGE_DEGREES - this.west) / STEP_DEGREES) : 0
    this.rows = circles.length ? Math.ceil((most(lats) + EDGE_DEGREES - this.south) / STEP_DEGREES) : 0
    this.squares = new Uint8Array(this.columns * this.rows)
    for (const circle of circles) this.draw(circle)
  }

  private draw({ point, meters, kind }: Circle): void {
    const high = meters / METERS_A_DEGREE
    const wide = high / Math.cos(point.lat * RADIANS)
    const rows = Math.ceil(high / STEP_DEGREES)
    const columns = Math.ceil(wide / STEP_DEGREES)
    const row = Math.floor((point.lat - this.south) / STEP_DEGREES)
    const column = Math.floor((point.lon - this.west) / STEP_DEGREES)
    for (let r = row - rows; r <= row + rows; r++)
      for (let c = column - columns; c <= column + columns; c++) {
        if (r < 0 || c < 0 || r >= this.rows || c >= this.columns) continue
        const lat = this.south + (r + 0.5) * STEP_DEGREES
        const lon = this.west + (c + 0.5) * STEP_DEGREES
        if (((lat - point.lat) / high) ** 2 + ((lon - point.lon) / wide) ** 2 > 1 && (r !== row || c !== column))
          continue
        const index = r * this.columns + c
        this.squares[index] = Math.max(this.squares[index]!, kind)
      }
  }

  private kindAt(lat: number, lon: number): number {
    const row = Math.floor((lat - this.south) / STEP_DEGREES)
    const column = Math.floor((lon - this.west) / STEP_DEGREES)
    if (row < 0 || column < 0 || row >= this.rows || column >= this.columns) return RURAL
    return this.squares[row * this.columns + column]!
  }

  at(point: Point): AreaClass {
    return NAMES[this.kindAt(point.lat, point.lon)]!
  }

  /** Where most of the way leads: what two of its beginning, middle and end are; all three differ: the middle. */
  ofWay(a: Point, b: Point): AreaClass {
    const begins = this.kindAt(a.lat, a.lon)
    const ends = this.kindAt(b.lat, b.lon)
    if (begins === ends) return NAMES[begins]!
    return NAMES[this.kindAt((a.lat + b.lat) / 2, (a.lon + b.lon) / 2)]!
  }
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity)
