import type { Budget } from '../budget.ts';
import type { Random } from '../random.ts';
import { bestChain } from './chain-insertion.ts';
import { bestPair, insertionDelta, vehicleDelta, type Place } from './insertion.ts';
import type { Model } from './model.ts';
import type { NearStops } from './near-stops.ts';
import { RichRoutes } from './rich-routes.ts';

/** A whole plan: nodes of each vehicle (pauses included), unassigned stops, and the full price. */
export interface RichPlan {
  readonly nodes: readonly (readonly number[])[];
  readonly unassigned: readonly number[];
  readonly cost: number;
}

/** Ruin and recreate with all constraints. */
export class RichSearch {
  readonly routes: RichRoutes;
  private readonly model: Model;
  private readonly near: NearStops;
  private readonly random: Random;
  private readonly bank: number[] = [];
  private bankPrice = 0;
  private best: RichPlan | null = null;
  private readonly ruinedAt: Int32Array;
  private step = 0;
  private untilBlink = 0;
  private readonly scanAll: boolean;
  private readonly place: Place = { delta: 0, node: -1, second: -1 };
  private readonly ranks: Float64Array[];
  private readonly seenVehicle: Int32Array;
  private readonly hopeless: Uint8Array;
  /** First opening and last closing of a stop. */
  private readonly opens: Int32Array;
  private readonly closes: Int32Array;
  private seenStamp = 0;
  /** Average number of stops taken out a step. */
  averageRemoved = 10;

  constructor(model: Model, near: NearStops, random: Random, scanAll = model.stops <= 120) {
    this.model = model;
    this.near = near;
    this.random = random;
    this.scanAll = scanAll;
    this.routes = new RichRoutes(model);
    this.ruinedAt = new Int32Array(model.vehicles);
    this.seenVehicle = new Int32Array(model.vehicles);
    this.waited = new Int32Array(model.stops);
    this.hopeless = hopelessStops(model);
    this.opens = Int32Array.from({ length: model.stops }, (_, s) => model.windowOpen[model.windowFrom[s]!]!);
    this.closes = Int32Array.from({ length: model.stops }, (_, s) => model.windowClose[model.windowFrom[s + 1]! - 1]!);
    this.ranks = rankings(model);
    this.drawBlink();
    this.reset();
  }

  /** Frozen stops only. */
  reset(): void {
    this.routes.clear();
    this.bank.length = 0;
    this.bankPrice = 0;
    for (let s = 0; s < this.model.stops; s++) if (this.routes.vehicle[s]! < 0) this.discard(s);
    this.best = null;
  }

  /** Begins from a plan; what it leaves out is unassigned until `recreate`. */
  start(nodes: readonly (readonly number[])[]): void {
    this.routes.restore(nodes);
    this.bank.length = 0;
    this.bankPrice = 0;
    for (let s = 0; s < this.model.stops; s++) if (this.routes.vehicle[s]! < 0) this.discard(s);
    this.best = null;
  }

  /** Begins from stops in order by vehicle, each appended only where all rules still hold; what does not fit is unassigned. */
  adopt(from: readonly (readonly number[])[]): void {
    const { model, routes } = this;
    routes.clear();
    from.forEach((stops, v) => {
      if (v >= model.vehicles) return;
      const free = stops.filter((s) => s < model.stops && model.frozen[s]! === 0 && routes.vehicle[s]! < 0 && model.allowed[v * model.stops + s]! === 1);
      if (free.length === 0 || (this.pairsWhole(free, v) && routes.setOrder(v, free))) return;
      for (const s of free) this.append(s, v);
    });
    this.bank.length = 0;
    this.bankPrice = 0;
    for (let s = 0; s < model.stops; s++) if (routes.vehicle[s]! < 0) this.discard(s);
    this.best = null;
  }

  /** True when every free half has its other half in the list (or frozen on the vehicle), first halves first. */
  private pairsWhole(stops: readonly number[], v: number): boolean {
    const { model, routes } = this;
    return stops.every((s, k) => {
      if (model.half[s]! === 0) return true;
      const other = stops.indexOf(model.mate[s]!);
      if (model.half[s]! === 1) return other > k;
      return (other >= 0 && other < k) || routes.vehicle[model.mate[s]!]! === v;
    });
  }

