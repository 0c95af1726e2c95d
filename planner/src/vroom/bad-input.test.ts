import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPlan } from '../check/check-plan.ts'
import { ProblemError } from '../problem/plan-problem.ts'
import { solve } from '../solve.ts'
import { readVroom } from './read-vroom.ts'
import type { VroomInput } from './vroom-json.ts'
import { writeVroom } from './write-vroom.ts'

const withMatrix: VroomInput = {
  vehicles: [
    {
      id: 1,
      start_index: 0,
      end_index: 0,
      capacity: [3],
      skills: [1],
      time_window: [0, 5000],
      max_tasks: 9,
      max_travel_time: 5000,
      max_distance: 90000,
      speed_factor: 1.2,
      profile: 'car',
      costs: { fixed: 5, per_hour: 3600, per_km: 3 },
      breaks: [{ id: 4, time_windows: [[300, 900]], service: 60, max_load: [2] }],
      steps: [{ type: 'job', id: 11 }],
    },
    { id: 2, start_index: 0, end_index: 2, capacity: [3] },
  ],
  jobs: [
    {
      id: 11,
      location_index: 1,
      delivery: [1],
      pickup: [1],
      service: 30,
      setup: 5,
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
      priority: 4,
      skills: [1],
      pickup: { id: 21, location_index: 2, service: 10, time_windows: [[0, 900]] },
      delivery: { id: 22, location_index: 1, setup: 20 },
    },
  ],
  matrices: {
    car: {
      durations: [
        [0, 100, 200],
        [110, 0, 90],
        [190, 95, 0],
      ],
      distances: [
        [0, 7, 8],
        [9, 0, 5],
        [6, 4, 0],
      ],
      costs: [
        [0, 7, 8],
        [9, 0, 5],
        [6, 4, 0],
      ],
    },
  },
}
const withPlaces: VroomInput = {
  vehicles: [{ id: 1, start: [74, 31], end: [74, 31], time_window: [0, 50000] }],
  jobs: [{ id: 11, location: [74.01, 31.1], service: 30 }],
  shipments: [{ pickup: { id: 21, location: [74.1, 31.05] }, delivery: { id: 22, location: [74.02, 31.02] } }],
}
const GONE = Symbol('taken out')
const INSTEAD = [
  GONE,
  null,
  -1,
  0,
  1.5,
  4294967296,
  1e308,
  'x',
  true,
  [],
  {},
  [null],
  [-1],
  [[]],
  [[5, 1]],
  [
    [0, 10],
    [5, 20],
  ],
  ['a', 'b'],
  [1, 2, 3, 4],
]
type Path = readonly (string | number)[]

