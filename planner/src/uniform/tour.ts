import { transposed, type Routes, type UniformProblem } from './problem.ts';

/**
 * A plan as linked lists with earliest and latest starts, so that an insertion is tested in O(1).
 * Nodes 1 … n are stops; n + 1 + r starts and n + 1 + fleet + r ends route r; both sentinels read row 0 of the matrices.
 * Changes of an iteration are logged by route and can be taken back in time proportional to the routes touched.
 */
export class Tour {
  readonly problem: UniformProblem;
  readonly costInto: Int32Array;
  readonly timeInto: Int32Array;
  readonly fleet: number;
  /** Matrix row of a node. */
  readonly row: Int32Array;
  readonly next: Int32Array;
  readonly prev: Int32Array;
  /** Route of a node, −1 when unassigned. */
  readonly route: Int32Array;
  /** Earliest start of service. */
  readonly early: Int32Array;
  /** Latest arrival that keeps the rest of the route on time. */
  readonly late: Int32Array;
  /** Cost of the arc that leads into a node. */
  readonly arc: Int32Array;
  readonly load: Int32Array;
  /** Stops on a route. */
  readonly size: Int32Array;
  /** Sum of all arcs. */
  cost = 0;
  /** Routes with stops, dense; `usedAt[r]` is the place of r in it, −1 for an empty route. */
  readonly used: Int32Array;
  readonly usedAt: Int32Array;
  usedCount = 0;
  private readonly empties: Int32Array;
  private emptyCount = 0;
  // Undo log.
  private stamp = 1;
  private readonly touchedAt: Int32Array;
  private readonly log: Int32Array;
  private logEnd = 0;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  private costBefore = 0;

  constructor(problem: UniformProblem) {
    const { n, m } = problem;
    this.problem = problem;
    this.fleet = Math.min(problem.fleet, n);
    const R = this.fleet;
    const nodes = n + 1 + 2 * R;
    this.costInto = transposed(problem.cost, m);
    this.timeInto = transposed(problem.time, m);
    this.row = new Int32Array(nodes);
    for (let i = 1; i <= n; i++) this.row[i] = i;
    this.next = new Int32Array(nodes);
    this.prev = new Int32Array(nodes);
    this.route = new Int32Array(nodes).fill(-1);
    this.early = new Int32Array(nodes);
    this.late = new Int32Array(nodes);
    this.arc = new Int32Array(nodes);
    this.load = new Int32Array(R);
    this.size = new Int32Array(R);
    this.used = new Int32Array(R);
    this.usedAt = new Int32Array(R);
    this.empties = new Int32Array(R);
    this.touchedAt = new Int32Array(R);
    this.touched = new Int32Array(R);
    this.log = new Int32Array(4 * n + 4 * R + 64);
    this.clear();
  }

  startOf(r: number): number {
    return this.problem.n + 1 + r;
  }

  endOf(r: number): number {
    return this.problem.n + 1 + this.fleet + r;
  }

  /** Empties all routes. */
  clear(): void {
    const R = this.fleet;
    this.cost = 0;
    this.usedCount = 0;
    this.emptyCount = 0;
    this.route.fill(-1);
    for (let r = R - 1; r >= 0; r--) {
      const s = this.startOf(r);
      const e = this.endOf(r);
      this.next[s] = e;
      this.prev[e] = s;
      this.prev[s] = -1;
      this.next[e] = -1;
      this.route[s] = r;
      this.route[e] = r;
      this.load[r] = 0;
      this.size[r] = 0;
      this.early[s] = this.problem.open[0]!;
      this.early[e] = this.problem.open[0]!;
      this.late[e] = this.problem.close[0]!;
      this.late[s] = this.problem.close[0]!;
      this.arc[e] = 0;
      this.usedAt[r] = -1;
      this.empties[this.emptyCount++] = r;
    }
  }

  /** A route without stops, or −1. */
  get emptyRoute(): number {
    return this.emptyCount > 0 ? this.empties[this.emptyCount - 1]! : -1;
  }

  private markUsed(r: number): void {
    // An emptied route may lie anywhere in the stack of empties.
    let at = this.emptyCount - 1;
    while (this.empties[at]! !== r) at--;
    this.empties[at] = this.empties[--this.emptyCount]!;
    this.usedAt[r] = this.usedCount;
    this.used[this.usedCount++] = r;
  }

  private markEmpty(r: number): void {
    const at = this.usedAt[r]!;
    const last = this.used[--this.usedCount]!;
    this.used[at] = last;
    this.usedAt[last] = at;
    this.usedAt[r] = -1;
    this.empties[this.emptyCount++] = r;
  }

  /** Puts `stop` behind `node` and refreshes the earliest and latest starts it changes. */
  insert(stop: number, node: number): void {
    const { next, prev, arc, problem, row } = this;
    const r = this.route[node]!;
    this.touch(r);
    const after = next[node]!;
    const m = problem.m;
    next[node] = stop;
    prev[stop] = node;
    next[stop] = after;
    prev[after] = stop;
    this.route[stop] = r;
    const into = problem.cost[row[node]! * m + stop]!;
    const out = problem.cost[stop * m + row[after]!]!;
    this.cost += into + out - arc[after]!;
    arc[stop] = into;
    arc[after] = out;
    this.load[r]! += problem.demand[stop]!;
    if (this.size[r]!++ === 0) this.markUsed(r);
    this.forward(stop, true);
    this.backward(stop, true);
  }

