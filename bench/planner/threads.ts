import { loadavg } from 'node:os';
import process from 'node:process';
import { checkPlan, makeCityDay } from '@app/planner';
import { PlannerPool } from '@app/planner/worker';

const SEEDS = 2;
const DAYS = [
  { stops: 400, seed: 501, plain: false }, { stops: 400, seed: 502, plain: true }, { stops: 1000, seed: 503, plain: false }, { stops: 1000, seed: 504, plain: true },
];

/** `npm run bench -- planner threads [--time S] [--clock cpu]`: the same time with one and with two threads on generated days. */
export default async function main(args: string[]): Promise<void> {
  const seconds = args.includes('--time') ? Number(args[args.indexOf('--time') + 1]!) : 5;
  const cpuTime = args.includes('--clock') && args[args.indexOf('--clock') + 1]! === 'cpu';
  let saved = 0;
  for (const { stops, seed: day, plain } of DAYS) {
    const problem = makeCityDay({ stops, vehicles: stops / 10, seed: day, plain });
    const cost = [0, 0];
    const left = [0, 0];
    for (const threads of [1, 2]) {
      for (let seed = 1; seed <= SEEDS; seed++) {
        const pool = new PlannerPool(threads);
        const plan = await pool.solve(problem, { limit: { ms: seconds * 1000 }, seed: 100 * seed, cpuTime });
        pool.close();
        for (const fault of checkPlan(problem, plan).slice(0, 3)) process.stderr.write(`${fault}\n`);
        cost[threads - 1]! += plan.cost.total / SEEDS;
        left[threads - 1]! += plan.unassigned.length / SEEDS;
      }
    }
    const share = 1 - cost[1]! / cost[0]!;
    saved += share / DAYS.length;
    process.stdout.write(`${JSON.stringify({ bench: 'threads', stops, plain, seconds, seeds: SEEDS, oneThread: Math.round(cost[0]!), twoThreads: Math.round(cost[1]!), leftOut: left, saved: Number(share.toFixed(5)), load: Number(loadavg()[0]!.toFixed(1)) })}\n`);
  }
  process.stdout.write(`${JSON.stringify({ bench: 'threads', summary: true, saved: Number(saved.toFixed(5)) })}\n`);
}
