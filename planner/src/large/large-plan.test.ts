import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPlan } from '../check/check-plan.ts'
import { type CityDayOptions, makeCityDay } from '../generate/city-day.ts'
import { solve } from '../solve.ts'
import { isLarge, LargePlan } from './large-plan.ts'

const day = (options: Partial<CityDayOptions> = {}) => makeCityDay({ stops: 950, vehicles: 95, seed: 31, ...options })
const inTime = { limit: { ms: 10_000 } }

test('a day of more than 900 stops is cut where threads can keep it, and no other before it must be', () => {
  const usual = day()
  assert.equal(isLarge(usual, inTime), true)
  assert.equal(isLarge(usual, { limit: { ms: 1000 } }), false, 'no time to keep it')
  assert.equal(isLarge(usual, { limit: { iterations: 100_000 } }), false, 'counted in steps')
  assert.equal(isLarge(usual, { ...inTime, from: usual.vehicles.map(() => []) }), false, 'begun from a plan')
  assert.equal(
    isLarge({ ...usual, weights: { fairness: { weight: 30, target: 900, scale: 300 } } }, inTime),
    true,
    'earnings count',
  )
  assert.equal(isLarge(day({ plain: true }), inTime), true, 'equal vehicles from one place')
  assert.equal(isLarge(day({ pairShare: 0.6 }), inTime), false, 'mostly pairs')
  assert.equal(isLarge(day({ stops: 900, vehicles: 90 }), inTime), false, 'few stops')
  const [first, ...others] = usual.vehicles
  assert.equal(
    isLarge({ ...usual, vehicles: [{ ...first!, frozen: [0] }, ...others] }, inTime),
    false,
    'a day that has begun',
  )
})

test('a kept day is cut anew the sooner the fewer stops it has, and five times a second at the least', () => {
  const thousand = day({ stops: 1000, vehicles: 100, pairShare: 0 })
  const rounds = (times: number): number =>
    new LargePlan(
      { ...thousand, stops: Array.from({ length: times }, () => thousand.stops).flat() },
      1,
      { ms: 7000 },
      2,
    ).rounds
  assert.deepEqual([1, 2, 3].map(rounds), [100, 50, 35])
})

test('such a day keeps all rules and leaves out only whom nobody reaches', () => {
  const problem = day()
  const plan = solve(problem, { limit: { ms: 2500 }, seed: 1, clock: () => performance.now() })
  assert.deepEqual(checkPlan(problem, plan), [])
  assert.ok(plan.unassigned.every(({ reason }) => reason !== 'no_room'))
})