  /** Recomputes earliest starts from `from` to the end of its route; may stop once nothing changes any more. */
  private forward(from: number, mayStop: boolean): void {
    const { next, early, row, problem } = this;
    const { time, m, open } = problem;
    let before = this.prev[from]!;
    let node = from;
    while (node >= 0) {
      const at = row[node]!;
      let t = early[before]! + time[row[before]! * m + at]!;
      if (t < open[at]!) t = open[at]!;
      if (mayStop && node !== from && early[node]! === t) return;
      early[node] = t;
      before = node;
      node = next[node]!;
    }
  }

  /** Recomputes latest arrivals from `from` back to the start of its route. */
  private backward(from: number, mayStop: boolean): void {
    const { prev, late, row, problem } = this;
    const { time, m, close } = problem;
    let after = this.next[from]!;
    let node = from;
    while (node >= 0) {
      const at = row[node]!;
      let t = late[after]! - time[at * m + row[after]!]!;
      if (t > close[at]!) t = close[at]!;
      if (mayStop && node !== from && late[node]! === t) return;
      late[node] = t;
      after = node;
      node = prev[node]!;
    }
  }

  /** Takes `stop` out without refreshing times: call `refresh` on its route when the ruin is done. */
  unlink(stop: number): void {
    const { next, prev, arc, problem, row } = this;
    const r = this.route[stop]!;
    this.touch(r);
    const before = prev[stop]!;
    const after = next[stop]!;
    next[before] = after;
    prev[after] = before;
    this.route[stop] = -1;
    this.load[r]! -= problem.demand[stop]!;
    const left = --this.size[r]!;
    const joined = left === 0 ? 0 : problem.cost[row[before]! * problem.m + row[after]!]!;
    this.cost += joined - arc[stop]! - arc[after]!;
    arc[after] = joined;
    if (left === 0) this.markEmpty(r);
  }

  /** Recomputes all times of a route. */
  refresh(r: number): void {
    if (this.size[r]! === 0) {
      this.early[this.endOf(r)] = this.problem.open[0]!;
      this.late[this.startOf(r)] = this.problem.close[0]!;
      return;
    }
    this.forward(this.next[this.startOf(r)]!, false);
    this.backward(this.prev[this.endOf(r)]!, false);
  }

  /** Starts a new logged step. */
  begin(): void {
    this.stamp++;
    this.logEnd = 0;
    this.touchedCount = 0;
    this.costBefore = this.cost;
  }

  /** Logs a route as it is before its first change in this step. */
  private touch(r: number): void {
    if (this.touchedAt[r]! === this.stamp) return;
    this.touchedAt[r] = this.stamp;
    this.touched[this.touchedCount++] = r;
    const { next, early, late, arc, log } = this;
    let at = this.logEnd;
    log[at++] = this.size[r]!;
    log[at++] = this.load[r]!;
    const end = this.endOf(r);
    for (let node = next[this.startOf(r)]!; node !== end; node = next[node]!) {
      log[at++] = node;
      log[at++] = early[node]!;
      log[at++] = late[node]!;
      log[at++] = arc[node]!;
    }
    log[at++] = early[end]!;
    log[at++] = arc[end]!;
    this.logEnd = at;
  }

  /** Takes the step back. Stops that were unassigned before it must be unassigned again by the caller (`route` = −1). */
  undo(): void {
    const { next, prev, early, late, arc, log, route } = this;
    let at = 0;
    for (let t = 0; t < this.touchedCount; t++) {
      const r = this.touched[t]!;
      const size = log[at++]!;
      if (size > 0 && this.usedAt[r]! < 0) this.markUsed(r);
      else if (size === 0 && this.usedAt[r]! >= 0) this.markEmpty(r);
      this.size[r] = size;
      this.load[r] = log[at++]!;
      let before = this.startOf(r);
      for (let i = 0; i < size; i++) {
        const node = log[at++]!;
        early[node] = log[at++]!;
        late[node] = log[at++]!;
        arc[node] = log[at++]!;
        route[node] = r;
        next[before] = node;
        prev[node] = before;
        before = node;
      }
      const end = this.endOf(r);
      next[before] = end;
      prev[end] = before;
      early[end] = log[at++]!;
      arc[end] = log[at++]!;
    }
    this.cost = this.costBefore;
  }

  /** Replaces the whole plan. */
  replace(routes: Routes): void {
    this.clear();
    this.begin();
    for (const stops of routes) {
      if (stops.length === 0) continue;
      const r = this.emptyRoute;
      if (r < 0) return;
      let node = this.startOf(r);
      for (const stop of stops) {
        this.linkRaw(stop, node, r);
        node = stop;
      }
      this.markUsed(r);
      this.refresh(r);
    }
  }

  private linkRaw(stop: number, node: number, r: number): void {
    const { cost, m, demand } = this.problem;
    const after = this.next[node]!;
    this.next[node] = stop;
    this.prev[stop] = node;
    this.next[stop] = after;
    this.prev[after] = stop;
    this.route[stop] = r;
    const into = cost[this.row[node]! * m + stop]!;
    const out = cost[stop * m]!;
    this.cost += into + out - this.arc[after]!;
    this.arc[stop] = into;
    this.arc[after] = out;
    this.load[r]! += demand[stop]!;
    this.size[r]!++;
  }

  /** The plan as lists of stops. */
  routes(): Routes {
    const out: Routes = [];
    for (let k = 0; k < this.usedCount; k++) {
      const r = this.used[k]!;
      const end = this.endOf(r);
      const stops: number[] = [];
      for (let node = this.next[this.startOf(r)]!; node !== end; node = this.next[node]!) stops.push(node);
      out.push(stops);
    }
    return out;
  }
}