  /** Puts a stop at the end of a vehicle's route if the rules allow, before pauses where they must stay behind it. */
  private append(s: number, v: number): void {
    const { model, routes } = this;
    if (routes.vehicle[s]! >= 0 || model.half[s]! === 1) return;
    if (model.half[s]! === 2 && routes.vehicle[model.mate[s]!]! < 0) {
      this.adoptPair(model.mate[s]!, v);
      return;
    }
    if (vehicleDelta(routes, s, v) === Infinity) return;
    let node = routes.prev[model.firstEnd + v]!;
    for (;;) {
      if (insertionDelta(routes, s, node, v) !== Infinity) {
        routes.insert(s, node);
        return;
      }
      if (node < model.firstPause || node >= model.firstStart || node === routes.anchor[v]!) return;
      node = routes.prev[node]!;
    }
  }

  private adoptPair(stop: number, v: number): void {
    const { place, routes, model } = this;
    const part = vehicleDelta(routes, stop, v, 2);
    place.delta = Infinity;
    if (part !== Infinity && bestPair(routes, stop, v, part, place)) routes.insertPair(stop, place.node, model.mate[stop]!, place.second);
  }

  private discard(stop: number): void {
    this.bank.push(stop);
    this.bankPrice += this.model.leaveOut[stop]!;
  }

  get cost(): number {
    return this.routes.cost + this.bankPrice;
  }

  /** Cheapest plan seen since `reset` or `start`. */
  get bestPlan(): RichPlan {
    if (this.best === null) this.keep();
    return this.best!;
  }

  private keep(): void {
    const { model, routes } = this;
    this.best = {
      nodes: Array.from({ length: model.vehicles }, (_, v) => routes.nodesOf(v)), unassigned: [...this.bank].sort((a, b) => a - b), cost: this.cost,
    };
  }

  /** Mean cost of an arc in the present plan: the unit of temperatures. */
  get unit(): number {
    const stops = this.model.stops - this.bank.length;
    return Math.max(1, this.routes.cost / Math.max(1, stops + this.model.vehicles * 0.5));
  }

  /** Anneals from `hot` to `cold` while `progress` goes from 0 to 1. */
  anneal(budget: Budget, hot: number, cold: number, progress: () => number): void {
    if (this.best === null || this.cost < this.best.cost) this.keep();
    const { routes, random } = this;
    const held: number[] = [];
    for (;;) {
      const done = progress();
      if (done >= 1 || budget.over || this.model.stops === 0) break;
      const temperature = hot * (cold / hot) ** done;
      for (let k = 0; k < 16; k++) {
        const before = this.cost;
        const priceBefore = this.bankPrice;
        const costBefore = routes.cost;
        held.length = 0;
        for (const s of this.bank) {
          held.push(s);
          this.waited[s] = this.step + 1;
        }
        routes.beginStep();
        this.ruin();
        this.recreate();
        if (this.cost < before - temperature * Math.log(random.unit() + 1e-12)) {
          if (this.cost < this.best!.cost - 1e-6) this.keep();
          continue;
        }
        routes.undo();
        routes.cost = costBefore;
        this.bank.length = 0;
        for (const s of held) {
          this.bank.push(s);
          routes.vehicle[s] = -1;
        }
        this.bankPrice = priceBefore;
      }
      budget.spend(16);
    }
  }

  /** Takes strings of stops out of vehicles near a random stop. */
  ruin(): void {
    const { model, routes, random, near } = this;
    const assigned = model.stops - this.bank.length;
    if (assigned === 0) return;
    this.step++;
    let used = 0;
    for (let v = 0; v < model.vehicles; v++) if (routes.count[v]! > 0) used++;
    const longest = Math.min(10, assigned / Math.max(1, used));
    const mostStrings = (4 * this.averageRemoved) / (1 + longest) - 1;
    let strings = Math.floor(random.unit() * mostStrings + 1);
    const seed = random.below(model.stops);
    for (let k = -1; k < near.width && strings > 0; k++) {
      const stop = k < 0 ? seed : near.stops[seed * near.width + k]!;
      const v = routes.vehicle[stop]!;
      if (v < 0 || this.ruinedAt[v]! === this.step || model.frozen[stop]! === 1) continue;
      this.ruinedAt[v] = this.step;
      this.takeString(v, stop, Math.floor(random.unit() * Math.min(routes.count[v]!, longest) + 1));
      strings--;
    }
  }

