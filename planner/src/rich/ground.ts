import { NO_WAY } from '../uniform/problem.ts';
import type { Random } from '../random.ts';
import type { Model } from './model.ts';
import type { NearStops } from './near-stops.ts';
import type { Presence } from './presence.ts';

/** One pick in so many lies anywhere: hand-ins, for one, are nobody's neighbours. */
const ANYWHERE = 12;
/** So many calls of `moveOn` it stays: what it reads has to come into the cache first. */
const STAY = 8;

/**
 * Where in the day the search is at work. For some steps all tries lie around one stop, so that what they read of routes and matrix is still
 * in the cache; then it moves on. Over many steps every stop has its turn alike.
 */
export class Ground {
  private readonly present: Presence;
  private readonly near: NearStops;
  private readonly random: Random;
  private readonly heats: Float64Array;
  private centre = 0;
  private stay = 0;
  /** Those to be planned when it last moved on. */
  private stops: Int32Array | null = null;

  constructor(model: Model, near: NearStops, present: Presence, random: Random) {
    this.present = present;
    this.near = near;
    this.random = random;
    this.heats = heatsOf(model, near);
  }

  /** Begins to work around another stop, once it has stayed a while or other stops are to be planned. */
  moveOn(): void {
    if (this.stops === this.present.stops && this.stay-- > 0) return;
    this.stops = this.present.stops;
    this.stay = STAY - 1;
    this.centre = this.anywhere();
  }

  /** How warm it is here, the whole day being 1 in the mean: ways are short in a town, and what is cold among hamlets would keep it molten. */
  get heat(): number {
    return this.heats[this.centre]!;
  }

  /** A stop to begin a try at. */
  pick(): number {
    const { near, random } = this;
    if (near.width === 0 || random.below(ANYWHERE) === 0) return this.anywhere();
    return near.stops[this.centre * near.width + random.below(near.width)]!;
  }

  private anywhere(): number {
    const { stops } = this.present;
    return stops[this.random.below(stops.length)]!;
  }
}

/** Near stops by whose mean way a place is called dense. */
const NEIGHBOURS = 20;
/** Heat grows a little less than the ways do, and within bounds. */
const POWER = 0.7;
const [COOLEST, WARMEST] = [0.3, 2.5];

function heatsOf({ stops, half, place, travel }: Model, near: NearStops): Float64Array {
  const heats = new Float64Array(stops).fill(1);
  const { size, cost } = travel[0]!;
  const width = Math.min(NEIGHBOURS, near.width);
  if (width === 0) return heats;
  let sum = 0;
  for (let s = 0; s < stops; s++) {
    let [ways, count] = [0, 0];
    for (let k = s * near.width; k < s * near.width + width; k++) {
      const o = near.stops[k]!;
      const way = cost[place[s]! * size + place[o]!]!;
      // Hand-ins are at the end of the list, however near they are.
      if (half[o]! === 2 || way >= NO_WAY) continue;
      ways += way;
      count++;
    }
    heats[s] = (Math.max(1, ways) / Math.max(1, count)) ** POWER;
    sum += heats[s]!;
  }
  return heats.map((heat) => Math.min(WARMEST, Math.max(COOLEST, (heat * stops) / sum)));
}
