import type { Budget } from '../budget.ts';
import type { Random } from '../random.ts';
import type { Neighbours } from './neighbours.ts';
import type { Routes, UniformPlan, UniformProblem } from './problem.ts';
import { Tour } from './tour.ts';

/** Settings of slack induction by string removals (Christiaens & Vanden Berghe 2020). */
export interface RuinSettings {
  /** Average number of stops taken out. */
  readonly averageRemoved: number;
  readonly longestString: number;
  readonly splitChance: number;
  readonly blinkChance: number;
  /** Insertion looks only beside this many neighbours; 0 scans every position. */
  readonly insertionNeighbours: number;
}

export const defaultRuin: RuinSettings = {
  averageRemoved: 10, longestString: 10, splitChance: 0.5, blinkChance: 0.01, insertionNeighbours: 0,
};

/** Ruin and recreate with simulated annealing on a uniform problem. */
export class RuinRecreate {
  readonly tour: Tour;
  private readonly problem: UniformProblem;
  private readonly near: Neighbours;
  private readonly mates: Neighbours;
  private readonly random: Random;
  private readonly settings: RuinSettings;
  /** Stops without a route, dense. */
  private bank: Int32Array;
  private bankCount = 0;
  private readonly bankBefore: Int32Array;
  private bankCountBefore = 0;
  private readonly ranks: Int32Array[];
  private readonly order: Int32Array;
  private readonly ruinedAt: Int32Array;
  private step = 0;
  private untilBlink = 0;
  /** Cheaper than any detour saved by leaving a stop out. */
  readonly leftOutCost: number;
  private bestRoutes: Routes = [];
  private bestCost = Infinity;
  private bestBank: number[] = [];
  private readonly minInto: Int32Array;

  constructor(problem: UniformProblem, near: Neighbours, mates: Neighbours, random: Random, settings: RuinSettings = defaultRuin) {
    this.problem = problem;
    this.near = near;
    this.mates = mates;
    this.random = random;
    this.settings = settings;
    this.tour = new Tour(problem);
    const n = problem.n;
    this.bank = new Int32Array(n + 1);
    this.bankBefore = new Int32Array(n + 1);
    this.order = new Int32Array(n + 1);
    this.ruinedAt = new Int32Array(this.tour.fleet);
    this.ranks = rankings(problem);
    this.minInto = new Int32Array(n + 1);
    let dearest = 0;
    for (let i = 1; i <= n; i++) {
      let least = Infinity;
      for (let j = 0; j <= n; j++) {
        if (j === i) continue;
        const t = problem.time[j * problem.m + i]!;
        if (t < least) least = t;
        const c = problem.cost[j * problem.m + i]!;
        if (c > dearest && c < 10_000_000) dearest = c;
      }
      this.minInto[i] = least;
    }
    this.leftOutCost = 4 * dearest + 1;
    this.drawBlink();
    this.reset();
  }

  /** Everything unassigned. */
  reset(): void {
    this.tour.clear();
    this.bankCount = 0;
    for (let i = 1; i <= this.problem.n; i++) this.bank[this.bankCount++] = i;
    this.bestCost = Infinity;
  }

  /** Starts from given routes; stops in none of them are unassigned. */
  start(routes: Routes): void {
    this.tour.replace(routes);
    this.bankCount = 0;
    for (let i = 1; i <= this.problem.n; i++) if (this.tour.route[i]! < 0) this.bank[this.bankCount++] = i;
    this.bestCost = Infinity;
    this.recreate();
    this.keepBest();
  }

  get penalisedCost(): number {
    return this.tour.cost + this.bankCount * this.leftOutCost;
  }

  get bestPenalisedCost(): number {
    return this.bestCost;
  }

  best(): UniformPlan {
    return { routes: this.bestRoutes, unassigned: this.bestBank, cost: this.bestCost - this.bestBank.length * this.leftOutCost };
  }

  current(): UniformPlan {
    return { routes: this.tour.routes(), unassigned: Array.from(this.bank.subarray(0, this.bankCount)), cost: this.tour.cost };
  }

  private keepBest(): void {
    const cost = this.penalisedCost;
    if (cost >= this.bestCost) return;
    this.bestCost = cost;
    this.bestRoutes = this.tour.routes();
    this.bestBank = Array.from(this.bank.subarray(0, this.bankCount));
  }

  /**
   * Anneals from `hot` to `cold` (cost units) while `progress` runs from 0 to 1.
   * `progress` is read every 32 steps; the budget is charged one unit a step.
   */
  anneal(budget: Budget, hot: number, cold: number, progress: () => number): void {
    const { tour, random } = this;
    const ratio = cold / hot;
    let temperature = hot;
    for (;;) {
      const done = progress();
      if (done >= 1 || budget.over) break;
      temperature = hot * ratio ** done;
      for (let k = 0; k < 32; k++) {
        const before = this.penalisedCost;
        tour.begin();
        this.saveBank();
        this.ruin();
        this.recreate();
        const after = this.penalisedCost;
        if (after < before - temperature * Math.log(random.unit() + 1e-12)) {
          if (after < this.bestCost) this.keepBest();
        } else {
          this.takeBack();
        }
      }
      budget.spend(32);
    }
  }

