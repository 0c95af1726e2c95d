import type { Budget } from '../budget.ts';
import type { Random } from '../random.ts';
import { adoptOrders } from './adopt.ts';
import { alikePairs } from './alike-pairs.ts';
import { BestPlan, type RichPlan } from './best-plan.ts';
import { bestChain } from './chain-insertion.ts';
import { Ground } from './ground.ts';
import type { Model } from './model.ts';
import type { NearStops } from './near-stops.ts';
import { PlaceFinder } from './place-finder.ts';
import { Presence } from './presence.ts';
import { hopelessStops, rankings } from './rankings.ts';
import { RichRoutes } from './rich-routes.ts';
import { fairnessCost } from './route-cost.ts';
import { Ruin } from './ruin.ts';
import { Shifts } from './shifts.ts';
import { drawSlack } from './slack.ts';
import { Tails } from './tails.ts';

/** Small changes tried a step: they cost little, most of them being seen to be dear at once. */
const TAIL_TRIES = 50;
const SHIFT_TRIES = 50;
/** They are drawn without favour, where greedy insertion favours what is cheap: at the same temperature they would undo more than they do. */
const TAIL_HEAT = 0.4;
const SHIFT_HEAT = 0.5;

/** Ruin and recreate with all constraints. */
export class RichSearch {
  readonly routes: RichRoutes;
  private readonly model: Model;
  private readonly near: NearStops;
  private readonly random: Random;
  private readonly scanAll: boolean;
  private readonly finder: PlaceFinder;
  private readonly present: Presence;
  private readonly ground: Ground;
  private readonly ruiner: Ruin;
  private readonly tails: Tails;
  private readonly shifts: Shifts;
  private readonly best: BestPlan;
  private readonly bank: number[] = [];
  private bankPrice = 0;
  private readonly tailTries: number;
  private readonly shiftTries: number;
  private step = 0;
  private readonly ranks: Float64Array[];
  private readonly hopeless: Uint8Array;
  /** Step before which a stop was already left out: it is not looked for everywhere again each time. */
  private readonly waited: Int32Array;
  private readonly order: number[] = [];

  constructor(model: Model, near: NearStops, random: Random, scanAll = model.stops <= 120) {
    this.model = model;
    this.near = near;
    this.random = random;
    this.scanAll = scanAll;
    this.routes = new RichRoutes(model);
    this.present = new Presence(model);
    this.ground = new Ground(model, near, this.present, random);
    const pairs = alikePairs(model);
    this.ruiner = new Ruin(this.routes, near, pairs, this.ground, random, (stop) => this.discard(stop));
    this.finder = new PlaceFinder(this.routes, near, pairs, random, scanAll);
    this.tails = new Tails(this.routes, near, this.ground, random);
    this.shifts = new Shifts(this.routes, near, this.ground, random);
    const { late, held, overtime } = model.has;
    // Prices of time are known only when both routes have been timed: such tries are dear.
    const dear = late || held || overtime;
    this.tailTries = dear ? 3 : Math.min(TAIL_TRIES, Math.ceil(model.stops / 4));
    this.shiftTries = dear ? 3 : Math.min(SHIFT_TRIES, Math.ceil(model.stops / 4));
    this.best = new BestPlan(this.routes);
    this.waited = new Int32Array(model.stops).fill(-1);
    this.hopeless = hopelessStops(model);
    this.ranks = rankings(model);
    this.reset();
  }

  /** While true, pairs that have a vehicle stay on it, as they are. */
  holdPairs(held: boolean): void {
    this.ruiner.pairsHeld = held;
    this.tails.pairsHeld = held;
  }

  /** Frozen stops only. */
  reset(): void {
    this.routes.clear();
    this.begin();
  }

  /** Begins from a plan; what it leaves out is unassigned until `recreate`. */
  start(nodes: readonly (readonly number[])[]): void {
    this.routes.restore(nodes);
    this.begin();
  }

