import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanProblem } from '../../problem/plan-problem.ts'
import { compile } from '../model/model.ts'
import { hopelessStops } from './rankings.ts'

const HOUR = 3600

test('hopeless is a stop that no vehicle may serve; a pair whose counter closes before its first half; either half of both', () => {
  const pair = (k: number, opens: number): PlanProblem['stops'] => [
    { id: 2 * k, kind: 'collect', at: 0, serviceSec: 600, windows: [[opens, opens + 2 * HOUR]], mate: 2 * k + 1 },
    {
      id: 2 * k + 1,
      kind: 'handIn',
      at: 0,
      serviceSec: 60,
      windows: [
        [8 * HOUR, 13 * HOUR],
        [14 * HOUR, 17 * HOUR],
      ],
      mate: 2 * k,
    },
  ]
  const stops: PlanProblem['stops'] = [
    ...pair(0, 10 * HOUR),
    ...pair(1, 18 * HOUR),
    ...pair(2, 17 * HOUR - 600),
    ...pair(3, 17 * HOUR - 599),
    ...pair(4, 8 * HOUR).map((stop) => (stop.kind === 'handIn' ? { ...stop, skills: ['woman'] } : stop)),
    { id: 'visit', kind: 'visit', at: 0, serviceSec: 60, windows: [], skills: ['woman'] },
  ]
  const problem: PlanProblem = {
    matrices: { car: { size: 1, durationsSec: new Int32Array(1) } },
    stops,
    vehicles: [{ id: 'v', profile: 'car', start: 0, end: 0, shift: [0, 24 * HOUR] }],
  }
  assert.deepEqual([...hopelessStops(compile(problem))], [0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1])
})
