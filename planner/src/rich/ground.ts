import type { Random } from '../random.ts';
import type { NearStops } from './near-stops.ts';

/** One pick in so many lies anywhere: hand-ins, for one, are nobody's neighbours. */
const ANYWHERE = 12;

/**
 * Where in the day the search is at work. For some steps all tries lie around one stop, so that what they read of routes and matrix is still
 * in the cache; then it moves on. Over many steps every stop has its turn alike.
 */
export class Ground {
  private readonly stops: number;
  private readonly near: NearStops;
  private readonly random: Random;
  private centre = 0;

  constructor(stops: number, near: NearStops, random: Random) {
    this.stops = stops;
    this.near = near;
    this.random = random;
  }

  /** Begins to work around another stop. */
  moveOn(): void {
    this.centre = this.random.below(this.stops);
  }

  /** A stop to begin a try at. */
  pick(): number {
    const { near, random } = this;
    if (near.width === 0 || random.below(ANYWHERE) === 0) return random.below(this.stops);
    return near.stops[this.centre * near.width + random.below(near.width)]!;
  }
}
