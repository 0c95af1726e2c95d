import type { Point } from '@app/domain/shared'
import { type Band, bandOf, modelTable, type Roads, START_MODEL, type TravelTable } from '@app/domain/travel'
import { DRAW, drawOf } from './chance.ts'

const MONDAY = 1
/** Roads are longer than the crow's flight. */
const DETOUR = 1.35
/** Each way and its way back differ from the model, and a little more so at another hour. */
const PAIR_SPREAD = 0.4
const BAND_SPREAD = 0.14
/** No two trips on one road take the same time. */
const TRIP_SPREAD = 0.3

const around = (spread: number, draw: number): number => 1 + spread * (draw - 0.5)

/** The ways between all doors and homes of a district: from `a` to `b` they are others than from `b` to `a`. */
export class DayRoads {
  private readonly seed: number
  private readonly size: number
  private readonly factors: Float32Array
  private readonly tables = new Map<Band, TravelTable>()
  private readonly points: readonly Point[]
  private readonly roads: Roads

  constructor(roads: Roads, points: readonly Point[], seed: number) {
    this.roads = roads
    this.points = points
    this.seed = seed
    this.size = points.length
    this.factors = new Float32Array(this.size * this.size)
    for (let a = 0; a < this.size; a++)
      for (let b = 0; b < this.size; b++)
        this.factors[a * this.size + b] = around(PAIR_SPREAD, drawOf(seed, DRAW.road, a, b))
  }

  private table(band: Band): TravelTable {
    const known = this.tables.get(band)
    if (known) return known
    const made = modelTable(START_MODEL, this.roads, this.points, band)
    const of = band.charCodeAt(0)
    for (let a = 0; a < this.size; a++)
      for (let b = 0; b < this.size; b++) {
        const cell = a * this.size + b
        const factor = this.factors[cell]!
        const hour = around(BAND_SPREAD, drawOf(this.seed, DRAW.band, a, b, of))
        made.seconds[cell] = Math.round(made.seconds[cell]! * factor * hour)
        made.metres[cell] = Math.round(made.metres[cell]! * DETOUR * factor)
      }
    this.tables.set(band, made)
    return made
  }

  private tableAt(second: number): TravelTable {
    return this.table(bandOf({ minuteOfDay: (Math.floor(second / 60) + 1_440) % 1_440, weekday: MONDAY }))
  }

  /** As everybody who plans knows them; of one place to itself none. */
  seconds(a: number, b: number, second: number): number {
    return a === b ? 0 : this.tableAt(second).seconds[a * this.size + b]!
  }

  metres(a: number, b: number): number {
    return a === b ? 0 : this.table('free').metres[a * this.size + b]!
  }

  /** How long it then takes, which nobody knows before. */
  took(a: number, b: number, second: number): number {
    return Math.round(this.seconds(a, b, second) * around(TRIP_SPREAD, drawOf(this.seed, DRAW.trip, a, b)))
  }

  /** The ways between some of the places, as the planner is given them. */
  among(places: readonly number[], second: number): TravelTable {
    const n = places.length
    const whole = this.tableAt(second)
    const part = { seconds: new Int32Array(n * n), metres: new Int32Array(n * n) }
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        if (places[i] === places[j]) continue
        const cell = places[i]! * this.size + places[j]!
        part.seconds[i * n + j] = whole.seconds[cell]!
        part.metres[i * n + j] = whole.metres[cell]!
      }
    return part
  }
}
