import { distanceMeters, type Point } from '@app/domain/shared'

export type Doing = 'offShift' | 'available' | 'enRoute' | 'nearDoor' | 'atDoor'

/** How often a position is worth keeping: often near a door, seldom while waiting, never off shift. */
const SECONDS: Record<Exclude<Doing, 'offShift'>, number> = { available: 60, enRoute: 12, nearDoor: 5, atDoor: 45 }
const MOVED_METERS = 100
export const NEAR_METERS = 500

export interface KeptFix extends Point {
  atMs: number
}

/** Whether this fix is kept, given the last that was. */
export function worthKeeping(doing: Doing, last: KeptFix | null, fix: KeptFix): boolean {
  if (doing === 'offShift') return false
  if (!last) return true
  const seconds = (fix.atMs - last.atMs) / 1000
  if (seconds >= SECONDS[doing]) return true
  return doing === 'available' && distanceMeters(last, fix) >= MOVED_METERS && seconds >= SECONDS.enRoute
}

/** What the facilitator is at, from the visits' states and the distance to the door they go to. */
export function doingNow(onShift: boolean, states: readonly string[], metersToDoor: number | null): Doing {
  if (!onShift) return 'offShift'
  if (states.includes('arrived') || states.includes('in_progress')) return 'atDoor'
  if (states.includes('en_route')) return metersToDoor !== null && metersToDoor <= NEAR_METERS ? 'nearDoor' : 'enRoute'
  return 'available'
}
