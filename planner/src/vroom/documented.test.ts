/* Every field that VROOM documents for its input: served as VROOM would, or refused by its name. None is passed over. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPlan } from '../check/check-plan.ts'
import { ProblemError } from '../problem/plan-problem.ts'
import { solve } from '../solve.ts'
import { readVroom } from './read-vroom.ts'
import type { VroomInput, VroomOutput } from './vroom-json.ts'
import { writeVroom } from './write-vroom.ts'

const durations = [
  [0, 100, 200],
  [110, 0, 90],
  [190, 95, 0],
]
const distances = [
  [0, 1000, 2000],
  [1100, 0, 900],
  [1900, 950, 0],
]
/** Out to place 1 and back: 210 s, 2,100 m. */
const base = {
  vehicles: [{ id: 1, start_index: 0, end_index: 0 }],
  jobs: [{ id: 11, location_index: 1 }],
  matrices: { car: { durations, distances } },
}

const plan = (input: unknown): VroomOutput => {
  const read = readVroom(input as VroomInput)
  const answer = solve(read.problem, { limit: { iterations: 500 }, seed: 1, clock: () => 0, from: read.from })
  assert.deepEqual(checkPlan(read.problem, answer), [])
  return writeVroom(read, answer, { loading: 0, solving: 0, routing: 0 })
}
const vehicle = (fields: object): unknown => ({ ...base, vehicles: [{ ...base.vehicles[0], ...fields }] })
const job = (fields: object): unknown => ({ ...base, jobs: [{ ...base.jobs[0], ...fields }] })
const shipment = (fields: object, pickup = {}, delivery = {}): unknown => ({
  ...base,
  jobs: [],
  shipments: [
    {
      pickup: { id: 21, location_index: 1, ...pickup },
      delivery: { id: 22, location_index: 2, ...delivery },
      ...fields,
    },
  ],
})
const step = (out: VroomOutput, type: string) => out.routes[0]!.steps.find((s) => s.type === type)!
const left = (out: VroomOutput) => out.unassigned.map(({ id }) => id)

const [lahore, near] = [
  [74.35, 31.52],
  [74.36, 31.53],
]

/** What the answer shows of a field, beside what it would be without it. */
const served: [field: string, input: unknown, shown: (out: VroomOutput) => unknown, expected: unknown][] = [
  ['jobs[].id', job({ id: 7 }), (o) => step(o, 'job').id, 7],
  ['jobs[].description', job({ description: 'front gate' }), (o) => step(o, 'job').description, 'front gate'],
  ['jobs[].location_index', job({ location_index: 2 }), (o) => o.summary.duration, 390],
  [
    'jobs[].location, vehicles[].start, vehicles[].end',
    { vehicles: [{ id: 1, start: lahore, end: lahore }], jobs: [{ id: 1, location: near }] },
    (o) => o.summary.duration > 0 && step(o, 'job').location,
    near,
  ],
  ['jobs[].setup', job({ setup: 40 }), (o) => o.summary.setup, 40],
  ['jobs[].service', job({ service: 60 }), (o) => o.summary.service, 60],
  [
    'jobs[].delivery, vehicles[].capacity',
    { ...(job({ delivery: [4] }) as object), vehicles: [{ ...base.vehicles[0], capacity: [3] }] },
    left,
    [11],
  ],
  [
    'jobs[].pickup',
    { ...(job({ pickup: [4] }) as object), vehicles: [{ ...base.vehicles[0], capacity: [3] }] },
    left,
    [11],
  ],
  ['jobs[].skills', job({ skills: [5] }), left, [11]],
  [
    'vehicles[].skills',
    { ...(job({ skills: [5] }) as object), vehicles: [{ ...base.vehicles[0], skills: [5] }] },
    left,
    [],
  ],
  [
    'jobs[].priority',
    {
      ...base,
      vehicles: [{ ...base.vehicles[0], max_tasks: 1 }],
      jobs: [
        { id: 11, location_index: 1 },
        { id: 12, location_index: 2, priority: 9 },
      ],
    },
    left,
    [11],
  ],
  [
    'jobs[].time_windows',
    job({
      time_windows: [
        [0, 50],
        [400, 900],
      ],
    }),
    (o) => step(o, 'job').arrival + step(o, 'job').waiting_time,
    400,
  ],
  [
    'shipments[].pickup.id, shipments[].delivery.id',
    shipment({}),
    (o) => [step(o, 'pickup').id, step(o, 'delivery').id],
    [21, 22],
  ],
  [
    'shipments[].pickup.description',
    shipment({}, { description: 'office' }),
    (o) => step(o, 'pickup').description,
    'office',
  ],
  ['shipments[].delivery.location_index', shipment({}, {}, { location_index: 0 }), (o) => o.summary.duration, 210],
  ['shipments[].pickup.setup', shipment({}, { setup: 7 }), (o) => o.summary.setup, 7],
  ['shipments[].delivery.service', shipment({}, {}, { service: 9 }), (o) => o.summary.service, 9],
  [
    'shipments[].pickup.time_windows',
    shipment({}, { time_windows: [[500, 600]] }),
    (o) => step(o, 'delivery').arrival >= 590,
    true,
  ],
  [
    'shipments[].amount',
    { ...(shipment({ amount: [2] }) as object), vehicles: [{ ...base.vehicles[0], capacity: [1] }] },
    left,
    [21, 22],
  ],
  ['shipments[].skills', shipment({ skills: [5] }), left, [21, 22]],
  ['shipments[].priority', shipment({ priority: 8 }), (o) => o.summary.priority, 8],
  ['vehicles[].id', vehicle({ id: 8 }), (o) => o.routes[0]!.vehicle, 8],
  ['vehicles[].description', vehicle({ description: 'van' }), (o) => o.routes[0]!.description, 'van'],
  [
    'vehicles[].profile, matrices[profile]',
    {
      ...(vehicle({ profile: 'bike' }) as object),
      matrices: { bike: { durations: durations.map((row) => row.map((s) => s * 2)) } },
    },
    (o) => o.summary.duration,
    420,
  ],
  ['vehicles[].start_index', vehicle({ start_index: 2 }), (o) => o.summary.duration, 205],
  ['vehicles[].end_index', vehicle({ end_index: 2 }), (o) => o.summary.duration, 190],
  ['vehicles[].costs.fixed', vehicle({ costs: { fixed: 1000 } }), (o) => o.summary.cost, 1210],
  ['vehicles[].costs.per_hour', vehicle({ costs: { per_hour: 7200 } }), (o) => o.summary.cost, 420],
  ['vehicles[].costs.per_km', vehicle({ costs: { per_hour: 0, per_km: 10 } }), (o) => o.summary.cost, 21],
  ['vehicles[].time_window', vehicle({ time_window: [0, 150] }), left, [11]],
  [
    'vehicles[].breaks[].id, time_windows, service',
    vehicle({ breaks: [{ id: 4, time_windows: [[100, 900]], service: 60 }] }),
    (o) => [step(o, 'break').id, step(o, 'break').service],
    [4, 60],
  ],
  [
    'vehicles[].breaks[].description',
    vehicle({ breaks: [{ id: 4, time_windows: [[100, 900]], description: 'prayer' }] }),
    (o) => step(o, 'break').description,
    'prayer',
  ],
  [
    'vehicles[].breaks[].max_load',
    {
      ...(job({ delivery: [2] }) as object),
      vehicles: [{ ...base.vehicles[0], capacity: [3], breaks: [{ id: 4, time_windows: [[0, 50]], max_load: [1] }] }],
    },
    left,
    [11],
  ],
  ['vehicles[].speed_factor', vehicle({ speed_factor: 2 }), (o) => o.summary.duration, 105],
  ['vehicles[].max_tasks', vehicle({ max_tasks: 0 }), left, [11]],
  ['vehicles[].max_travel_time', vehicle({ max_travel_time: 200 }), left, [11]],
  ['vehicles[].max_distance', vehicle({ max_distance: 2000 }), left, [11]],
  ['vehicles[].type (alone it says nothing)', vehicle({ type: 'van' }), left, []],
  ['vehicles[].steps[]', vehicle({ steps: [{ type: 'start' }, { type: 'job', id: 11 }, { type: 'end' }] }), left, []],
  ['matrices[].durations', base, (o) => o.summary.duration, 210],
  ['matrices[].distances', base, (o) => o.summary.distance, 2100],
  [
    'matrices[].costs',
    { ...base, matrices: { car: { durations, distances, costs: durations.map((row) => row.map((s) => s * 3)) } } },
    (o) => o.summary.cost,
    630,
  ],
  ['matrix (the older way)', { ...base, matrices: undefined, matrix: durations }, (o) => o.summary.duration, 210],
  ['options.g: false', { ...base, options: { g: false } }, left, []],
]

