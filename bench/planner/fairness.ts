import process from 'node:process';
import { checkPlan, gini, leastToMean, makeCityDay, solve, type Plan, type PlanProblem } from '@app/planner';

const WEIGHTS = [0, 20, 60, 150, 400, 1000];

/** `npm run bench -- planner fairness`: extra travel against the Gini of earnings on three generated cities. */
export default async function main(args: string[]): Promise<void> {
  const at = args.indexOf('--time');
  const ms = (at < 0 ? 8 : Number(args[at + 1]!)) * 1000;
  if (!args.includes('--json')) process.stdout.write('city  weight  travel  extra %   Gini  min/mean  unassigned\n');
  for (const city of [1, 2, 3]) {
    const day = makeCityDay({ stops: 160, vehicles: 16, seed: 300 + city, pairShare: 0.06 });
    const total = day.stops.reduce((sum, stop) => sum + (stop.earning ?? 0), 0);
    const target = total / day.vehicles.length;
    let base = 0;
    let from: number[][] | undefined;
    for (const weight of WEIGHTS) {
      const problem: PlanProblem = weight === 0 ? day : { ...day, weights: { fairness: { weight, target, scale: target / 4 } } };
      const plan = solve(problem, { limit: { ms }, seed: 1, clock: () => performance.now(), from });
      const faults = checkPlan(problem, plan);
      if (faults.length > 0) process.stderr.write(`city ${city}: ${faults[0]!}\n`);
      from = assignmentOf(problem, plan);
      if (weight === 0) base = plan.cost.travel;
      const incomes = earnings(problem, plan);
      const extra = plan.cost.travel / base - 1;
      const line = { bench: 'fairness', city, weight, travel: plan.cost.travel, extraTravel: Number(extra.toFixed(4)), gini: Number(gini(incomes).toFixed(4)), leastToMean: Number(leastToMean(incomes).toFixed(3)), unassigned: plan.unassigned.length };
      process.stdout.write(args.includes('--json') ? `${JSON.stringify(line)}\n`
        : `${String(city).padStart(4)}  ${String(weight).padStart(6)}  ${String(Math.round(line.travel)).padStart(6)}  ${(extra * 100).toFixed(2).padStart(7)}  ${line.gini.toFixed(3)}  ${line.leastToMean.toFixed(2).padStart(8)}  ${String(line.unassigned).padStart(10)}\n`);
    }
  }
}

function assignmentOf(problem: PlanProblem, plan: Plan): number[][] {
  const out: number[][] = problem.vehicles.map(() => []);
  for (const route of plan.routes) out[route.vehicle] = route.steps.filter((step) => step.kind === 'stop').map((step) => step.index);
  return out;
}

function earnings(problem: PlanProblem, plan: Plan): number[] {
  const sums = problem.vehicles.map((vehicle) => vehicle.weekEarning ?? 0);
  for (const route of plan.routes) for (const step of route.steps) if (step.kind === 'stop') sums[route.vehicle]! += problem.stops[step.index]!.earning ?? 0;
  return sums;
}
