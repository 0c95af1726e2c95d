import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRandomProblem } from './random-problem.ts'
import type { PlanProblem } from '../src/problem/plan-problem.ts'
import { compile } from '../src/every-rule/model/model.ts'
import { solve } from '../src/solve.ts'
import { bruteForce } from './brute-force.ts'
import { checkPlan } from '../src/check/check-plan.ts'

function compare(problem: PlanProblem, seed: number): { found: number; least: number; met: boolean } {
  const plan = solve(problem, { limit: { iterations: 8000 }, seed, clock: () => 0 })
  assert.deepEqual(checkPlan(problem, plan), [], `seed ${seed}`)
  const least = bruteForce(problem, Array.from(compile(problem).leaveOut))
  const found = plan.cost.total + plan.cost.unassigned
  const slack = 1e-6 * Math.max(1, least)
  assert.ok(found >= least - slack, `seed ${seed}: ${found} is below the least possible ${least}`)
  return { found, least, met: found <= least + slack }
}

test('small problems with all constraints meet the optimum that brute force finds', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const { found, least, met } = compare(
      makeRandomProblem({ stops: 2 + (seed % 5), vehicles: 1 + (seed % 2), seed }),
      seed,
    )
    assert.ok(met, `seed ${seed}: ${found} against ${least}`)
  }
})

test('so does the search where trying everything would take too long', () => {
  const missed: string[] = []
  for (let seed = 1; seed <= 25; seed++) {
    const { found, least, met } = compare(
      makeRandomProblem({ stops: 7, vehicles: 1 + (seed % 2), seed: 40_000 + seed }),
      seed,
    )
    if (!met) missed.push(`seed ${seed}: ${found} against ${least}`)
  }
  // Matrices with missing ways can need three changes at once.
  assert.ok(missed.length <= 1, missed.join('\n'))
})

test('larger random problems keep every rule', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const problem = makeRandomProblem({ stops: 3 + (seed % 37), vehicles: 1 + (seed % 6), seed: 5000 + seed })
    const plan = solve(problem, { limit: { iterations: 300 }, seed, clock: () => 0 })
    assert.deepEqual(checkPlan(problem, plan), [], `seed ${5000 + seed}`)
  }
})

test('the checker sees a broken plan', () => {
  const problem = makeRandomProblem({ stops: 6, vehicles: 2, seed: 12 })
  const plan = solve(problem, { limit: { iterations: 1000 }, seed: 1, clock: () => 0 })
  const route = plan.routes[0]!
  const late = {
    ...plan,
    routes: [
      {
        ...route,
        steps: route.steps.map((step, k) => (k === 1 ? { ...step, arrivalSec: step.arrivalSec + 1 } : step)),
      },
      ...plan.routes.slice(1),
    ],
  }
  assert.notDeepEqual(checkPlan(problem, late), [])
  assert.notDeepEqual(checkPlan(problem, { ...plan, routes: plan.routes.slice(1) }), [])
  assert.notDeepEqual(checkPlan(problem, { ...plan, cost: { ...plan.cost, travel: plan.cost.travel - 1 } }), [])
})