for (const [field, input, shown, expected] of served)
  test(`VROOM’s ${field} is served`, () => {
    assert.deepEqual(shown(plan(input)), expected)
  })

const refused: [at: string, input: unknown][] = [
  ['jobs[0].setup_per_type', job({ setup_per_type: { van: 60 } })],
  ['jobs[0].service_per_type', job({ service_per_type: { van: 60 } })],
  ['shipments[0].pickup.setup_per_type', shipment({}, { setup_per_type: { van: 60 } })],
  ['shipments[0].pickup.service_per_type', shipment({}, { service_per_type: { van: 60 } })],
  ['shipments[0].delivery.setup_per_type', shipment({}, {}, { setup_per_type: { van: 60 } })],
  ['shipments[0].delivery.service_per_type', shipment({}, {}, { service_per_type: { van: 60 } })],
  ['vehicles[0].costs.per_task_hour', vehicle({ costs: { per_task_hour: 3600 } })],
  ['vehicles[0].costs.per_km', { ...(vehicle({ costs: { per_km: 10 } }) as object), matrices: { car: { durations } } }],
  [
    'vehicles[0].costs.per_km',
    { vehicles: [{ id: 1, start: lahore, costs: { per_km: 10 } }], jobs: [{ id: 1, location: near }] },
  ],
  ['vehicles[0].max_distance', { ...(vehicle({ max_distance: 10 }) as object), matrices: { car: { durations } } }],
  ...(['service_at', 'service_after', 'service_before'] as const).map((name): [string, unknown] => [
    `vehicles[0].steps[0].${name}`,
    vehicle({ steps: [{ type: 'job', id: 11, [name]: 0 }] }),
  ]),
  ...(['g', 'c', 't', 'l', 'x'] as const).map((name): [string, unknown] => [
    `options.${name}`,
    { ...base, options: { [name]: name === 'g' || name === 'c' ? true : 4 } },
  ]),
]

for (const [field, input] of refused)
  test(`VROOM’s ${field} is refused by its name`, () => {
    assert.throws(
      () => readVroom(input as VroomInput),
      (error) => error instanceof ProblemError && error.field === field,
    )
  })