  private saveBank(): void {
    this.bankCountBefore = this.bankCount;
    for (let i = 0; i < this.bankCount; i++) this.bankBefore[i] = this.bank[i]!;
  }

  private takeBack(): void {
    this.tour.undo();
    this.bankCount = this.bankCountBefore;
    for (let i = 0; i < this.bankCount; i++) {
      this.bank[i] = this.bankBefore[i]!;
      this.tour.route[this.bank[i]!] = -1;
    }
  }

  /** Takes strings out of routes near a random stop. */
  ruin(): void {
    const { tour, random, near, settings, problem, ruinedAt } = this;
    const { size, route } = tour;
    if (tour.usedCount === 0) return;
    this.step++;
    const averageSize = (problem.n - this.bankCount) / tour.usedCount;
    const longest = Math.min(settings.longestString, averageSize);
    const mostStrings = (4 * settings.averageRemoved) / (1 + longest) - 1;
    let strings = Math.floor(random.unit() * mostStrings + 1);
    const seed = 1 + random.below(problem.n);
    const base = seed * near.k;
    for (let k = -1; k < near.k && strings > 0; k++) {
      const stop = k < 0 ? seed : near.list[base + k]!;
      const r = route[stop]!;
      if (r < 0 || ruinedAt[r]! === this.step) continue;
      ruinedAt[r] = this.step;
      const most = Math.min(size[r]!, longest);
      const length = Math.floor(random.unit() * most + 1);
      this.takeString(r, stop, Math.min(length, size[r]!));
      strings--;
    }
  }

  private takeString(r: number, stop: number, length: number): void {
    const { tour, random, settings } = this;
    const { next, prev, size } = tour;
    let kept = 0;
    if (length > 1 && length < size[r]! && random.unit() < settings.splitChance) {
      kept = 1;
      while (length + kept < size[r]! && random.unit() < 0.01) kept++;
    }
    const span = length + kept;
    // The window of `span` stops holds `stop`; its first stop lies up to span − 1 before it.
    let before = 0;
    let first = stop;
    const n = this.problem.n;
    while (before < span - 1 && prev[first]! <= n) {
      first = prev[first]!;
      before++;
    }
    let after = 0;
    for (let node = stop; after < span - 1 && next[node]! <= n; node = next[node]!) after++;
    // `before` back and `after` ahead are what the route allows; draw a start that fits.
    const least = Math.max(0, span - 1 - after);
    const back = least + random.below(before - least + 1);
    let node = stop;
    for (let i = 0; i < back; i++) node = prev[node]!;
    const keepFrom = kept > 0 ? 1 + random.below(length - 1 > 0 ? length - 1 : 1) : length;
    for (let i = 0; i < span; i++) {
      const following = next[node]!;
      if (i < keepFrom || i >= keepFrom + kept) {
        tour.unlink(node);
        this.bank[this.bankCount++] = node;
      }
      node = following;
    }
    tour.refresh(r);
    // Where the triangle inequality fails, the shorter list can take longer: such a route gives up all its stops.
    if (size[r]! > 0 && tour.late[tour.startOf(r)]! < this.problem.open[0]!) {
      for (let left = next[tour.startOf(r)]!; left <= n; ) {
        const following = next[left]!;
        tour.unlink(left);
        this.bank[this.bankCount++] = left;
        left = following;
      }
      tour.refresh(r);
    }
  }

  /** Puts the unassigned back greedily, in one of several orders, blinking now and then. */
  recreate(): void {
    const { random, bank, order } = this;
    const count = this.bankCount;
    if (count === 0) return;
    this.sortBank(random.below(17));
    for (let i = 0; i < count; i++) order[i] = bank[i]!;
    let left = 0;
    const few = this.settings.insertionNeighbours;
    for (let i = 0; i < count; i++) {
      const stop = order[i]!;
      let node = few > 0 ? this.placeNear(stop, few) : this.placeAnywhere(stop);
      if (node < 0 && few > 0) node = this.placeAnywhere(stop);
      if (node >= 0) this.tour.insert(stop, node);
      else bank[left++] = stop;
    }
    this.bankCount = left;
  }

  private sortBank(draw: number): void {
    const { bank, bankCount, ranks, random } = this;
    // Weights 4 random, 4 demand, 2 far, 1 close, 2 narrow window, 2 early opening, 2 late closing.
    if (draw < 4) {
      random.shuffle(bank, bankCount);
      return;
    }
    const rank = ranks[draw < 8 ? 0 : draw < 10 ? 1 : draw < 11 ? 2 : draw < 13 ? 3 : draw < 15 ? 4 : 5]!;
    for (let i = 1; i < bankCount; i++) {
      const stop = bank[i]!;
      const key = rank[stop]!;
      let j = i - 1;
      while (j >= 0 && rank[bank[j]!]! > key) {
        bank[j + 1] = bank[j]!;
        j--;
      }
      bank[j + 1] = stop;
    }
  }

