import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differsAt, makeKernelProblem } from '../../../reference/side-by-side.ts'
import { checkPlan } from '../../check/check-plan.ts'
import { makeCityDay } from '../../generate/city-day.ts'
import type { PlanProblem, Stop, Vehicle } from '../../problem/plan-problem.ts'
import { roomFor, roomForProblem } from './room-size.ts'
import { solve } from '../../solve.ts'
import { compile } from '../model/model.ts'
import { Room } from './room.ts'

test('with the kernel and without, a search does the same step by step', () => {
  for (let seed = 1; seed <= 150; seed++) {
    assert.equal(differsAt(makeKernelProblem(seed), seed), null, `problem ${seed}`)
  }
})

test('days on which earnings and times have a price, and ways of any length, are searched alike as well', () => {
  const day = makeCityDay({ stops: 60, vehicles: 6, seed: 1 })
  const vehicles = (more: Partial<Vehicle>): PlanProblem => ({
    ...day,
    vehicles: day.vehicles.map((vehicle) => ({ ...vehicle, ...more })),
  })
  const stops = (more: (stop: Stop, s: number) => Partial<Stop>): PlanProblem => ({
    ...day,
    stops: day.stops.map((stop, s) => ({ ...stop, ...more(stop, s) })),
  })
  const problems: Record<string, PlanProblem> = {
    plain: day,
    'cells of four bytes': vehicles({ perHour: 3_600_000 }),
    overtime: vehicles({ overtime: { afterSec: 14 * 3600, perHour: 5000 } }),
    'limits of a route': vehicles({ maxTravelSec: 5000 }),
    fairness: { ...day, weights: { fairness: { weight: 30, target: 700, scale: 400 } } },
    'fairness, nobody short of the target': { ...day, weights: { fairness: { weight: 30, target: 0, scale: 400 } } },
    'fairness and overtime': {
      ...vehicles({ overtime: { afterSec: 14 * 3600, perHour: 5000 } }),
      weights: { fairness: { weight: 30, target: 700, scale: 400 } },
    },
    promises: stops(({ windows }) => ({ promise: [{ afterSec: (windows[0]?.[0] ?? 30_000) + 1800, perSec: 0.3 }] })),
    'what was told': {
      ...stops((_, s) => ({ held: { vehicle: day.vehicles[s % 6]!.id, startSec: 30_000 + 97 * s } })),
      weights: { changedVehicle: 300, changedSecond: 0.1 },
    },
    setups: stops((_, s) => ({ setupSec: 60 * (s % 4) })),
  }
  for (const [name, problem] of Object.entries(problems)) {
    assert.notEqual(roomFor(compile(problem)), null, name)
    assert.equal(differsAt(problem, 2), null, name)
  }
})

test('ways so dear that their sum exceeds four bytes are searched without a kernel, and planned as well', () => {
  const day = makeCityDay({ stops: 60, vehicles: 6, seed: 1 })
  const { car } = day.matrices
  const dear = {
    ...day,
    matrices: { car: { ...car!, costs: Int32Array.from(car!.durationsSec, (sec) => 300_000 * sec) } },
  }
  assert.equal(roomFor(compile(dear)), null)
  const plan = solve(dear, { limit: { iterations: 3000 }, seed: 1, clock: () => 0 })
  assert.deepEqual(checkPlan(dear, plan), [])
  assert.ok(plan.cost.travel > 2 ** 31)
})

test('a day of few stops is searched without a kernel, and one whose kinds of vehicles have too many cells', () => {
  assert.equal(roomFor(compile(makeCityDay({ stops: 30, vehicles: 3, seed: 1 }))), null)
  const model = compile(makeCityDay({ stops: 60, vehicles: 6, seed: 1 }))
  const kinds = (count: number): typeof model.travel =>
    new Array(count).fill(Object.assign(Object.create(model.travel[0]!), { size: 1000 }))
  assert.notEqual(roomFor({ ...model, travel: kinds(90) }), null)
  assert.equal(roomFor({ ...model, travel: kinds(120) }), null)
})

test('a stop may have any number of windows', () => {
  const day = makeCityDay({ stops: 45, vehicles: 5, seed: 4 })
  const stops = day.stops.map((stop) => ({
    ...stop,
    windows: Array.from({ length: 2000 }, (_, k): [number, number] => [28_800 + 10 * k, 28_805 + 10 * k]),
  }))
  assert.equal(differsAt({ ...day, stops }, 1), null)
})

test('a room holds a problem with cells of any size, and says so when there is no more', () => {
  const day = makeCityDay({ stops: 50, vehicles: 5, seed: 2 })
  const far = { ...day, vehicles: day.vehicles.map((vehicle) => ({ ...vehicle, perHour: 3_600_000 })) }
  const room = roomForProblem(far)
  assert.ok(compile(far, room).travel[0]!.costInto instanceof Int32Array)
  const list = room.ints(3)
  assert.equal(room.placeOf(list), list.byteOffset)
  const elsewhere = Int32Array.of(4, 5, 6)
  assert.deepEqual(new Int32Array(room.memory.buffer, room.placeOf(elsewhere), 3), elsewhere)
  assert.throws(() => new Room(1000).doubles(20_000), /no room for 160000 bytes/)
})