  /** Begins from stops in order by vehicle, each appended only where all rules still hold; what does not fit is unassigned. */
  adopt(from: readonly (readonly number[])[]): void {
    adoptOrders(this.routes, from);
    this.begin();
  }

  /** Begins from what some vehicles do, with these stops to be planned; all others are on leave until the next call. */
  attend(vehicles: readonly number[], stops: readonly number[], from: readonly (readonly number[])[]): void {
    this.present.only(vehicles, stops);
    const all = new Array<readonly number[]>(this.model.vehicles).fill([]);
    vehicles.forEach((v, k) => { all[v] = from[k]!; });
    this.adopt(all);
  }

  private begin(): void {
    this.bank.length = 0;
    this.bankPrice = 0;
    for (const s of this.present.stops) if (this.routes.vehicle[s]! < 0) this.discard(s);
    this.best.forget();
  }

  private discard(stop: number): void {
    this.bank.push(stop);
    this.bankPrice += this.model.leaveOut[stop]!;
  }

  get cost(): number {
    return this.routes.cost + this.bankPrice;
  }

  /** Cheapest plan seen since `reset`, `start` or `adopt`. */
  get bestPlan(): RichPlan {
    if (this.best.cost === Infinity) this.keep();
    return this.best.read();
  }

  /** The plan as it stands, which an annealing may have left above the best. */
  get presentPlan(): RichPlan {
    const { model, routes } = this;
    return { nodes: Array.from({ length: model.vehicles }, (_, v) => routes.nodesOf(v)), unassigned: [...this.bank].sort((a, b) => a - b), cost: this.cost };
  }

  private keep(): void {
    this.best.keep(this.cost, this.bank);
  }

  /** Mean cost of an arc in the present plan: the unit of temperatures. What fairness costs is not on the arcs. */
  get unit(): number {
    const { model, routes } = this;
    let cost = routes.cost;
    if (model.has.fairness) for (let v = 0; v < model.vehicles; v++) cost -= fairnessCost(model, v, routes.earned[v]!);
    const { stops, vehicles } = this.present;
    return Math.max(1, cost / Math.max(1, stops.length - this.bank.length + vehicles * 0.5));
  }

  /** Anneals from `hot` to `cold` while `progress` goes from 0 to 1; with `byPlace`, warmer where ways are long. */
  anneal(budget: Budget, hot: number, cold: number, progress: () => number, byPlace = false): void {
    if (this.cost < this.best.cost) this.keep();
    const held: number[] = [];
    for (;;) {
      const done = progress();
      if (done >= 1 || budget.over || this.model.stops === 0) break;
      this.ground.moveOn();
      const temperature = hot * (cold / hot) ** done * (byPlace ? this.ground.heat : 1);
      for (let k = 0; k < 16; k++) {
        this.tryStep(temperature, held);
        for (let j = 0; j < this.tailTries; j++) this.note(this.tails.attempt(drawSlack(this.random, temperature * TAIL_HEAT)));
        for (let j = 0; j < this.shiftTries; j++) this.note(this.shifts.attempt(drawSlack(this.random, temperature * SHIFT_HEAT)));
      }
      budget.spend(16);
    }
  }

  /** After a change that was taken. */
  private note(taken: boolean): void {
    if (!taken) return;
    this.best.changed(this.routes.touched);
    if (this.cost < this.best.cost - 1e-6) this.keep();
  }

  private tryStep(temperature: number, held: number[]): void {
    const { routes, bank } = this;
    const before = this.cost;
    const priceBefore = this.bankPrice;
    const costBefore = routes.cost;
    held.length = 0;
    for (const s of bank) {
      held.push(s);
      this.waited[s] = this.step + 1;
    }
    routes.beginStep();
    this.step++;
    this.ruiner.take(this.present.stops.length - bank.length);
    const limit = before + drawSlack(this.random, temperature);
    if (this.recreate(limit) && this.cost < limit) {
      this.note(true);
      return;
    }
    routes.undo();
    routes.cost = costBefore;
    bank.length = 0;
    for (const s of held) {
      bank.push(s);
      routes.vehicle[s] = -1;
    }
    this.bankPrice = priceBefore;
  }

