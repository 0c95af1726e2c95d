import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanProblem } from '../problem/plan-problem.ts'
import { whyMissing } from './why-missing.ts'

test('the verdict is on all vehicles, though they are asked some at a time', () => {
  // Only the last of 120 may do stop 1, and only the first have the skill of stop 2, whose amount just they cannot
  // carry.
  const vehicles = Array.from({ length: 120 }, (_, v) => ({
    id: v,
    profile: 'car',
    start: 0,
    end: 0,
    shift: [0, 1000] as const,
    capacity: [v < 60 ? 1 : 5],
    skills: v === 119 ? ['rare'] : v < 60 ? ['weak'] : [],
  }))
  const visit = { kind: 'visit', at: 1, serviceSec: 10, windows: [] } as const
  const problem: PlanProblem = {
    matrices: { car: { size: 2, durationsSec: Int32Array.from([0, 100, 100, 0]) } },
    stops: [
      { ...visit, id: 0, skills: ['none'] },
      { ...visit, id: 1, skills: ['rare'] },
      { ...visit, id: 2, skills: ['weak'], pickup: [3] },
      { ...visit, id: 3, windows: [[0, 50]] },
    ],
    vehicles,
  }
  assert.deepEqual(
    whyMissing(problem, [0, 1, 2, 3]).map(({ stop, reason }) => [stop, reason]),
    [
      [0, 'no_vehicle_may'],
      [1, 'no_room'],
      [2, 'too_much'],
      [3, 'never_on_time'],
    ],
  )
})

test('many stops are asked about some at a time, and those that only a late vehicle could serve are told apart', () => {
  const vehicles = Array.from({ length: 120 }, (_, v) => ({
    id: v,
    profile: 'car',
    start: 0,
    end: 0,
    shift: [0, 1000] as const,
    skills: v === 119 ? ['rare'] : [],
  }))
  const stops: PlanProblem['stops'] = Array.from({ length: 450 }, (_, s) => ({
    id: s,
    kind: 'visit',
    at: 1,
    serviceSec: 10,
    windows: s % 9 === 1 ? [[0, 50]] : [],
    skills: s % 9 === 0 ? ['rare'] : [],
  }))
  const problem: PlanProblem = {
    matrices: { car: { size: 2, durationsSec: Int32Array.from([0, 100, 100, 0]) } },
    stops,
    vehicles,
  }
  const out = whyMissing(problem, stops.map((_, s) => s).reverse())
  assert.deepEqual(
    out.map(({ stop }) => stop),
    stops.map((_, s) => s).reverse(),
  )
  for (const { stop, reason } of out) assert.equal(reason, stop % 9 === 1 ? 'never_on_time' : 'no_room', `stop ${stop}`)
})
