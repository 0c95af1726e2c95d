import type { PlanProblem, Stop, Vehicle } from '../../problem/plan-problem.ts'

/** The row of `allowed` of vehicles that may serve nothing, as on leave. */
export function noRights({ allowed, stops }: { readonly allowed: Uint8Array; readonly stops: number }): number {
  return allowed.length - stops
}

/**
 * Skills, agency and area of every stop against every kind of vehicle; the last row is of those that may serve nothing.
 */
export function allowances(problem: PlanProblem): { readonly allowed: Uint8Array; readonly allowedFrom: Int32Array } {
  const S = problem.stops.length
  const words = (list: readonly (string | number)[] | undefined): string =>
    (list ?? [])
      .map((x) => `${typeof x}:${x}`)
      .sort()
      .join(',')
  const stopKinds = kinds(problem.stops.map((stop) => `${words(stop.skills)}|${stop.agency ?? ''}|${stop.area ?? ''}`))
  const vehicleKinds = kinds(
    problem.vehicles.map(
      (vehicle) =>
        `${words(vehicle.skills)}|${vehicle.agency ?? ''}|${vehicle.areas === undefined ? '*' : words(vehicle.areas)}`,
    ),
  )
  const allowed = new Uint8Array((vehicleKinds.first.length + 1) * S)
  vehicleKinds.first.forEach((v, row) => {
    const verdict = stopKinds.first.map((s) => (mayServe(problem.vehicles[v]!, problem.stops[s]!) ? 1 : 0))
    for (let s = 0; s < S; s++) allowed[row * S + s] = verdict[stopKinds.of[s]!]!
  })
  problem.stops.forEach((stop, s) => {
    if (stop.mate === undefined) return
    for (let row = 0; row < allowed.length; row += S) if (allowed[row + stop.mate]! === 0) allowed[row + s] = 0
  })
  return { allowed, allowedFrom: vehicleKinds.of.map((kind) => kind * S) }
}

/** Numbers different keys in order of appearance: the number of each, and where each number appears first. */
function kinds(keys: readonly string[]): { readonly of: Int32Array; readonly first: number[] } {
  const known = new Map<string, number>()
  const first: number[] = []
  const of = Int32Array.from(keys, (key, k) => {
    let kind = known.get(key)
    if (kind === undefined) known.set(key, (kind = first.push(k) - 1))
    return kind
  })
  return { of, first }
}

/** True when skills, agency and area allow this vehicle to serve this stop. */
export function mayServe(vehicle: Vehicle, stop: Stop): boolean {
  return (
    (stop.skills ?? []).every((skill) => (vehicle.skills ?? []).includes(skill)) &&
    (stop.agency === undefined || stop.agency === vehicle.agency) &&
    (stop.area === undefined || vehicle.areas === undefined || vehicle.areas.includes(stop.area))
  )
}