  /** Puts the unassigned back, each where it costs least, in a random kind of order. False once the plan costs `limit` or more with stops still to come: the step is then over. */
  recreate(limit = Infinity): boolean {
    const { model, routes, order, bank, random, finder } = this;
    if (bank.length === 0) return true;
    // An insertion may pay for itself where earnings become fairer: then nothing is known before the last. One that breaks the triangle inequality
    // may too, by little; a step is lost then, but no rule.
    const most = model.has.fairness ? Infinity : limit;
    finder.banned = this.drawBanned();
    this.drawOrder();
    for (const s of order) {
      if (model.half[s]! === 2 && routes.vehicle[model.mate[s]!]! < 0) continue;
      if (routes.vehicle[s]! >= 0) continue;
      if (this.cost >= most) return false;
      if (!this.mayHaveRoom(s) || !this.insertBest(s, most - this.cost)) {
        this.discard(s);
        if (model.half[s]! === 1 && routes.vehicle[model.mate[s]!]! < 0) this.discard(model.mate[s]!);
      }
    }
    finder.banned = -1;
    // Now and then two that found no place alone are tried together.
    if (bank.length >= 2 && random.below(this.scanAll ? 8 : 256) === 0) this.chainTwo();
    return true;
  }

  /** Now and then one vehicle takes nothing, so that a whole route may move to a vehicle that pays only when it gets several stops. */
  private drawBanned(): number {
    const { random, ruiner } = this;
    if (ruiner.emptied >= 0 && random.below(2) === 0) return ruiner.emptied;
    return random.below(6) === 0 ? random.below(this.model.vehicles) : -1;
  }

  /** A stop that was left out before is looked at again where something has changed near it, and now and then anyway. */
  private mayHaveRoom(stop: number): boolean {
    if (this.scanAll || this.waited[stop]! !== this.step || this.random.below(64) === 0) return true;
    const { routes, near } = this;
    for (let k = 0; k < Math.min(12, near.partnerWidth); k++) {
      const mate = near.partners[stop * near.partnerWidth + k]!;
      const v = routes.vehicle[mate]!;
      if (v < 0 ? this.waited[mate]! !== this.step : routes.isTouched(v)) return true;
    }
    return false;
  }

  private chainTwo(): void {
    const { model, routes, bank, random } = this;
    const { place } = this.finder;
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

  /** Takes out of the bank what is to be put back now, in a random kind of order. On a large day those long left out wait their turn. */
  private drawOrder(): void {
    const { bank, order, random, model } = this;
    const all = this.scanAll || random.below(8) === 0;
    let kept = 0;
    order.length = 0;
    for (const s of bank) {
      if (!all && this.waited[s]! === this.step) bank[kept++] = s;
      else {
        order.push(s);
        this.bankPrice -= model.leaveOut[s]!;
      }
    }
    bank.length = kept;
    if (kept === 0) this.bankPrice = 0;
    const draw = random.below(10);
    if (draw < 3) {
      random.shuffle(order);
      return;
    }
    const rank = this.ranks[draw - 3]!;
    order.sort((a, b) => rank[a]! - rank[b]! || a - b);
  }

  /** Inserts a stop (and its mate) at the cheapest place that keeps all rules; false when there is none, or none cheaper than leaving it out or `most`. */
  private insertBest(stop: number, most: number): boolean {
    const { model, routes, finder } = this;
    if (this.hopeless[stop]! === 1) return false;
    const isPair = model.half[stop]! === 1;
    const everywhere = this.waited[stop]! !== this.step || this.random.below(64) === 0;
    const leftOut = model.leaveOut[stop]! + (isPair ? model.leaveOut[model.mate[stop]!]! : 0);
    if (!finder.find(stop, Math.min(leftOut, most), everywhere && most >= leftOut)) return false;
    const { place } = finder;
    if (isPair) routes.insertPair(stop, place.node, model.mate[stop]!, place.second);
    else routes.insert(stop, place.node);
    return true;
  }
}
