import type { Random } from '../random.ts';
import type { Routes } from './problem.ts';

/** A plan in the population, with who follows whom for measuring how far two plans differ. */
export interface Individual {
  readonly routes: Routes;
  readonly cost: number;
  readonly excess: number;
  readonly warp: number;
  readonly feasible: boolean;
  readonly succ: Int32Array;
  readonly pred: Int32Array;
  /** Distance to the others of its group, by identity. */
  readonly far: Map<Individual, number>;
  fitness: number;
}

export function makeIndividual(problem: { readonly n: number }, routes: Routes, cost: number, excess: number, warp: number): Individual {
  const succ = new Int32Array(problem.n + 1);
  const pred = new Int32Array(problem.n + 1);
  for (const route of routes) {
    let before = 0;
    for (const stop of route) {
      pred[stop] = before;
      if (before > 0) succ[before] = stop;
      before = stop;
    }
  }
  return { routes, cost, excess, warp, feasible: excess === 0 && warp === 0, succ, pred, far: new Map(), fitness: 0 };
}

/** Share of arcs that two plans do not have in common, 0 … 1. */
export function brokenPairs(a: Individual, b: Individual): number {
  const n = a.succ.length - 1;
  let broken = 0;
  for (let i = 1; i <= n; i++) {
    if (a.succ[i]! !== b.succ[i]!) broken++;
    if (a.pred[i]! === 0 && b.pred[i]! !== 0) broken++;
  }
  return broken / n;
}

/** Sizes of the population (Vidal et al. 2012). */
export interface PopulationSettings {
  readonly least: number;
  readonly generation: number;
  readonly elite: number;
  readonly closest: number;
}

/** Feasible and infeasible plans, kept by cost and by what they add in diversity. */
export class Population {
  readonly feasible: Individual[] = [];
  readonly infeasible: Individual[] = [];
  best: Individual | null = null;
  /** Best feasible plan since the last `clear`. */
  epochBest: Individual | null = null;
  private readonly settings: PopulationSettings;
  private readonly random: Random;
  loadPrice: number;
  warpPrice: number;

  constructor(settings: PopulationSettings, random: Random, loadPrice: number, warpPrice: number) {
    this.settings = settings;
    this.random = random;
    this.loadPrice = loadPrice;
    this.warpPrice = warpPrice;
  }

  priced(one: Individual): number {
    return one.cost + one.excess * this.loadPrice + one.warp * this.warpPrice;
  }

  /** Adds a plan; returns true when it is the best feasible one so far. */
  add(one: Individual): boolean {
    const group = one.feasible ? this.feasible : this.infeasible;
    for (const other of group) {
      const d = brokenPairs(one, other);
      one.far.set(other, d);
      other.far.set(one, d);
    }
    group.push(one);
    this.stale = true;
    group.sort((a, b) => this.priced(a) - this.priced(b));
    if (group.length > this.settings.least + this.settings.generation) {
      while (group.length > this.settings.least) this.removeWorst(group);
    }
    if (one.feasible && (this.epochBest === null || one.cost < this.epochBest.cost)) this.epochBest = one;
    if (one.feasible && (this.best === null || one.cost < this.best.cost)) {
      this.best = one;
      return true;
    }
    return false;
  }

  clear(): void {
    this.epochBest = null;
    this.feasible.length = 0;
    this.infeasible.length = 0;
  }

  /** Mean distance to the closest few. */
  private closeness(one: Individual): number {
    const { nearest } = this;
    const most = this.settings.closest;
    let count = 0;
    for (const d of one.far.values()) {
      let at = count < most ? count++ : most;
      while (at > 0 && nearest[at - 1]! > d) {
        if (at < most) nearest[at] = nearest[at - 1]!;
        at--;
      }
      if (at < most) nearest[at] = d;
    }
    if (count === 0) return 1;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += nearest[i]!;
    return sum / count;
  }

  private readonly nearest: number[] = [];

  private rank(group: Individual[]): void {
    const size = group.length;
    const far = new Map(group.map((one) => [one, this.closeness(one)]));
    const byDiversity = [...group].sort((a, b) => far.get(b)! - far.get(a)!);
    const share = 1 - Math.min(this.settings.elite, size) / size;
    group.forEach((one, at) => { one.fitness = at / size; });
    byDiversity.forEach((one, at) => { one.fitness += (share * at) / size; });
  }

  private removeWorst(group: Individual[]): void {
    this.rank(group);
    let worst = -1;
    let worstClone = false;
    for (let i = 1; i < group.length; i++) {
      const one = group[i]!;
      let clone = false;
      for (const d of one.far.values()) if (d < 1e-9) clone = true;
      if (worst < 0 || (clone && !worstClone) || (clone === worstClone && one.fitness > group[worst]!.fitness)) {
        worst = i;
        worstClone = clone;
      }
    }
    const [gone] = group.splice(worst, 1);
    for (const other of group) other.far.delete(gone!);
  }

  private stale = true;

  /** Re-sorts the infeasible after the prices have changed. */
  repriced(): void {
    this.infeasible.sort((a, b) => this.priced(a) - this.priced(b));
  }

  private tournament(): Individual {
    const all = this.feasible.length + this.infeasible.length;
    const draw = (): Individual => {
      const at = this.random.below(all);
      return at < this.feasible.length ? this.feasible[at]! : this.infeasible[at - this.feasible.length]!;
    };
    const a = draw();
    const b = draw();
    return a.fitness <= b.fitness ? a : b;
  }

  /** Two parents that are not the same plan, where the population allows. */
  parents(): [Individual, Individual] {
    if (this.stale) {
      this.rank(this.feasible);
      this.rank(this.infeasible);
      this.stale = false;
    }
    const a = this.tournament();
    let b = this.tournament();
    for (let tries = 0; tries < 10 && (b === a || brokenPairs(a, b) < 1e-9); tries++) b = this.tournament();
    return [a, b];
  }
}