  private drawBlink(): void {
    const p = this.settings.blinkChance;
    this.untilBlink = p <= 0 ? 2147483647 : 1 + Math.floor(Math.log(this.random.unit() + 1e-12) / Math.log(1 - p));
  }

  /** The node after which `stop` costs least, over every position, or −1. */
  private placeAnywhere(stop: number): number {
    const { tour, problem } = this;
    const { next, early, late, arc, load, used, row, costInto, timeInto } = tour;
    const { cost, time, m, demand, capacity } = problem;
    const base = stop * m;
    const opens = problem.open[stop]!;
    const closes = problem.close[stop]!;
    const reachBy = closes - this.minInto[stop]!;
    const room = capacity - demand[stop]!;
    let best = Infinity;
    let bestNode = -1;
    let blink = this.untilBlink;
    for (let k = 0; k < tour.usedCount; k++) {
      const r = used[k]!;
      if (load[r]! > room) continue;
      let node = tour.startOf(r);
      let after = next[node]!;
      while (after >= 0) {
        if (early[node]! > reachBy) break;
        if (late[after]! >= opens) {
          const i = row[node]!;
          const j = row[after]!;
          const delta = costInto[base + i]! + cost[base + j]! - arc[after]!;
          if (delta < best) {
            if (--blink === 0) {
              this.drawBlink();
              blink = this.untilBlink;
            } else {
              let t = early[node]! + timeInto[base + i]!;
              if (t <= closes) {
                if (t < opens) t = opens;
                if (t + time[base + j]! <= late[after]!) {
                  best = delta;
                  bestNode = node;
                }
              }
            }
          }
        }
        node = after;
        after = next[after]!;
      }
    }
    this.untilBlink = blink;
    const fresh = this.placeInEmpty(stop);
    return fresh >= 0 && costInto[base]! + cost[base]! < best ? fresh : bestNode;
  }

  private placeInEmpty(stop: number): number {
    const { tour, problem } = this;
    const r = tour.emptyRoute;
    if (r < 0 || problem.demand[stop]! > problem.capacity) return -1;
    const t = Math.max(problem.open[0]! + tour.timeInto[stop * problem.m]!, problem.open[stop]!);
    if (t > problem.close[stop]! || t + problem.time[stop * problem.m]! > problem.close[0]!) return -1;
    return tour.startOf(r);
  }

  /** As `placeAnywhere`, but only beside near stops and at the routes' ends: the work does not grow with the plan. */
  private placeNear(stop: number, few: number): number {
    const { tour, problem, mates } = this;
    const { next, prev, early, late, arc, load, row, route, costInto, timeInto } = tour;
    const { cost, time, m, demand, capacity, n } = problem;
    const base = stop * m;
    const opens = problem.open[stop]!;
    const closes = problem.close[stop]!;
    const room = capacity - demand[stop]!;
    let best = Infinity;
    let bestNode = -1;
    let blink = this.untilBlink;
    const from = stop * mates.k;
    const until = from + Math.min(few, mates.k);
    for (let k = from; k < until; k++) {
      const mate = mates.list[k]!;
      const r = route[mate]!;
      if (r < 0 || load[r]! > room) continue;
      let node = prev[mate]!;
      let after = mate;
      for (let side = 0; side < 2; side++) {
        if (late[after]! >= opens) {
          const i = row[node]!;
          const j = row[after]!;
          const delta = costInto[base + i]! + cost[base + j]! - arc[after]!;
          if (delta < best) {
            if (--blink === 0) {
              this.drawBlink();
              blink = this.untilBlink;
            } else {
              let t = early[node]! + timeInto[base + i]!;
              if (t <= closes) {
                if (t < opens) t = opens;
                if (t + time[base + j]! <= late[after]!) {
                  best = delta;
                  bestNode = node;
                }
              }
            }
          }
        }
        node = mate;
        after = next[mate]!;
        if (node > n) break;
      }
    }
    this.untilBlink = blink;
    const fresh = this.placeInEmpty(stop);
    return fresh >= 0 && costInto[base]! + cost[base]! < best ? fresh : bestNode;
  }
}

/** Orders in which the unassigned may be put back: each a rank by stop. */
function rankings(problem: UniformProblem): Int32Array[] {
  const { n, m, cost, demand, open, close } = problem;
  const depot = (i: number): number => Math.min(cost[i]!, cost[i * m]!);
  const keys: ((i: number) => number)[] = [
    (i) => -demand[i]!, (i) => -depot(i), depot, (i) => close[i]! - open[i]!, (i) => open[i]!, (i) => -close[i]!,
  ];
  return keys.map((key) => {
    const list = Array.from({ length: n }, (_, i) => i + 1).sort((a, b) => key(a) - key(b) || a - b);
    const rank = new Int32Array(n + 1);
    list.forEach((stop, at) => { rank[stop] = at; });
    return rank;
  });
}
