import type { Budget } from '../budget.ts';
import { Random } from '../random.ts';
import { Genetic } from './genetic.ts';
import type { Routes, UniformPlan, UniformProblem } from './problem.ts';

/** Plans a uniform problem; `onBetter` sees each better cost with the share of the budget gone. */
export function solveUniform(problem: UniformProblem, budget: Budget, seed: number, from: Routes = [], onBetter: (cost: number) => void = () => {}): UniformPlan {
  const genetic = new Genetic(problem, new Random(seed));
  genetic.onBetter = (plan) => { if (plan.unassigned.length === 0) onBetter(plan.cost); };
  return genetic.run(budget, from);
}
