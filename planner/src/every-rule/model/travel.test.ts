import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanProblem, Vehicle } from '../../problem/plan-problem.ts'
import { travelClasses } from './travel.ts'

test('times of two bytes a cell make the same ways and costs, however slow or dear a vehicle is', () => {
  const cells = [0, 60_000, 300, 0]
  const vehicle = (more: Partial<Vehicle>): Vehicle => ({
    id: 'v',
    profile: 'car',
    start: 0,
    end: 0,
    shift: [0, 90_000],
    ...more,
  })
  for (const more of [
    {},
    { speedFactor: 0.25 },
    { perHour: 36_000 },
    { speedFactor: 0.5, perHour: 1800, perKm: 40_000 },
  ]) {
    const of = (durationsSec: Int32Array | Uint16Array) => {
      const problem: PlanProblem = {
        matrices: { car: { size: 2, durationsSec, distancesM: Int32Array.of(0, 90_000, 400, 0) } },
        stops: [],
        vehicles: [vehicle(more)],
      }
      const { time, cost, costInto, timeInto } = travelClasses(problem).travel[0]!
      return [time, cost, costInto, timeInto].map((list) => [...list])
    }
    assert.deepEqual(of(Uint16Array.from(cells)), of(Int32Array.from(cells)))
  }
  const slow = travelClasses({
    matrices: { car: { size: 2, durationsSec: Uint16Array.from(cells) } },
    stops: [],
    vehicles: [vehicle({ speedFactor: 0.25 })],
  })
  assert.equal(slow.travel[0]!.time[1], 240_000)
})
