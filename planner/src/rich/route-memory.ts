import { Random } from '../random.ts';
import type { Model } from './model.ts';
import type { RichRoutes } from './rich-routes.ts';

/** A route that a vehicle has had in a plan that was taken. */
export interface KnownRoute {
  cost: number;
  /** In order, pauses included. */
  nodes: Int32Array;
  /** Of the vehicle and its set of stops. */
  readonly key: number;
}

/** Routes known of one vehicle at most; the oldest give way. */
const MOST = 256;

/** Routes that vehicles have had, each set of stops once, in its cheapest order. */
export class RouteMemory {
  /** Two random numbers a node: a set's key is all of its numbers XORed, 53 bits, so that two sets have the same one never in practice. */
  private readonly high: Int32Array;
  private readonly low: Int32Array;
  private readonly byKey = new Map<number, KnownRoute>();
  private readonly byVehicle: KnownRoute[][];
  private readonly oldest: Int32Array;

  constructor(model: Model) {
    const random = new Random(1);
    this.high = Int32Array.from({ length: model.nodes }, () => random.next());
    this.low = Int32Array.from({ length: model.nodes }, () => random.next());
    this.byVehicle = Array.from({ length: model.vehicles }, () => []);
    this.oldest = new Int32Array(model.vehicles);
  }

  /** Remembers the present route of vehicle v, unless it has no free stop. Most are known already: then nothing is allocated. */
  keep(routes: RichRoutes, v: number): void {
    if (routes.count[v]! === 0) return;
    const key = this.keyOf(routes, v);
    const cost = routes.routeCost[v]!;
    const known = this.byKey.get(key);
    if (known !== undefined) {
      if (cost >= known.cost - 1e-6) return;
      known.cost = cost;
      known.nodes = Int32Array.from(routes.nodesOf(v));
      return;
    }
    const route = { cost, nodes: Int32Array.from(routes.nodesOf(v)), key };
    this.byKey.set(key, route);
    const list = this.byVehicle[v]!;
    if (list.length < MOST) {
      list.push(route);
      return;
    }
    const at = this.oldest[v]!;
    this.byKey.delete(list[at]!.key);
    list[at] = route;
    this.oldest[v] = (at + 1) % MOST;
  }

  /** Routes known of vehicle v. */
  of(v: number): readonly KnownRoute[] {
    return this.byVehicle[v]!;
  }

  private keyOf({ model, next }: RichRoutes, v: number): number {
    const start = model.firstStart + v;
    const end = model.firstEnd + v;
    let high = this.high[start]!;
    let low = this.low[start]!;
    for (let node = next[start]!; node !== end; node = next[node]!) {
      high ^= this.high[node]!;
      low ^= this.low[node]!;
    }
    return (high >>> 0) * 2 ** 21 + (low >>> 11);
  }
}
