import { NO_WAY } from '../../problem/plan-problem.ts'
import type { Random } from '../../limit-and-chance/random.ts'
import type { Model } from '../model/model.ts'
import type { NearStops } from './near-stops.ts'
import type { Presence } from './presence.ts'

/**
 * On a day of more stops than this the search works in one area at a time, of so many stops, and stays for so many
 * calls of `moveOn`: the routes and cells that it reads have to come into the cache first.
 */
const EVERYWHERE = 2000
const AREA = 256
const STAY = 16

/**
 * Where in the day the search is at work, and how warm it is there. Every stop has its turn alike, those that are
 * nobody's neighbours too.
 * An area is stops side by side in number, which on a large day are side by side on the map.
 */
export class Ground {
  /** While true it is as warm everywhere. */
  even = true
  private readonly present: Presence
  private readonly random: Random
  readonly heats: Float64Array
  /**
   * Those to be planned when it last moved on; the area is `width` of them from place `from` on, the first following
   * the last.
   */
  private stops: Int32Array = new Int32Array(0)
  private from = 0
  private width = 0
  private stay = 0

  constructor(model: Model, near: NearStops, present: Presence, random: Random) {
    this.present = present
    this.random = random
    this.heats = heatsOf(model, near)
  }

  /** Begins to work in another area, once it has stayed a while or other stops are to be planned. */
  moveOn(): void {
    if (this.stops === this.present.stops && this.stay-- > 0) return
    this.stops = this.present.stops
    this.stay = STAY - 1
    const { length } = this.stops
    this.width = length > EVERYWHERE ? AREA : length
    this.from = this.width < length ? this.random.below(length) : 0
  }

  /** A stop to begin a try at, once it has moved on to somewhere. */
  pick(): number {
    const { stops } = this
    const at = this.from + this.random.below(this.width)
    return stops[at < stops.length ? at : at - stops.length]!
  }

  /**
   * How warm it is at a stop, the whole day being 1 in the mean: ways are short in a town, and a heat that is cold
   * among hamlets would keep all of it changing.
   */
  heatAt(stop: number): number {
    return this.even ? 1 : this.heats[stop]!
  }
}

/** Near stops by whose mean way a place is called dense. */
const NEIGHBOURS = 20
/** Heat grows a little less than the ways do, and within bounds. */
const POWER = 0.7
const [COOLEST, WARMEST] = [0.3, 2.5]

function heatsOf({ stops, half, place, travel }: Model, near: NearStops): Float64Array {
  const heats = new Float64Array(stops).fill(1)
  const { size, cost } = travel[0]!
  const width = Math.min(NEIGHBOURS, near.width)
  if (width === 0) return heats
  let sum = 0
  for (let s = 0; s < stops; s++) {
    let [ways, count] = [0, 0]
    for (let k = s * near.width; k < s * near.width + width; k++) {
      const o = near.stops[k]!
      const way = cost[place[s]! * size + place[o]!]!
      // Hand-ins are at the end of the list, however near they are.
      if (half[o]! === 2 || way >= NO_WAY) continue
      ways += way
      count++
    }
    heats[s] = (Math.max(1, ways) / Math.max(1, count)) ** POWER
    sum += heats[s]!
  }
  return heats.map((heat) => Math.min(WARMEST, Math.max(COOLEST, (heat * stops) / sum)))
}
