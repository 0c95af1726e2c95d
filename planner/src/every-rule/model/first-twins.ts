import type { Model } from './model.ts'

/**
 * By vehicle the first one that differs from it in nothing but names: itself where there is none before it. One that
 * somebody was told of is like no other.
 */
export function firstTwins({ problem: { stops, vehicles } }: Model): Int32Array {
  const told = new Set(stops.map((stop) => stop.held?.vehicle))
  const firsts = new Map<string, number>()
  return Int32Array.from(vehicles, (vehicle, v) => {
    const key = JSON.stringify({
      ...vehicle,
      id: told.has(vehicle.id) ? vehicle.id : null,
      pauses: vehicle.pauses?.map((pause) => ({ ...pause, id: 0 })),
    })
    const first = firsts.get(key) ?? v
    if (first === v) firsts.set(key, v)
    return first
  })
}
