import { bestPair, type Place } from './insertion.ts';
import type { RichRoutes } from './rich-routes.ts';

const SLOTS = 131_071;
/** Kept where no place was found: only that there is none below `delta`. */
const NONE = -1;

/** The best place of a pair on a vehicle, kept until its route changes: of the vehicles tried for a pair, few have changed since it was last tried there. */
export class PairPlaces {
  private readonly keys = new Float64Array(SLOTS).fill(-1);
  private readonly versions = new Float64Array(SLOTS);
  private readonly deltas = new Float64Array(SLOTS);
  private readonly nodes = new Int32Array(SLOTS);
  private readonly seconds = new Int32Array(SLOTS);
  private readonly found: Place = { delta: 0, node: 0, second: 0 };

  /** As `bestPair`: improves `best` by the best place of the pair of `stop` on vehicle v. `vehiclePart` is a matter of the route alone. */
  improve(routes: RichRoutes, stop: number, v: number, vehiclePart: number, best: Place): boolean {
    const key = stop * routes.model.vehicles + v;
    const slot = key % SLOTS;
    if (this.keys[slot]! !== key || this.versions[slot]! !== routes.version[v]! || (this.nodes[slot]! === NONE && this.deltas[slot]! < best.delta)) {
      const { found } = this;
      found.delta = best.delta;
      found.node = NONE;
      bestPair(routes, stop, v, vehiclePart, found);
      this.keys[slot] = key;
      this.versions[slot] = routes.version[v]!;
      this.deltas[slot] = found.delta;
      this.nodes[slot] = found.node;
      this.seconds[slot] = found.second;
    }
    if (this.nodes[slot]! === NONE || this.deltas[slot]! >= best.delta) return false;
    best.delta = this.deltas[slot]!;
    best.node = this.nodes[slot]!;
    best.second = this.seconds[slot]!;
    return true;
  }
}
