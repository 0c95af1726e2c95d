import { ProblemError } from '../problem/plan-problem.ts'
import type { VroomInput } from './vroom-json.ts'

/**
 * What VROOM documents and this planner does not do. A plan that passed over such a field would run late, or state a
 * cost that is not the asker's, so each is refused by its name where it says anything.
 */
const NOT_SERVED: Readonly<Record<string, string>> = {
  setup_per_type: 'times that differ by the type of vehicle are not planned; give setup',
  service_per_type: 'times that differ by the type of vehicle are not planned; give service',
  per_task_hour: 'a price for the time at tasks is not planned; only 0 is taken',
  service_at: 'plan mode (times for a route that is given) is not served',
  service_after: 'plan mode (times for a route that is given) is not served',
  service_before: 'plan mode (times for a route that is given) is not served',
  g: 'the way on the road is not drawn; only false is taken',
  c: 'plan mode (times for a route that is given) is not served; only false is taken',
  t: 'threads are set by --threads',
  l: 'the time is set by --time',
  x: 'how long to search is set by --time or --iterations',
}

const saysNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === 0 ||
  (typeof value === 'object' && Object.keys(value).length === 0)

function refuse(at: string, of: unknown, names: readonly string[]): void {
  if (of === null || typeof of !== 'object') return
  for (const name of names)
    if (!saysNothing((of as Record<string, unknown>)[name])) throw new ProblemError(`${at}.${name}`, NOT_SERVED[name]!)
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Throws `ProblemError` with the path of the first field that would be passed over. */
export function refuseNotServed(input: VroomInput): void {
  const byType = ['setup_per_type', 'service_per_type']
  listOf(input.jobs).forEach((job, j) => refuse(`jobs[${j}]`, job, byType))
  listOf(input.shipments).forEach((shipment, s) => {
    for (const half of ['pickup', 'delivery'])
      refuse(`shipments[${s}].${half}`, (shipment as Record<string, unknown> | null)?.[half], byType)
  })
  listOf(input.vehicles).forEach((vehicle, v) => {
    const { costs, steps } = (vehicle ?? {}) as Record<string, unknown>
    refuse(`vehicles[${v}].costs`, costs, ['per_task_hour'])
    listOf(steps).forEach((step, k) => {
      const at = `vehicles[${v}].steps[${k}]`
      // A wish for second 0 is a wish too: here only a field that is not there says nothing.
      for (const name of ['service_at', 'service_after', 'service_before'])
        if ((step as Record<string, unknown> | null)?.[name] !== undefined)
          throw new ProblemError(`${at}.${name}`, NOT_SERVED[name]!)
    })
  })
  refuse('options', input.options, ['g', 'c', 't', 'l', 'x'])
}
