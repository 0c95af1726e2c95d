import process from 'node:process';
import { makeCityDay } from '@app/planner';
import { PlannerPool } from '@app/planner/worker';

/** `npm run bench -- planner threads`: the same wall time with one and with two threads on generated days. */
export default async function main(args: string[]): Promise<void> {
  const seconds = args.includes('--time') ? Number(args[args.indexOf('--time') + 1]!) : 5;
  let [one, two] = [0, 0];
  for (let day = 1; day <= 4; day++) {
    const problem = makeCityDay({ stops: 400, vehicles: 40, seed: 500 + day, plain: day % 2 === 0 });
    const cost: number[] = [];
    for (const threads of [1, 2]) {
      const pool = new PlannerPool(threads);
      const plan = await pool.solve(problem, { limit: { ms: seconds * 1000 }, seed: 1 });
      pool.close();
      cost.push(plan.cost.total + plan.cost.unassigned);
    }
    one += cost[0]!;
    two += cost[1]!;
    process.stdout.write(`${JSON.stringify({ bench: 'threads', day, stops: 400, seconds, oneThread: cost[0]!, twoThreads: cost[1]!, saved: Number((1 - cost[1]! / cost[0]!).toFixed(5)) })}\n`);
  }
  process.stdout.write(`${JSON.stringify({ bench: 'threads', summary: true, saved: Number((1 - two / one).toFixed(5)) })}\n`);
}