  private readonly run: number[] = [];

  private takeString(v: number, stop: number, length: number): void {
    const { model, routes, random, run } = this;
    run.length = 0;
    let at = 0;
    const end = model.firstEnd + v;
    for (let node = routes.next[routes.anchor[v]!]!; node !== end; node = routes.next[node]!) {
      if (node >= model.stops) continue;
      if (node === stop) at = run.length;
      run.push(node);
    }
    let kept = 0;
    if (length > 1 && length < run.length && random.unit() < 0.5) {
      kept = 1;
      while (length + kept < run.length && random.unit() < 0.01) kept++;
    }
    const span = Math.min(length + kept, run.length);
    const first = Math.max(0, at - span + 1);
    const last = Math.min(at, run.length - span);
    const from = first + random.below(last - first + 1);
    const keepFrom = kept > 0 ? from + 1 + random.below(length - 1) : from + span;
    for (let i = from; i < from + span; i++) {
      if (i >= keepFrom && i < keepFrom + kept) continue;
      const s = run[i]!;
      if (routes.vehicle[s]! < 0) continue;
      routes.remove(s);
      this.discard(s);
      const mate = model.mate[s]!;
      if (mate >= 0 && routes.vehicle[mate]! === v && model.frozen[mate]! === 0) {
        routes.remove(mate);
        this.discard(mate);
      }
    }
    routes.refresh(v);
    if (!routes.keepsTime(v)) this.empty(v);
  }

  /** Takes every free stop off a vehicle. */
  private empty(v: number): void {
    const { model, routes } = this;
    for (const node of routes.nodesOf(v)) {
      if (node >= model.stops || model.frozen[node]! === 1) continue;
      routes.remove(node);
      this.discard(node);
    }
    routes.refresh(v);
  }

  private readonly order: number[] = [];
  /** Step before which a stop was already left out: it is not looked for everywhere again each time. */
  private readonly waited: Int32Array;
  private banned = -1;

  /** Puts the unassigned back, each where it costs least, in a random kind of order. */
  recreate(): void {
    const { model, routes, order, bank, random } = this;
    if (bank.length === 0) return;
    this.sortBank();
    // Now and then one vehicle takes nothing, so that a whole route may move to a vehicle that pays only when it gets several stops.
    this.banned = random.below(6) === 0 ? random.below(model.vehicles) : -1;
    order.length = 0;
    for (const s of bank) order.push(s);
    bank.length = 0;
    this.bankPrice = 0;
    for (const s of order) {
      if (model.half[s]! === 2 && routes.vehicle[model.mate[s]!]! < 0) continue;
      if (routes.vehicle[s]! >= 0) continue;
      if (!this.insertBest(s)) {
        this.discard(s);
        if (model.half[s]! === 1 && routes.vehicle[model.mate[s]!]! < 0) this.discard(model.mate[s]!);
      }
    }
    this.banned = -1;
    // Now and then two that found no place alone are tried together.
    if (bank.length >= 2 && random.below(8) === 0) this.chainTwo();
  }

  private chainTwo(): void {
    const { model, routes, bank, random, place } = this;
    const first = bank[random.below(bank.length)]!;
    const second = bank[random.below(bank.length)]!;
    if (first === second || model.half[first]! !== 0 || model.half[second]! !== 0) return;
    place.delta = model.leaveOut[first]! + model.leaveOut[second]!;
    place.node = -1;
    for (let v = 0; v < model.vehicles; v++) bestChain(routes, first, second, v, place);
    if (place.node < 0) return;
    routes.insertPair(first, place.node, second, first);
    for (const s of [first, second]) {
      bank.splice(bank.indexOf(s), 1);
      this.bankPrice -= model.leaveOut[s]!;
    }
  }

