import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCityDay } from '../../generate/city-day.ts'
import type { PlanProblem } from '../../problem/plan-problem.ts'
import { Random } from '../../limit-and-chance/random.ts'
import { fairestPrice, fairnessOf, fairnessPrice } from './fairness.ts'

test('however two vehicles share what they earn together, it costs no less than the fairest way', () => {
  const random = new Random(1)
  for (let k = 0; k < 2000; k++) {
    const before = Float64Array.of(random.below(4000) - 2000, random.below(4000) - 2000)
    const fairness = { weight: 1 + random.below(50), scale: 300, before, pays: true }
    const together = 2 * random.below(3000)
    const first = random.below(together + 1)
    const least = fairestPrice(fairness, 0, 1, together)
    assert.ok(fairnessPrice(fairness, 0, first) + fairnessPrice(fairness, 1, together - first) >= least - 1e-9)
    const even = together / 2 + (before[1]! - before[0]!) / 2
    assert.ok(
      Math.abs(fairnessPrice(fairness, 0, even) + fairnessPrice(fairness, 1, together - even) - least) < 1e-6,
      'and that way costs it',
    )
  }
})

test('one stop more pays only where somebody is short of the target, or it brings less than nothing', () => {
  const day = makeCityDay({ stops: 10, vehicles: 3, seed: 1 })
  const pays = (weekEarnings: readonly number[], earning = 100): boolean | undefined => {
    const problem: PlanProblem = {
      ...day,
      stops: day.stops.map((stop) => ({ ...stop, earning })),
      vehicles: day.vehicles.map((vehicle, v) => ({ ...vehicle, weekEarning: weekEarnings[v] })),
      weights: { fairness: { weight: 30, target: 700, scale: 400 } },
    }
    return fairnessOf(problem)?.pays
  }
  assert.equal(pays([700, 800, 2000]), false)
  assert.equal(pays([700, 699, 2000]), true)
  assert.equal(pays([700, 800]), true, 'who has earned nothing is short of it')
  assert.equal(pays([700, 800, 2000], -1), true)
})