function pathsOf(value: unknown, at: Path = []): Path[] {
  const own = at.length === 0 ? [] : [at]
  if (value === null || typeof value !== 'object') return own
  return own.concat(
    Object.keys(value).flatMap((key) =>
      pathsOf((value as Record<string, unknown>)[key], [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  )
}

function putting(input: VroomInput, path: Path, value: unknown): VroomInput {
  const copy = structuredClone(input)
  const within = path
    .slice(0, -1)
    .reduce((part, key) => (part as Record<string | number, unknown>)[key], copy as unknown) as Record<
    string | number,
    unknown
  >
  const last = path.at(-1)!
  if (value !== GONE) within[last] = value
  else if (Array.isArray(within)) within.splice(last as number, 1)
  else delete within[last]
  return copy
}

/** Words of our own problem, which the writer of the input has never seen. */
const OWN_FIELDS =
  'windows|pauses|shift|serviceSec|setupSec|at|maxTravelSec|maxStops|fixedCost|' +
  'perHour|perKm|maxDistanceM|speedFactor|mate|maxLoad'
const FOREIGN = new RegExp(`^(stops|weights)|\\.(${OWN_FIELDS})\\b`)

for (const [name, input] of Object.entries({ withMatrix, withPlaces }))
  test(`whatever stands in place of any field is refused by the input’s own name for it, or planned by all rules (${name})`, () => {
    let [refused, planned] = [0, 0]
    for (const path of pathsOf(input)) {
      for (const value of INSTEAD) {
        const what = `${path.join('.')} = ${String(JSON.stringify(value))}`
        try {
          const read = readVroom(putting(input, path, value))
          const plan = solve(read.problem, { limit: { iterations: 20 }, seed: 1, clock: () => 0, from: read.from })
          assert.deepEqual(checkPlan(read.problem, plan), [], what)
          planned++
        } catch (error) {
          if (!(error instanceof ProblemError)) throw new Error(what, { cause: error })
          assert.doesNotMatch(error.field, FOREIGN, what)
          refused++
        }
      }
    }
    assert.ok(refused > 100 && planned > 20, `${refused} refused, ${planned} planned`)
  })

/** Enough stops for the kernel, with the largest numbers that are taken. */
function extreme(n: number): VroomInput {
  const some = <T>(every: number, k: number, rare: T, usual: T): T => ((k * 7 + n) % every === 0 ? rare : usual)
  const epoch = n % 2 === 0 ? 1_700_000_000 : 0
  return {
    vehicles: Array.from({ length: 5 }, (_, k) => ({
      id: k,
      start: [74 + k / 50, 31],
      end: [74, 31],
      capacity: [some(3, k, 4e12, 20)],
      max_tasks: some(2, k, 1e12, 30),
      speed_factor: some(3, k, 1e-9, 1),
      costs: { fixed: some(2, k, 1e9, 100) },
      ...(k % 2 === 0 ? { time_window: [epoch, epoch + some(4, k, 900_000_000, 60_000)] as [number, number] } : {}),
      breaks: [
        {
          id: 1,
          time_windows: [[epoch + 1000, epoch + some(3, k, 900_000_000, 20_000)]],
          service: some(3, k, 100_000_000, 600),
        },
      ],
    })),
    jobs: Array.from({ length: 50 }, (_, k) => ({
      id: k,
      location: [74 + (k % 7) / 60, 31 + (k % 11) / 90],
      service: some(5, k, 100_000_000, 300),
      setup: some(9, k, 100_000_000, 0),
      delivery: [some(11, k, 90_000_000, 1)],
      ...(k % 3 === 0
        ? {
            time_windows: [
              [epoch + 500 * k, epoch + 500 * k + 7200],
              [epoch + 90_000, epoch + 4e9],
            ] as [number, number][],
          }
        : {}),
    })),
  }
}

test('the largest numbers that are taken are added up without running over', () => {
  for (let n = 0; n < 12; n++) {
    const { problem } = readVroom(extreme(n))
    const plan = solve(problem, { limit: { iterations: 1000 }, seed: n, clock: () => 0 })
    assert.deepEqual(checkPlan(problem, plan), [], `problem ${n}`)
    assert.ok(plan.unassigned.length < problem.stops.length, `problem ${n}: nobody was served`)
  }
})

test('times may be counted from 1970: the same plan, so much later', () => {
  const EPOCH = 1_600_000_000
  const later = structuredClone(withMatrix) as unknown as {
    vehicles: { time_window?: number[]; breaks?: { time_windows: number[][] }[] }[]
    jobs: { time_windows?: number[][] }[]
    shipments: { pickup: { time_windows: number[][] } }[]
  }
  later.vehicles[1]!.time_window = [0, 4000]
  const sooner = structuredClone(later) as unknown as VroomInput
  for (const vehicle of later.vehicles) {
    vehicle.time_window = vehicle.time_window!.map((t) => t + EPOCH)
    for (const pause of vehicle.breaks ?? [])
      pause.time_windows = pause.time_windows.map((window) => window.map((t) => t + EPOCH))
  }
  for (const task of [...later.jobs, ...later.shipments.map(({ pickup }) => pickup)])
    if (task.time_windows !== undefined)
      task.time_windows = task.time_windows.map((window) => window.map((t) => t + EPOCH))
  const [now, then] = [sooner, later as unknown as VroomInput].map((input) => {
    const read = readVroom(input)
    return writeVroom(read, solve(read.problem, { limit: { iterations: 500 }, seed: 1, clock: () => 0 }), {
      loading: 0,
      solving: 0,
      routing: 0,
    })
  })
  assert.ok(now!.routes.length > 0)
  for (const route of then!.routes) for (const step of route.steps) (step as { arrival: number }).arrival -= EPOCH
  assert.deepEqual(then, now)
})
