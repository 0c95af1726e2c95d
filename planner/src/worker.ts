/* Threads: this file is both the pool that a server holds and the worker that it starts. The caller's thread never plans. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Plan } from './plan.ts';
import type { PlanProblem, TravelMatrix } from './plan-problem.ts';
import { solve, type SolveOptions } from './solve.ts';

/** What may be asked of a worker thread. */
type Order = { readonly id: number; readonly problem: PlanProblem; readonly options: Omit<SolveOptions, 'clock' | 'onBetter'> };
type Answer = { readonly id: number; readonly plan?: Plan; readonly error?: { name: string; message: string; field?: string } };

const ENTRY = 'planner-worker';

/** Warm worker threads. Matrices travel once, as shared memory. */
export class PlannerPool {
  private readonly workers: Worker[] = [];
  private readonly waiting = new Map<number, { resolve: (plan: Plan) => void; reject: (error: Error) => void }>();
  private nextId = 1;
  readonly threads: number;

  constructor(threads: number) {
    this.threads = threads;
    for (let k = 0; k < threads; k++) this.workers.push(this.launch());
  }

  private launch(): Worker {
    const worker = new Worker(new URL(import.meta.url), { workerData: ENTRY });
    worker.unref();
    worker.on('message', (answer: Answer) => this.settle(answer));
    worker.on('error', (error) => { for (const { reject } of this.waiting.values()) reject(error as Error); });
    return worker;
  }

  private settle(answer: Answer): void {
    const entry = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (entry === undefined) return;
    if (answer.plan !== undefined) entry.resolve(answer.plan);
    else entry.reject(Object.assign(new Error(answer.error?.message), { name: answer.error?.name, field: answer.error?.field }));
  }

  private ask(worker: number, problem: PlanProblem, options: Order['options']): Promise<Plan> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.workers[worker]!.ref();
      this.workers[worker]!.postMessage({ id, problem, options } satisfies Order);
    });
  }

  /** Every thread searches with its own seed; the cheapest plan is returned. */
  async solve(problem: PlanProblem, options: Order['options']): Promise<Plan> {
    const shared = shareMatrices(problem);
    const plans = await Promise.all(this.workers.map((_, k) => this.ask(k, shared, { ...options, seed: options.seed + 7919 * k })));
    const price = (plan: Plan): number => plan.cost.total + plan.cost.unassigned;
    return plans.reduce((best, plan) => (price(plan) < price(best) ? plan : best));
  }

  /** Ends all threads. */
  close(): void {
    for (const worker of this.workers) void worker.terminate();
  }
}

/** Puts the matrices into shared memory, so that a message carries only a reference. */
export function shareMatrices(problem: PlanProblem): PlanProblem {
  const share = (list: Int32Array): Int32Array => {
    if (list.buffer instanceof SharedArrayBuffer) return list;
    const out = new Int32Array(new SharedArrayBuffer(list.byteLength));
    out.set(list);
    return out;
  };
  const matrices: Record<string, TravelMatrix> = {};
  for (const [name, matrix] of Object.entries(problem.matrices)) {
    matrices[name] = {
      size: matrix.size, durationsSec: share(matrix.durationsSec), distancesM: matrix.distancesM && share(matrix.distancesM), costs: matrix.costs && share(matrix.costs),
    };
  }
  return { ...problem, matrices };
}

if (!isMainThread && workerData === ENTRY) {
  parentPort!.on('message', (order: Order) => {
    try {
      const plan = solve(order.problem, { ...order.options, clock: () => performance.now() });
      parentPort!.postMessage({ id: order.id, plan } satisfies Answer);
    } catch (error) {
      const { name, message, field } = error as Error & { field?: string };
      parentPort!.postMessage({ id: order.id, error: { name, message, field } } satisfies Answer);
    }
  });
}
