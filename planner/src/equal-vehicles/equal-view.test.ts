import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPlan } from '../check/check-plan.ts'
import { makeCityDay } from '../generate/city-day.ts'
import type { PlanProblem } from '../problem/plan-problem.ts'
import { compile } from '../every-rule/model/model.ts'
import { solve } from '../solve.ts'
import { equalView } from './equal-view.ts'

const day = makeCityDay({ stops: 120, vehicles: 12, seed: 5, plain: true })
const withRoom = (capacity: readonly number[]): PlanProblem => ({
  ...day,
  vehicles: day.vehicles.map((vehicle) => ({ ...vehicle, capacity })),
})

test('an amount that cannot run out before another does not stand in the way', () => {
  // At most 4 are picked up for each one delivered: 160 of the first where 40 of the second go on board.
  const implied = withRoom([160, 40])
  assert.notEqual(equalView(compile(implied)), null)
  assert.equal(equalView(compile(withRoom([100, 40]))), null)
  assert.deepEqual(checkPlan(implied, solve(implied, { limit: { iterations: 3000 }, seed: 1, clock: () => 0 })), [])
})
