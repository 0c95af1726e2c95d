import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeRandomProblem } from '../generate/random-problem.ts';
import { compile } from '../rich/model.ts';
import { solve } from '../solve.ts';
import { bruteForce } from './brute-force.ts';
import { checkPlan } from './check-plan.ts';

test('small problems with all constraints are solved to the optimum that brute force finds', () => {
  let compared = 0;
  for (let seed = 1; seed <= 120; seed++) {
    const problem = makeRandomProblem({ stops: 2 + (seed % 4), vehicles: 1 + (seed % 2), seed });
    const plan = solve(problem, { limit: { iterations: 2000 }, seed, clock: () => 0 });
    assert.deepEqual(checkPlan(problem, plan), [], `seed ${seed}`);
    const leaveOut = Array.from(compile(problem).leaveOut);
    const least = bruteForce(problem, leaveOut);
    const found = plan.cost.total + plan.cost.unassigned;
    assert.ok(Math.abs(found - least) <= 1e-6 * Math.max(1, least), `seed ${seed}: found ${found}, brute force ${least}`);
    compared++;
  }
  assert.equal(compared, 120);
});
