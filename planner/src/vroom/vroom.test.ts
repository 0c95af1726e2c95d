import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPlan } from '../check/check-plan.ts'
import { makeCityDay } from '../generate/city-day.ts'
import { ProblemError } from '../problem/plan-problem.ts'
import { solve } from '../solve.ts'
import { readVroom } from './read-vroom.ts'
import { toVroom } from './to-vroom.ts'
import type { VroomInput } from './vroom-json.ts'
import { writeVroom } from './write-vroom.ts'

const matrices = {
  car: {
    durations: [
      [0, 100, 200],
      [110, 0, 90],
      [190, 95, 0],
    ],
    costs: [
      [0, 7, 8],
      [9, 0, 5],
      [6, 4, 0],
    ],
  },
}
const sample: VroomInput = {
  vehicles: [
    {
      id: 1,
      start_index: 0,
      end_index: 0,
      capacity: [3],
      skills: [1],
      time_window: [0, 5000],
      breaks: [{ id: 4, time_windows: [[300, 900]], service: 60 }],
    },
  ],
  jobs: [
    {
      id: 11,
      location_index: 1,
      delivery: [1],
      service: 30,
      skills: [1],
      priority: 3,
      time_windows: [
        [0, 50],
        [400, 900],
      ],
    },
    { id: 12, location_index: 2, skills: [2] },
  ],
  shipments: [
    {
      amount: [2],
      pickup: { id: 21, location_index: 2, service: 10 },
      delivery: { id: 22, location_index: 1, setup: 20 },
    },
  ],
  matrices,
}

test('jobs, shipments, breaks, skills and custom costs come out in VROOM’s words', () => {
  const read = readVroom(sample)
  const plan = solve(read.problem, { limit: { iterations: 2000 }, seed: 1, clock: () => 0 })
  assert.deepEqual(checkPlan(read.problem, plan), [])
  const out = writeVroom(read, plan, { loading: 0, solving: 0, routing: 0 })
  assert.equal(out.code, 0)
  assert.deepEqual(
    out.unassigned.map((u) => [u.id, u.type, u.reason]),
    [[12, 'job', 'no_vehicle_may']],
  )
  const [route] = out.routes
  assert.deepEqual(route!.steps.map((s) => s.type).sort(), ['break', 'delivery', 'end', 'job', 'pickup', 'start'])
  assert.equal(out.summary.cost, plan.cost.total)
  assert.equal(out.summary.routes, 1)
  assert.equal(route!.duration, route!.steps.at(-1)!.duration)
})

test('our problems survive the way through VROOM’s JSON', () => {
  const day = makeCityDay({ stops: 40, vehicles: 6, seed: 2 })
  const { problem } = readVroom(JSON.parse(JSON.stringify(toVroom(day))) as VroomInput)
  assert.equal(problem.stops.length, day.stops.length)
  const ours = solve(day, { limit: { iterations: 3000 }, seed: 1, clock: () => 0 })
  assert.equal(
    ours.unassigned.length,
    solve(problem, { limit: { iterations: 3000 }, seed: 1, clock: () => 0 }).unassigned.length,
  )
})

const refusals: [VroomInput, string][] = [
  [{ ...sample, vehicles: [] }, 'vehicles'],
  [{ ...sample, jobs: [...sample.jobs!, sample.jobs![0]!] }, 'jobs[2].id'],
  [{ ...sample, jobs: [{ id: 1, location_index: 5 }] }, 'jobs[0].location_index'],
  [{ ...sample, jobs: [{ id: 1, location_index: 1, priority: 200 }] }, 'jobs[0].priority'],
  [{ ...sample, jobs: [{ id: 1, location_index: 1, delivery: [1, 1] }] }, 'jobs[0].delivery'],
  [{ ...sample, jobs: [{ id: 1, location_index: 1, time_windows: [[9, 3]] }] }, 'jobs[0].time_windows[0]'],
  [
    {
      ...sample,
      jobs: [
        { id: 1, location_index: 1, delivery: [600_000_000] },
        { id: 2, location_index: 1, delivery: [600_000_000] },
      ],
    },
    'jobs[1].delivery[0]',
  ],
  [{ ...sample, jobs: [{ id: 1, location_index: 1, pickup: [999_999_999] }] }, 'shipments[0].amount[0]'],
  [
    {
      ...sample,
      jobs: [
        {
          id: 1,
          location_index: 1,
          time_windows: [
            [50, 90],
            [0, 60],
          ],
        },
      ],
    },
    'jobs[0].time_windows[0]',
  ],
  [
    {
      ...sample,
      vehicles: [
        {
          id: 1,
          start_index: 0,
          capacity: [3],
          breaks: [
            {
              id: 2,
              time_windows: [
                [0, 10],
                [10, 20],
              ],
            },
          ],
        },
      ],
    },
    'vehicles[0].breaks[0].time_windows[1]',
  ],
  [{ ...sample, vehicles: [{ id: 1, start_index: 0, capacity: [3], speed_factor: 0 }] }, 'vehicles[0].speed_factor'],
  [{ ...sample, vehicles: [{ id: 1, start_index: 0, capacity: [3], max_distance: 900 }] }, 'vehicles[0].max_distance'],
  [
    {
      ...sample,
      matrices: {
        ...matrices,
        bike: {
          durations: [
            [0, 1],
            [1, 0],
          ],
        },
      },
    },
    'matrices.bike.durations',
  ],
  [
    {
      ...sample,
      matrices: {
        car: {
          durations: [
            [0, 1],
            [null as unknown as number, 0],
          ],
        },
      },
      jobs: [],
      shipments: [],
    },
    'matrices.car.durations[1][0]',
  ],
  [
    {
      ...sample,
      matrices: {
        car: {
          durations: [
            [0, 1, 2],
            [1, 0],
            [1, 2, 0],
          ],
        },
      },
    },
    'matrices.car.durations[1]',
  ],
  [{ ...sample, jobs: [], shipments: [], vehicles: [{ id: 1 }] }, 'vehicles[0]'],
]

test('bad input is refused by its path', () => {
  for (const [input, field] of refusals)
    assert.throws(
      () => readVroom(input),
      (error) => error instanceof ProblemError && error.field === field,
      field,
    )
})