  private sortBank(): void {
    const { bank, random } = this;
    const draw = random.below(10);
    if (draw < 3) {
      random.shuffle(bank);
      return;
    }
    const rank = this.ranks[draw - 3]!;
    bank.sort((a, b) => rank[a]! - rank[b]! || a - b);
  }

  private drawBlink(): void {
    this.untilBlink = 1 + Math.floor(Math.log(this.random.unit() + 1e-12) / Math.log(0.99));
  }

  private blinks(): boolean {
    if (--this.untilBlink > 0) return false;
    this.drawBlink();
    return true;
  }

  /** Inserts a stop (and its mate) at the cheapest place that keeps all rules; false when there is none, or none cheaper than leaving it out. */
  insertBest(stop: number): boolean {
    const { model, routes, place } = this;
    if (this.hopeless[stop]! === 1) return false;
    const isPair = model.half[stop]! === 1;
    this.everywhere = this.waited[stop]! !== this.step || this.random.below(12) === 0;
    const leftOut = model.leaveOut[stop]! + (isPair ? model.leaveOut[model.mate[stop]!]! : 0);
    place.delta = leftOut;
    place.node = -1;
    // The second half alone (its first half is frozen): only behind it, on the same vehicle.
    if (model.half[stop]! === 2) this.scanVehicle(stop, routes.vehicle[model.mate[stop]!]!);
    else if (this.scanAll || isPair) this.scanVehicles(stop, isPair);
    else this.scanNear(stop);
    if (place.node < 0 && !this.scanAll && this.everywhere && model.half[stop]! === 0) for (let v = 0; v < model.vehicles; v++) this.scanVehicle(stop, v);
    if (place.node < 0) return false;
    if (isPair) routes.insertPair(stop, place.node, model.mate[stop]!, place.second);
    else routes.insert(stop, place.node);
    return true;
  }

  private everywhere = true;

  private scanVehicles(stop: number, isPair: boolean): void {
    const { model, routes, near } = this;
    if (this.scanAll || !isPair) {
      for (let v = 0; v < model.vehicles; v++) this.scanEither(stop, v, isPair);
      return;
    }
    const stamp = ++this.seenStamp;
    const visit = (v: number): void => {
      if (v < 0 || this.seenVehicle[v]! === stamp) return;
      this.seenVehicle[v] = stamp;
      this.scanEither(stop, v, isPair);
    };
    const mate = model.mate[stop]!;
    for (let k = 0; k < Math.min(8, near.width); k++) {
      visit(routes.vehicle[near.stops[stop * near.width + k]!]!);
      visit(routes.vehicle[near.stops[mate * near.width + k]!]!);
    }
    for (let k = 0; k < Math.min(8, near.vehicleWidth); k++) visit(near.vehicles[stop * near.vehicleWidth + k]!);
    if (this.place.node < 0 && this.everywhere) for (let v = 0; v < model.vehicles; v++) visit(v);
  }

  private scanEither(stop: number, v: number, isPair: boolean): void {
    if (v === this.banned) return;
    if (!isPair) {
      this.scanVehicle(stop, v);
      return;
    }
    const part = vehicleDelta(this.routes, stop, v, 2);
    if (part !== Infinity && !this.blinks()) bestPair(this.routes, stop, v, part, this.place);
  }

  private scanVehicle(stop: number, v: number): void {
    const { model, routes, place } = this;
    const part = vehicleDelta(routes, stop, v);
    if (part === Infinity) return;
    const end = model.firstEnd + v;
    let from = routes.anchor[v]!;
    if (model.half[stop]! === 2) {
      // Behind the frozen first half, which lies at or before the anchor.
      if (routes.vehicle[model.mate[stop]!]! !== v) return;
    }
    const opens = this.opens[stop]!;
    const closes = this.closes[stop]!;
    for (let node = from; node !== end; node = routes.next[node]!) {
      // Times only grow along a route, whatever the matrix.
      if (routes.leave[node]! > closes) break;
      if (routes.latest[routes.next[node]!]! < opens) continue;
      const delta = part + insertionDelta(routes, stop, node, v, place.delta - part);
      if (delta < place.delta && !this.blinks()) {
        place.delta = delta;
        place.node = node;
        from = node;
      }
    }
  }

