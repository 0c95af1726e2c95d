import type { VroomInput } from './vroom-json.ts'

/**
 * The engine's times lie within a milliard of seconds of 0; windows that begin later than half of that are counted from
 * another instant.
 */
const LATEST = 500_000_000

/**
 * Seconds to take away from all times of a problem, and to add to those of its solution: VROOM's may be counted from
 * any instant, as since 1970.
 * 0 for times of a day. A value that is no window is passed over here; reading it will refuse it.
 */
export function timeOrigin({ jobs, shipments, vehicles }: VroomInput): number {
  let latest = 0
  const look = (window: unknown): void => {
    if (Array.isArray(window) && Number.isFinite(window[0])) latest = Math.max(latest, window[0] as number)
  }
  const lookAll = (windows: unknown): void => {
    if (Array.isArray(windows)) windows.forEach(look)
  }
  for (const job of jobs ?? []) lookAll(job?.time_windows)
  for (const shipment of shipments ?? [])
    for (const task of [shipment?.pickup, shipment?.delivery]) lookAll(task?.time_windows)
  for (const vehicle of vehicles ?? []) {
    look(vehicle?.time_window)
    if (Array.isArray(vehicle?.breaks)) for (const pause of vehicle.breaks) lookAll(pause?.time_windows)
  }
  return latest > LATEST ? Math.floor(latest - LATEST) : 0
}