  /** Beside stops that suit in place and time, and at the start of near vehicles. Most places fall to one comparison of arc costs. */
  private scanNear(stop: number): void {
    const { model, routes, near, place } = this;
    const { prev, next, vehicle, fromPlace, toPlace } = routes;
    const { allowed, stops: S, frozen } = model;
    // Fairness can make a vehicle cheaper by more than the arcs cost.
    const prune = !model.has.fairness;
    const here = model.place[stop]!;
    const closes = this.closes[stop]!;
    const from = stop * near.partnerWidth;
    const until = from + near.partnerWidth;
    for (let k = from; k < until; k++) {
      const mate = near.partners[k]!;
      const v = vehicle[mate]!;
      if (v < 0 || v === this.banned || allowed[v * S + stop]! === 0) continue;
      const { size, cost } = model.travel[model.classOf[v]!]!;
      const fixedMate = frozen[mate]! === 1;
      let part = NaN;
      for (let side = 0; side < 2; side++) {
        if (fixedMate && (side === 0 || mate !== routes.anchor[v]!)) continue;
        const node = side === 0 ? prev[mate]! : mate;
        const after = next[node]!;
        const a = fromPlace[node]!;
        const b = toPlace[after]!;
        if (prune && cost[a * size + here]! + cost[here * size + b]! - cost[a * size + b]! >= place.delta) continue;
        if (routes.leave[node]! > closes) continue;
        if (part !== part) part = vehicleDelta(routes, stop, v);
        if (part === Infinity) break;
        this.consider(stop, node, v, part);
      }
    }
    for (let k = 0; k < Math.min(8, near.vehicleWidth); k++) {
      const v = near.vehicles[stop * near.vehicleWidth + k]!;
      if (v === this.banned) continue;
      const part = vehicleDelta(routes, stop, v);
      if (part === Infinity) continue;
      let node = routes.anchor[v]!;
      this.consider(stop, node, v, part);
      // Pauses next to the start leave several gaps.
      while (routes.next[node]! >= model.firstPause && routes.next[node]! < model.firstStart) {
        node = routes.next[node]!;
        this.consider(stop, node, v, part);
      }
    }
  }

  private consider(stop: number, node: number, v: number, part: number): void {
    const delta = part + insertionDelta(this.routes, stop, node, v, this.place.delta - part);
    if (delta < this.place.delta && !this.blinks()) {
      this.place.delta = delta;
      this.place.node = node;
    }
  }
}

/** Stops that no vehicle may serve. */
function hopelessStops(model: Model): Uint8Array {
  const out = new Uint8Array(model.stops).fill(1);
  for (let v = 0; v < model.vehicles; v++) for (let s = 0; s < model.stops; s++) if (model.allowed[v * model.stops + s]! === 1) out[s] = 0;
  return out;
}

/** Orders for putting back: large first, far first, near first, narrow window, early, late, high priority. */
function rankings(model: Model): Float64Array[] {
  const { stops: S, dimensions: D, windowFrom, windowOpen, windowClose } = model;
  const { size, cost } = model.travel[0] ?? { size: 1, cost: new Int32Array(1) };
  const depot = model.vehicles > 0 ? model.place[model.firstStart]! : 0;
  const by = (key: (s: number) => number): Float64Array => Float64Array.from({ length: S }, (_, s) => key(s));
  const demand = (s: number): number => {
    let sum = 0;
    for (let d = 0; d < D; d++) sum += model.delivery[s * D + d]! + Math.abs(model.change[s * D + d]!);
    return sum;
  };
  const last = (s: number): number => windowClose[windowFrom[s + 1]! - 1]!;
  return [
    by((s) => -demand(s)), by((s) => -cost[depot * size + model.place[s]!]!), by((s) => cost[depot * size + model.place[s]!]!),
    by((s) => {
      let width = 0;
      for (let w = windowFrom[s]!; w < windowFrom[s + 1]!; w++) width += windowClose[w]! - windowOpen[w]!;
      return width;
    }),
    by((s) => windowOpen[windowFrom[s]!]!), by((s) => -last(s)), by((s) => -model.leaveOut[s]!),
  ];
}
